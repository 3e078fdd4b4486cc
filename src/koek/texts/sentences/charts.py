"""Pictures: titles, labels, text alternatives and captions; why there is no pie; who values what more."""

from koek.texts.marking import N_, NP_

_COMMON = {
    "chart.you": N_("you"),
    "chart.party": N_("Party"),
    "chart.together": N_("Together"),
    "chart.by_your_estimate": N_("{title}, by your estimate"),
    "chart.by_estimate": N_("{title}, by an estimate"),
    "chart.last_offer": N_("last offer"),
    "chart.after_trade": N_("after the trade"),
    "chart.after_proposal": N_("balanced proposal"),
    "chart.after_package": N_("this package"),
}

_PIE = {
    "pie.below_alternative": N_(
        "There is no pie to show yet: for {parties:parties} this is worse than no agreement. "
        "Look first for an offer that is better than no agreement for everybody."
    ),
    "chart.pie_money_growth": N_("From {before:euros} to {after:euros}"),
    "chart.pie_money_title": N_("Together {after:euros} more than without an agreement"),
    "chart.pie_grows_for_all": N_("The pie can grow, and nobody gives in"),
    "chart.pie_own_scale_title": N_("How much of what they could gain each party reaches"),
    "chart.pie_change": N_("{name} from {before} to {after}"),
    "chart.pie_share": N_("{name} {after}"),
    "chart.pie_compared_trade": N_(
        "On the left the pie of the last offer, on the right the pie after the trade. Who gains what: {parts}."
    ),
    "chart.pie_compared_proposal": N_(
        "On the left the pie of the last offer, on the right that of a balanced proposal. Who gains what: {parts}."
    ),
    "chart.pie_compared_package": N_(
        "On the left the pie of the last offer, on the right that of this package. Who gains what: {parts}."
    ),
    "chart.pie_alone_package": N_("The pie of this package. Who gains what: {parts}."),
    "chart.pie_alone_trade": N_("The pie after the trade. Who gains what: {parts}."),
    "chart.pie_alone_proposal": N_("The pie of a balanced proposal. Who gains what: {parts}."),
    "chart.pie_money_caption": N_(
        "The area of a pie is exactly what everybody together has more than without an agreement. "
        "A slice is what one party has more."
    ),
    "chart.pie_own_scale_caption": N_(
        "An aid: a slice shows how far a party is from no agreement (0%) to the most it could gain (100%), on its "
        "own scale. Slices of different parties cannot be compared or added."
    ),
}

_GRAPH = {
    "chart.what": N_("What"),
    "chart.no_agreement": N_("no agreement"),
    "chart.zone": N_("room for agreement"),
    "chart.value_for": N_("value for {party}"),
    "chart.value_for_estimated": N_("value for {party} (estimate)"),
    "chart.offer_by": N_("offer {number}, by {by}"),
    "chart.last_offer_by": N_("last offer ({number}), by {by}"),
    "chart.graph_no_zone": N_("There is no room for agreement yet"),
    "chart.graph_where_agreement": N_("Where agreement is possible"),
    "chart.graph_below_alternative": N_("The last offer is worse than no agreement for {parties}"),
    "chart.graph_offer_is_best": N_("The last offer is one of the best combinations"),
    "chart.graph_can_be_better": N_("There is better than the last offer, and nobody gives in"),
    "chart.graph_axes": N_("Value for {across} is shown across, value for {upwards} upwards."),
    "chart.graph_best": NP_(
        "There is one best combination.",
        "There are {count} best combinations: there, better for one is only possible at the cost of another.",
    ),
    "chart.graph_value": N_("{name} {value}"),
    "chart.graph_mark": N_("{mark}: {values}."),
    "chart.graph_caption_line": N_("The thick line joins the best combinations."),
    "chart.graph_caption_cloud": N_("Every coloured dot is one of the best combinations."),
    "chart.graph_caption_cells": N_("The more colour, the more of the best combinations lie there."),
    "chart.graph_caption_others": N_(
        "Grey dots are some of all possible combinations. Dotted lines show what a party has without an agreement."
    ),
    "chart.package_title": N_("Where this package lies"),
    "chart.outside": N_("{name} (outside the picture)"),
    "chart.graph_caption_trade": N_("The dashed line leads from the last offer to the trade."),
}

