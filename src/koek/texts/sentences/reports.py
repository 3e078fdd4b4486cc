"""Reports: headings, labels and explanations of the documents that koek writes."""

from koek.texts.marking import N_, NP_

_DOCUMENT = {
    "report.about": N_("{names} · {day:date}"),
    "report.contents": N_("Contents"),
    "report.skip": N_("Skip to the report"),
    "report.page": N_("Page"),
    "report.picture_table": N_("The same in a table"),
    "report.how_computed": N_("How was this calculated?"),
    "report.unknown_ending": N_("A report cannot be written as {ending}. Use one of {known:either}."),
    "report.next_step": N_("Next step"),
    "report.mind": N_("Mind this first"),
    "report.you": N_("You"),
    "report.privacy.ours": N_(
        "Only for your own side: this shows what each party finds important, also their limits."
    ),
    "report.privacy.ours.ours": N_("Only for you: this holds your limits."),
    "report.privacy.table": N_(
        "For everyone at the table: this holds no limits, alternatives or estimates of anyone."
    ),
}

_SUMMARY = {
    "report.summary": N_("In short"),
    "report.no_zone": N_("There is no room for an agreement yet"),
    "report.no_zone_estimated": N_("By estimate there is no room for an agreement yet"),
    "report.no_zone_estimated.ours": N_("By your estimate there is no room for an agreement yet"),
    "report.no_answer_yet": N_("There is no calculated answer yet"),
    "report.rests_on_estimate": NP_(
        "What {parties:parties} finds important is an estimate. Every number about them is one too.",
        "What {parties:parties} find important is an estimate. Every number about them is one too.",
        by="parties",
    ),
    "report.extra_now": N_("Extra value together in the last offer"),
    "report.extra_then": N_("Extra value together in the balanced proposal"),
    "report.see_basis": N_("How was this calculated? See the last part of this report."),
    "report.more": N_("{amount:euros} more"),
    "report.less": N_("{amount:euros} less"),
    "report.reached": N_("{party:party}: part of what it could gain"),
    "report.reached.ours": N_("You: part of what you could gain"),
    "report.from_to": N_("{before}\u00a0→ {after}"),
    "report.worse_off": N_("worse than no agreement"),
    "report.estimate_of": N_("{name} (estimate)"),
    "report.estimate_sure": N_("{name} (estimate, {confidence:word})"),
}

_PEOPLE = {
    "report.mandate_open": N_("It is not yet clear what everyone may decide"),
    "report.mandate_clear": N_("It is clear who may decide what"),
    "report.mandate_caption": N_("Who speaks for whom, and what they may decide"),
    "report.mandate_questions": N_("Still to ask:"),
    "report.person": N_("Who"),
    "report.for_party": N_("For"),
    "report.may_bind": N_("May say yes for the party"),
    "report.up_to": N_("Up to"),
    "report.confirmed": N_("Confirmed"),
    "report.may_bind.yes": N_("yes"),
    "report.may_bind.no": N_("no"),
    "report.may_bind.unknown": N_("not known"),
    "report.nobody_may_bind": N_("Who may say yes for {party:party}, and up to what amount?"),
    "report.nobody_may_bind.ours": N_("Who of you may say yes, and up to what amount?"),
    "report.mandate_unknown": N_("What may {person} decide?"),
    "report.mandate_unconfirmed": N_("Who confirmed what {person} may decide, and when?"),
}

_VALUES = {
    "report.issue": N_("Issue"),
    "report.values_alike": N_("Everyone finds the same issues important"),
    "report.values_differ": N_("The largest difference: {issue:issue} means most to {party:party}"),
    "report.values_differ.ours": N_("The largest difference: {issue:issue} means most to you"),
    "report.values_differ_estimated": N_(
        "By estimate the largest difference: {issue:issue} means most to {party:party}"
    ),
    "report.values_differ_estimated.ours": N_(
        "By estimate the largest difference: {issue:issue} means most to you"
    ),
    "report.values_lead": N_(
        "Where one issue means much to one party and little to the other, a trade is possible."
    ),
    "report.values_scale": N_(
        "The percentages of one party add up to 100. They show how much there is to win or lose on "
        "an issue, from the worst to the best option. They say nothing about who wins more."
    ),
}

