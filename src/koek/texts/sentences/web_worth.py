"""Saying what things are worth: order first, then strength, then whole packages."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_worth.title": N_("What is it worth?"),
    "web_worth.link": N_("Say what it is worth"),
    "web_worth.link_note": N_(
        "Put it in order first, then say how much. No more questions than change the advice."
    ),
    "web_worth.heading_ours": N_("What is it worth to you?"),
    "web_worth.heading_other": N_("What do you think it is worth to {party:party}?"),
    "web_worth.lead_ours": N_(
        "Only you and yours see this. All that counts for you is worth: money, feeling, relation."
    ),
    "web_worth.lead_other": N_(
        "This is your estimate, not their word. Write it down so that they could read it. What you do not know may stay open: ask them."
    ),
    "web_worth.whose": N_("Whose?"),
    "web_worth.estimate": N_("estimate"),
    "web_worth.mend": N_("This cannot be saved yet"),
    "web_worth.unsaved": N_("This is not on the sheet yet; it is kept for you."),
    "web_worth.drop": N_("Back to what is on the sheet"),
    "web_worth.dropped": N_("You see what is on the sheet."),
    "web_worth.which_unit": N_("In what do you want to count? You can choose until you save."),
    "web_worth.in_points": N_("In points"),
    "web_worth.in_money": N_("In money ({currency})"),
    "web_worth.order": N_("What counts most? Put it in order"),
    "web_worth.order_other": N_("What counts most for {party:party}, do you think?"),
    "web_worth.order_how": N_(
        "The most important issue on top; within each issue the best choice on top. Think of the step from the worst to the best choice. Drag, or use the arrows."
    ),
    "web_worth.place_of": N_("Place of {name}"),
    "web_worth.up": N_("Move {name} up"),
    "web_worth.down": N_("Move {name} down"),
    "web_worth.moved": N_("‘{name}’ now stands at place {place} of {count}."),
    "web_worth.offline": N_(
        "You are not connected now, so your last change was not kept. It still stands on this page. Try again when you are connected."
    ),
    "web_worth.trouble": N_(
        "Your last change could not be kept just now. It still stands on this page. Wait a moment, and try again."
    ),
    "web_worth.refused": N_(
        "Your last change was not kept: perhaps you are not signed in any more. Load the page again and sign in. You may have to make that change once more."
    ),
    "web_worth.which_end": N_("Is high better, or low?"),
    "web_worth.options": N_("Order the choices"),
    "web_worth.sort": N_("Sort by these numbers"),
    "web_worth.strength": N_("How much does it count?"),
    "web_worth.ways": N_("In which way?"),
    "web_worth.way.words": N_("In words"),
    "web_worth.way.points": N_("A hundred points"),
    "web_worth.way.sliders": N_("Sliders"),
    "web_worth.how.words": N_("Say in a word how heavily each issue counts, and how good each choice is."),
    "web_worth.how.points": N_(
        "Divide a hundred points over the issues. Within an issue the best choice has 100 and the worst 0."
    ),
    "web_worth.how.sliders": N_(
        "Slide each issue to how heavily it counts beside the others. Within an issue the best choice has 100 and the worst 0."
    ),
    "web_worth.money_how": N_(
        "What is each choice worth, in {currency}? The step between choices is what counts; it may be less than nothing."
    ),
    "web_worth.weight_of": N_("How heavily it counts"),
    "web_worth.weight_word.very_much": N_("very much"),
    "web_worth.weight_word.much": N_("much"),
    "web_worth.weight_word.fairly": N_("fairly"),
    "web_worth.weight_word.bit": N_("a bit"),
    "web_worth.weight_word.nothing": N_("not at all"),
    "web_worth.value_word.best": N_("best"),
    "web_worth.value_word.good": N_("good"),
    "web_worth.value_word.fair": N_("in between"),
    "web_worth.value_word.poor": N_("poor"),
    "web_worth.value_word.worst": N_("worst"),
    "web_worth.as_typed": N_("as it stands: {typed}"),
    "web_worth.not_said": N_("not said"),
    "web_worth.no_number": N_("“{typed}” is not a number."),
    "web_worth.elsewhere": N_(
        "Some of it is put down in another way on the sheet, such as a line with bends or choices that belong together. That stays as it is."
    ),
    "web_worth.ground": N_("What does your estimate rest on?"),
    "web_worth.ground_how": N_(
        "All of this may stay open. An estimate you are not sure of makes the advice careful."
    ),
    "web_worth.confidence": N_("How sure are you?"),
    "web_worth.evidence": N_("Where do you know it from?"),
    "web_worth.evidence_note": N_(
        "For example: what they said in a talk. It comes beside what stands there already."
    ),
    "web_worth.kind": N_("What kind of ground is that?"),
    "web_worth.limits_note": N_(
        "Limits, targets and alternatives stand on the same scale. Look at those too when much has changed."
    ),
    "web_worth.save": N_("Put it on the sheet"),
    "web_worth.saved": N_("It stands on the sheet."),
    "web_worth.bars": N_("How heavily everything counts for you"),
    "web_worth.bars_other": N_("How heavily everything counts for {party:party}, by your estimate"),
    "web_worth.bars_caption": N_("Part of everything that can change"),
    "web_worth.bar": N_("Bar"),
    "web_worth.part": N_("Part"),
    "web_worth.issue": N_("Issue"),
    "web_worth.on_the_sheet": N_("(stands otherwise on the sheet)"),
    "web_worth.all_options": N_("Every choice, from the worst to the best"),
    "web_worth.computed": N_(
        "The bar of an issue is the step from its worst to its best choice, as part of all those steps together. Numbers are taken in proportion, so they need not make a hundred. Words count double: each word for an issue is worth twice the next. As long as you type no numbers, they follow the order in even steps. All together stays as large as it was, so that your limit still fits."
    ),
    "web_worth.computed_money": N_(
        "The bar of an issue is the amount between its worst and its best choice, as part of all those amounts together."
    ),
    "web_worth.not_hundred": N_(
        "Together these are {total:number} points, not {whole:number}. That is all right: we take them in proportion."
    ),
    "web_worth.which_is_right": N_("Which is right?"),
    "web_worth.contradicts": N_(
        "You put ‘{above}’ above ‘{below}’, but by the numbers ‘{below}’ counts more."
    ),
    "web_worth.contradicts_option": N_(
        "{issue}: you put ‘{above}’ above ‘{below}’, but by the numbers ‘{below}’ is better."
    ),
    "web_worth.order_right": N_("The order is right: hand out the numbers anew"),
    "web_worth.numbers_right": N_("The numbers are right"),
    "web_worth.packages": N_("3. Which package would you rather have?"),
    "web_worth.packages_other": N_("Which package would {party:party} rather have, do you think?"),
    "web_worth.first_save": N_(
        "Put it on the sheet first. Then we ask only what can still change the advice."
    ),
    "web_worth.not_yet_packages": N_(
        "We can ask this once the worth of all choices is known for everybody, an estimate included, and there is room for an agreement."
    ),
    "web_worth.state.settled": N_("More answers would not change the advice. You are done here."),
    "web_worth.state.open": N_("An answer to these can still change the advice. The first one matters most."),
    "web_worth.state.nothing_left": N_(
        "The advice is not quite certain, but questions like these would not make it more so. Look once more at the numbers themselves."
    ),
    "web_worth.rather": N_("Which would you rather have?"),
    "web_worth.rather_other": N_("Which would {party:party} rather have?"),
    "web_worth.package": N_("Package {letter}"),
    "web_worth.rest_same": N_("All the rest is the same"),
    "web_worth.choose": N_("Rather {letter}"),
    "web_worth.alike": N_("Both alike"),
    "web_worth.answer_against": N_("You chose: {chosen}. By the numbers this is better: {other}."),
    "web_worth.count_more": N_("My answer is right: let ‘{issue:issue}’ count more"),
    "web_worth.count_less": N_("My answer is right: let ‘{issue:issue}’ count less"),
    "web_worth.mended": N_("The number is changed, not saved yet. Look whether it fits."),
    "web_worth.packages_computed": N_(
        "Nobody knows its numbers to the point. We let each issue count somewhat more or less than it says, one more and another less too, and look whether the balanced proposal changes. We lay only those packages before you of which the answer tells such changes apart. When all that is left leads to the same proposal, we stop."
    ),
    "web_worth.no_issues": N_("There is nothing to value yet"),
    "web_worth.stale": N_("Somebody changed this on the sheet since you began"),
    "web_worth.stale_how": N_("Nothing is lost: both stand below. Choose with which you go on."),
    "web_worth.mine": N_("What you typed"),
    "web_worth.on_sheet": N_("What is on the sheet"),
    "web_worth.keep_mine": N_("Go on with what I typed"),
    "web_worth.keep_sheet": N_("Take what is on the sheet"),
    "web_worth.forget_all": NP_(
        "Begin again with these questions ({count:number} answer)",
        "Begin again with these questions ({count:number} answers)",
    ),
}