_VALUATION = {
    "valuation.matters_more": N_(
        "{issue:issue} counts more for {party:party} ({share:percent}) than for {other:party} "
        "({other_share:percent}). That is something to trade."
    ),
    "valuation.matters_more_estimated": N_(
        "By an estimate, {issue:issue} counts more for {party:party} ({share:percent}) than for {other:party} "
        "({other_share:percent}). If that is right, it is something to trade."
    ),
    "valuation.alike": N_(
        "Every issue counts the same for everybody, so trading issues brings nothing extra."
    ),
    "chart.issue": N_("Issue"),
    "chart.estimated": N_("{name} (estimate)"),
    "chart.valuation_title": N_("The largest difference is in: {issue:issue}"),
    "chart.valuation_alike": N_("Every issue counts the same for everybody"),
    "chart.valuation_alike_told": N_("Bars of equal length: every issue counts the same for everybody."),
    "chart.valuation_told": N_(
        "Bars per issue show how heavily it counts for each party; the largest differences come first."
    ),
    "chart.valuation_issue": N_("{issue:issue}: {parts}."),
    "chart.valuation_caption": N_(
        "How much of everything that can change for a party hangs on this issue. "
        "For each party all issues together make 100%."
    ),
    "chart.valuation_caption_estimate": N_(
        "How much of everything that can change for a party hangs on this issue. "
        "For each party all issues together make 100%. Hatched bars are an estimate."
    ),
}

_LEDGER = {
    "chart.period": N_("Period"),
    "chart.gains": N_("gains"),
    "chart.costs": N_("extra costs"),
    "chart.not_agreed": N_("not agreed yet"),
    "chart.result": N_("in hand"),
    "chart.share": N_("share"),
    "chart.pays": N_("pays"),
    "chart.receives": N_("receives"),
    "chart.in_hand": N_("in hand {amount:money}"),
    "chart.own_share": N_("share {amount:money}"),
    "chart.party_with_open": N_("{name} · not agreed yet: {amount:money}"),
    "chart.ledger_title": N_("{net:euros} extra together, after real additional costs"),
    "chart.ledger_nothing_yet": N_("No extra value yet: the total stands at {net:euros}"),
    "chart.ledger_told": N_(
        "Bars to the right are gains, bars to the left real additional costs. Together {gains:money} in gains and "
        "{costs:money} in costs have been accepted: {net:money} extra."
    ),
    "chart.ledger_period": N_("{period}: {gains:money} in gains and {costs:money} in costs."),
    "chart.ledger_caption": N_("Only lines that everybody accepted are counted, and all lines are."),
    "chart.ledger_caption_open": NP_(
        "One line is not agreed yet. It is hatched and does not count.",
        "{count} lines are not agreed yet. They are hatched and do not count.",
    ),
    "chart.payment": N_("{amount:money} from {payer} to {receiver}"),
    "chart.settlement_none": N_("Nobody has to pay anything"),
    "chart.settlement_one": N_("Settlement: {payment}"),
    "chart.settlement_many": NP_("There is one payment", "Settled with {count} payments"),
    "chart.settlement_party": N_("{name}: {result:money} in hand, a share of {share:money}."),
    "chart.settlement_paid": N_("To settle: {payments}."),
    "chart.settlement_caption": N_(
        "In hand is what a party gained itself, after its own extra costs. The settlement brings everybody to its "
        "share."
    ),
}

SENTENCES = {**_COMMON, **_PIE, **_GRAPH, **_VALUATION, **_LEDGER}
