"""Changes on one issue, seen from an offer."""

from collections.abc import Sequence

import pytest

from koek.bargaining.moves import MOST_MOVES, Move, moves_from, spread, undominated_rows
from unit.bargaining.problems import outcome, problem_of
from unit.preferences.cases import choices, worth

PRICE_AND_TIME = [[(6, 0), (3, 3), (0, 5), (0, 4)], [(0, 7), (4, 0)]]


def test_moves_tell_what_they_do_to_everyone() -> None:
    moves = moves_from(problem_of(PRICE_AND_TIME), outcome(0, 1))

    assert moves["i1"] == (Move(choices(i1="o0")[0], choices(i1="o1")[0], worth(-4, 7)),)


def test_moves_that_another_move_beats_for_all_are_left_out() -> None:
    moves = moves_from(problem_of(PRICE_AND_TIME), outcome(0, 0))

    assert [move.change.option for move in moves["i0"]] == ["o1", "o2"]


def test_of_moves_worth_the_same_to_all_the_first_counts() -> None:
    moves = moves_from(problem_of([[(0, 0), (1, 2), (1, 2)]]), outcome(0))

    assert [move.change.option for move in moves["i0"]] == ["o1"]


def test_an_issue_with_one_option_allows_no_move() -> None:
    assert moves_from(problem_of([[(0, 0)]]), outcome(0)) == {"i0": ()}


def test_an_offer_beyond_the_feasible_options_can_still_be_left() -> None:
    problem = problem_of(PRICE_AND_TIME)
    limited = type(problem)(
        problem.parties, {**problem.options, "i1": ("o0",)}, problem.utilities, problem.references, {}
    )

    assert [move.gains for move in moves_from(limited, outcome(0, 1))["i1"]] == [worth(-4, 7)]


def test_of_a_price_in_a_hundred_thousand_steps_a_spread_is_looked_at() -> None:
    steps = 100_000
    price = [[(k, steps - k) for k in range(steps)]]

    options = [move.change.option for move in moves_from(problem_of(price), outcome(0))["i0"]]

    assert len(options) == MOST_MOVES
    assert (options[0], options[1], options[-1]) == ("o1", "o101", "o99999")


@pytest.mark.parametrize(
    ("most", "kept"), [(2, [0, 9]), (3, [0, 4, 9]), (9, [0, 1, 2, 3, 4, 5, 6, 7, 9]), (10, range(10))]
)
def test_a_spread_is_even_and_keeps_both_ends(most: int, kept: Sequence[int]) -> None:
    assert list(spread(range(10), most)) == list(kept)


def test_undominated_rows_keep_their_order_and_the_first_of_equals() -> None:
    rows = [(1, 5, -9), (0, 5, -9), (3, 2, -9), (1, 5, -9), (2**70, 0, -10), (2**70, 0, -9)]

    assert undominated_rows(rows) == [0, 2, 5]
