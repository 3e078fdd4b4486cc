"""What every bargaining rule promises on finite sets, and what some promise.

Nash's axioms [Nash1950], Kalai and Smorodinsky's and Imai's independence of everything but the ideal
[KalaiSmorodinsky1975] [Imai1983], and monotonicity [Kalai1977] in the forms that finite sets allow; for an
overview see [Thomson1994].
"""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from axioms.bargaining.choosing import (
    RULES,
    Point,
    Points,
    chosen,
    dominates,
    few,
    point_sets,
    some_points,
)
from koek.bargaining.zone import bargaining_problem
from koek.errors import NoZoneOfAgreement

every_rule = pytest.mark.parametrize("rule", RULES)
FACTORS = st.lists(
    st.sampled_from([Fraction(1, 7), Fraction(2, 3), Fraction(1), Fraction(9)]), min_size=4, max_size=4
)
SHIFTS = st.lists(st.sampled_from([Fraction(-5), Fraction(0), Fraction(1, 3)]), min_size=4, max_size=4)


def parties_of(among: Points) -> int:
    return len(next(iter(among)))


def ideal(among: Points) -> Point:
    return tuple(map(max, zip(*among, strict=True)))


def smallest_relative_gain(among: Points, selected: Points) -> Fraction:
    best = ideal(among)
    return min(
        min((gain / most for gain, most in zip(point, best, strict=True) if most), default=Fraction(0))
        for point in selected
    )


def moved(among: Points, factors: list[Fraction], shifts: list[Fraction]) -> Points:
    """Return the points in other units, and from other zeros, party by party."""
    changes = list(zip(factors, shifts, strict=True))[: parties_of(among)]
    return frozenset(
        tuple(factor * u + shift for u, (factor, shift) in zip(point, changes, strict=True))
        for point in among
    )


@every_rule
@few
@given(among=some_points)
def test_nothing_is_better_for_all_than_what_is_selected(rule: str, among: Points) -> None:
    selected = chosen(rule, among)

    assert selected
    assert not any(dominates(other, point) for point in selected for other in among)


@every_rule
@few
@given(among=some_points, floors=st.lists(st.integers(0, 4).map(Fraction), min_size=4, max_size=4))
def test_nobody_gets_less_than_its_floor(rule: str, among: Points, floors: list[Fraction]) -> None:
    own = tuple(floors[: parties_of(among)])
    try:
        selected = chosen(rule, among, floors=own)
    except NoZoneOfAgreement:
        assert not any(all(u >= f for u, f in zip(point, own, strict=True)) for point in among)
        return

    assert all(u >= f for point in selected for u, f in zip(point, own, strict=True))


@every_rule
@few
@given(among=some_points, data=st.data())
def test_names_do_not_matter(rule: str, among: Points, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(parties_of(among))))

    def renamed(selected: Points) -> Points:
        return frozenset(tuple(point[k] for k in order) for point in selected)

    assert chosen(rule, renamed(among)) == renamed(chosen(rule, among))


@every_rule
@few
@given(among=point_sets(3, most=3))
def test_a_symmetric_set_has_a_symmetric_selection(rule: str, among: Points) -> None:
    symmetric = frozenset(turned for point in among for turned in permutations(point))

    selected = chosen(rule, symmetric)

    assert selected == frozenset(turned for point in selected for turned in permutations(point))


@every_rule
@few
@given(among=some_points, data=st.data())
def test_what_is_worse_for_all_than_something_else_makes_no_difference(
    rule: str, among: Points, data: st.DataObject
) -> None:
    better = data.draw(st.sampled_from(sorted(among)))
    worse = tuple(data.draw(st.integers(0, int(u)).map(Fraction)) for u in better)

    assert chosen(rule, among | {worse}) - {worse} == chosen(rule, among) - {worse}


@pytest.mark.parametrize("rule", ["nash", "kalai_smorodinsky", "equal_gain"])
@few
@given(among=some_points, factors=FACTORS, shifts=SHIFTS)
def test_how_anyone_counts_points_makes_no_difference(
    rule: str, among: Points, factors: list[Fraction], shifts: list[Fraction]
) -> None:
    assume(rule != "nash" or any(all(point) for point in among))
    zero = tuple(shifts[: parties_of(among)])

    assert chosen(rule, moved(among, factors, shifts), zero) == moved(chosen(rule, among), factors, shifts)


@pytest.mark.parametrize("rule", ["egalitarian", "leximin", "utilitarian"])
@few
@given(among=some_points, factors=FACTORS, shifts=SHIFTS)
def test_a_common_unit_and_everyones_zero_make_no_difference(
    rule: str, among: Points, factors: list[Fraction], shifts: list[Fraction]
) -> None:
    common = factors[:1] * len(factors)
    zero = tuple(shifts[: parties_of(among)])

    assert chosen(rule, moved(among, common, shifts), zero) == moved(chosen(rule, among), common, shifts)


