"""The conclusion in every situation, the balanced proposal, and the one step that helps most now."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from koek.case.money import Money
from koek.errors import NoZoneOfAgreement
from koek.findings import Finding
from koek.workbench.advice import Advice, advise, balanced_outcome, standing_findings
from koek.workbench.best_agreements import best_agreements
from koek.workbench.offers_on_the_table import assess
from unit.preferences.cases import TWO_BY_TWO, Worths, case_of, choices, offer

F = Fraction
Told = dict[str, dict[str, Any]]
GOOD = offer("us", price="low", time="short")
POOR = offer("us", price="high", time="long")
CASH = {"name": "Cash", "party": "us", "kind": "cash", "issue": "price", "options": ["low"]}
ELSEWHERE = {"name": "Elsewhere", "party": "them", "worth": "6"}
GUESSED: Told = {"them": {"according_to": "us", "confidence": "high"}}
LIMITED: Told = {"us": {"limit": "5"}}
MONEY: Told = {"us": {"unit": "money"}, "them": {"unit": "money"}}
INDIFFERENT: Worths = {
    "us": {"price": {"low": 6, "high": 0}, "time": {"short": 0, "long": 4}},
    "them": {"price": {"low": 1, "high": 1}, "time": {"short": 1, "long": 1}},
}


def advised(
    told: Told | None = None, *, worths: Worths = TWO_BY_TWO, viewpoint: str | None = None, **sections: Any
) -> Advice:
    case = case_of(worths, told, **{"ours": "us", **sections})
    return advise(case, best_agreements(case, viewpoint=viewpoint), viewpoint=viewpoint)


@pytest.mark.parametrize(
    ("told", "sections", "headline", "next_step"),
    [
        ({}, {}, "advice.room", "next.make_proposal"),
        (LIMITED, {"offers": [POOR]}, "advice.not_acceptable", "next.repair_offer"),
        ({}, {"offers": [POOR], "alternatives": [ELSEWHERE]}, "advice.not_acceptable", "next.repair_offer"),
        ({}, {"offers": [POOR], "hard_limits": [CASH]}, "advice.infeasible", "next.stay_feasible"),
        (LIMITED, {"offers": [POOR], "hard_limits": [CASH]}, "advice.not_acceptable", "next.stay_feasible"),
        ({}, {"offers": [GOOD]}, "advice.nothing_better", "next.check_understanding"),
        ({}, {"offers": [POOR]}, "advice.better_for_all", "next.propose_trade"),
        ({}, {"offers": [POOR], "worths": INDIFFERENT}, "advice.better_for_all", "next.talk_about_proposal"),
    ],
)
def test_every_situation_has_its_conclusion_and_next_step(
    told: Told, sections: dict[str, Any], headline: str, next_step: str
) -> None:
    found = advised(told, **sections)

    assert (found.headline.code, found.next_step.code) == (headline, next_step)


@pytest.mark.parametrize(
    ("told", "sections", "headline"),
    [
        ({}, {}, "advice.room"),
        (LIMITED, {"offers": [POOR]}, "advice.not_acceptable"),
        ({}, {"offers": [GOOD]}, "advice.nothing_better"),
        ({}, {"offers": [POOR]}, "advice.better_for_all"),
    ],
)
def test_a_conclusion_that_rests_on_an_estimate_says_so(
    told: Told, sections: dict[str, Any], headline: str
) -> None:
    found = advised({**GUESSED, **told}, **sections).headline

    assert (found.code, found.facts) == (f"{headline}.estimated", {"parties": ("them",)})


def test_what_breaks_a_hard_limit_is_impossible_whatever_the_estimate() -> None:
    found = advised(GUESSED, offers=[POOR], hard_limits=[CASH])

    assert found.headline.code == "advice.infeasible"
    assert found.warnings == (Finding("offer.infeasible", {"limits": ("Cash",), "count": 1}),)
    assert found.next_step.facts == {"limits": ("Cash",)}


def test_the_deciding_question_comes_before_an_exchange_in_doubt() -> None:
    found = advised({"them": {"according_to": "us", "confidence": "low"}}, offers=[POOR])

    assert found.next_step == Finding("question.what_does_it_mean", {"party": "them", "issue": "time"})


def test_who_is_below_its_alternative_or_limit_is_warned_of_first() -> None:
    found = advised(LIMITED | GUESSED, offers=[POOR], alternatives=[{**ELSEWHERE, "according_to": "us"}])

    assert [(w.code, dict(w.facts)) for w in found.warnings] == [
        ("offer.below_limit", {"party": "us", "ours": True, "estimated": False}),
        ("offer.below_alternative", {"party": "them", "ours": False, "estimated": True}),
    ]
    assert found.trades == ()
    assert found.next_step.facts == {"parties": ("us", "them")}


def test_without_a_zone_there_is_no_advice_but_the_reason() -> None:
    with pytest.raises(NoZoneOfAgreement):
        advised({"us": {"limit": "11"}})


def test_the_proposal_tells_what_changes_and_what_each_reaches() -> None:
    found = advised(offers=[POOR])

    assert found.balanced == choices(price="low", time="short")
    assert [finding.code for finding in found.proposal] == ["proposal.change"] * 2 + ["proposal.share"] * 2
    assert found.proposal[0].facts == {
        "issue": "price",
        "before": choices(price="high")[0],
        "after": choices(price="low")[0],
    }
    assert found.proposal[3].facts == {"party": "them", "ours": False, "estimated": False, "share": F(7, 12)}


def test_without_an_offer_the_whole_proposal_is_told() -> None:
    found = advised()

    assert [finding.code for finding in found.proposal] == ["proposal.choice"] * 2 + ["proposal.share"] * 2
    assert tuple(finding.facts["choice"] for finding in found.proposal[:2]) == found.balanced


def test_a_party_that_cannot_gain_reaches_no_share() -> None:
    found = advised({"them": {"limit": "2"}}, worths=INDIFFERENT)

    assert [f.facts["party"] for f in found.proposal if f.code == "proposal.share"] == ["us"]


def test_amounts_come_with_the_payment_that_makes_gains_equal() -> None:
    found = advised(MONEY, offers=[POOR], ours="them")

    codes = [finding.code for finding in found.proposal]
    assert codes[2:] == ["proposal.share", "proposal.money"] * 2 + ["proposal.payment"]
    assert found.proposal[3].facts["amount"] == Money(Decimal("6.00"), "EUR")
    assert found.proposal[-1].facts == {
        "payers": ("them",),
        "amount": Money(Decimal("0.50"), "EUR"),
        "gain": Money(Decimal("6.50"), "EUR"),
        "ours": True,
        "joint": Money(Decimal("13.00"), "EUR"),
    }


def test_a_payment_by_several_is_not_ours_alone() -> None:
    worths = {party: {"price": {"only": value}} for party, value in (("us", 5), ("them", 5), ("third", 2))}
    told = {party: {"unit": "money"} for party in worths}

    payment = advised(told, worths=worths).proposal[-1]

    assert (payment.facts["payers"], payment.facts["ours"]) == (("us", "them"), False)
    assert payment.facts["amount"] == Money(Decimal("2.00"), "EUR")


def test_equal_gains_need_no_payment() -> None:
    worths = {party: {"price": {"only": 5}} for party in ("us", "them")}

    assert "proposal.payment" not in [f.code for f in advised(MONEY, worths=worths).proposal]


def test_of_tied_proposals_the_one_closest_to_the_offer_is_balanced() -> None:
    worths = {party: {**tables, "colour": {"red": 0, "blue": 0}} for party, tables in TWO_BY_TWO.items()}
    best = best_agreements(case_of(worths))

    assert balanced_outcome(best, None)[2].option == "red"
    assert balanced_outcome(best, choices(price="high", time="long", colour="blue"))[2].option == "blue"


def test_the_viewpoint_is_ours_unless_another_is_asked_for() -> None:
    assert advised(offers=[POOR]).trades[0].exchange.facts["giver"] == "us"
    assert advised(offers=[POOR], viewpoint="them").trades[0].exchange.facts["giver"] == "them"


def test_the_conclusion_tells_how_it_was_reached() -> None:
    told: Told = {"us": {"limit": "2"}, "them": {"according_to": "us"}}
    alternative = {**ELSEWHERE, "worth": "1", "according_to": "us"}
    third = {**TWO_BY_TWO, "third": {"price": {"low": 1, "high": 0}, "time": {"short": 0, "long": 0}}}

    because = advised(told, worths=third, alternatives=[alternative]).headline.because

    assert [finding.code for finding in because] == [
        "basis.frontier",
        "basis.balanced",
        "basis.proven",
        "basis.disagreement.limit",
        "basis.disagreement.alternative",
        "basis.disagreement.zero",
        "basis.estimate",
    ]
    assert because[0].facts == {"outcomes": 4, "best": 3, "points": 3}
    assert because[3].facts == {"party": "us", "ours": True, "value": F(2)}
    assert because[4].facts == {"party": "them", "ours": False, "value": F(1), "alternative": "Elsewhere"}
    assert because[6].facts == {"party": "them", "confidence": "confidence.not_stated", "margin": F(1, 2)}


def test_how_sure_an_estimate_is_is_told() -> None:
    estimate = advised(GUESSED).headline.because[-1]

    assert (estimate.facts["confidence"], estimate.facts["margin"]) == ("confidence.high", F(1, 10))


def test_what_is_not_proven_says_why() -> None:
    case = case_of(TWO_BY_TWO, {"us": {"discount": "0.5"}})

    found = advise(case, best_agreements(case, time=F(1, 2)))

    assert "basis.not_proven.rounded_discount" in [finding.code for finding in found.headline.because]


def standing_of(told: Told, option: str, **sections: Any) -> list[str]:
    case = case_of(TWO_BY_TWO, told, **sections)
    best = best_agreements(case)
    standing = assess(best, choices(price=option, time="short" if option == "low" else "long"))
    return [finding.code for finding in standing_findings(case, best, standing, "us")]


def test_where_an_offer_stands_begins_with_estimates_and_warnings() -> None:
    assert standing_of({}, "low") == ["proposal.share", "proposal.share", "offer.is_best"]
    assert standing_of({}, "high") == ["proposal.share", "proposal.share", "offer.can_be_better"]
    assert standing_of(GUESSED | LIMITED, "high") == ["offer.rests_on_estimate", "offer.below_limit"]
    assert standing_of({}, "high", hard_limits=[CASH]) == ["offer.infeasible"]


def test_what_a_party_compares_with_is_told_in_money_where_all_is_money() -> None:
    money: Told = {"us": {"unit": "money", "limit": "2"}, "them": {"unit": "money", "limit": "1"}}
    because = advised(money).headline.because
    values = [found.facts["value"] for found in because if found.code.startswith("basis.disagreement")]

    assert values == [Money(Decimal(2), "EUR"), Money(Decimal(1), "EUR")]
