"""Best agreements, offers and trades: conclusions, reasons and next steps."""

from koek.texts.marking import N_, NP_

_HEADLINES = {
    "advice.room": N_("There is room for an agreement"),
    "advice.room.estimated": N_("By your estimate there is room for an agreement"),
    "advice.not_acceptable": N_("The last offer is not good enough for everyone"),
    "advice.not_acceptable.estimated": N_("By your estimate the last offer is not good enough for everyone"),
    "advice.infeasible": N_("The last offer is not possible: it breaks a hard limit"),
    "advice.nothing_better": N_("The last offer cannot get better for one without getting worse for another"),
    "advice.nothing_better.estimated": N_(
        "By your estimate the last offer cannot get better for one without getting worse for another"
    ),
    "advice.better_for_all": N_("It can be better for all than the last offer"),
    "advice.better_for_all.estimated": N_("By your estimate it can be better for all than the last offer"),
}

_OFFERS = {
    "offer.below_alternative": N_("For {party:party} the last offer is worse than having no agreement."),
    "offer.below_alternative.estimated": N_(
        "By your estimate the last offer is worse for {party:party} than no agreement."
    ),
    "offer.below_alternative.ours": N_("For you the last offer is worse than your best alternative."),
    "offer.below_limit": N_("For {party:party} the last offer is beyond its limit."),
    "offer.below_limit.estimated": N_(
        "By your estimate the last offer is beyond the limit of {party:party}."
    ),
    "offer.below_limit.ours": N_("For you the last offer is beyond your own limit."),
    "offer.rests_on_estimate": N_("This rests on your estimate of what matters to {parties:parties}."),
    "offer.is_best": N_("This offer cannot get better for one without getting worse for another."),
    "offer.can_be_better": N_("There are combinations that are better for everyone than this offer."),
    "offer.infeasible": NP_(
        "The last offer breaks a hard limit: {limits:list}.",
        "The last offer breaks hard limits: {limits:list}.",
    ),
    "offer.incomplete": N_(
        "Offer {offer} leaves open: {issues:issues}. Choose an option on every issue; then we can say what it is worth."
    ),
    "offer.unknown": N_("There is no offer {offer} in the case. There are: {known:list}."),
}

_PROPOSAL = {
    "proposal.choice": N_("{choice:choice}"),
    "proposal.change": N_("{issue:issue}: {after:named} instead of {before:named}"),
    "proposal.share": N_("{party:party} reaches {share:percent} of what it could gain at most."),
    "proposal.share.estimated": N_(
        "By your estimate {party:party} reaches {share:percent} of what it could gain at most."
    ),
    "proposal.share.ours": N_("You reach {share:percent} of what you could gain at most."),
    "proposal.money": N_("For {party:party} that is worth {amount:euros} more than no agreement."),
    "proposal.money.estimated": N_(
        "For {party:party} that is worth about {amount:euros} more than no agreement."
    ),
    "proposal.money.ours": N_("For you that is worth {amount:euros} more than no agreement."),
    "equal_gain.no_money": N_(
        "There is no ledger, so no money moves. In this agreement {parties:parties} each reach as equal a part as possible of what they could gain."
    ),
    "proposal.payment": N_(
        "Together the most there is to gain is {joint:euros}. If {payers:parties} then pays {amount:euros}, "
        "everyone gains {gain:euros}."
    ),
    "proposal.payment.ours": N_(
        "Together the most there is to gain is {joint:euros}. If you then pay {amount:euros}, everyone gains "
        "{gain:euros}."
    ),
}