@pytest.mark.parametrize("rule", ["nash", "leximin", "utilitarian"])
@few
@given(among=some_points, data=st.data())
def test_leaving_out_what_was_not_selected_changes_nothing(
    rule: str, among: Points, data: st.DataObject
) -> None:
    fewer = frozenset(data.draw(st.sets(st.sampled_from(sorted(among)), min_size=1)))
    still_there = chosen(rule, among) & fewer
    assume(still_there)

    assert chosen(rule, fewer) == still_there


@few
@given(among=some_points, data=st.data())
def test_the_egalitarian_selection_stays_when_others_are_left_out(among: Points, data: st.DataObject) -> None:
    fewer = frozenset(data.draw(st.sets(st.sampled_from(sorted(among)), min_size=1)))
    still_there = chosen("egalitarian", among) & fewer
    assume(still_there)

    assert still_there <= chosen("egalitarian", fewer)


@few
@given(among=some_points, data=st.data())
def test_kalai_smorodinsky_is_independent_of_all_but_the_ideal(among: Points, data: st.DataObject) -> None:
    drawn = data.draw(st.sets(st.sampled_from(sorted(among))))
    best = {max(among, key=lambda point: point[party]) for party in range(parties_of(among))}
    selected = data.draw(st.sampled_from(sorted(chosen("kalai_smorodinsky", among))))
    fewer = frozenset({*drawn, *best, selected})
    still_there = chosen("kalai_smorodinsky", among) & fewer

    assert chosen("kalai_smorodinsky", fewer) == still_there


@few
@given(among=some_points, data=st.data())
def test_more_to_choose_from_never_lowers_the_smallest_egalitarian_gain(
    among: Points, data: st.DataObject
) -> None:
    more = among | data.draw(point_sets(parties_of(among)))

    before, after = (min(min(point) for point in chosen("egalitarian", s)) for s in (among, more))

    assert after >= before


@few
@given(among=some_points, data=st.data())
def test_more_to_choose_from_under_one_ideal_never_lowers_the_smallest_relative_gain(
    among: Points, data: st.DataObject
) -> None:
    drawn = data.draw(point_sets(parties_of(among)))
    more = among | {tuple(map(min, point, ideal(among))) for point in drawn}

    before, after = (smallest_relative_gain(s, chosen("kalai_smorodinsky", s)) for s in (among, more))

    assert after >= before


@few
@given(among=some_points)
def test_leximin_refines_the_egalitarian_selection(among: Points) -> None:
    assert chosen("leximin", among) <= chosen("egalitarian", among)


@few
@given(among=some_points)
def test_kalai_smorodinsky_is_leximin_in_units_of_the_ideal(among: Points) -> None:
    assume(all(ideal(among)))
    units = [1 / most for most in ideal(among)] + [Fraction(1)] * 4

    measured = moved(among, units[:4], [Fraction(0)] * 4)

    expected = moved(chosen("kalai_smorodinsky", among), units[:4], [Fraction(0)] * 4)
    assert chosen("leximin", measured) == expected


@few
@given(among=some_points)
def test_when_all_can_gain_alike_equal_gain_finds_it(among: Points) -> None:
    best = ideal(among)
    assume(all(best))
    highest = max(min(u / most for u, most in zip(point, best, strict=True)) for point in among)
    alike = tuple(highest * most for most in best)

    assert chosen("equal_gain", among | {alike}) == {alike} or any(dominates(p, alike) for p in among)


@few
@given(among=some_points, shifts=SHIFTS)
def test_the_largest_sum_does_not_depend_on_what_no_agreement_is_worth(
    among: Points, shifts: list[Fraction]
) -> None:
    lower = tuple(-abs(shift) for shift in shifts[: parties_of(among)])
    zero = (Fraction(0),) * parties_of(among)

    assert chosen("utilitarian", among, lower, zero) == chosen("utilitarian", among, zero, zero)


@few
@given(
    among=some_points,
    floors=st.lists(st.integers(0, 6).map(Fraction), min_size=4, max_size=4),
    data=st.data(),
)
def test_a_lower_limit_never_makes_the_zone_smaller(
    among: Points, floors: list[Fraction], data: st.DataObject
) -> None:
    high = tuple(floors[: parties_of(among)])
    low = tuple(data.draw(st.integers(0, int(floor)).map(Fraction)) for floor in high)

    def inside(limits: Point) -> set[int]:
        zero = (Fraction(0),) * len(limits)
        try:
            return set(bargaining_problem(sorted(among), zero, limits).indexes)
        except NoZoneOfAgreement:
            return set()

    assert inside(high) <= inside(low)
