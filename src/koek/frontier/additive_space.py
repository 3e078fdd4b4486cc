"""An additive outcome space in whole numbers: every utility exactly, each party in steps of its own unit."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm, prod

Values = Sequence[Sequence[Sequence[Fraction]]]


class AdditiveSpace:
    """Hold what every option of every issue adds to the utility of every party.

    A party's utility of an outcome is its constant plus the values of the chosen options. Each party is
    scaled by itself to whole numbers, as small as they go without losing a difference: the value of an
    option in steps above the lowest option of its issue, a step being the largest that measures them all.

    Parameters
    ----------
    values : sequence of sequence of sequence of Fraction
        Indexed [issue][option][party]. An issue without options leaves no outcome.
    constants : sequence of Fraction
        Per party, what every outcome adds. Gives the number of parties, one or more.

    Raises
    ------
    ValueError
        No parties, or an option without exactly one value per party.

    Examples
    --------
    >>> half = Fraction(1, 2)
    >>> space = AdditiveSpace([[(half, 0), (0, half)], [(1, 0), (0, 3)]], constants=(10, 0))
    >>> space.outcome_count
    4
    >>> space.utilities((0, 1))
    (Fraction(21, 2), Fraction(3, 1))
    >>> space.steps
    (((1, 0), (0, 1)), ((2, 0), (0, 6)))
    """

    def __init__(self, values: Values, constants: Sequence[Fraction | int]) -> None:
        self.n_parties = len(constants)
        if not self.n_parties:
            raise ValueError("a space without parties")
        if any(len(row) != self.n_parties for issue in values for row in issue):
            raise ValueError("an option needs one value for each party")
        self.n_issues = len(values)
        self.option_counts = tuple(map(len, values))
        scaled = [_party_in_steps(values, party) for party in range(self.n_parties)]
        self.units = tuple(unit for unit, _, _ in scaled)
        self.bases = tuple(base + constant for (_, base, _), constant in zip(scaled, constants, strict=True))
        self.steps = tuple(
            tuple(zip(*columns, strict=True)) for columns in zip(*(s for *_, s in scaled), strict=True)
        )

    @cached_property
    def outcome_count(self) -> int:
        """Number of outcomes, exactly."""
        return prod(self.option_counts)

    @cached_property
    def most_steps(self) -> tuple[int, ...]:
        """Per party, the steps of its best outcome: no sum of steps is larger."""
        return tuple(
            sum(max((row[party] for row in issue), default=0) for issue in self.steps)
            for party in range(self.n_parties)
        )

    def utilities(self, outcome: Sequence[int]) -> tuple[Fraction, ...]:
        """Return the utility of an outcome (option index per issue) for every party."""
        rows = [issue[option] for issue, option in zip(self.steps, outcome, strict=True)]
        return self.utilities_of_steps([sum(row[party] for row in rows) for party in range(self.n_parties)])

    def utilities_of_steps(self, steps: Sequence[int]) -> tuple[Fraction, ...]:
        """Return the utilities that these steps above the lowest outcome stand for."""
        return tuple(
            base + unit * int(step) for base, unit, step in zip(self.bases, self.units, steps, strict=True)
        )

    def doubles_of_steps(self, party: int, steps: Iterable[int]) -> list[float]:
        """Return the doubles nearest to the utilities of one party that these steps stand for, to draw."""
        base, unit = self.bases[party], self.units[party]
        whole = lcm(base.denominator, unit.denominator)
        lowest, each = (number.numerator * (whole // number.denominator) for number in (base, unit))
        return [(lowest + each * step) / whole for step in steps]


def _party_in_steps(values: Values, party: int) -> tuple[Fraction, Fraction, list[list[int]]]:
    """Return the unit, the utility of zero steps, and the steps per issue and option of one party."""
    numbers = [[row[party] for row in issue] for issue in values]
    denominator = lcm(*{number.denominator for issue in numbers for number in issue})
    whole = [[n.numerator * (denominator // n.denominator) for n in issue] for issue in numbers]
    lowest = [min(issue, default=0) for issue in whole]
    above = [[number - low for number in issue] for issue, low in zip(whole, lowest, strict=True)]
    step = gcd(*_flat(above)) or 1
    steps = [[number // step for number in issue] for issue in above]
    return Fraction(step, denominator), Fraction(sum(lowest), denominator), steps


def _flat(rows: list[list[int]]) -> Iterator[int]:
    return (number for row in rows for number in row)
