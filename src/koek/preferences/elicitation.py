"""From an order to numbers and back: first numbers, where an order and numbers contradict, shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

HUNDRED = Fraction(100)
"""What importances are divided out of, and what the best option is worth."""


@dataclass(frozen=True)
class Contradiction:
    """Two neighbours in an order of which the one below has the larger number."""

    above: str
    below: str


def even_values(order: Sequence[str]) -> Mapping[str, Fraction]:
    """Return a first worth for options in order: 100 for the first, 0 for the last, even steps between.

    Examples
    --------
    >>> dict(even_values(("four", "eight", "day")))
    {'four': Fraction(100, 1), 'eight': Fraction(50, 1), 'day': Fraction(0, 1)}
    """
    last = len(order) - 1
    return {item: HUNDRED * (last - place) / last if last else HUNDRED for place, item in enumerate(order)}


def ranked_shares(order: Sequence[str]) -> Mapping[str, Fraction]:
    """Return first shares of a hundred for issues in order: the last counts once, the one above it twice …

    Examples
    --------
    >>> dict(ranked_shares(("price", "term", "place")))
    {'price': Fraction(50, 1), 'term': Fraction(100, 3), 'place': Fraction(50, 3)}
    """
    total = len(order) * (len(order) + 1) // 2
    return {item: HUNDRED * (len(order) - place) / total for place, item in enumerate(order)}


def contradictions(order: Sequence[str], numbers: Mapping[str, Fraction]) -> tuple[Contradiction, ...]:
    """Return the neighbours in an order whose numbers say otherwise; what has no number is passed over.

    Examples
    --------
    >>> contradictions(("a", "b", "c"), {"a": Fraction(1), "c": Fraction(2)})
    (Contradiction(above='a', below='c'),)
    """
    told = [item for item in order if item in numbers]
    return tuple(
        Contradiction(above, below) for above, below in pairwise(told) if numbers[above] < numbers[below]
    )


def by_number(order: Sequence[str], numbers: Mapping[str, Fraction]) -> tuple[str, ...]:
    """Return the order that the numbers tell: largest first, equal ones as they stood, the untold last."""
    return tuple(sorted(order, key=lambda item: (item not in numbers, -numbers.get(item, Fraction(0)))))


def handed_out(order: Sequence[str], numbers: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    """Return the same numbers handed out again so that they follow the order.

    Examples
    --------
    >>> dict(handed_out(("a", "b"), {"a": Fraction(20), "b": Fraction(80)}))
    {'a': Fraction(80, 1), 'b': Fraction(20, 1)}
    """
    told = [item for item in order if item in numbers]
    return dict(zip(told, sorted((numbers[item] for item in told), reverse=True), strict=True))


def shares(numbers: Mapping[str, Fraction], whole: Fraction = HUNDRED) -> Mapping[str, Fraction]:
    """Return numbers in the same proportions that make `whole` together; all zero when nothing counts."""
    total = sum(numbers.values(), Fraction(0))
    return {item: number * whole / total if total else Fraction(0) for item, number in numbers.items()}
