"""Famous axioms that a rule does not keep, each with a counterexample that stays.

Where a source is named it is the source of the claim; the numbers are small ones of our own.
"""

import pytest

from axioms.bargaining.choosing import chosen, points


def test_nash_is_not_monotonic() -> None:
    """More to choose from under the same ideal, and one party ends with less [KalaiSmorodinsky1975]."""
    before = points((0, 100), (75, 75), (100, 0))
    after = before | points((100, 70))

    assert chosen("nash", before) == points((75, 75))
    assert chosen("nash", after) == points((100, 70))


def test_nash_is_not_strongly_monotonic() -> None:
    """More to choose from should hurt nobody [Kalai1977]; here it hurts the second party."""
    before = points((4, 4))
    after = before | points((9, 2))

    assert chosen("nash", before) == points((4, 4))
    assert chosen("nash", after) == points((9, 2))


def test_kalai_smorodinsky_is_not_independent_of_irrelevant_alternatives() -> None:
    """What the second party can no longer dream of changes what it gets [KalaiSmorodinsky1975]."""
    all_there = points((0, 60), (50, 40), (60, 30), (100, 0))
    without_the_dream = all_there - points((0, 60))

    assert chosen("kalai_smorodinsky", all_there) == points((50, 40))
    assert chosen("kalai_smorodinsky", without_the_dream) == points((60, 30))


def test_equal_relative_gains_alone_are_not_pareto_optimal_for_three() -> None:
    """Three parties that gain alike can all be kept down; the lexicographic extension is not [Imai1983]."""
    alike = (4, 4, 4)
    among = points((10, 0, 0), (0, 10, 0), (0, 0, 10), alike, (4, 6, 5))

    assert chosen("kalai_smorodinsky", among) == points((4, 6, 5))
    assert chosen("equal_gain", among) == points((4, 6, 5))


def test_kalai_smorodinsky_is_not_strongly_monotonic() -> None:
    """What only the first party dreams of moves the second down [Kalai1977]."""
    before = points((5, 5), (6, 4), (10, 0), (0, 10))
    after = before | points((15, 0))

    assert chosen("kalai_smorodinsky", before) == points((5, 5))
    assert chosen("kalai_smorodinsky", after) == points((6, 4))


@pytest.mark.parametrize("rule", ["egalitarian", "leximin"])
def test_the_smallest_gain_depends_on_how_somebody_counts_points(rule: str) -> None:
    """It compares points of different people [Kalai1977]: here the first party counts six for one."""
    assert chosen(rule, points((3, 2), (1, 6))) == points((3, 2))
    assert chosen(rule, points((18, 2), (6, 6))) == points((6, 6))


def test_the_largest_sum_depends_on_how_somebody_counts_points() -> None:
    """It adds points of different people [Thomson1994]: here the first party counts six for one."""
    assert chosen("utilitarian", points((3, 2), (1, 6))) == points((1, 6))
    assert chosen("utilitarian", points((18, 2), (6, 6))) == points((18, 2))


def test_nash_depends_on_how_somebody_counts_where_not_all_can_gain() -> None:
    """Scale invariance [Nash1950] needs an outcome that is better for all than no agreement."""
    assert chosen("nash", points((2, 3, 0), (0, 1, 7))) == points((0, 1, 7))
    assert chosen("nash", points((4, 3, 0), (0, 1, 7))) == points((4, 3, 0))


def test_nash_may_select_several_outcomes_of_a_finite_set() -> None:
    """One solution needs a convex set [Nash1950]; a table of agreements has none."""
    assert chosen("nash", points((3, 1), (1, 3))) == points((3, 1), (1, 3))


def test_nash_may_leave_someone_far_below_half_of_its_ideal() -> None:
    """Half the ideal for each is in every convex set [Thomson1994], not in a finite one."""
    assert chosen("nash", points((10, 1), (1, 9))) == points((10, 1))


def test_egalitarian_selection_may_grow_when_others_are_left_out() -> None:
    """What was dominated by what is gone comes back: independence holds only one way [Kalai1977]."""
    all_there = points((2, 9), (5, 2), (6, 2))
    fewer = all_there - points((6, 2))

    assert chosen("egalitarian", all_there) == points((2, 9), (6, 2))
    assert chosen("egalitarian", fewer) == points((2, 9), (5, 2))


@pytest.mark.parametrize("rule", ["egalitarian", "leximin"])
def test_on_finite_sets_more_to_choose_from_may_hurt_someone(rule: str) -> None:
    """The smallest gain never falls, but somebody's may: strong monotonicity [Kalai1977] needs fine steps."""
    before = points((2, 9))
    after = before | points((3, 3))

    assert chosen(rule, before) == points((2, 9))
    assert chosen(rule, after) == points((3, 3))


def test_the_largest_sum_may_leave_someone_with_nothing() -> None:
    """An aid only: points of different people do not add up [Thomson1994]."""
    assert chosen("utilitarian", points((10, 0), (5, 4))) == points((10, 0))


def test_the_largest_sum_is_not_monotonic() -> None:
    """More to choose from, and the second party loses all it had [Thomson1994]."""
    before = points((5, 4))
    after = before | points((10, 0))

    assert chosen("utilitarian", before) == points((5, 4))
    assert chosen("utilitarian", after) == points((10, 0))


def test_equal_gain_pays_for_evenness() -> None:
    """It may take an even outcome where a little unevenness would bring far more together."""
    among = points((10, 0), (99, 70), (71, 71), (0, 100), (100, 0))

    assert chosen("equal_gain", among) == points((71, 71))
    assert chosen("utilitarian", among) == points((99, 70))


def test_equal_gain_is_not_independent_of_irrelevant_alternatives() -> None:
    """Like every relative measure it looks at the ideal, and an ideal can go."""
    all_there = points((0, 12), (6, 6), (8, 4), (12, 0))
    fewer = all_there - points((0, 12))

    assert chosen("equal_gain", all_there) == points((6, 6))
    assert chosen("equal_gain", fewer) == points((8, 4))


def test_equal_gain_is_not_monotonic() -> None:
    """A more even outcome may be worth less to somebody than the uneven one before it."""
    before = points((10, 0), (9, 6), (0, 10))
    after = before | points((7, 7))

    assert chosen("equal_gain", before) == points((9, 6))
    assert chosen("equal_gain", after) == points((7, 7))
