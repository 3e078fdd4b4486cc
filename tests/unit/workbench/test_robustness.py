"""Whether an advice still holds when an estimate is somewhat off."""

from fractions import Fraction
from typing import Any

import pytest

from koek.bargaining.moves import Move
from koek.preferences.problem import NegotiationProblem, negotiation_problem
from koek.workbench.robustness import deciding_issue, in_doubt, least_gain, margin
from unit.preferences.cases import TWO_BY_TWO, case_of, choices, worth

F = Fraction


def estimated(**more: Any) -> NegotiationProblem:
    return negotiation_problem(case_of(TWO_BY_TWO, {"them": {"according_to": "us", **more}}))


def move(issue: str, *gains: int) -> Move:
    before, after = choices(**{issue: "before"})[0], choices(**{issue: "after"})[0]
    return Move(after, before, worth(*gains))


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [("low", F(1, 2)), ("medium", F(1, 4)), ("high", F(1, 10)), ("confirmed", F(0))],
)
def test_the_less_sure_the_wider_the_margin(confidence: str, expected: Fraction) -> None:
    assert margin(estimated(confidence=confidence), "them") == expected


def test_an_estimate_without_stated_confidence_counts_as_not_sure() -> None:
    assert margin(estimated(), "them") == F(1, 2)


def test_a_partys_own_word_is_not_off() -> None:
    problem = negotiation_problem(case_of(TWO_BY_TWO, {"us": {"confidence": "low"}}))

    assert margin(problem, "us") == 0


def test_the_least_gain_takes_gains_low_and_costs_high() -> None:
    moves = [move("time", 4, 8), move("price", -3, -4)]

    assert least_gain(estimated(confidence="medium"), moves, 1) == 8 * F(3, 4) - 4 * F(5, 4)
    assert least_gain(estimated(confidence="medium"), moves, 0) == 1


@pytest.mark.parametrize(
    ("moves", "doubtful"),
    [
        ([(-1, 8), (2, -4)], ()),
        ([(-1, 5), (2, -3)], (1,)),
        ([(-1, 8), (2, -5)], (1,)),
        ([(-1, 4), (2, -4)], (1,)),
        ([(-1, 0), (2, 0)], ()),
        ([(-1, 3), (2, -4)], ()),
    ],
)
def test_an_advice_that_would_flip_within_the_margin_is_in_doubt(
    moves: list[tuple[int, int]], doubtful: tuple[int, ...]
) -> None:
    problem = estimated(confidence="medium")

    assert in_doubt(problem, [move(f"i{k}", *gains) for k, gains in enumerate(moves)]) == doubtful


def test_a_gain_that_may_be_exactly_nothing_is_in_doubt() -> None:
    moves = [move("i0", -1, 5), move("i1", 2, -3)]

    assert least_gain(estimated(confidence="medium"), moves, 1) == 0
    assert in_doubt(estimated(confidence="medium"), moves) == (1,)


def test_the_deciding_issue_is_the_one_with_the_largest_change() -> None:
    moves = [move("time", 1, 5), move("price", 9, -6)]

    assert (deciding_issue(moves, 1), deciding_issue(moves[:1], 0)) == ("price", "time")
