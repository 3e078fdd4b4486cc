"""Trades: you give this on one issue and get that on another, and both are better off.

From an offer, a single exchange changes two issues, a double exchange three or four: at most two that one
party gives on and two that it gets on. A change on one issue that is better for both needs no trade; it is
found as a trade without a giving side.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from koek.bargaining.exchanges import Exchange, Sides
from koek.bargaining.found import Found
from koek.bargaining.moves import Move, moves_from
from koek.case.choices import Choice
from koek.preferences.problem import NegotiationProblem

SINGLE = 2
"""Issues that a single exchange changes, at most."""
MOST_ON_ONE_SIDE = 2
MOST_ISSUES_FOR_DOUBLES = 12
"""With more issues, double exchanges are looked for among those of the best single ones."""


@dataclass(frozen=True)
class Trade:
    """An exchange between two parties that lets both gain and nobody lose.

    Attributes
    ----------
    between : tuple of int
        Positions of the two parties; the first gives `gives` and gets `gets`.
    gives, gets : tuple of Move
        Changes that help the second party at no gain to the first; and the other way round. On an issue
        that both like better, the move stands in `gets`.
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
) -> Found[Trade]:
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
    Found of Trade
        For every set of issues and roles the exchange with the largest smaller gain; ordered by that gain,
        then by ease, then by the order of the issues. None between parties of whom one can gain nothing.

    Notes
    -----
    Exchanges on differences in valuation: [LaxSebenius1986]_, [Raiffa1982]_ ch. 11. On one issue only the
    moves count that no other option beats for all parties. With very many of those, or of issues, a spread
    of them is looked at: every exchange returned is real, and a slightly better one may exist. Then the
    answer is not `complete`.
    """
    pairs = parties if parties is not None else tuple(combinations(range(len(problem.parties)), 2))
    scales = [Fraction(1) if problem.all_money else scale for scale in most_to_gain]
    moves = moves_from(problem, offer)
    found = [_between(moves, pair, scales) for pair in pairs]
    complete = all(each.complete for each in (*moves.values(), *found))
    return Found(_ranked([trade for between in found for trade in between]), complete=complete)


def _between(
    moves: Mapping[str, tuple[Move, ...]], pair: tuple[int, int], scales: Sequence[Fraction]
) -> Found[Trade]:
    if not all(scales[party] for party in pair):
        return Found()
    sides = Sides(moves, pair, scales)
    found = [_trade(pair, exchange) for exchange in (*sides.shared(), *sides.exchanges(1))]
    issues, few = sides.issues, len(sides.issues) <= MOST_ISSUES_FOR_DOUBLES
    if not few:
        useful = dict.fromkeys(move.change.issue for trade in _ranked(found) for move in trade.moves)
        issues = tuple(useful)[:MOST_ISSUES_FOR_DOUBLES]
    double = [_trade(pair, exchange) for exchange in sides.exchanges(MOST_ON_ONE_SIDE, issues)]
    both = (*found, *(trade for trade in double if trade.ease > SINGLE))
    return Found(both, complete=few and sides.complete)


def _ranked(found: list[Trade]) -> list[Trade]:
    return sorted(found, key=lambda trade: (-trade.score, trade.ease))


def _trade(pair: tuple[int, int], exchange: Exchange) -> Trade:
    moves = exchange.gives + exchange.gets
    gains = tuple(sum(column, Fraction(0)) for column in zip(*(move.gains for move in moves), strict=True))
    return Trade(pair, exchange.gives, exchange.gets, gains, exchange.score)
