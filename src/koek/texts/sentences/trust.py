"""Trust: what both sides see of each other's behaviour, and when to talk about it."""

from koek.texts.marking import N_

SENTENCES = {
    "trust.rated_twice": N_("‘{id}’ is rated twice by one party on one day. Keep one of the two."),
    "trust.override_ends_before_it_starts": N_(
        "This was decided on {on} and ends on {expires}, which is earlier. Correct one of the two."
    ),
    "method.unknown_trust_item": N_(
        "‘{id}’ is not in the method. It is kept, but has no words. Choose an id from the list."
    ),
    "method.unknown_trust_item_near": N_("‘{id}’ is not in the method. Did you mean {nearest:either}?"),
    "trust.step.1": N_("hardly"),
    "trust.step.2": N_("now and then"),
    "trust.step.3": N_("regularly"),
    "trust.step.4": N_("often"),
    "trust.step.5": N_("nearly always"),
    "trust.ground.said": N_("Both have said this."),
    "trust.ground.guessed": N_("This rests on an estimate."),
    "trust.nothing_yet": N_(
        "Nobody has said yet what they see of each other's behaviour. Begin with yourself: what do you do often, and what seldom?"
    ),
    "trust.not_said_of_other": N_(
        "{party:party} has not said what it sees of {others:parties}. Ask, and tell what you see of yourselves."
    ),
    "trust.not_said_of_other.ours": N_(
        "You have not said what you see of {others:parties}. Begin with one example each of you remembers."
    ),
    "trust.not_said_of_self": N_(
        "{party:party} has not said how it sees itself. Ask before you fill anything in."
    ),
    "trust.not_said_of_self.ours": N_(
        "You have not said how you see yourselves. Do that first, before you say what you see of the other."
    ),
    "trust.too_old": N_(
        "What {party:party} said of {others:parties} is more than two years old and no longer counts. Look again."
    ),
    "trust.too_old.ours": N_(
        "What you said of {others:parties} is more than two years old and no longer counts. Look again."
    ),
    "trust.only_guessed": N_(
        "What {party:party} would say is only an estimate so far. Ask {party:party} itself, with the questionnaire."
    ),
    "trust.only_guessed.ours": N_("What you would say is only an estimate so far. Fill it in yourselves."),
    "trust.begin_with": N_("Begin the talk with what all who spoke see often: {behaviours:items}."),
    "trust.seen_alike": N_(
        "Where more than one has spoken, you see each other's behaviour much alike. Say so, and ask what is not on the list."
    ),
    "trust.other_sees_less": N_(
        "{ground:word} ‘{behaviour:item}’: {party:party} sees it of itself {itself_word:word}, {other:party} sees it {other_word:word}. Ask which situation each of you thinks of."
    ),
    "trust.other_sees_less.ours": N_(
        "{ground:word} ‘{behaviour:item}’: you see it of yourselves {itself_word:word}, {other:party} sees it {other_word:word}. Ask which situation {other:party} thinks of, and only listen."
    ),
    "trust.other_sees_more": N_(
        "{ground:word} ‘{behaviour:item}’: {party:party} sees it of itself {itself_word:word}, {other:party} sees it {other_word:word}. Tell what was seen: it may come as good news."
    ),
    "trust.other_sees_more.ours": N_(
        "{ground:word} ‘{behaviour:item}’: you see it of yourselves {itself_word:word}, {other:party} sees it {other_word:word}. Ask what {other:party} saw you do, and keep doing it."
    ),
    "trust.example": N_("On {on:date} it was seen: {what}"),
    "trust.example_missed": N_("On {on:date} it was missed: {what}"),
    "trust.other_explanation": N_("What else could explain it: {what}"),
    "trust.hint": N_(
        "In such a situation, look at what is done and not at who someone is. The opposite: {opposite:item} Looks like it and is not: {counterfeit:item}"
    ),
    "trust.fading": N_("One of the two is more than a year old. Ask whether it still holds."),
    "trust.ask_example": N_(
        "{voice:party} gives no recent example of {party:party} for: {behaviours:items}. Ask for a situation with a date; without one it says little."
    ),
    "trust.ask_example.ours": N_(
        "You give no recent example of {party:party} for: {behaviours:items}. Add a situation with a date, or leave it open."
    ),
    "trust.what_else": N_(
        "On {on:date}: {what} What else could explain this? Write it beside it before you talk about it."
    ),
    "trust.one_moment": N_(
        "You have looked once. Trust shows in what is done again and again: look once more within a year."
    ),
    "trust.seen_more": N_(
        "{voice:party} sees more of {party:party} than last time: {behaviours:items}. Say what made the difference."
    ),
    "trust.seen_more_self": N_(
        "{party:party} sees more of itself than last time: {behaviours:items}. Ask whether others notice it too."
    ),
    "trust.seen_less": N_(
        "{voice:party} sees less of {party:party} than last time: {behaviours:items}. Ask what happened in between before you draw a conclusion."
    ),
    "trust.seen_less_self": N_(
        "{party:party} sees less of itself than last time: {behaviours:items}. Ask what would help."
    ),
    "trust.plan_first_review": N_(
        "Nothing asks for a look back yet. Agree now that you look back on trust a year after you start."
    ),
    "trust.review_never": N_("You have never looked back together on trust. Plan a calm hour for it soon."),
    "trust.review_due": N_("Looking back on trust was due on {due:date}. Plan it now."),
    "trust.review_planned": N_(
        "Look back on trust together by {due:date} at the latest, apart from any contract."
    ),
    "trust.review_after_signing": N_(
        "The contract is signed. Around {on:date} the water is calm: plan the look back on trust then, by {due:date} at the latest."
    ),
    "trust.never_waits.start_of_relation": N_(
        "Talk now. A talk about the relation at the start never waits for the contract."
    ),
    "trust.never_waits.gap_in_intention": N_(
        "Talk now. A gap in intention never waits for the contract: make it the subject at once."
    ),
    "trust.not_on_signing_day": N_(
        "Agreements are signed today. Let the day be; rate nothing, and look back on trust later."
    ),
    "trust.calm_water": N_(
        "No contract is being negotiated now: a good moment to talk about trust and the two core questions."
    ),
    "trust.round_is_open": N_(
        "There are proposals on the table that have not led to a signature yet. In a contract fight an open talk about trust is harder."
    ),
    "trust.wait_no_longer": N_(
        "Talk now, although a contract is being negotiated: the yearly look back is due. Do it apart from the contract, with another agenda."
    ),
    "trust.wait": N_(
        "Better wait with looking back on trust until the contract is settled. If waiting does harm, talk now and write down why."
    ),
    "trust.wait_until": N_(
        "Better wait with looking back on trust until the contract is settled, but not beyond {until:date}. If waiting does harm, talk now and write down why."
    ),
    "trust.now_by_choice": N_(
        "You talk now although a contract is being negotiated, because: {reason} This holds until {until:date}."
    ),
    "trust.choice_expired": N_("Your earlier choice to talk now has expired. Decide again, or wait."),
    "trust.core_ask": N_(
        "Not answered yet by {parties:parties}: {question:item} Ask it in calm water, and let each answer for itself."
    ),
    "trust.core_guessed": N_("What {parties:parties} would answer to ‘{question:item}’ is an estimate. Ask."),
    "trust.core_differs": N_("You differ on ‘{question:item}’. Ask each other: {follow_up:item}"),
    "trust.core_all.yes": N_(
        "All answer yes to ‘{question:item}’ Say so to each other, and ask: {follow_up:item}"
    ),
    "trust.core_all.partly": N_("All answer partly to ‘{question:item}’ Ask each other: {follow_up:item}"),
    "trust.core_all.no": N_(
        "All answer no to ‘{question:item}’ Parting well is a full outcome too. Ask first: {follow_up:item}"
    ),
    "trust.start_private": N_(
        "Begin with yourself, for your eyes only: what makes giving trust hard for you here, and what is the smallest step that still feels safe?"
    ),
    "trust.start_step": N_("You wrote what makes it hard. What is the smallest step that still feels safe?"),
    "trust.start_when": N_("Your smallest safe step is: {step} Choose a day for it."),
    "trust.start_planned": N_("Your smallest safe step is: {step} You planned it for {on:date}."),
    "trust.start_today": N_(
        "The day for your smallest safe step has come: {step} Do it, make it smaller, or choose another day."
    ),
    "trust.start_look_back": N_(
        "You took your step. Write down what happened; that is where the next step comes from."
    ),
    "trust.start_done": N_("You took your step and saw what happened. Is there a next one, a little larger?"),
}