_TRADES = {
    "trade.change": N_("{issue:issue} from {before:named} to {after:named}"),
    "trade.exchange": N_("{giver:party} gives: {gives:findings}. {giver:party} gets: {gets:findings}."),
    "trade.exchange.ours": N_("You give: {gives:findings}. You get: {gets:findings}."),
    "trade.shared": N_("Better for {giver:party} and {taker:party}: {gets:findings}."),
    "trade.shared.ours": N_("Better for you and for {taker:party}: {gets:findings}."),
    "trade.better_for": N_("Better for {party:party} and {other:party}"),
    "trade.better_for.ours": N_("Better for you and {other:party}"),
    "trade.reason": N_("‘{issue:issue}’ costs {pays:party} little and means much to {enjoys:party}."),
    "trade.reason.ours_pays": N_("‘{issue:issue}’ costs you little and means much to {enjoys:party}."),
    "trade.reason.ours_enjoys": N_("‘{issue:issue}’ costs {pays:party} little and means much to you."),
    "trade.reason_more": N_("‘{issue:issue}’ means more to {enjoys:party} than it costs {pays:party}."),
    "trade.reason_more.ours_pays": N_("‘{issue:issue}’ means more to {enjoys:party} than it costs you."),
    "trade.reason_more.ours_enjoys": N_("‘{issue:issue}’ means more to you than it costs {pays:party}."),
    "gain.money": N_("{party:party} gains {amount:euros}."),
    "gain.money.estimated": N_("{party:party} gains {amount:euros}, by your estimate."),
    "gain.money.ours": N_("You gain {amount:euros}."),
    "gain.share": N_("{party:party} goes from {before:percent} to {after:percent} of what it could gain."),
    "gain.share.estimated": N_(
        "By your estimate {party:party} goes from {before:percent} to {after:percent} of what it could gain."
    ),
    "gain.share.ours": N_("You go from {before:percent} to {after:percent} of what you could gain."),
    "gain.share_stays": N_("{party:party} stays at {after:percent} of what it could gain."),
    "gain.share_stays.estimated": N_(
        "By your estimate {party:party} stays at {after:percent} of what it could gain."
    ),
    "gain.share_stays.ours": N_("You stay at {after:percent} of what you could gain."),
    "trade.not_all": N_(
        "There are too many possible trades to look at all of them: what stands here is true, but there may be a "
        "better one."
    ),
    "gain.share_little": N_("{party:party} gains a little: {after:percent} of what it could gain."),
    "gain.share_little.estimated": N_(
        "By your estimate {party:party} gains a little: {after:percent} of what it could gain."
    ),
    "gain.share_little.ours": N_("You gain a little: {after:percent} of what you could gain."),
    "share.about": N_("about {part:percent}"),
    "share.less_than": N_("less than {part:percent}"),
    "share.more_than": N_("more than {part:percent}"),
    "trade.none": N_("We found no exchange from this offer that is better for both."),
}

_STEPS = {
    "question.what_does_it_mean": N_(
        "Ask {party:party} openly what ‘{issue:issue}’ means to them. The answer decides which trade fits."
    ),
    "next.propose_trade": N_("Put the first trade on the table as a question: what if we did it this way?"),
    "next.make_proposal": N_(
        "Make a first proposal on all issues at once, and ask what it means to the other side."
    ),
    "next.repair_offer": N_(
        "First look for a proposal that is better than no agreement for {parties:parties}. "
        "Growing the pie comes after that."
    ),
    "next.stay_feasible": N_("First look for a proposal within the hard limits: {limits:list}."),
    "next.check_understanding": N_(
        "Check whether you have all understood the same, and write the agreements down."
    ),
    "next.talk_about_proposal": N_(
        "Lay the balanced proposal beside the last offer and ask {parties:parties} what they think of it."
    ),
}

_BASIS = {
    "basis.frontier": NP_(
        "Of the {outcomes:number} possible combinations, {best:number} is a best one: better for one can only be "
        "had there at the cost of another.",
        "Of the {outcomes:number} possible combinations, {best:number} are best ones: better for one can only be "
        "had there at the cost of another.",
        by="best",
    ),
    "basis.proven": N_("That is proven, given what was entered."),
    "basis.not_proven.time": N_("The time was up, so there may be slightly better combinations than these."),
    "basis.not_proven.memory": N_(
        "The memory was full, so there may be slightly better combinations than these."
    ),
    "basis.not_proven.stopped": N_(
        "The work was stopped, so there may be slightly better combinations than these."
    ),
    "basis.not_proven.rounded_discount": N_(
        "Value that melts with time had to be rounded, so this is very close but not proven."
    ),
    "basis.disagreement.alternative": N_(
        "Without an agreement {party:party} has: {alternative}. That counts as {value}."
    ),
    "basis.disagreement.alternative.ours": N_(
        "Without an agreement you have: {alternative}. That counts as {value}."
    ),
    "basis.disagreement.limit": N_(
        "{party:party} named no alternative with a value; its limit takes that place: {value}."
    ),
    "basis.disagreement.limit.ours": N_(
        "You named no alternative with a value; your limit takes that place: {value}."
    ),
    "basis.disagreement.zero": N_(
        "{party:party} named no alternative with a value and no limit; 0 takes that place."
    ),
    "basis.disagreement.zero.ours": N_(
        "You named no alternative with a value and no limit; 0 takes that place."
    ),
    "basis.estimate": N_(
        "What {party:party} finds important is an estimate ({confidence:word}). By rule of thumb it can be "
        "{margin:percent} more or less."
    ),
    "basis.order": N_(
        "Of {parties:parties} we know an order only, so a part of what can be gained is told in tens of percents."
    ),
    "basis.balanced": N_(
        "The balanced proposal is the combination with the largest product of everybody's gain over no agreement. "
        "It does not depend on how anyone counts points [Nash1950]."
    ),
    "confidence.low": N_("not sure"),
    "confidence.medium": N_("fairly sure"),
    "confidence.high": N_("sure"),
    "confidence.confirmed": N_("confirmed by them"),
    "confidence.not_stated": N_("not stated how sure"),
}

