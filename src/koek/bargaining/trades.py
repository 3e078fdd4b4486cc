"""Trades: you give this on one issue and get that on another, and both are better off.

From an offer, a single exchange changes two issues, a double exchange three or four: at most two that one
party gives on and two that it gets on. A change on one issue that is better for both needs no trade; it is
found as a trade without a giving side.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product
from math import lcm

from koek.bargaining.moves import Move, moves_from
from koek.case.choices import Choice
from koek.preferences.problem import NegotiationProblem

SINGLE = 2
"""Issues that a single exchange changes."""
MOST_ON_ONE_SIDE = 2
MOST_ISSUES_FOR_DOUBLES = 16
"""With more issues, double exchanges are looked for among those of the best single ones."""


@dataclass(frozen=True)
class Trade:
    """An exchange between two parties that lets both gain and nobody lose.

    Attributes
    ----------
    between : tuple of int
        Positions of the two parties; the first gives `gives` and gets `gets`.
    gives, gets : tuple of Move
        Changes that cost the first party something and help the second; and the other way round. On an
        issue that both like better, the move stands in `gets`.
    gains : tuple of Fraction
        What the whole exchange does to each party of the case.
    score : Fraction
        The smaller of the two gains, relative to what each could gain (in amounts, when all is money).
    """

    between: tuple[int, int]
    gives: tuple[Move, ...]
    gets: tuple[Move, ...]
    gains: tuple[Fraction, ...]
    score: Fraction

    @property
    def moves(self) -> tuple[Move, ...]:
        """All changes, those given first."""
        return self.gives + self.gets

    @property
    def ease(self) -> int:
        """How many issues have to move: fewer is easier to agree on."""
        return len(self.moves)

    def outcome(self, offer: Sequence[Choice]) -> tuple[Choice, ...]:
        """Return the offer after the exchange."""
        changed = {move.change.issue: move.change for move in self.moves}
        return tuple(changed.get(choice.issue, choice) for choice in offer)


def trades(
    problem: NegotiationProblem,
    offer: Sequence[Choice],
    most_to_gain: Sequence[Fraction],
    parties: Sequence[tuple[int, int]] | None = None,
) -> tuple[Trade, ...]:
    """Return the exchanges from an offer that are better for both, best first.

    Parameters
    ----------
    problem : NegotiationProblem
        Who values what.
    offer : sequence of Choice
        The offer on the table, complete.
    most_to_gain : sequence of Fraction
        Ideal gain of each party over the zone; the scale of relative gains. Not used when all is money.
    parties : sequence of pairs of int, optional
        Between whom to look; every pair by default.

    Returns
    -------
    tuple of Trade
        For every set of issues and roles the exchange with the largest smaller gain; ordered by that gain,
        then by ease, then by the order of the issues.

    Notes
    -----
    Exchanges on differences in valuation: [LaxSebenius1986]_, [Raiffa1982]_ ch. 11.
    """
    pairs = parties if parties is not None else tuple(combinations(range(len(problem.parties)), 2))
    scales = [Fraction(1) if problem.all_money else scale for scale in most_to_gain]
    moves = moves_from(problem, offer)
    found = [trade for pair in pairs for trade in _between(moves, pair, scales)]
    return tuple(_ranked(found))


def _between(
    moves: Mapping[str, tuple[Move, ...]], pair: tuple[int, int], scales: Sequence[Fraction]
) -> list[Trade]:
    if not all(scales[party] for party in pair):
        return []
    mine, yours = pair
    gives = _side(moves, lambda move: move.gains[mine] < 0 < move.gains[yours])
    gets = _side(moves, lambda move: move.gains[yours] < 0 < move.gains[mine])
    shared = _side(moves, lambda move: move.gains[mine] > 0 < move.gains[yours])
    search = _Search(pair, scales, [move for options in moves.values() for move in options])
    found = [search.best([()], bundle) for bundle in search.bundles(shared, 1).values()]
    single = _exchanges(search, search.bundles(gives, 1), search.bundles(gets, 1))
    if len(gives) + len(gets) > MOST_ISSUES_FOR_DOUBLES:
        useful = {move.change.issue for trade in _ranked(single) for move in trade.moves}
        near = sorted(useful, key=list(moves).index)[:MOST_ISSUES_FOR_DOUBLES]
        gives, gets = ({i: side[i] for i in near if i in side} for side in (gives, gets))
    double = _exchanges(
        search, search.bundles(gives, MOST_ON_ONE_SIDE), search.bundles(gets, MOST_ON_ONE_SIDE)
    )
    return [t for t in found if t] + single + [trade for trade in double if trade.ease > SINGLE]


def _ranked(found: list[Trade]) -> list[Trade]:
    return sorted(found, key=lambda trade: (-trade.score, trade.ease))


def _side(moves: Mapping[str, tuple[Move, ...]], fits: Callable[[Move], bool]) -> dict[str, list[Move]]:
    chosen = {issue: [move for move in options if fits(move)] for issue, options in moves.items()}
    return {issue: options for issue, options in chosen.items() if options}


def _exchanges(search: "_Search", gives: "_Bundles", gets: "_Bundles") -> list[Trade]:
    found = (
        search.best(giving, getting)
        for given, giving in gives.items()
        for got, getting in gets.items()
        if not given & got
    )
    return [trade for trade in found if trade]


_Bundle = tuple[Move, ...]
_Bundles = dict[frozenset[str], list[_Bundle]]


class _Search:
    """Compares bundles of moves between two parties in whole numbers on their relative scales."""

    def __init__(self, pair: tuple[int, int], scales: Sequence[Fraction], moves: Sequence[Move]) -> None:
        self.pair = pair
        self.scales = [scale or Fraction(1) for scale in scales]
        relative = {move: [g / s for g, s in zip(move.gains, self.scales, strict=True)] for move in moves}
        self.unit = lcm(*(gain.denominator for gains in relative.values() for gain in gains))
        self.steps = {move: tuple(int(g * self.unit) for g in gains) for move, gains in relative.items()}
        self.nothing = (0,) * len(scales)

    def bundles(self, side: dict[str, list[Move]], most: int) -> _Bundles:
        """Return, per set of issues, the ways to move on them that nothing else beats for all."""
        return {
            frozenset(issues): self._undominated(product(*(side[issue] for issue in issues)))
            for size in range(1, most + 1)
            for issues in combinations(side, size)
        }

    def total(self, bundle: _Bundle) -> tuple[int, ...]:
        """Return what a bundle does to each party."""
        return tuple(map(sum, zip(self.nothing, *(self.steps[move] for move in bundle), strict=True)))

    def best(self, giving: list[_Bundle], getting: list[_Bundle]) -> Trade | None:
        """Return the exchange with the largest smaller gain, if one lets both gain and nobody lose."""
        best, chosen = 0, None
        gots = [(self.total(got), got) for got in getting]
        for given in giving:
            cost = self.total(given)
            for total, got in gots:
                score = min(cost[party] + total[party] for party in self.pair)
                if score > best and all(a + b >= 0 for a, b in zip(cost, total, strict=True)):
                    best, chosen = score, (given, got)
        return self._trade(*chosen, Fraction(best, self.unit)) if chosen else None

    def _trade(self, gives: _Bundle, gets: _Bundle, score: Fraction) -> Trade:
        gains = tuple(
            sum(column, Fraction(0)) for column in zip(*(m.gains for m in gives + gets), strict=True)
        )
        return Trade(self.pair, gives, gets, gains, score)

    def _undominated(self, bundles: Iterable[_Bundle]) -> list[_Bundle]:
        ordered = sorted(
            ((self.total(bundle), bundle) for bundle in bundles), key=lambda item: item[0], reverse=True
        )
        kept: list[tuple[tuple[int, ...], _Bundle]] = []
        for total, bundle in ordered:
            if not any(all(a >= b for a, b in zip(other, total, strict=True)) for other, _ in kept):
                kept.append((total, bundle))
        return [bundle for _, bundle in kept]
