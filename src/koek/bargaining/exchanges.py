"""The search for exchanges between two parties: what one can give, what it can get, and what fits best."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations, product
from math import lcm

import numpy as np

from koek.bargaining.moves import Move, spread, undominated_rows
from koek.frontier.words import Numbers

MOST_MOVES_OF_TWO = 32
"""Moves on one issue to look at where two issues move together; of more, so many spread evenly."""
MOST_BUNDLES = 64
"""Ways to move on two issues together to look at; of more, so many spread evenly."""
SAFE_GAIN = 2**59
"""Gains below this add up, four at a time, in 64-bit whole numbers."""

Moves = tuple[Move, ...]


@dataclass(frozen=True)
class Exchange:
    """What the first party gives and gets, and the smaller of the two relative gains, above zero."""

    gives: Moves
    gets: Moves
    score: Fraction


@dataclass(frozen=True)
class _Bundles:
    """Ways to move on the same issues together, and what each does to every party, (n_ways, n_parties).

    `cut` says that there were more ways than were kept.
    """

    issues: frozenset[str]
    moves: list[Moves]
    gains: Numbers
    cut: bool = False

    def spread(self, most: int) -> "_Bundles":
        """Return at most so many of these, evenly spread, both ends included."""
        if len(self.moves) <= most:
            return self
        kept = list(spread(range(len(self.moves)), most))
        return _Bundles(self.issues, [self.moves[k] for k in kept], self.gains[kept], cut=True)


class Sides:
    """Moves from an offer, sorted by what they do to two parties, in whole numbers on their relative scales.

    Parameters
    ----------
    moves : mapping of str to tuple of Move
        Per issue, in the order of the case.
    pair : tuple of int
        Positions of who gives and who gets, and the other.
    scales : sequence of Fraction
        What each party's gains are relative to; zero for a party that can gain nothing, not for these two.

    Attributes
    ----------
    complete : bool
        Whether the exchanges yielded so far were chosen from all there are.
    """

    def __init__(self, moves: Mapping[str, Moves], pair: tuple[int, int], scales: Sequence[Fraction]) -> None:
        mine, yours = pair
        self.complete = True
        self._pair = pair
        self._moves = moves
        self._n_parties = len(scales)
        measured = [scale or Fraction(1) for scale in scales]
        relative = {
            issue: [[gain / unit for gain, unit in zip(m.gains, measured, strict=True)] for m in options]
            for issue, options in moves.items()
        }
        parts = [part for rows in relative.values() for row in rows for part in row]
        self._unit = lcm(*{part.denominator for part in parts})
        self._type = np.int64 if max(map(abs, parts), default=0) * self._unit < SAFE_GAIN else object
        whole = {
            i: [[int(part * self._unit) for part in row] for row in rows] for i, rows in relative.items()
        }
        self._gives = self._side(whole, lambda gains: gains[mine] <= 0 < gains[yours])
        self._gets = self._side(whole, lambda gains: gains[yours] <= 0 < gains[mine])
        self._shared = self._side(whole, lambda gains: gains[mine] > 0 < gains[yours])

    @cached_property
    def issues(self) -> tuple[str, ...]:
        """The issues on which there is anything to give or get."""
        return tuple(dict.fromkeys((*self._gives, *self._gets)))

    def shared(self) -> Iterator[Exchange]:
        """Yield, per issue, the move that is best for the one it is least good for, if both gain."""
        nothing = _Bundles(frozenset(), [()], np.zeros((1, self._n_parties), dtype=self._type))
        for bundles in self._shared.values():
            yield from self._best(nothing, bundles)

    def exchanges(self, most: int, issues: Sequence[str] | None = None) -> Iterator[Exchange]:
        """Yield the best exchange for every choice of at most so many issues on each side."""
        gives, gets = (self._together(side, most, issues) for side in (self._gives, self._gets))
        for giving, getting in product(gives, gets):
            if not giving.issues & getting.issues:
                more_than_two = len(giving.issues | getting.issues) > 2  # noqa: PLR2004  # two: sought whole
                self.complete &= not (more_than_two and (giving.cut or getting.cut))
                yield from self._best(giving, getting)

    def _side(
        self, gains: Mapping[str, list[list[int]]], fits: Callable[[Sequence[int]], bool]
    ) -> dict[str, _Bundles]:
        side = {}
        for issue, rows in gains.items():
            chosen = [k for k, row in enumerate(rows) if fits(row)]
            if chosen:
                bundles: list[Moves] = [(self._moves[issue][k],) for k in chosen]
                array = np.array([rows[k] for k in chosen], dtype=self._type)
                side[issue] = _Bundles(frozenset({issue}), bundles, array)
        return side

    @staticmethod
    def _together(side: Mapping[str, _Bundles], most: int, issues: Sequence[str] | None) -> list[_Bundles]:
        singles = [bundles for issue, bundles in side.items() if issues is None or issue in issues]
        if most == 1:
            return singles
        singles = [bundles.spread(MOST_MOVES_OF_TWO) for bundles in singles]
        return singles + [_joined(one, other) for one, other in combinations(singles, 2)]

    def _best(self, giving: _Bundles, getting: _Bundles) -> Iterator[Exchange]:
        """Yield the exchange with the largest smaller gain, if one lets both gain and nobody lose."""
        gains = giving.gains[:, None, :] + getting.gains[None, :, :]
        mine, yours = self._pair
        smaller = np.minimum(gains[:, :, mine], gains[:, :, yours])
        smaller[(gains < 0).any(axis=2)] = 0
        given, got = divmod(int(smaller.argmax()), len(getting.moves))
        score = int(smaller[given, got])
        if score > 0:
            yield Exchange(giving.moves[given], getting.moves[got], Fraction(score, self._unit))


def _joined(one: _Bundles, other: _Bundles) -> _Bundles:
    """Return the ways to move on the issues of both that no other way beats for all."""
    moves = [first + second for first, second in product(one.moves, other.moves)]
    gains = (one.gains[:, None, :] + other.gains[None, :, :]).reshape(len(moves), -1)
    kept = undominated_rows(gains.tolist())
    joined = _Bundles(one.issues | other.issues, [moves[k] for k in kept], gains[kept], one.cut or other.cut)
    return joined.spread(MOST_BUNDLES)
