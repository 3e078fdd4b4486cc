"""What to say about where parties differ, what was seen, and two envelopes."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "method.unknown_factor": N_(
        'Nobody has described the factor "{id}" yet. Describe it under factors, with both poles, or take it out.'
    ),
    "method.unknown_factor_near": N_('There is no factor "{id}". Did you mean {nearest:either}?'),
    "method.unknown_factor_check": N_(
        'There is no question "{id}" with a factor. Choose one from the list of the method, or take it out.'
    ),
    "method.unknown_factor_check_near": N_(
        'There is no question "{id}" with a factor. Did you mean {nearest:either}?'
    ),
    "method.unknown_organisation_kind": N_(
        'Nobody has described the kind of organisation "{id}" yet. You get the general questions; choose a kind from the list for more fitting ones.'
    ),
    "method.unknown_organisation_kind_near": N_(
        'There is no kind of organisation "{id}". Did you mean {nearest:either}?'
    ),
    "differences.size_none": N_("On {factor:item} you stand in the same place as {other:party}."),
    "differences.size_small": N_("On {factor:item} there is a small difference with {other:party}."),
    "differences.size_clear": N_("On {factor:item} there is a clear difference with {other:party}."),
    "differences.size_large": N_("On {factor:item} you are far apart from {other:party}."),
    "differences.size_none.estimated": N_(
        "By the estimate so far, on {factor:item} you stand in the same place as {other:party}."
    ),
    "differences.size_small.estimated": N_(
        "By the estimate so far, on {factor:item} there is a small difference with {other:party}."
    ),
    "differences.size_clear.estimated": N_(
        "By the estimate so far, on {factor:item} there is a clear difference with {other:party}."
    ),
    "differences.size_large.estimated": N_(
        "By the estimate so far, on {factor:item} you are far apart from {other:party}."
    ),
    "differences.parting": N_(
        "You chose to part from {other:party} over {factor:item}. That is a full outcome, not a failure. Tell it in person, and say what was good."
    ),
    "differences.stop": N_(
        "On {factor:item} the difference with {other:party} blocks. Stop negotiating and make it the subject at once. Try to narrow it; if that does not work, you may part."
    ),
    "differences.open_dialogue": N_(
        "Before you negotiate, first talk openly with {other:party} about how you want to do business together. On {factors:items} something blocks and no measure has been agreed: what, who and when."
    ),
    "differences.judge_first": N_(
        "First decide whether the difference with {other:party} blocks on {factors:items}. You seem far apart there and nobody has said what that means."
    ),
    "differences.not_started": N_(
        "Nothing is filled in yet about differences with {other:party}. That does not mean that nothing blocks. Begin with the three questions of two minutes."
    ),
    "differences.mitigated": N_(
        "On {factors:items} a difference with {other:party} blocks, and measures have been agreed. Look on each agreed day whether they work."
    ),
    "differences.watching": N_(
        "Nothing blocks now with {other:party}, by your own judgement. Keep watching {factors:items}: there it may start to block."
    ),
    "differences.nothing_blocks": N_(
        "You judged every factor, and by your own judgement nothing blocks with {other:party}. Look again as soon as talks get tough."
    ),
    "differences.full_tough": N_(
        "The talks are tough: make a full analysis of the differences now, on all factors, for people and organisations."
    ),
    "differences.full_before": N_(
        "Much is at stake in a complicated negotiation: make a full analysis of the differences before you begin."
    ),
    "differences.two_minutes": N_(
        "A short look at the differences is enough here: three questions, two minutes. Make the full analysis when talks get tough."
    ),
    "differences.depth_unknown": N_(
        "Say how much value and risk is at stake, and whether it is complicated. Then you see whether a full analysis is worth it; the three short questions always are."
    ),
    "differences.blocking": N_(
        "On {factor:item} the difference with {other:party} blocks, according to {by:party}: {reason} Agree on a measure: what, who and when."
    ),
    "differences.blocking_without_reason": N_(
        "On {factor:item} the difference with {other:party} blocks, according to {by:party}, without a reason. Write down what goes wrong because of it, and agree on a measure."
    ),
    "differences.measure_missing": N_(
        "You are working on {factor:item} with {other:party}, but it does not say what is done, by whom and when. Write that down, otherwise it still blocks."
    ),
    "differences.does_it_block": N_(
        "On {factor:item} you are far apart from {other:party}. Does that block? Only you can tell, with a reason."
    ),
    "differences.does_it_block.estimated": N_(
        "On {factor:item} you seem far apart from {other:party}, by your own estimate. Does that block? Only you can tell, with a reason."
    ),
    "differences.find_out": N_(
        "On {factor:item} you may be far apart from {other:party}, but that estimate is unsure. Ask {other:party} an open question first."
    ),
    "differences.measure": N_(
        'On {factor:item}: "{measure}", by {owner:party}, before {day:date}. Look then whether it helps.'
    ),
    "differences.measure_late": N_(
        'On {factor:item} "{measure}" was due on {day:date}. Ask {owner:party} how it stands, and agree on a new day.'
    ),
    "differences.measure_done": N_(
        'On {factor:item} "{measure}" was done on {day:date}. Judge again: does the difference with {other:party} still block?'
    ),
    "differences.measure_without_day": N_(
        'On {factor:item} "{measure}" has no day yet. Agree on one; until then it does not count.'
    ),
    "differences.measure_without_owner": N_(
        'On {factor:item} nobody sees to "{measure}" yet. Agree on who; until then it does not count.'
    ),
    "differences.watch_for": N_(
        "On {factor:item} the difference with {other:party} may start to block. Watch for this sign: {sign}"
    ),
    "differences.sign_missing": N_(
        "On {factor:item} the difference with {other:party} may start to block. Write down the sign by which you will notice."
    ),
    "differences.reason_missing": N_(
        '{by:party} calls the difference with {other:party} on {factor:item} "{state:word}" without a reason. Ask why, and write it down.'
    ),
    "differences.reason_missing.ours": N_(
        'You call the difference with {other:party} on {factor:item} "{state:word}" without a reason. Write down why.'
    ),
    "differences.seen_since": N_(
        "Something was seen about {factor:item} on {day:date}, after the judgement. Is it still right?"
    ),
    "differences.judgement_old": N_(
        "The judgement about {factor:item} with {other:party} dates from {day:date}. Look whether it is still right."
    ),
    "differences.brings": N_("What the difference on {factor:item} brings: {brings}"),
    "differences.use_what_they_bring": N_(
        "Some differences bring you something; it says so with them. Use that in what you propose."
    ),
    "differences.own_part": N_(
        "What {by:party} can do better itself on {factor:item}: {own_part} Ask what would help."
    ),
    "differences.own_part.ours": N_("Your own share on {factor:item}: {own_part} Be the first to say it."),
    "differences.view_old": N_(
        "Your view of {other:party} on {factor:item} is more than a year old. Ask or look again."
    ),
    "differences.within": N_(
        "At {who:party} the person at the table and the organisation seem far apart on {factor:item}. Ask with whom you agree what."
    ),
    "differences.within.ours": N_(
        "On {factor:item} you and your own organisation are far apart. Sort that out at home first."
    ),
    "differences.own_part_missing": N_(
        "Nothing is written yet about your own share in the differences with {other:party}. Write down what you or your organisation do not do well yet."
    ),
    "differences.reflect_when_tough": N_(
        "The talks with {other:party} are tough. First look back by yourself: what did you feel, which difference is behind it, what do you do now?"
    ),
    "differences.discussing": N_(
        "You chose to talk with {other:party} about {factor:item} first. Let the rest wait until that talk is done."
    ),
    "differences.narrowing": N_(
        "You chose to make the difference with {other:party} on {factor:item} smaller. Agree on when you look whether that works."
    ),
    "differences.granting_unasked": N_(
        "It is not known yet whether {who:party} grants the other a good result too. Ask when it would be a success for both."
    ),
    "differences.granting_unasked.ours": N_(
        "Ask yourselves: do you grant {other:party} a good result too? Write down what."
    ),
    "differences.granting_lacking": N_(
        "By your estimate {who:party} does not quite grant you a good result. Ask what would make it fair for them."
    ),
    "differences.granting_lacking.ours": N_(
        "You do not quite grant {other:party} a good result yet. Find out what stands in the way before you negotiate."
    ),
    "differences.accepted": N_(
        "The difference with {other:party} on {factor:item} may stay: it was said aloud and is fine with both. Put it in the agreement."
    ),
    "differences.ask_acceptance": N_(
        "The difference on {factor:item} is fine with you. Ask {other:party} whether it is fine with them too; only then it may stay."
    ),
    "differences.name_and_accept": N_(
        "You differ from {other:party} on {factor:item}. That may be, if you name it and both find it fine. Put it on the agenda."
    ),
    "differences.fit_unasked": N_(
        "Somebody is willing to depend on the other ({factor:item}). Find out first whether you and {other:party} fit on {themes:items}."
    ),
    "differences.fit_lacking": N_(
        "You and {other:party} do not quite fit on {themes:items}. Talk about that before you depend on each other more."
    ),
    "differences.fits": N_(
        "You and {other:party} fit on all four themes, by your answers: depending on each other can be a choice. Agree on what makes it safe."
    ),
    "differences.flexibility_unasked": N_(
        "Say how much room you ask of {other:party} when things turn out badly, and how much you offer yourself."
    ),
    "differences.flexibility_not_offered": N_(
        "You ask {other:party} for room when things turn out badly, but offer none yourself. Think of what you can offer."
    ),
    "differences.flexibility_not_asked": N_(
        "You offer {other:party} room when things turn out badly, but ask for none. Say what you would need yourselves."
    ),
    "differences.flexibility_both_ways": N_(
        "You know what you ask of {other:party} when things turn out badly, and what you offer. Put both in the agreement."
    ),
    "differences.level_unasked": N_("Look at {theme:item} apart: are you a match with {other:party}?"),
    "differences.level_lacking": N_(
        "On {theme:item} you and {other:party} are not quite a match. Say who has something to learn, and how you arrange help."
    ),
    "differences.level_behind": N_(
        "On {theme:item} {who:party} has something to learn, by your estimate. Give time and explain, or ask them to bring somebody."
    ),
    "differences.level_behind.ours": N_(
        "On {theme:item} you have something to learn yourselves. Say so, and bring somebody who knows or practise first."
    ),
    "differences.pace": N_(
        "Agree with {other:party} on the pace ({factor:item}): what do you find out together before you divide, and when do you divide?"
    ),
    "differences.reflect": N_(
        "On {factor:item} you differ from {other:party}. First look at yourself: what do you do when it gets tense, and how does that come across?"
    ),
    "differences.trust_yearly": N_(
        "Plan a talk with {other:party} about {factor:item}, every year, preferably when no contract is on the table."
    ),
    "observations.what_else": N_('On {day:date} you noted: "{what}" What else could explain this?'),
    "observations.link": N_(
        'Which factor does the note of {day:date} have to do with: "{what}"? Link it, or throw it away.'
    ),
    "observations.old": N_(
        'The note of {day:date} is more than a year old: "{what}" Do not build on it; look again, or throw it away.'
    ),
    "observations.delete": N_('The note of {day:date} was to go by {by:date}: "{what}" Throw it away.'),
    "observations.delete_when": N_(
        'The note of {day:date} is about somebody else: "{what}" Choose a day on which you throw it away.'
    ),
    "envelopes.blocks_both": N_("Both of you say that {factor:item} blocks. Begin the open talk there."),
    "envelopes.blocks_one": N_("{who:party} says that {factor:item} blocks. Ask why, and listen first."),
    "envelopes.seen_otherwise": N_(
        "On {factor:item} {seer:party} sees {seen:party} clearly differently than {seen:party} does. Ask each other for an example."
    ),
    "envelopes.seen_alike": N_(
        "On {factor:item} {seer:party} sees {seen:party} about as {seen:party} does. Build on that."
    ),
    "envelopes.left_open": N_(
        "On {factor:item} {seer:party} or {seen:party} left the place of {seen:party} open. Ask about it if you like."
    ),
    "envelopes.nothing_named": N_(
        "Neither of you says that something blocks. Go through the views that differ, and ask what was left out."
    ),
    "envelope.not_an_envelope": N_(
        "This is no {what:word} of a difference analysis in two envelopes. Choose the right file."
    ),
    "envelope.changed": N_(
        "This envelope is not as it was when the promise was exchanged, or not sealed for this promise of yours. Do not open it; ask for the right file."
    ),
    "envelope.other_commitment": N_(
        "This envelope does not belong to the promise that was exchanged before. Do not open it; ask which of the two is right."
    ),
    "envelope.wrong_key": N_("This key does not open this envelope. Ask for the key that belongs to it."),
    "envelope.other_frame": N_(
        "The two envelopes are not about the same: parties, factors and about whom must be equal. Agree on those first, and begin again."
    ),
    "envelope.same_side": N_("Both files come from the same party. Use one of yours and one of the other."),
    "envelope.broken_lock": N_(
        "The promise of the other side has no lock that can be sealed for. Ask for the promise again."
    ),
    "envelope.private": N_("private sheet"),
    "envelope.commitment": N_("promise"),
    "envelope.sealed": N_("envelope"),
    "envelope.key": N_("key"),
    "envelope.part": N_("file"),
    "differences.not_all_judged": NP_(
        "With {other:party} one factor is not judged yet: {factors:items}. A small difference can block too. Go through it.",
        "With {other:party} {count} factors are not judged yet: {factors:items}. A small difference can block too. Go through them.",
    ),
    "differences.appraise": NP_(
        "Ask also what the difference with {other:party} on {factors:items} brings you. A difference can be worth something.",
        "Ask also what the differences with {other:party} on {factors:items} bring you. A difference can be worth something.",
    ),
}