_NO_ANSWER = {
    "bargaining.no_zone_of_agreement": N_(
        "There is no room for an agreement yet: no combination is good enough for everyone. {why:sentences} Look "
        "for an issue to add or an option that costs one little, or talk about the limits. Parting is an outcome "
        "too."
    ),
    "bargaining.no_zone_of_agreement.estimated": N_(
        "By your estimate there is no room for an agreement yet: no combination is good enough for everyone. "
        "{why:sentences} Ask whether your estimate is right before you go on. Look for an issue to add or an "
        "option that costs one little, or talk about the limits. Parting is an outcome too."
    ),
    "no_zone.limit": N_("Nothing reaches the limit of {party:party}."),
    "no_zone.limit.estimated": N_("By your estimate nothing reaches the limit of {party:party}."),
    "no_zone.limit.ours": N_("Nothing reaches your own limit."),
    "no_zone.alternative": N_("For {party:party} nothing is as good as its best alternative."),
    "no_zone.alternative.estimated": N_(
        "By your estimate nothing is as good for {party:party} as its best alternative."
    ),
    "no_zone.alternative.ours": N_("For you nothing is as good as your best alternative."),
    "no_zone.zero": N_("For {party:party} everything is worse than no agreement, which we count as 0."),
    "no_zone.zero.estimated": N_(
        "By your estimate everything is worse for {party:party} than no agreement, which we count as 0."
    ),
    "no_zone.zero.ours": N_("For you everything is worse than no agreement, which we count as 0."),
    "no_zone.together": N_(
        "What {parties:parties} each need at least is possible for each of them, but not for all of them at once."
    ),
    "no_zone.together.estimated": N_(
        "By your estimate, what {parties:parties} each need at least is possible for each of them, but not for all "
        "of them at once."
    ),
    "no_zone.with_you": N_(
        "What you and {parties:parties} each need at least is possible for each of you, but not for all at once."
    ),
    "no_zone.with_you.estimated": N_(
        "By your estimate, what you and {parties:parties} each need at least is possible for each of you, but not "
        "for all at once."
    ),
    "bargaining.tied_outcomes": N_("{tied:number} outcomes are equally good; choose one of them yourselves."),
    "case.missing_section": N_(
        "This question needs the part ‘{section}’ of the case, and it is not filled in yet."
    ),
    "case.unasked_section": N_(
        "Nothing is told about this yet. Put --ask behind the command: then koek asks you, one question at a time."
    ),
    "case.missing_preferences": N_(
        "We do not know yet what matters to {parties:parties}. An estimate will do."
    ),
    "frontier.not_yet": N_("koek can read this case, but cannot solve it yet: {reasons:words}."),
    "not_yet.continuous": N_("an issue on numbers has no step (give it one, for example 0.5)"),
    "not_yet.constraints": N_("there are rules between issues"),
    "not_yet.interactions": N_("values depend on several issues together"),
    "value.discount_not_positive": N_(
        "The discount of {party:party} is {discount:number}. It is the part of the value that is left after one "
        "unit of time: use a number above 0."
    ),
    "feasibility.nothing_left": N_(
        "Hard limits leave nothing to choose on {issues:issues} ({limits:list}). Add an option or check the limit."
    ),
    "money.different_basis": N_(
        "The amounts of {parties:parties} are on different bases (currency, VAT, period or price level), so they "
        "may not be added. Bring them on one basis."
    ),
    "no_answer": N_("There is no answer to this question."),
    "koek": N_("Something went wrong."),
    "case": N_("Something in the case cannot be right."),
}

SENTENCES = {**_HEADLINES, **_OFFERS, **_PROPOSAL, **_TRADES, **_STEPS, **_BASIS, **_NO_ANSWER}
