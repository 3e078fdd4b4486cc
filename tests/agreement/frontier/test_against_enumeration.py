"""Merging issue by issue finds what looking at every outcome finds."""

from collections import Counter
from fractions import Fraction
from itertools import chain, product
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings

from agreement.frontier.enumeration import Table, all_utilities, enumerated_frontier, spaces
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.pareto import pareto_frontier

Space = tuple[Table, list[Fraction]]
TIED = [[[Fraction(1)] * 4, [Fraction(1)] * 4], [[Fraction(2)] * 4, [Fraction(1)] * 4]]


@settings(max_examples=150, deadline=None)
@example(space=([], [Fraction(1, 3)]))
@example(space=(TIED, [Fraction(0)] * 4))
@given(space=spaces())
def test_points_counts_and_outcomes_are_those_of_enumeration(space: Space) -> None:
    values, constants = space
    expected = enumerated_frontier(values, constants)

    found = pareto_frontier(AdditiveSpace(values, constants))

    assert list(found) == list(expected)
    assert found.counts == tuple(map(len, expected.values()))
    assert [list(found.outcomes(k)) for k in range(len(found))] == list(expected.values())
    assert found.outcome_count == sum(map(len, expected.values()))
    assert found.certificate.proven


@settings(max_examples=50, deadline=None)
@given(space=spaces())
def test_outcomes_of_several_points_come_merged_in_order(space: Space) -> None:
    values, constants = space
    expected = list(enumerated_frontier(values, constants).values())

    found = pareto_frontier(AdditiveSpace(values, constants))

    assert list(found.outcomes_of(range(0, len(found), 2))) == sorted(chain(*expected[::2]))


@settings(max_examples=50, deadline=None)
@given(space=spaces())
def test_a_space_knows_every_utility_exactly(space: Space) -> None:
    values, constants = space
    expected = all_utilities(values, constants)

    found = AdditiveSpace(values, constants)

    assert found.outcome_count == len(expected)
    assert {outcome: found.utilities(outcome) for outcome in expected} == expected


@pytest.mark.parametrize("parties", [2, 3, 4, 5, 9])
def test_thousands_of_outcomes_with_many_ties_agree_with_comparing_all_pairs(parties: int) -> None:
    random = Random(parties)  # noqa: S311  # no secrets here
    numbers = np.array([random.randint(0, 3) for _ in range(4 * 6 * parties)]).reshape(4, 6, parties)
    sums = np.array([sum(rows) for rows in product(*numbers)])
    beaten = [((sums >= row).all(axis=1) & (sums > row).any(axis=1)).any() for row in sums]
    expected = Counter(
        tuple(row) for row, is_beaten in zip(sums.tolist(), beaten, strict=True) if not is_beaten
    )

    table = [[list(map(Fraction, option)) for option in issue] for issue in numbers.tolist()]
    found = pareto_frontier(AdditiveSpace(table, [Fraction(0)] * parties))

    assert list(found) == sorted(expected, reverse=True)
    assert found.counts == tuple(expected[point] for point in sorted(expected, reverse=True))
