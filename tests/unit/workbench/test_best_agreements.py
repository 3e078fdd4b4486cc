"""The frontier of a case with what every rule selects on it."""

from fractions import Fraction

import pytest

from koek.bargaining.side_payments import SidePayment
from koek.errors import NothingFeasible
from koek.frontier.budget import Budget, Progress
from koek.workbench.best_agreements import best_agreements
from unit.preferences.cases import TWO_BY_TWO, case_of, choices, worth

F = Fraction
MONEY = {"us": {"unit": "money"}, "them": {"unit": "money"}}
TIED = {
    "us": {"price": {"low": 2, "high": 1}, "colour": {"red": 0, "blue": 0}},
    "them": {"price": {"low": 1, "high": 2}, "colour": {"red": 0, "blue": 0}},
}


def test_the_answer_holds_frontier_zone_and_solutions() -> None:
    best = best_agreements(case_of(TWO_BY_TWO))

    assert list(best.frontier) == [worth(10, 0), worth(6, 7), worth(0, 12)]
    assert best.most_to_gain == worth(10, 12)
    assert {rule: found.selected for rule, found in best.solutions.items()} == {
        "nash": (1,),
        "kalai_smorodinsky": (1,),
        "egalitarian": (1,),
        "leximin": (1,),
        "equal_gain": (1,),
        "utilitarian": (1,),
    }
    assert best.proven
    assert (best.no_zone, best.side_payment) == (None, None)


def test_all_outcomes_of_a_solution_are_listed_and_counted() -> None:
    best = best_agreements(case_of(TIED))
    nash = best.solutions["nash"]

    assert nash.selected == (0, 1)
    assert best.outcome_count(nash) == 4
    assert list(best.outcomes(nash)) == [
        choices(price=price, colour=colour) for price in ("low", "high") for colour in ("red", "blue")
    ]


def test_limits_and_alternatives_bound_the_zone_but_not_the_frontier() -> None:
    alternative = {"name": "Elsewhere", "party": "us", "worth": "4"}
    best = best_agreements(case_of(TWO_BY_TWO, {"them": {"limit": "1"}}, alternatives=[alternative]))

    assert len(best.frontier) == 3
    assert best.zone is not None
    assert best.zone.indexes == (1,)
    assert best.gains(worth(6, 7)) == worth(2, 6)
    assert best.relative_gains(worth(5, 7)) == (F(1, 2), F(1))


def test_without_a_zone_the_frontier_is_still_an_answer() -> None:
    best = best_agreements(case_of(TWO_BY_TWO, {"us": {"limit": "7"}, "them": {"limit": "7"}}))

    assert best.no_zone is not None
    assert best.no_zone.facts["short"] == ()
    assert (best.zone, best.solutions, len(best.frontier)) == (None, {}, 3)
    assert best.most_to_gain == worth(0, 0)
    assert best.relative_gains(worth(6, 7)) == (None, None)


def test_when_all_is_money_a_payment_shares_the_largest_sum() -> None:
    best = best_agreements(case_of(TWO_BY_TWO, MONEY))

    assert best.side_payment == SidePayment(1, F(13), F(13, 2), worth(F(-1, 2), F(1, 2)))


def test_a_payment_respects_limits_above_the_alternative() -> None:
    told = {"us": {"unit": "money", "limit": "7"}, "them": {"unit": "money"}}
    alternative = {"name": "Nothing", "party": "us", "worth": "0"}

    assert best_agreements(case_of(TWO_BY_TWO, told, alternatives=[alternative])).side_payment is None


def test_a_rounded_discount_is_not_proven() -> None:
    case = case_of(TWO_BY_TWO, {"us": {"discount": "0.5"}})

    assert best_agreements(case).proven
    rounded = best_agreements(case, time=F(1, 2))
    assert (rounded.proven, rounded.certificate.reason) == (False, "rounded_discount")
    assert rounded.frontier.certificate.proven


def test_a_spent_budget_is_told_before_a_rounded_discount() -> None:
    case = case_of(TWO_BY_TWO, {"us": {"discount": "0.5"}})

    best = best_agreements(case, time=F(1, 2), budget=Budget(stop=lambda: True))

    assert not best.proven


def test_progress_is_told_issue_by_issue() -> None:
    told: list[Progress] = []

    best_agreements(case_of(TWO_BY_TWO), progress=told.append)

    assert [(step.done, step.total) for step in told] == [(1, 2), (2, 2)]


def test_undefined_values_and_viewpoint_reach_the_problem() -> None:
    worths = {**TWO_BY_TWO, "us": {"price": {"low": 6}, "time": {"short": 0, "long": 4}}}
    case = case_of({"them": worths["them"], "us": worths["us"]}, {"us": {"according_to": "them"}})

    best = best_agreements(case, viewpoint="them", undefined=F(1))

    assert best.problem.estimated == ("us",)
    assert best.problem.utility(choices(price="high", time="long")) == worth(5, 5)


def test_what_hard_limits_make_impossible_is_no_agreement() -> None:
    low = {"name": "Cash", "party": "us", "kind": "cash", "issue": "price", "options": ["low"]}
    high = {"name": "Law", "party": "us", "kind": "law", "issue": "price", "options": ["high"]}

    assert len(best_agreements(case_of(TWO_BY_TWO, hard_limits=[low])).frontier) == 2
    with pytest.raises(NothingFeasible):
        best_agreements(case_of(TWO_BY_TWO, hard_limits=[low, high]))
