"""Composing a package: what it is worth to whom, what is better for all, and two packages side by side."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "web_explorer.title": N_("Compose a package yourself"),
    "web_explorer.link_note": N_(
        "Choose on every issue, and see at once where the package lies and what it is worth."
    ),
    "web_explorer.lead": N_(
        "Only you and yours see this. Nothing is proposed until you write it down as a proposal and make it yourself."
    ),
    "web_explorer.package": N_("The package"),
    "web_explorer.start_from": N_("Begin with"),
    "web_explorer.start": N_("Put it here"),
    "web_explorer.start.kept": N_("what you composed"),
    "web_explorer.start.balanced": N_("a balanced proposal"),
    "web_explorer.start.offer": N_("the last proposal on the table"),
    "web_explorer.start.empty": N_("nothing chosen yet"),
    "web_explorer.start.kalai_smorodinsky": N_(
        "who gets least of what it could gain, gets the most possible"
    ),
    "web_explorer.start.equal_gain": N_("the smallest difference between what the parties gain"),
    "web_explorer.start.utilitarian": N_("the most for all together"),
    "web_explorer.choose": N_("Choose"),
    "web_explorer.not_allowed": N_("{option} (not within: {limits:list})"),
    "web_explorer.range": N_("From {lowest:option} to {highest:option}, in steps of {step:number}."),
    "web_explorer.show": N_("Show what it is worth"),
    "web_explorer.wrong_number": N_(
        "“{typed}” cannot be chosen. Take a number from {lowest:option} to {highest:option}, in steps of {step:number}."
    ),
    "web_explorer.two_ways": N_(
        "“{typed}” can be read in two ways. Write {whole}, or {small} if that is what you mean."
    ),
    "web_explorer.too_long": N_(
        "This is {count:number} characters long. Here {most:number} fit. Nothing is lost: take away what does not belong to it."
    ),
    "web_explorer.wrong_option": N_("“{typed}” cannot be chosen. Take one of the options."),
    "web_explorer.mend": N_("One choice cannot be made like this"),
    "web_explorer.open": NP_("Choose on {count:number} more issue", "Choose on {count:number} more issues"),
    "web_explorer.open_which": N_("Still open: {issues:issues}. Then we can say what the package is worth."),
    "web_explorer.not_good": N_("This package is not good enough for everybody"),
    "web_explorer.not_good_estimated": N_("By your estimate this package is not good enough for everybody"),
    "web_explorer.breaks": N_("This package breaks a hard limit"),
    "web_explorer.best": N_("Nothing is better for all than this package"),
    "web_explorer.best_estimated": N_("By your estimate nothing is better for all than this package"),
    "web_explorer.good": N_("Good enough for everybody, and it can be better for all"),
    "web_explorer.good_estimated": N_(
        "By your estimate good enough for everybody, and it can be better for all"
    ),
    "web_explorer.below_alternative": N_("For {party:party} this package is worse than no agreement."),
    "web_explorer.below_alternative.estimated": N_(
        "By your estimate this package is worse for {party:party} than no agreement."
    ),
    "web_explorer.below_alternative.ours": N_("For you this package is worse than your best alternative."),
    "web_explorer.below_limit": N_("For {party:party} this package is beyond its limit."),
    "web_explorer.below_limit.estimated": N_(
        "By your estimate this package is beyond the limit of {party:party}."
    ),
    "web_explorer.below_limit.ours": N_("For you this package is beyond your own limit."),
    "web_explorer.infeasible": NP_(
        "It breaks a hard limit: {limits:list}.", "It breaks hard limits: {limits:list}."
    ),
    "web_explorer.no_pie": N_(
        "There is no pie to show: a pie is what everybody has more than without an agreement, and here somebody has less."
    ),
    "web_explorer.no_zone": N_(
        "There is no pie to show: we found no package that is good enough for everybody."
    ),
    "web_explorer.pie_compared": N_(
        "The pie is what an agreement yields more than everybody has without one. First the last proposal, then this package."
    ),
    "web_explorer.pie_alone": N_(
        "The pie is what this package yields more than everybody has without an agreement."
    ),
    "web_explorer.worth": N_("What this package is worth"),
    "web_explorer.worth_money": N_("Compared with no agreement, over all issues together."),
    "web_explorer.worth_points": N_(
        "How far each party is from no agreement (0%) to the most it could gain (100%). Each on its own scale: do not compare or add."
    ),
    "web_explorer.party": N_("For whom"),
    "web_explorer.value": N_("Compared with no agreement"),
    "web_explorer.own_value": N_("On its own scale"),
    "web_explorer.where": N_("Where it lies"),
    "web_explorer.pie": N_("The pie"),
    "web_explorer.this": N_("this package"),
    "web_explorer.held": N_("the one you hold"),
    "web_explorer.trades": N_("What is better for both"),
    "web_explorer.trades_estimated": N_("What is better for both, by your estimate"),
    "web_explorer.trades_of_many": N_("What is better for some and worse for nobody"),
    "web_explorer.trades_of_many_estimated": N_(
        "What is better for some and worse for nobody, by your estimate"
    ),
    "web_explorer.trades_lead": N_("Each exchange starts from this package. You need only one of them."),
    "web_explorer.no_trades": N_("We found no exchange from this package that is better for both."),
    "web_explorer.apply": N_("Put this exchange in the package"),
    "web_explorer.applied": N_("The exchange stands in the package."),
    "web_explorer.started": N_("The package is filled in."),
    "web_explorer.hold": N_("Hold this package, to compare"),
    "web_explorer.holding": N_("You hold this package. Change something, and see the two side by side."),
    "web_explorer.drop": N_("Let go of the one you hold"),
    "web_explorer.dropped": N_("You hold no package any more."),
    "web_explorer.swap": N_("Go on with the one you hold"),
    "web_explorer.swapped": N_("The two packages changed places."),
    "web_explorer.compare": N_("Two packages side by side"),
    "web_explorer.compare_lead": N_("From the one you hold to this package:"),
    "web_explorer.same": N_("Both packages are the same. Change something in this one."),
    "web_explorer.compare_caption": N_("Issue by issue"),
    "web_explorer.issue": N_("Issue"),
    "web_explorer.differs": N_("Differs?"),
    "web_explorer.yes": N_("yes"),
    "web_explorer.no": N_("no"),
    "web_explorer.save": N_("Write it down as a proposal"),
    "web_explorer.save_note": N_(
        "It comes among the proposals, as not binding. Nobody else sees it: you make the proposal yourself."
    ),
    "web_explorer.save_not_good": N_(
        "Mind: this package is not good enough for everybody. Write it down only when it was really proposed."
    ),
    "web_explorer.by": N_("Who makes this proposal?"),
    "web_explorer.at": N_("On which day?"),
    "web_explorer.note": N_("Note (may stay empty)"),
    "web_explorer.save_now": N_("Write down"),
    "web_explorer.saved": N_("Written down among the proposals."),
    "web_explorer.wrong_day": N_("Give a day."),
    "web_explorer.unknown_party": N_("Choose who makes the proposal."),
    "web_explorer.first_choose": N_("Choose on every issue first."),
    "web_explorer.stale": N_(
        "Somebody else changed the proposals at the same moment. Your package is still here. Look at the proposals, then write it down once more."
    ),
    "web_explorer.step.choose": N_("Choose something on “{issue:issue}”."),
    "web_explorer.step.choose.why": N_(
        "Only a whole package can be weighed: what you give on one issue, you can get back on another."
    ),
    "web_explorer.step.choose.do": N_("To the choice"),
    "web_explorer.step.allowed": N_("Choose something that stays within “{limit}”."),
    "web_explorer.step.allowed.why": N_(
        "A hard limit cannot be talked away: this package cannot be carried out."
    ),
    "web_explorer.step.allowed.do": N_("To the choices"),
    "web_explorer.step.enough": N_("Change the package until it is good enough for {parties:parties}."),
    "web_explorer.step.enough.why": N_(
        "Who is better off without an agreement says no, and then nobody has anything."
    ),
    "web_explorer.step.enough.do": N_("To the choices"),
    "web_explorer.step.no_room": N_(
        "See together whether an issue can be added that is worth something to one of you."
    ),
    "web_explorer.step.no_room.why": N_(
        "As it stands, nothing is better for everyone than no agreement. With one issue more there may be."
    ),
    "web_explorer.step.no_room.do": N_("To the issues"),
    "web_explorer.step.exchange": N_("Look at exchange 1, and put it in the package."),
    "web_explorer.step.exchange.why": N_(
        "Nobody loses by it and somebody gains: the pie grows before you divide it."
    ),
    "web_explorer.step.exchange_estimated": N_("Look at exchange 1, and put it in the package."),
    "web_explorer.step.exchange_estimated.why": N_(
        "By your estimate nobody loses by it and somebody gains: the pie grows before you divide it."
    ),
    "web_explorer.step.exchange.do": N_("To the exchange"),
    "web_explorer.step.ask.why": N_(
        "The exchange rests on your estimate. Their answer decides whether it is good for both."
    ),
    "web_explorer.step.compare": N_("Hold this package, and begin with a balanced proposal beside it."),
    "web_explorer.step.compare.why": N_(
        "We found no single exchange, but with more changes at once it can be better for all."
    ),
    "web_explorer.step.compare.do": N_("To the start"),
    "web_explorer.step.write": N_("Write this package down as a proposal."),
    "web_explorer.step.write.why": N_(
        "Then you can lay what they answer beside it. It binds nobody: you make the proposal yourself."
    ),
    "web_explorer.step.write.do": N_("To writing down"),
    "web_explorer.step.answer": N_("Write down what the other side answers to this proposal."),
    "web_explorer.step.answer.why": N_(
        "This package stands as the last proposal. Their answer shows what still counts for them."
    ),
    "web_explorer.step.answer.do": N_("To the proposals"),
    "web_explorer.offline": N_(
        "You are not connected now, so this was not worked out. What you chose still stands here. Try again when you are connected."
    ),
    "web_explorer.trouble": N_(
        "This could not be worked out just now. What you chose still stands here. Wait a moment, and try again."
    ),
    "web_explorer.refused": N_(
        "This was not worked out: perhaps you are not signed in any more. Load the page again and sign in. Your last change may have to be made once more."
    ),
    "web_explorer.again": N_("Try again"),
    "web_explorer.not_yet": N_("A package cannot be weighed here yet"),
    "web_explorer.to_sheet": N_("To the sheet"),
    "web_explorer.needs.issues": N_(
        "First write down what the talk is about: the issues, and what can be chosen on each. Then come back here."
    ),
    "web_explorer.needs.parties": N_("First write down who take part. Then come back here."),
    "web_explorer.needs.preferences": N_(
        "First say what the choices are worth to you, and what you think they are worth to the other. An estimate will do."
    ),
    "web_explorer.needs.wrong": N_(
        "Something in what the choices are worth does not add up yet, or an option has no worth. Look at that first."
    ),
    "web_explorer.needs.continuous": N_(
        "An issue on numbers has no step: between its lowest and highest number every number can be chosen. Give it a step, for example 0.5."
    ),
    "web_explorer.needs.constraints": N_(
        "There are rules between issues in this case. We cannot reckon with those yet. Leave them out to weigh packages here, and keep them in mind yourself."
    ),
    "web_explorer.needs.interactions": N_(
        "Somebody's values depend on several issues together. We cannot reckon with those yet. Say what each option is worth by itself to weigh packages here."
    ),
    "web_explorer.needs.hard_limits": N_(
        "The hard limits leave nothing to choose on an issue. See whether they are all as hard as they look."
    ),
    "two_packages.exchange": N_(
        "{issue:issue}: from {before:option} to {after:option}. Better for {better:parties}, worse for {worse:parties}."
    ),
    "two_packages.better": N_(
        "{issue:issue}: from {before:option} to {after:option}. Better for {better:parties}; it costs nobody anything."
    ),
    "two_packages.worse": N_(
        "{issue:issue}: from {before:option} to {after:option}. Worse for {worse:parties}; nobody gets anything for it."
    ),
    "two_packages.indifferent": N_(
        "{issue:issue}: from {before:option} to {after:option}. That makes no difference to anybody."
    ),
    "two_packages.more": N_("All together {party:party} is better off."),
    "two_packages.more.estimated": N_("All together {party:party} is better off, by your estimate."),
    "two_packages.more.ours": N_("All together you are better off."),
    "two_packages.less": N_("All together {party:party} is worse off."),
    "two_packages.less.estimated": N_("All together {party:party} is worse off, by your estimate."),
    "two_packages.less.ours": N_("All together you are worse off."),
    "two_packages.same": N_("For {party:party} it is worth the same."),
    "two_packages.same.estimated": N_("For {party:party} it is worth the same, by your estimate."),
    "two_packages.same.ours": N_("For you it is worth the same."),
    "two_packages.more_money": N_("All together {party:party} gets {amount:euros} more."),
    "two_packages.more_money.estimated": N_(
        "All together {party:party} gets about {amount:euros} more, by your estimate."
    ),
    "two_packages.more_money.ours": N_("All together you get {amount:euros} more."),
    "two_packages.less_money": N_("All together {party:party} gets {amount:euros} less."),
    "two_packages.less_money.estimated": N_(
        "All together {party:party} gets about {amount:euros} less, by your estimate."
    ),
    "two_packages.less_money.ours": N_("All together you get {amount:euros} less."),
}
