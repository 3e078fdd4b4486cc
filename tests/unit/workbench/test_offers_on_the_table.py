"""Where an offer stands, writing a new one, and exchanges from it."""

from datetime import date
from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.errors import IncompleteOffer, InvalidCase, UnknownOffer
from koek.workbench.best_agreements import best_agreements, solve_problem
from koek.workbench.offers_on_the_table import (
    Assessment,
    Shortfall,
    assess,
    last_offer,
    offer_outcome,
    possible_trades,
    with_offer,
)
from unit.bargaining.problems import outcome, problem_of
from unit.preferences.cases import TWO_BY_TWO, case_of, choices, number_case, offer, worth

TODAY = date(2026, 3, 2)
WORST = choices(price="high", time="long")
BEST = choices(price="low", time="short")


def standing(told: dict[str, dict[str, Any]], **sections: Any) -> Assessment:
    return assess(best_agreements(case_of(TWO_BY_TWO, told, **sections)), WORST)


def test_an_offer_that_all_could_accept_and_better_exists() -> None:
    found = standing({})

    assert found == Assessment(WORST, worth(4, 5), {}, (), is_best=False)
    assert found.acceptable


def test_a_best_offer_cannot_be_improved() -> None:
    assert assess(best_agreements(case_of(TWO_BY_TWO)), BEST).is_best


def test_below_an_alternative_is_worse_than_no_agreement() -> None:
    alternative = {"name": "Elsewhere", "party": "us", "worth": "5"}
    found = standing({}, alternatives=[alternative])

    assert found.short == {"us": Shortfall.ALTERNATIVE}
    assert not found.acceptable


def test_exactly_on_the_alternative_is_acceptable() -> None:
    alternative = {"name": "Elsewhere", "party": "us", "worth": "4"}

    assert standing({"them": {"limit": "5"}}, alternatives=[alternative]).acceptable


def test_below_a_limit_is_beyond_it_with_or_without_an_alternative() -> None:
    alternative = {"name": "Elsewhere", "party": "us", "worth": "3"}

    assert standing({"us": {"limit": "5"}}).short == {"us": Shortfall.LIMIT}
    assert standing({"us": {"limit": "5"}}, alternatives=[alternative]).short == {"us": Shortfall.LIMIT}


def test_below_zero_is_worse_than_no_agreement_when_nothing_was_named() -> None:
    assert standing({"them": {"constant": "-6"}}).short == {"them": Shortfall.ALTERNATIVE}


def test_a_broken_hard_limit_is_named_and_the_others_are_not() -> None:
    cash = {"name": "Cash", "party": "us", "kind": "cash", "issue": "price", "options": ["low"]}
    law = {"name": "Law", "party": "us", "kind": "law", "issue": "time", "options": ["long"]}
    found = standing({}, hard_limits=[cash, law])

    assert (found.infeasible, found.short, found.acceptable) == (("Cash",), {}, False)


def test_of_two_limits_on_one_issue_only_the_broken_one_is_named() -> None:
    content = plain(number_case({"kind": "linear", "slope": "1"}))
    cash = {"name": "Cash", "party": "us", "kind": "cash", "issue": "days", "at_most": "6"}
    law = {"name": "Law", "party": "us", "kind": "law", "issue": "days", "at_least": "2"}
    best = best_agreements(case_from({**content, "hard_limits": [cash, law]}))

    broken = {days: assess(best, choices(days=days)).infeasible for days in ("1", "4", "7")}

    assert broken == {"1": ("Law",), "4": (), "7": ("Cash",)}


def with_offers(*offers: dict[str, Any]) -> NegotiationCase:
    return case_of(TWO_BY_TWO, offers=list(offers))


FIRST = offer("us", "first", price="low", time="long")
SECOND = offer("them", "second", price="high", time="short")
OPEN = offer("us", "open", time="short")


def test_the_last_offer_is_the_last_one_that_covers_every_issue() -> None:
    found = last_offer(with_offers(FIRST, SECOND, OPEN))

    assert found is not None
    assert found.id == "second"
    assert last_offer(with_offers(OPEN)) is None


def test_an_outcome_comes_from_the_last_offer_or_the_one_asked_for() -> None:
    case = with_offers(FIRST, SECOND, OPEN)

    assert offer_outcome(case) == choices(price="high", time="short")
    assert offer_outcome(case, "first") == choices(price="low", time="long")
    assert offer_outcome(with_offers()) is None