_OFFERS = {
    "report.offers_caption": N_("The last offers, the newest on the right"),
    "report.offer_by": N_("{name}, {day:date}"),
    "report.no_offer": N_("There is no complete offer yet"),
    "report.no_offer_lead": N_("With a first offer on all issues at once you can see where you stand."),
    "report.offer_not_good_enough": N_("The last offer is not good enough for everyone"),
    "report.offer_best": N_("Everyone can say yes, and nobody can gain without another losing"),
    "report.offer_best_estimated": N_(
        "By estimate everyone can say yes, and nobody can gain without another losing"
    ),
    "report.offer_acceptable": N_("Everyone can say yes to the last offer, but it can be better"),
    "report.offer_acceptable_estimated": N_(
        "By estimate everyone can say yes to the last offer, but it can be better"
    ),
    "report.worth_lead": N_("The bottom rows show what each offer brings compared with no agreement."),
    "report.pie_lead": N_(
        "The pie is what an agreement brings more than each has without one. On the left the last "
        "offer, on the right the balanced proposal."
    ),
    "report.pie_aid": N_(
        "Each party is measured on its own scale, between no agreement and the most it could gain. "
        "Points of different parties cannot be added up, so there is no total."
    ),
}

_TRADES = {
    "report.no_trades": N_("There is no simple trade left"),
    "report.trades": NP_(
        "{count:number} trade that makes things better for both",
        "{count:number} trades that make things better for both",
    ),
    "report.trades_estimated": NP_(
        "By estimate: {count:number} trade that makes things better for both",
        "By estimate: {count:number} trades that make things better for both",
    ),
    "report.trades_of_many": NP_(
        "{count:number} trade that makes it better for some and worse for nobody",
        "{count:number} trades that make it better for some and worse for nobody",
    ),
    "report.trades_of_many_estimated": NP_(
        "By estimate: {count:number} trade that makes it better for some and worse for nobody",
        "By estimate: {count:number} trades that make it better for some and worse for nobody",
    ),
    "report.trades_ask_first": N_("Ask first, then trade"),
    "report.trades_lead": N_("Each trade starts from the last offer. You need only one of them."),
    "report.gives": N_("{party:party} gives"),
    "report.gives.ours": N_("You give"),
    "report.gets": N_("{party:party} gets"),
    "report.gets.ours": N_("You get"),
    "report.ask_first": N_("For these the estimate is too uncertain to propose them right away. Ask first."),
}

_PROPOSALS = {
    "report.proposals": NP_(
        "A balanced proposal beside the last offer", "{count:number} balanced proposals beside the last offer"
    ),
    "report.proposals_estimated": NP_(
        "By estimate: a balanced proposal beside the last offer",
        "By estimate: {count:number} balanced proposals beside the last offer",
    ),
    "report.proposals_lead": N_(
        "None of these can get better for one party without getting worse for another. They differ "
        "in how the extra value falls."
    ),
    "report.proposals_caption": N_("Balanced proposals, issue by issue"),
    "report.last_offer": N_("Last offer"),
    "report.proposal": N_("Proposal {letter}"),
    "report.with_payment": N_("With a payment it can be exactly equal"),
    "report.rule.nash": N_(
        "Proposal {letter} has the largest product of everybody's gain over no agreement "
        "[Nash1950]. It does not depend on how anyone counts points."
    ),
    "report.rule.kalai_smorodinsky": N_(
        "With proposal {letter} the party that gets least of what it could gain, gets the most "
        "possible [KalaiSmorodinsky1975]."
    ),
    "report.rule.equal_gain": N_(
        "Of the best combinations, proposal {letter} has the smallest difference between what the "
        "parties gain."
    ),
    "report.ties": NP_(
        "One combination does this.", "{count:number} combinations do this equally well; this is one of them."
    ),
}

