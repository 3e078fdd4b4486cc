"""What holds for the frontier of every additive space."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from agreement.frontier.enumeration import Table, all_utilities, spaces, weakly_dominates
from koek.frontier.additive_space import AdditiveSpace
from koek.frontier.frontier import Frontier
from koek.frontier.pareto import pareto_frontier

Space = tuple[Table, list[Fraction]]
axiom = settings(max_examples=40, deadline=None)


def frontier(values: Table, constants: list[Fraction]) -> Frontier:
    return pareto_frontier(AdditiveSpace(values, constants))


def outcomes(found: Frontier) -> list[tuple[int, ...]]:
    return list(found.outcomes_of(range(len(found))))


@axiom
@given(space=spaces())
def test_every_outcome_is_weakly_dominated_by_a_point(space: Space) -> None:
    found = list(frontier(*space))

    assert all(any(weakly_dominates(p, u) for p in found) for u in all_utilities(*space).values())


@axiom
@given(space=spaces())
def test_no_point_dominates_another_and_they_descend(space: Space) -> None:
    found = list(frontier(*space))

    assert found == sorted(set(found), reverse=True)
    assert not any(weakly_dominates(p, q) for p in found for q in found if p != q)


@axiom
@given(space=spaces())
def test_every_outcome_found_has_the_utilities_of_its_point(space: Space) -> None:
    found = frontier(*space)
    known = all_utilities(*space)

    assert all(known[o] == found.utilities(k) for k in range(len(found)) for o in found.outcomes(k))


@axiom
@given(space=spaces(), data=st.data())
def test_a_dominated_option_changes_nothing(space: Space, data: st.DataObject) -> None:
    values, constants = space
    before = frontier(values, constants)
    issue = data.draw(st.integers(0, max(0, len(values) - 1)))
    worse = [
        [*options, [number - 1 for number in options[0]]] if at == issue else options
        for at, options in enumerate(values)
    ]

    after = frontier(worse, constants)

    assert list(after) == list(before)
    assert outcomes(after) == outcomes(before)


@axiom
@given(space=spaces(), data=st.data())
def test_reordered_issues_reorder_the_outcomes_only(space: Space, data: st.DataObject) -> None:
    values, constants = space
    order = data.draw(st.permutations(range(len(values))))

    reordered = frontier([values[issue] for issue in order], constants)

    assert list(reordered) == list(frontier(values, constants))
    back = sorted(tuple(o[order.index(issue)] for issue in range(len(values))) for o in outcomes(reordered))
    assert back == outcomes(frontier(values, constants))


@axiom
@given(space=spaces(), data=st.data())
def test_reordered_parties_reorder_the_utilities_only(space: Space, data: st.DataObject) -> None:
    values, constants = space
    order = data.draw(st.permutations(range(len(constants))))
    swapped = [[[option[p] for p in order] for option in issue] for issue in values]

    found = frontier(swapped, [constants[p] for p in order])

    expected = {tuple(point[p] for p in order) for point in frontier(values, constants)}
    assert set(found) == expected
    assert outcomes(found) == outcomes(frontier(values, constants))


@axiom
@given(
    space=spaces(),
    factor=st.fractions(min_value=Fraction(1, 9), max_value=9, max_denominator=9),
    shift=st.fractions(min_value=-5, max_value=5, max_denominator=9),
)
def test_the_scale_of_a_party_changes_no_outcome(space: Space, factor: Fraction, shift: Fraction) -> None:
    values, constants = space
    rescaled = [[[factor * option[0], *option[1:]] for option in issue] for issue in values]

    found = frontier(rescaled, [factor * constants[0] + shift, *constants[1:]])

    before = frontier(values, constants)
    assert list(found) == [(factor * point[0] + shift, *point[1:]) for point in before]
    assert outcomes(found) == outcomes(before)
    assert found.counts == before.counts
