"""Whether something is better for one and not worse for another."""

from fractions import Fraction

import pytest

from koek.bargaining.improvement import is_improvable
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.pareto import pareto_frontier
from unit.preferences.cases import worth

F = Fraction
FRONTIER = pareto_frontier(
    AdditiveSpace([[worth(6, 0), worth(0, 4)], [worth(3, 0), worth(0, 2)]], worth(0, 0))
)


@pytest.mark.parametrize(
    ("point", "better"),
    [
        (worth(9, 0), False),
        (worth(6, 2), False),
        (worth(6, 0), True),
        (worth(6, F(3, 2)), True),
        (worth(0, 5), True),
        (worth(F(13, 2), 1), False),
        (worth(7, 2), False),
        (worth(2**80, 0), False),
        (worth(-(2**80), 0), True),
        (worth(-1, 6), True),
        (worth(0, 6), False),
        (worth(0, 7), False),
    ],
)
def test_only_a_point_as_good_for_all_and_better_for_one_is_an_improvement(
    point: tuple[Fraction, ...], *, better: bool
) -> None:
    assert is_improvable(FRONTIER, point) is better


def test_numbers_beyond_a_machine_word_are_compared_exactly() -> None:
    frontier = pareto_frontier(AdditiveSpace([[worth(2**70, 1), worth(2**70 + 1, 0)]], worth(0, 0)))

    assert is_improvable(frontier, worth(2**70, 0))
    assert not is_improvable(frontier, worth(2**70, 1))
    assert not is_improvable(frontier, worth(2**70 + F(1, 2), 1))