_LIMITS = {
    "report.no_limits": N_("There are no hard limits in the case"),
    "report.no_limits_lead": N_(
        "Ask each other what really cannot be: because of money, people, the law or a decision "
        "already taken. Also ask who has to decide, and by when."
    ),
    "report.limits_broken": N_("An offer breaks a hard limit"),
    "report.limits_kept": N_("Every offer stays within the hard limits"),
    "report.limits_kept_no_offers": N_("This really cannot be"),
    "report.limits_lead": N_(
        "A hard limit is something that cannot be. That is not the same as something unwanted."
    ),
    "report.limits_caption": N_("Hard limits"),
    "report.limit": N_("Limit"),
    "report.of_kind": N_("Kind"),
    "report.what_it_rules_out": N_("What it rules out"),
    "report.constraints": N_("There are also rules between issues:"),
    "report.rules_out_nothing": N_("nothing on the agenda"),
    "report.rules_out": N_("{count:number} of {total:number} options on {issue:issue}"),
    "report.offer_breaks": N_("The offer of {name} of {day:date} does not fit: {limit}."),
    "report.limit_kind.cash": N_("money"),
    "report.limit_kind.capacity": N_("people and means"),
    "report.limit_kind.law": N_("law"),
    "report.limit_kind.red_line": N_("own decision"),
}

_INTERESTS = {
    "report.no_interests": N_("The interests have not been written down yet"),
    "report.interests": NP_(
        "{count:number} interest to keep in view", "{count:number} interests to keep in view"
    ),
    "report.interests_lead": N_(
        "An interest is why someone wants something. What nobody names cannot become part of the solution."
    ),
    "report.interests_caption": N_("Interests per party"),
    "report.ask_interests": N_("Ask openly why it matters: {parties:parties}."),
    "report.interest": N_("Interest"),
    "report.hoped_for": N_("Hoped for: {what}"),
    "report.at_least": N_("At least: {what}"),
    "report.explanation": N_("Explanation"),
}

_BASIS = {
    "report.basis_proven": N_("The calculation is proven, given what was entered"),
    "report.basis_not_proven": N_("The calculation is not proven to the last detail"),
    "report.basis_none": N_("Nothing has been calculated yet"),
    "report.basis_open": N_("The reason stands at the top of this report."),
    "report.evidence_lead": N_("Where the estimates come from:"),
    "report.evidence_of": N_("About {party:party}:"),
    "report.no_evidence_of": N_("About {party:party}: no source was written down."),
    "report.evidence_kind.obvious": N_("obvious"),
    "report.evidence_kind.observed": N_("seen"),
    "report.evidence_kind.document": N_("document"),
    "report.evidence_kind.interview": N_("conversation"),
    "report.assumptions_lead": N_("What this report assumes:"),
    "report.assume_entered": N_("What was entered is right and complete."),
    "report.assume_adds_up": N_(
        "The values of the issues add up: what one issue is worth does not depend on another."
    ),
    "report.assume_own_scale": N_(
        "Each party counts on its own scale. Points of different parties are not compared or added."
    ),
    "report.money_basis": N_("What the amounts mean: {basis}."),
    "report.vat.excluded": N_("without VAT"),
    "report.vat.included": N_("with VAT"),
    "report.vat.not_applicable": N_("VAT does not apply"),
    "report.per.once": N_("once"),
    "report.per.month": N_("per month"),
    "report.per.year": N_("per year"),
    "report.per.term": N_("over the whole term"),
}

SENTENCES = {
    **_DOCUMENT,
    **_SUMMARY,
    **_PEOPLE,
    **_VALUES,
    **_OFFERS,
    **_TRADES,
    **_PROPOSALS,
    **_LIMITS,
    **_INTERESTS,
    **_BASIS,
}
