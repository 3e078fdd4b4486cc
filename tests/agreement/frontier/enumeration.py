"""The frontier the slow and obvious way: all outcomes, all pairs, in fractions; and spaces to try it on."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

Point = tuple[Fraction, ...]
Outcome = tuple[int, ...]
Table = list[list[list[Fraction]]]


def weakly_dominates(one: Point, other: Point) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


def all_utilities(values: Table, constants: Sequence[Fraction]) -> dict[Outcome, Point]:
    found = {}
    for outcome in product(*(range(len(issue)) for issue in values)):
        rows = [issue[option] for issue, option in zip(values, outcome, strict=True)]
        found[outcome] = tuple(
            constant + sum((row[party] for row in rows), Fraction(0))
            for party, constant in enumerate(constants)
        )
    return found


def enumerated_frontier(values: Table, constants: Sequence[Fraction]) -> dict[Point, list[Outcome]]:
    """Return the undominated points, descending, each with its outcomes in lexicographic order."""
    utilities = all_utilities(values, constants)
    points = set(utilities.values())
    best = {p for p in points if not any(q != p and weakly_dominates(q, p) for q in points)}
    return {p: [o for o, u in utilities.items() if u == p] for p in sorted(best, reverse=True)}


SMALL = st.integers(-3, 3).map(Fraction)
THIRDS = st.fractions(min_value=0, max_value=2, max_denominator=6)
HAIR_APART = st.builds(lambda whole, hairs: whole + hairs * Fraction(1, 2**60), SMALL, st.integers(0, 2))
BEYOND_DOUBLES = st.builds(
    lambda whole, rest: Fraction(whole * 2**54 + rest), st.integers(0, 3), st.integers(0, 1)
)
BEYOND_WORDS = st.builds(
    lambda whole, power, rest: Fraction(whole * 2**power + rest),
    st.integers(0, 3),
    st.sampled_from([61, 62, 63, 120]),
    st.integers(0, 1),
)
NUMBERS = (SMALL, THIRDS, HAIR_APART, BEYOND_DOUBLES, BEYOND_WORDS)


@st.composite
def tables(draw: st.DrawFn, parties: int, most_issues: int = 3) -> Table:
    """Draw a small space; every party has its own kind of numbers."""
    numbers = [draw(st.sampled_from(NUMBERS)) for _ in range(parties)]
    option = st.tuples(*numbers).map(list)
    return draw(st.lists(st.lists(option, min_size=1, max_size=4), max_size=most_issues))


@st.composite
def spaces(draw: st.DrawFn, fewest_parties: int = 1) -> tuple[Table, list[Fraction]]:
    """Draw a small space with a constant for each of its one to five parties."""
    parties = draw(st.integers(fewest_parties, 5))
    constants = draw(st.lists(THIRDS, min_size=parties, max_size=parties))
    return draw(tables(parties)), constants
