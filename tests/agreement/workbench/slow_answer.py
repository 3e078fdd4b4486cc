"""Best agreements the slow and obvious way: every outcome, every definition as written, in fractions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

Outcome = tuple[str, ...]
Point = tuple[Fraction, ...]


@dataclass(frozen=True)
class Told:
    """Everything that a small case says, as plain values; `options` are those that no hard limit forbids."""

    parties: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    worth: Mapping[tuple[str, int, str], Fraction]
    limits: Mapping[str, Fraction | None]
    alternatives: Mapping[str, Sequence[Fraction]]
    money: bool


def beats(one: Point, other: Point) -> bool:
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


class SlowAnswer:
    """Definitions over the whole space, dominated outcomes included."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.utilities = {
            outcome: tuple(
                sum((told.worth[party, issue, option] for issue, option in enumerate(outcome)), Fraction(0))
                for party in told.parties
            )
            for outcome in product(*told.options)
        }
        points = set(self.utilities.values())
        self.pareto = {point for point in points if not any(beats(other, point) for other in points)}
        self.d = tuple(self._disagreement(party) for party in told.parties)
        self.r = tuple(self._limit(party, d) for party, d in zip(told.parties, self.d, strict=True))
        self.zone = [o for o, u in self.utilities.items() if all(map(self._enough, u, self.d, self.r))]

    def frontier(self) -> dict[Point, list[Outcome]]:
        return {
            point: [outcome for outcome, utility in self.utilities.items() if utility == point]
            for point in sorted(self.pareto, reverse=True)
        }

    def ideal(self) -> Point:
        return tuple(max(self.utilities[o][i] for o in self.zone) for i in range(len(self.d)))

    def gains(self, outcome: Outcome) -> Point:
        return tuple(u - d for u, d in zip(self.utilities[outcome], self.d, strict=True))

    def relative(self, outcome: Outcome) -> Point:
        return tuple(
            (u - d) / (best - d)
            for u, d, best in zip(self.utilities[outcome], self.d, self.ideal(), strict=True)
            if best != d
        )

    def solutions(self) -> dict[str, set[Outcome]]:
        return {
            "nash": self._nash(),
            "kalai_smorodinsky": self._best(self.zone, lambda o: sorted(self.relative(o))),
            "egalitarian": self._undominated(self._best(self.zone, lambda o: min(self.gains(o)))),
            "leximin": self._best(self.zone, lambda o: sorted(self.gains(o))),
            "equal_gain": self._equal_gain(),
            "utilitarian": self._best(self.zone, lambda o: sum(self.gains(o))),
        }

    def _nash(self) -> set[Outcome]:
        if max(prod(self.gains(o)) for o in self.zone) > 0:
            return self._best(self.zone, lambda o: prod(self.gains(o)))
        most = self._best(self.zone, lambda o: len([gain for gain in self.gains(o) if gain > 0]))
        return self._best(most, lambda o: prod(gain for gain in self.gains(o) if gain > 0))

    def _equal_gain(self) -> set[Outcome]:
        def compared(outcome: Outcome) -> Point:
            ideal, gains = self.ideal(), self.gains(outcome)
            own = [gain for gain, best, d in zip(gains, ideal, self.d, strict=True) if best != d]
            return tuple(own) if self.told.money else self.relative(outcome)

        optimal = [o for o in self.zone if self.utilities[o] in self.pareto]
        closest = self._best(optimal, lambda o: min(compared(o), default=0) - max(compared(o), default=0))
        return self._best(closest, lambda o: min(compared(o), default=0))

    def _undominated(self, outcomes: set[Outcome]) -> set[Outcome]:
        return {
            o
            for o in outcomes
            if not any(beats(self.utilities[p], self.utilities[o]) for p in self.utilities)
        }

    def _disagreement(self, party: str) -> Fraction:
        if self.told.alternatives[party]:
            return max(self.told.alternatives[party])
        return self.told.limits[party] or Fraction(0)

    def _limit(self, party: str, d: Fraction) -> Fraction:
        limit = self.told.limits[party]
        return d if limit is None else limit

    @staticmethod
    def _best(outcomes: Sequence[Outcome] | set[Outcome], key: Callable[[Outcome], Any]) -> set[Outcome]:
        most = max(key(outcome) for outcome in outcomes)
        return {outcome for outcome in outcomes if key(outcome) == most}

    @staticmethod
    def _enough(utility: Fraction, d: Fraction, r: Fraction) -> bool:
        return utility >= max(d, r)
