"""What lies beneath what people say and do, the plan made together, your own state, and help at the moment."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "readiness.guess": N_(
        "‘{statement}’ A guess about what lies beneath: {need:item}. Do not say that; ask: {question:item}"
    ),
    "readiness.guess_without_question": N_(
        "‘{statement}’ A guess about what lies beneath: {need:item}. Think up an open question to check it."
    ),
    "readiness.guess_confirmed": N_(
        "‘{statement}’ They said what lies beneath: {need:item}. Make it part of the solution."
    ),
    "readiness.guess_rejected": N_(
        "‘{statement}’ Your guess was not right. Let it go and ask again, openly."
    ),
    "readiness.nothing_beneath": N_(
        "‘{statement}’ You do not know yet what lies beneath. Ask: what makes this important to you?"
    ),
    "readiness.safeguard": N_(
        "What takes the reason for worry away: {what} Offer that, and do not use the worry."
    ),
    "readiness.safeguard_idea": N_("Think of a safeguard. For example: {idea:item}"),
    "readiness.question_gives_away": N_(
        "Your question gives your guess away: ‘{question}’ Ask it more openly."
    ),
    "readiness.stance.moves_along": N_(
        "Moved along on {on:date}: {what} Thank them, and ask what they need to go on."
    ),
    "readiness.stance.hesitates": N_("Hesitated on {on:date}: {what} Ask what would help to decide."),
    "readiness.stance.opposes": N_("Opposed on {on:date}: {what} Ask what is at stake for them."),
    "readiness.stance_faded": N_(
        "The last time is long ago ({on:date}): {what} Ask again how they look at it now."
    ),
    "readiness.defends": N_("What is defended: {what} Look for a way to keep that safe."),
    "readiness.ask_what_they_defend": N_(
        "You do not know yet what is defended here. Ask: what must certainly not get lost?"
    ),
    "readiness.what_else": N_("Think of another explanation before you decide what it means."),
    "readiness.no_relation_plan": N_(
        "This has lasted a while. Make a plan to keep the relation good, apart from this subject."
    ),
    "readiness.relation_plan": N_("To keep the relation good: {plan} Next contact: {day:date}."),
    "readiness.relation_plan_no_day": N_(
        "To keep the relation good: {plan} Choose a day for the next contact."
    ),
    "readiness.no_beliefs": N_(
        "Write down what they may believe of people like you, and what you believe of them."
    ),
    "readiness.belief_theirs_open": N_(
        "They may believe: ‘{belief}’ Think what would show that it is otherwise here."
    ),
    "readiness.belief_theirs_to_show": N_("They may believe: ‘{belief}’ Do not argue; show: {disproof}"),
    "readiness.belief_theirs_shown": N_(
        "They may believe: ‘{belief}’ You showed on {on:date}: {disproof} Keep doing that."
    ),
    "readiness.belief_own_open": N_("You believe: ‘{belief}’ Think what would show that you are mistaken."),
    "readiness.belief_own_to_show": N_(
        "You believe: ‘{belief}’ Watch for this, which would show otherwise: {disproof}"
    ),
    "readiness.belief_own_shown": N_(
        "You believed: ‘{belief}’ On {on:date} it showed otherwise: {disproof} Let it go."
    ),
    "readiness.came_across": N_("{party:party} said on {on:date} how you came across: {words}"),
    "readiness.came_across_guess": N_(
        "How you think you came across to {party:party} on {on:date}: {words} Ask whether that is so."
    ),
    "readiness.shift.closer": N_("You came closer to {party:party}. Say what you appreciated."),
    "readiness.shift.same": N_("Between you and {party:party} it stayed the same. Ask what would help."),
    "readiness.shift.further": N_(
        "You got further away from {party:party}. Talk about how you talk, before the content."
    ),
    "readiness.no_conflicts": N_(
        "It is not written down yet where interests clash. Find that out first, together."
    ),
    "readiness.conflict_not_real": N_(
        "{conflict}: this is no clash of interests after all. Say so to each other."
    ),
    "readiness.conflict_to_check": N_(
        "{conflict}: find out together whether this really clashes. Nobody is for or against yet."
    ),
    "readiness.conflict_real": N_("{conflict}: you both found that this really clashes. Negotiate about it."),
    "readiness.conflict_which_interests": N_("{conflict}: name which interests clash, of both sides."),
    "readiness.other_ways": N_("Other ways to do justice to both: {ways:list}."),
    "readiness.no_other_ways": N_("{conflict}: think up two other ways together before you divide."),
    "readiness.nothing_open": N_(
        "No part of your plan is open yet. Choose one that others may really change."
    ),
    "readiness.open_without_change": N_(
        "Open, but nothing has changed through others yet: {parts:list}. Ask what they would do otherwise, and do something with it."
    ),
    "readiness.part_undecided": N_("{part}: decide whether this is open, and say so before the talk."),
    "readiness.part_closed": N_("{part} is closed: {reason} Say that honestly."),
    "readiness.part_closed_why": N_("{part} is closed. Write down why: the other will ask."),
    "readiness.changed_through": N_(
        "{part}: changed through {party:party} on {on:date}: {what} Tell them so."
    ),
    "readiness.make_it_equal": N_(
        "Think of a step that makes you more equal: share what you know, or think up ideas together."
    ),
    "readiness.equal_step": N_("{step}: before {day:date}."),
    "readiness.equal_step_late": N_(
        "{step}: this was due on {day:date}. Do it now, or say why it comes later."
    ),
    "readiness.equal_step_no_day": N_("{step}: choose a day."),
    "readiness.equal_step_done": N_("{step}: done on {on:date}."),
    "readiness.state_not_asked": N_("Take a minute: what can set you off in this talk, and what calms you?"),
    "readiness.low_energy": N_("You have little energy. Rest first, move the talk, or take somebody along."),
    "readiness.trigger_and_calm": N_("What can set you off: {trigger} What helps then: {calm}"),
    "readiness.trigger_no_calm": N_("What can set you off: {trigger} Think now of what will calm you then."),
    "readiness.talks_take": NP_(
        "Your talk with {party:party} took energy ({count}). See what you could do otherwise: another time, another place, somebody with you.",
        "Most of your talks with {party:party} took energy ({count}). See what you could do otherwise: another time, another place, somebody with you.",
    ),
    "readiness.talks_give": NP_(
        "Your talk with {party:party} gave energy ({count}). Think what did that.",
        "Most of your talks with {party:party} gave energy ({count}). Think what did that.",
    ),
    "readiness.moment": N_("At this moment ({moment:item}): {advice:item}"),
    "readiness.say_this": N_("You can say: ‘{phrase:item}’"),
    "readiness.avoid": N_("{what:item}"),
    "readiness.intervention": N_("What happens: {trigger:item}. You notice it by this: {sign:item}"),
}
