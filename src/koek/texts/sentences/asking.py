"""Questions in the terminal, one at a time: what is asked, and what may be answered."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "asking.how": N_(
        "Answer with a number or in your own words. Enter alone, or “skip”: leave the question open. “stop”: stop; what you answered is saved."
    ),
    "asking.done": N_("That is all there is to ask now. Your answers are in {file}."),
    "asking.stopped": N_(
        "Stopped. Your answers are in {file}; go on with the same command whenever you like."
    ),
    "asking.left": NP_(
        "One question is open. You may stop at any time.",
        "{count} questions are open, the most useful first. You may stop at any time.",
    ),
    "asking.words": N_("Write a few words."),
    "asking.day": N_("A day, for example 2026-11-22"),
    "asking.day_again": N_(
        "That is not a day I know. Write it as 2026-11-22 or 22 November 2026, or press Enter to leave it open."
    ),
    "asking.poles": N_("1 = {left:item} … {most} = {right:item}"),
    "asking.between": N_("A number from 1 to {most}"),
    "asking.place_again": N_(
        "Write one number from 1 to {most}, or press Enter to leave it open. Neither end is the good one."
    ),
    "asking.choose_again": N_(
        "Choose a number from 1 to {count}, or write the words of one answer. Enter leaves it open."
    ),
    "asking.party": N_("{party:party}"),
    "asking.word": N_("{item:item}"),
    "asking.word_and_meaning": N_("{item:item}: {meaning:item}"),
    "asking.need": N_("{item:item} Is that clear and settled among you?"),
    "asking.in_network": N_("Does {party:party} belong to your network?"),
    "asking.item": N_("{item:item}"),
    "asking.ours": N_("Which party are you?"),
    "asking.untitled": N_("Our talk"),
    "asking.us": N_("We"),
    "asking.them": N_("The other"),
    "asking.title": N_("What is it about? Say it in a few words."),
    "asking.our_name": N_("For whom do you talk? The name of your club, organisation or group."),
    "asking.our_person": N_("Who will talk for you? Name one person."),
    "asking.their_name": N_("With whom do you talk? The name of a club, organisation or person. Name one."),
    "asking.another_party": N_("Who else takes part? Name one; Enter when that is all."),
    "asking.issue": N_("What do you want to agree on? Name one issue, and what there is to choose."),
    "asking.issue.more": N_("What else do you want to agree on? Enter when that is all."),
    "asking.choices": N_("For example: Saturday morning: we, they, by turns"),
    "asking.choices_again": N_(
        "Write the issue, a colon, and at least two choices with a comma between them. For example: Saturday morning: we, they, by turns"
    ),
    "asking.buying": N_("Does one of you buy from the other, as a purchaser does?"),
    "asking.form_now": N_("How do you work together now?"),
    "asking.form_wanted": N_("How would you like to work together?"),
    "asking.form_chosen": N_("Did you choose a form together? Which? Enter when you did not."),
    "asking.even_steps": N_(
        "Say of each issue how heavily it counts and which choice is best. From the best choice to the worst one koek takes even steps, in the order of the choices. To be more precise, change the numbers after “worth” in the file."
    ),
    "asking.weight": N_(
        "{issue:issue}: how heavily does it count for {party:party}, do you think? 1 is hardly, 7 is very heavily."
    ),
    "asking.weight.ours": N_(
        "{issue:issue}: how heavily does it count for you? 1 is hardly, 7 is very heavily."
    ),
    "asking.best": N_("{issue:issue}: what is best for {party:party}, do you think?"),
    "asking.best.ours": N_("{issue:issue}: what is best for you?"),
    "asking.offered_by": N_("Is there a proposal on the table? Whose is it? Enter when there is none yet."),
    "asking.offered": N_("{issue:issue}: what does that proposal say?"),
    "asking.decision": N_("What has to be decided? Say it in a few words."),
    "asking.who_decides": N_("Who decides on “{decision}”? A name, or for example: the council."),
    "asking.who_pays": N_("Who pays for “{decision}”, in money or in hours? Enter when nobody pays."),
    "asking.trade": N_("“{decision}”: does each side have something that the other wants?"),
    "asking.dependence": N_("“{decision}”: do you need each other for this, and do both see that?"),
    "asking.need_each_other.seen": N_("yes, and both see it"),
    "asking.need_each_other.unseen": N_("yes, but not everybody sees it"),
    "asking.need_each_other.none": N_("no"),
    "asking.need_each_other.unknown": N_("not known"),
    "asking.helper_gains": N_(
        "“{decision}”: you do not depend on each other, so you ask for help. What does the helper gain by it?"
    ),
    "asking.we_give": N_("“{decision}”: what do you have that they want?"),
    "asking.we_get": N_("“{decision}”: what do they have that you want?"),
    "asking.person": N_("Who sits at the table for {party:party}? Name one person."),
    "asking.person.ours": N_("Who sits at the table for you? Name one person."),
    "asking.may_bind": N_("May {person} decide for {party:party}?"),
    "asking.confirmed_by": N_("Who confirmed that {person} may decide for {party:party}?"),
    "asking.confirmed_on": N_("On which day was it confirmed that {person} may decide?"),
    "asking.goal": N_("What should be different after the talk?"),
    "asking.interest": N_("What matters most to you in this? Say why you want it, not what you ask for."),
    "asking.hoped_for": N_("“{interest}”: what would be wonderful?"),
    "asking.at_least": N_("“{interest}”: what would be just enough?"),
    "asking.their_interest": N_(
        "What matters most to {party:party} in this, do you think? Say why they would want it."
    ),
    "asking.alternative": N_("What do you do if you do not come to an agreement?"),
    "asking.feeling": N_(
        "Is there a feeling left from last time, on either side? In a few words; Enter when there is none."
    ),
    "asking.raise_it": N_("“{feeling}”: do you raise it?"),
    "asking.raise_by": N_("“{feeling}”: who raises it?"),
    "asking.name": N_("{person}"),
    "asking.raise_when": N_("“{feeling}”: when do you raise it?"),
    "asking.style": N_("{item:item}: how do you want to be in this talk?"),
    "asking.known_of_other_first": N_(
        "That was all for the sheet for the kitchen table: you can stop here and go on another time. {party:party}, {item:item}: what do you know of that? Only what you saw or heard. You can still ask: “{question:item}”"
    ),
    "asking.known_of_other": N_(
        "{party:party}, {item:item}: what do you know of that? Only what you saw or heard. You can still ask: “{question:item}”"
    ),
    "asking.much_value": N_("Is there much value at stake?"),
    "asking.much_risk": N_("Is there much risk?"),
    "asking.complicated": N_("Is it complicated: many issues, many people, a long time?"),
    "asking.tough": N_("Have the talks turned tough?"),
    "asking.own_place": N_("{factor:item}: {question:item} Where do you stand yourself?"),
    "asking.other_place": N_("{factor:item}: where do you think {party:party} stands?"),
    "asking.how_sure": N_("{factor:item}: how sure are you of where {party:party} stands?"),
    "asking.blocks": N_(
        "{factor:item}: what does the difference with {party:party} do? A small one can block, a large one can be harmless."
    ),
    "asking.why": N_("{factor:item}: why do you judge so about the difference with {party:party}?"),
    "asking.measure": N_(
        "{factor:item}: what will you do to make the difference with {party:party} smaller?"
    ),
    "asking.owner": N_("“{measure}”: who sees to it?"),
    "asking.by_when": N_("“{measure}”: by which day?"),
    "asking.behaviour": N_("{behaviour:item}: {meaning:item} How often do you see that of {party:party}?"),
    "asking.behaviour.ours": N_("{behaviour:item}: {meaning:item} How often do you do that yourselves?"),
    "asking.hard_for_me": N_("For yourself alone: what makes giving trust hard for you here?"),
    "asking.smallest_safe_step": N_("For yourself alone: what is the smallest step that still feels safe?"),
    "asking.safe_step_on": N_("For yourself alone: on which day will you take that step?"),
    "asking.network_goal": N_("What do you want to reach with your network?"),
    "asking.network_shared_goal": N_("Say that goal in one sentence that all could sign."),
    "asking.network_kind": N_("Which kind of network fits that goal?"),
    "asking.member.organisation": N_(
        "Which club or organisation do you still need for it? Name one; Enter when that is all."
    ),
    "asking.member.organisation.more": N_("Which other club or organisation? Enter when that is all."),
    "asking.member.private_person": N_(
        "Which person, apart from an organisation? Name one; Enter when there is none."
    ),
    "asking.member.private_person.more": N_("Which other person? Enter when that is all."),
    "asking.at_table": N_("Does {member} sit at the table?"),
    "asking.brings": N_("What does {member} bring most of all?"),
    "asking.gets": N_("What does {member} get most of all?"),
    "asking.decides": N_("What can {member} decide on? Enter when you do not know."),
    "asking.channel": N_("How does {member} like to hear news?"),
    "asking.agreement": N_(
        "What did you agree? Give one agreement a short name; Enter when there is none yet."
    ),
    "asking.agreement.more": N_("What else did you agree? A short name; Enter when that is all."),
    "asking.own_words": N_(
        "“{agreement}”: let {party:party} write it here in their own words. Enter when they are not here now."
    ),
    "asking.own_words.ours": N_("“{agreement}”: write it in your own words: who does what, by when?"),
    "asking.step": N_("What is the next step? In a few words; Enter when there is none."),
    "asking.step.more": N_("Which other step comes next? Enter when that is all."),
    "asking.open_answer": N_("Which question still waits for an answer? Enter when there is none."),
    "asking.open_answer.more": N_("Which other question still waits for an answer? Enter when that is all."),
    "asking.from_whom": N_("“{question}”: from whom do you wait for the answer?"),
    "asking.due": N_("“{question}”: by which day is the answer due?"),
    "asking.initiative": N_("“{question}”: who gets in touch when that day comes?"),
}
