"""What is said of an exchange: what changes, why, for whom, and what to ask first."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from koek.case.money import Money
from koek.findings import Finding
from koek.workbench.best_agreements import best_agreements
from koek.workbench.trade_advice import TradeAdvice, money_of, trade_advice
from unit.preferences.cases import TWO_BY_TWO, Worths, case_of, choices

F = Fraction
WORST = choices(price="high", time="long")
MONEY = {"us": {"unit": "money"}, "them": {"unit": "money"}}


def advice(
    told: dict[str, dict[str, Any]] | None = None, worths: Worths = TWO_BY_TWO, **asked: Any
) -> tuple[TradeAdvice, ...]:
    return trade_advice(best_agreements(case_of(worths, told)), WORST, **asked)


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_an_exchange_tells_what_is_given_and_got() -> None:
    (found,) = advice(viewpoint="us")

    facts = found.exchange.facts
    assert (found.exchange.code, facts["giver"], facts["taker"], facts["ours"]) == (
        "trade.exchange",
        "us",
        "them",
        True,
    )
    assert facts["gives"] == (
        Finding(
            "trade.change",
            {"issue": "time", "before": choices(time="long")[0], "after": choices(time="short")[0]},
        ),
    )
    assert found.outcome == choices(price="low", time="short")
    assert found.question is None


def test_gains_are_parts_of_the_most_each_could_gain() -> None:
    (found,) = advice(viewpoint="us")

    assert codes(found.gains) == ["gain.share", "gain.share"]
    assert found.gains[0].facts == {
        "party": "us",
        "ours": True,
        "estimated": False,
        "before": F(2, 5),
        "after": F(3, 5),
    }


def test_gains_are_amounts_when_all_is_money() -> None:
    (found,) = advice(MONEY, currency="CHF")

    assert codes(found.gains) == ["gain.money", "gain.money"]
    assert found.gains[1].facts["amount"] == Money(Decimal("2.00"), "CHF")


def test_a_party_that_can_gain_nothing_gets_no_share() -> None:
    worths = {**TWO_BY_TWO, "idle": {"price": {"low": 0, "high": 0}, "time": {"short": 0, "long": 0}}}
    (found,) = advice(worths=worths)

    assert [finding.facts["party"] for finding in found.gains] == ["us", "them"]


@pytest.mark.parametrize(
    ("time", "viewpoint", "code"),
    [
        ((4, 7), None, "trade.reason_more"),
        ((4, 7), "us", "trade.reason_more.ours_pays"),
        ((4, 7), "them", "trade.reason_more.ours_enjoys"),
        ((1, 7), None, "trade.reason"),
        ((1, 7), "us", "trade.reason.ours_pays"),
        ((0, 7), "us", "trade.reason.ours_pays"),
    ],
)
def test_the_reason_is_that_it_means_more_to_who_gets_it(
    time: tuple[int, int], viewpoint: str | None, code: str
) -> None:
    cost, gain = time
    worths = {
        "us": {"price": {"low": 9, "high": 0}, "time": {"short": 0, "long": cost}},
        "them": {"price": {"low": 0, "high": 6}, "time": {"short": gain, "long": 0}},
    }
    (found, *_) = advice(worths=worths, viewpoint=viewpoint)

    reasons = {finding.facts["issue"]: finding for finding in found.reasons}
    assert code in {found.code for found in reasons.values()}
    assert set(reasons) == {"time", "price"}


def test_no_reason_is_given_for_what_costs_more_than_it_means() -> None:
    worths = {
        "us": {"price": {"low": 20, "high": 0}, "time": {"short": 0, "long": 3}},
        "them": {"price": {"low": 0, "high": 1}, "time": {"short": 2, "long": 0}},
    }
    (found,) = advice(MONEY, worths, viewpoint="us")

    assert codes(found.reasons) == ["trade.reason.ours_enjoys"]


def test_amounts_give_reasons_without_a_zone_of_agreement() -> None:
    told = {"us": {"unit": "money", "limit": "99"}, "them": {"unit": "money"}}
    (found,) = advice(told)

    assert codes(found.reasons) == ["trade.reason_more", "trade.reason_more"]


def test_what_both_like_better_is_told_as_shared_and_needs_no_reason() -> None:
    worths = {
        "us": {"price": {"low": 3, "high": 0}, "time": {"short": 0, "long": 0}},
        "them": {"price": {"low": 2, "high": 0}, "time": {"short": 0, "long": 0}},
    }
    (found,) = advice(worths=worths)

    assert (found.exchange.code, found.exchange.facts["gives"], found.reasons) == ("trade.shared", (), ())


def test_an_exchange_that_an_estimate_may_spoil_comes_as_a_question() -> None:
    told = {"them": {"according_to": "us", "confidence": "low"}}
    (found,) = advice(told, viewpoint="us")

    assert found.question == Finding("question.what_does_it_mean", {"party": "them", "issue": "time"})
    assert [finding.facts["estimated"] for finding in found.gains] == [False, True]


def test_an_estimate_that_is_sure_enough_leaves_an_exchange_standing() -> None:
    (found,) = advice({"them": {"according_to": "us", "confidence": "high"}}, viewpoint="us")

    assert found.question is None


def test_exchanges_in_doubt_come_last() -> None:
    worths = {
        "us": {
            "price": {"low": 9, "high": 0},
            "time": {"short": 0, "long": 4},
            "colour": {"red": 5, "blue": 0},
        },
        "them": {
            "price": {"low": 0, "high": 6},
            "time": {"short": 9, "long": 0},
            "colour": {"red": 0, "blue": 1},
        },
    }
    told = {"them": {"according_to": "us", "confidence": "medium"}}
    best = best_agreements(case_of(worths, told))

    found = trade_advice(best, choices(price="high", time="long", colour="blue"), viewpoint="us")

    doubts = [item.question is not None for item in found]
    assert doubts == sorted(doubts)
    assert set(doubts) == {True, False}


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (F(1, 3), "0.33"),
        (F(1, 200), "0.01"),
        (F(-1, 200), "-0.01"),
        (F(-1, 3), "-0.33"),
        (F(0), "0.00"),
        (F(10**20, 3), "33333333333333333333.33"),
    ],
)
def test_an_amount_is_rounded_to_the_cent_for_the_eye(amount: Fraction, shown: str) -> None:
    assert money_of(amount, "EUR") == Money(Decimal(shown), "EUR")


def test_a_third_party_that_nothing_changes_for_stays_where_it_is() -> None:
    third = {**TWO_BY_TWO, "third": {"price": {"low": 1, "high": 1}, "time": {"short": 0, "long": 0}}}

    (found,) = advice(worths=third)

    assert "gain.share_stays" in codes(found.gains)
