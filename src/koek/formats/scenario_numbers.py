"""Writing exact numbers for programs that read floats, so that koek reads the same fraction back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, lcm

from koek.case.numbers import as_text, exact
from koek.findings import Finding

LONGEST_WHOLE = Fraction(10**300)
"""Whole numbers beyond which no program that reads floats can follow."""

MOST_PROMISING = Fraction(2**60)
"""Beyond this, few fractions p/q (counted by p times q) are the simplest that print as they do."""

LARGEST_FACTOR, LARGEST_DIVISOR = 64, 12
"""How far to look for a unit that can be written exactly."""


def exact_text(number: Fraction) -> str | None:
    """Return a decimal text that is read back as this very number; None when there is none.

    Examples
    --------
    >>> exact_text(Fraction(1, 8)), exact_text(Fraction(2, 3)), exact_text(Fraction(1, 10**17 + 3))
    ('0.125', '0.6666666666666666', None)
    """
    if abs(number) >= LONGEST_WHOLE:
        return None
    decimal = as_text(number)
    if "/" not in decimal:
        return decimal
    printed = repr(float(number))
    return printed if exact(printed) == number else None


@dataclass
class Rounding:
    """Writes the numbers of one party, and remembers on which issues one had to be rounded."""

    rounded: dict[str, int] = field(default_factory=dict)

    def text(self, number: Fraction, issue: str = "") -> str:
        """Return the exact text, or else that of the nearest float, and count it as rounded."""
        exactly = exact_text(number)
        if exactly is None:
            self.rounded[issue] = self.rounded.get(issue, 0) + 1
        return exactly or repr(float(max(-LONGEST_WHOLE, min(number, LONGEST_WHOLE))))

    def losses(self, party: str | None) -> Iterator[Finding]:
        """Yield one finding per issue on which numbers were rounded; ``""`` stands for the party's limit."""
        for issue, count in self.rounded.items():
            facts = {"party": party, "issue": issue, "count": count}
            yield Finding("scenario.lost.rounded" if issue else "scenario.lost.rounded_limit", facts)


def is_writable(numbers: Iterable[Fraction]) -> bool:
    """Return whether every number has an exact text."""
    return all(exact_text(number) is not None for number in numbers)


def whole_steps(contributions: Mapping[str, Fraction]) -> tuple[Fraction, dict[str, int]]:
    """Return the largest step of which all contributions are whole multiples, and those multiples.

    Examples
    --------
    >>> whole_steps({"a": Fraction(1, 2), "b": Fraction(1, 3)})
    (Fraction(1, 6), {'a': 3, 'b': 2})
    """
    common = lcm(*(c.denominator for c in contributions.values()))
    wholes = {option: int(c * common) for option, c in contributions.items()}
    shared = gcd(*wholes.values()) or 1
    return Fraction(shared, common), {option: whole // shared for option, whole in wholes.items()}


def shares(contributions: Mapping[str, Fraction]) -> tuple[Fraction, dict[str, Fraction]]:
    """Return a unit, and what each contribution is of it: at most 1, and all exactly writable if possible.

    Examples
    --------
    >>> shares({"a": Fraction(3), "b": Fraction(2)})
    (Fraction(3, 1), {'a': Fraction(1, 1), 'b': Fraction(2, 3)})
    """
    largest = max(contributions.values(), default=Fraction(0))
    if largest <= 0:
        return Fraction(1), dict(contributions)
    for multiple in (Fraction(a, b) for b in range(1, LARGEST_DIVISOR) for a in range(b, LARGEST_FACTOR)):
        unit = largest * multiple
        if multiple != 1 and unit.denominator**2 * unit > MOST_PROMISING:
            continue
        parts = {option: amount / unit for option, amount in contributions.items()}
        if is_writable([unit, *parts.values()]):
            return unit, parts
    return largest, {option: amount / largest for option, amount in contributions.items()}
