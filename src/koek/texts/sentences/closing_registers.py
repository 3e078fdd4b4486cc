"""Openness, registers, facts, expectations, notes, talks and looking back."""

from koek.texts.marking import N_, NP_

_OPENNESS = {
    "closing.openness_after_division": N_(
        "First agree how {parties:parties} divide extra value, and sign that. After that, asking for openness comes easier: everybody knows then what it leads to."
    ),
    "closing.openness_competitors": N_(
        "Competitors sit at this table. {text:item} Ask first: {ask:item}. This is a warning, no advice; checked on {checked:date}."
    ),
    "closing.openness_competitors_subject": N_(
        "‘{subject}’ is about costs or prices, and competitors sit at this table. Do not show these to each other before you asked {ask:item}."
    ),
    "closing.openness_competitors_unknown": N_(
        "‘{subject}’ is about costs or prices. You do not know yet whether you are competitors: find that out first. Ask {ask:item}."
    ),
    "closing.openness_invitation": N_(
        "The division of extra value is signed. Now is a good moment to ask each other: about which subjects does keeping silent cost us something together?"
    ),
    "closing.openness_is_a_request": N_(
        "{subject}: openness is a request so far. {silent:parties} did not say yet whether keeping silent destroys value. Ask that openly; a no is a good answer too."
    ),
    "closing.openness_to_agree": N_(
        "{subject}: the parties find together that keeping silent destroys value. What is still needed is a yes of {waiting:parties}: what is shown, to whom, from when."
    ),
    "closing.openness_agreed": N_(
        "{subject}: {parties:parties} are open about this. Look now and then whether it still helps."
    ),
    "closing.openness_contested": N_(
        "{subject}: {parties:parties} do not see the same value in openness. Do not open it yet; ask each other what keeping silent would cost, or what opening would."
    ),
    "closing.openness_not_needed": N_(
        "{subject}: {parties:parties} find that keeping this to themselves costs nothing together. It can stay closed; not everything has to be open."
    ),
    "closing.openness_ended": N_(
        "{subject}: this agreement about openness has ended. What was seen stays seen; nothing new is shown."
    ),
    "closing.openness_which_value": N_(
        "{subject}: nobody wrote down which value is lost by keeping silent. Write it down together; then you can see later whether openness worked."
    ),
    "closing.opens_limits": N_(
        "{subject}: this would also open limits or alternatives. Choose a smaller part, or give those only to a neutral."
    ),
    "closing.opens_private": N_(
        "{subject}: notes, views of others and your own record stay with you; a rule cannot open them. Choose another part."
    ),
    "closing.opens_unknown": N_(
        "{subject}: a case has no part called “{section}”. Choose another one, such as {nearest:either}."
    ),
}
_REGISTERS = {
    "closing.unclear_nobody": N_("Unclear: “{point}”. Agree who clears this up and by when."),
    "closing.unclear_causes": N_(
        "Unclear: “{point}”. Ask what it causes: doubt, suspicion, delay, mistakes?"
    ),
    "closing.unclear_in_hand": N_(
        "Unclear: “{point}”. {party:party} clears this up by {by_when:date}. Ask then whether it is clear to all."
    ),
    "closing.cleared_how": N_(
        "Cleared up: “{point}”. Write down in one sentence how, so that nobody has to ask again."
    ),
    "closing.unclear_one_side": N_(
        "Nothing is noted that is unclear to {parties:parties}. Ask: what is not clear yet to you?"
    ),
    "closing.dilemma_hidden": N_(
        "Problem: “{problem}”. Look for the two things behind it that both count and still pull apart, and write down both."
    ),
    "closing.dilemma_ways_out": N_(
        "Behind “{problem}”: on the one side “{one_side}”; on the other side “{other_side}”. Think up ways together that do justice to both."
    ),
    "closing.dilemma_choose": N_(
        "Behind “{problem}” there are ways out: {ways:list}. Let {parties:parties} choose one together, as a trial if need be."
    ),
    "closing.surprise_use": N_(
        "On {on:date} something good came up: “{surprise}”. Put it on the agenda: what can both gain from it?"
    ),
    "closing.value_destroyer_stop": N_(
        "On {on:date} something came up that costs value: “{surprise}”. Agree who does what about it."
    ),
    "closing.agenda_issue": N_("no agreement yet"),
    "closing.agenda_unclear": N_("unclear"),
    "closing.agenda_dilemma": N_("dilemma"),
    "closing.agenda_surprise": N_("came up along the way"),
    "closing.agenda_fact": N_("not agreed on the fact"),
    "closing.agenda_parked": N_("parked"),
}
_FACTS = {
    "closing.fact_without_source": N_(
        "{party:party} says: “{fact}”. There is no source yet. You could ask: “{question:item}”"
    ),
    "closing.fact_without_source.ours": N_(
        "You say yourselves: “{fact}”. Write down where that comes from before you build on it."
    ),
    "closing.fact_to_check": N_(
        "{party:party} says: “{fact}”. Source: {source}. It has not been checked yet. You could ask: “{question:item}”"
    ),
    "closing.fact_to_check.ours": N_(
        "You say yourselves: “{fact}”. Source: {source}. Offer the other to check it together."
    ),
    "closing.fact_disputed": N_(
        "Contested ({parties:parties}): “{fact}”. Leave who is right; ask: “{question:item}”"
    ),
    "closing.stay_with_facts": N_(
        "On {on:date} you noted: “{what}”. Stay with the facts and stay calm: say what you see, ask what the other needs, and leave why they do it open."
    ),
}
_EXPECTATIONS = {
    "closing.expectations_unsaid": N_(
        "Nobody has said anything yet about {questions:items}. Put these on the table before it turns into a reproach."
    ),
    "closing.expectation_to_ask": N_(
        "About {question:item} nothing was heard yet from {parties:parties}. Ask it openly, and write it down in their words."
    ),
    "closing.expectations_compare": N_(
        "About {question:item} everybody said something: {says:list}. Lay these side by side and make it one sentence together."
    ),
    "closing.keeps_working_ask": N_(
        "What goes on between {parties:parties} if you disagree about one point? Agree on that while things are calm."
    ),
    "closing.keeps_working_agree": N_(
        "During a disagreement this goes on: “{what}”. What is still needed is a yes of {parties:parties}."
    ),
    "closing.keeps_working": N_("Whatever you disagree about, this goes on: “{what}”."),
}
_NOTES = {
    "closing.note_delete_now": N_(
        "A note about {party:party} has to go: it was kept until {delete_by:date}, for: “{purpose}”. Delete it, or write down anew why you need it."
    ),
    "closing.note_kept_long": N_(
        "A note about {party:party} is kept for more than a year, until {delete_by:date}. Choose an earlier day if you can."
    ),
    "closing.notes_as_if_read": NP_(
        "You keep {count} note about others. Write it as if they will read it: what happened, no judgement of the person.",
        "You keep {count} notes about others. Write them as if they will read them: what happened, no judgement of the person.",
    ),
}
_TALKS = {
    "closing.answer_proposal": N_(
        "{party:party} made the last proposal, on {on:date}. Answer it, or ask {parties:parties} when an answer comes; a counter-proposal is an answer too."
    ),
    "closing.no_proposal_of": N_("{parties:parties} made no proposal yet. Ask what theirs would look like."),
    "closing.decision_to_agreement": N_(
        "{meeting}: “{decision}” was decided and is no agreement in own words yet. Write it down as one."
    ),
    "closing.action_without_owner": N_(
        "{meeting}: “{action}” has no name or no day. Ask who does it, and when."
    ),
    "closing.minutes_unseen": N_(
        "{meeting} ({on:date}): {parties:parties} did not see the minutes yet. Send them, and ask whether something is missing."
    ),
}
_LOOKBACK = {
    "closing.lookback_ask": N_(
        "Something has been decided. Look back for yourself: what did you foresee, what happened, what do you do otherwise next time?"
    ),
    "closing.lookback_is_yours": N_("This is your own record to learn from. Nobody else has to see it."),
    "closing.lookback_both": N_(
        "You looked back on {on:date}. Write down both: what went well, and what you do otherwise another time."
    ),
    "closing.forecast_open": N_(
        "“{forecast}”: how did this turn out? Write it down, then you can learn from it."
    ),
    "closing.forecast_why": N_(
        "Otherwise than you foresaw: “{forecast}”. What did you not know then, or not ask?"
    ),
    "closing.forecast_learned": N_(
        "Otherwise than you foresaw: “{forecast}”. Your reason: “{why}”. What does that mean for a next forecast?"
    ),
    "closing.invest_in_skill": N_(
        "There is no step yet to get better at working together for {whose:words}. Choose one small step."
    ),
    "closing.skill_of_self": N_("yourself"),
    "closing.skill_of_own_organisation": N_("your organisation"),
    "closing.skill_of_other_side": N_("the other"),
    "closing.principle_unserved": N_(
        "{principle:item}: nothing stands in the case for this yet. Ask yourself: “{question:item}”"
    ),
    "method_topic.transparency_subjects": N_("subjects of openness"),
    "method_topic.feasibility_checks": N_("questions whether it can be done"),
    "method_topic.expectation_questions": N_("questions about expectations"),
    "method_topic.decision_ways": N_("ways to decide"),
    "method_topic.difference_steps": N_("steps after a difference"),
    "method_topic.fact_questions": N_("questions on facts"),
    "method_topic.first_talk_steps": N_("steps of a first talk"),
    "method_topic.legal_questions": N_("legal questions"),
    "method_topic.legal_warnings": N_("legal warnings"),
    "method_topic.network_kinds": N_("kinds of network"),
    "method_topic.portfolio_places": N_("places in the portfolio"),
    "method_topic.style_profiles": N_("styles"),
    "method_topic.value_aspects": N_("aspects of value"),
    "method_topic.working_relation_questions": N_("questions on the working relation"),
    "method_topic.principles": N_("principles and abilities"),
    "note.gone_before_written": N_(
        "This note would go on {delete_by}, before it was written on {on}. Choose a later day for delete_by."
    ),
}
SENTENCES = {**_OPENNESS, **_REGISTERS, **_FACTS, **_EXPECTATIONS, **_NOTES, **_TALKS, **_LOOKBACK}