def test_an_outcome_stands_in_the_order_of_the_case() -> None:
    turned = offer("us", "turned", time="long", price="low")

    assert offer_outcome(with_offers(turned)) == choices(price="low", time="long")


def test_numbers_in_an_offer_may_be_written_in_any_way() -> None:
    case = number_case({"kind": "linear", "slope": "1"})
    told = case.model_validate(case.model_dump() | {"offers": [offer("us", days="3.0")]})

    assert offer_outcome(told) == choices(days="3")


def test_an_unknown_offer_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownOffer) as unknown:
        offer_outcome(with_offers(FIRST, SECOND), "third")
    assert unknown.value.facts == {"offer": "third", "known": ("first", "second")}


def test_an_offer_that_leaves_issues_open_has_no_outcome_yet() -> None:
    with pytest.raises(IncompleteOffer) as incomplete:
        offer_outcome(with_offers(OPEN), "open")
    assert incomplete.value.facts == {"offer": "open", "issues": ("price",)}


def test_a_new_offer_is_the_last_one_with_what_changes() -> None:
    case = with_offer(with_offers(FIRST), "next", by="them", at=TODAY, choices={"time": "short"})

    added = case.offers[-1]
    assert (added.id, added.by, len(case.offers)) == ("next", "them", 2)
    assert offer_outcome(case) == choices(price="low", time="short")
    assert case.preferences == with_offers(FIRST).preferences


def test_a_first_offer_needs_no_earlier_one() -> None:
    case = with_offer(with_offers(), "next", by="us", at=TODAY, choices={"price": "low", "time": "long"})

    assert offer_outcome(case) == choices(price="low", time="long")


def test_every_mistake_in_a_new_offer_is_told() -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_offer(with_offers(FIRST), "first", by="nobody", at=TODAY, choices={"price": "lower"})
    assert {mistake.code.removesuffix(".none") for mistake in wrong.value.mistakes} == {
        "id.duplicate",
        "party.unknown",
        "option.unknown",
    }


MANY = problem_of(
    [
        [(20, 0), (19, 6)],
        [(20, 0), (19, 5)],
        [(0, 20), (6, 19)],
        [(0, 20), (5, 19)],
        [(0, 0), (1, 1)],
    ]
)
START = outcome(0, 0, 0, 0, 0)


def issues_of(number: int, **asked: Any) -> list[list[str]]:
    found = possible_trades(solve_problem(MANY), START, most=number, **asked)
    return [[move.change.issue for move in trade.moves] for trade in found]


def test_possible_trades_are_different_and_one_of_them_is_easy() -> None:
    assert issues_of(5) == [["i0", "i1", "i2", "i3"], ["i0", "i2"], ["i0", "i3"], ["i1", "i2"], ["i1", "i3"]]
    assert issues_of(2) == [["i0", "i1", "i2", "i3"], ["i0", "i2"]]


def test_the_easy_trade_takes_the_last_place_when_all_others_are_hard() -> None:
    give, get = [[(40, 0), (39, 6 + k)] for k in range(4)], [[(0, 40), (6 + k, 39)] for k in range(4)]
    best = solve_problem(problem_of([*give, *get]))

    found = possible_trades(best, outcome(*(0,) * 8), most=2)

    assert [trade.ease for trade in found] == [4, 2]


def test_as_many_trades_as_asked_for_and_none_when_none_is_asked_for() -> None:
    assert issues_of(1) == [["i0", "i2"]]
    assert issues_of(0) == []


def test_seen_by_a_party_it_is_the_one_that_gives_and_gets() -> None:
    problem = problem_of([[(20, 0, 0), (19, 6, 0)], [(0, 20, 0), (6, 19, 0)]], disagreement=(0, 0, -1))
    best = solve_problem(problem)
    asked = {
        viewpoint: possible_trades(best, outcome(0, 0), viewpoint=viewpoint) for viewpoint in problem.parties
    }

    assert {viewpoint: [trade.between for trade in found] for viewpoint, found in asked.items()} == {
        "p0": [(0, 1)],
        "p1": [(1, 0)],
        "p2": [],
    }
    assert [trade.between for trade in possible_trades(best, outcome(0, 0))] == [(0, 1)]
