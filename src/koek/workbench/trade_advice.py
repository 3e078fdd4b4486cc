"""Which exchange would help both, why, and what should be asked first?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from koek.bargaining.found import Found
from koek.bargaining.moves import Move
from koek.bargaining.trades import Trade
from koek.case.choices import Choice
from koek.case.money import Money
from koek.findings import Finding, read_alike
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import possible_trades
from koek.workbench.robustness import deciding_issue, in_doubt

MUCH_MORE = 2
"""Rule of thumb: from twice as much we say that a change costs one little and means much to the other."""


@dataclass(frozen=True)
class TradeAdvice:
    """An exchange with what to say about it.

    `exchange` tells what changes, `reasons` why it helps, `gains` what it brings whom. When an estimate may
    be so far off that the exchange would hurt, `question` is the finding to act on and the exchange is only
    a possibility.
    """

    trade: Trade
    outcome: tuple[Choice, ...]
    exchange: Finding
    reasons: tuple[Finding, ...]
    gains: tuple[Finding, ...]
    question: Finding | None


def trade_advice(
    best: BestAgreements,
    offer: tuple[Choice, ...],
    *,
    viewpoint: str | None = None,
    currency: str = "EUR",
    most: int = 5,
) -> Found[TradeAdvice]:
    """Return exchanges from an offer in words: what, why, for whom; those in doubt come as questions, last.

    They are not `complete` when the search for them met one of its limits.

    Parameters
    ----------
    best : BestAgreements
        The case, solved; without a zone of agreement there are exchanges only when all is money.
    offer : tuple of Choice
        The offer to start from, in the order of the case.
    viewpoint : str, optional
        The party that reads this.
    currency : str
        For amounts, when all is money.
    most : int
        How many exchanges at most.
    """
    found = possible_trades(best, offer, viewpoint=viewpoint, most=most)
    advice = [_advice(best, offer, trade, viewpoint, currency) for trade in found]
    ordered = sorted(advice, key=lambda item: item.question is not None)
    return Found(ordered, complete=found.complete)


def _advice(
    best: BestAgreements, offer: tuple[Choice, ...], trade: Trade, viewpoint: str | None, currency: str
) -> TradeAdvice:
    parties = best.problem.parties
    giver, taker = (parties[position] for position in trade.between)
    facts = {"giver": giver, "taker": taker, "ours": giver == viewpoint}
    gives, gets = _changes(trade.gives), _changes(trade.gets)
    code = "trade.exchange" if gives else "trade.shared"
    doubt = in_doubt(best.problem, trade.moves)
    return TradeAdvice(
        trade=trade,
        outcome=trade.outcome(offer),
        exchange=Finding(code, {**facts, "gives": gives, "gets": gets}),
        reasons=tuple(_reasons(best, trade, viewpoint)),
        gains=tuple(_gains(best, offer, trade, viewpoint, currency)),
        question=_question(best, trade, doubt[0]) if doubt else None,
    )


def _changes(moves: tuple[Move, ...]) -> tuple[Finding, ...]:
    return tuple(
        Finding("trade.change", {"issue": m.change.issue, "before": m.before, "after": m.change})
        for m in moves
    )


def _reasons(best: BestAgreements, trade: Trade, viewpoint: str | None) -> Iterator[Finding]:
    """Say of each change that means more to who gets it than it costs who gives it, if anything."""
    giver, taker = trade.between
    for moves, pays, enjoys in ((trade.gives, giver, taker), (trade.gets, taker, giver)):
        for move in moves:
            cost, gain = -_relative(best, move, pays), _relative(best, move, enjoys)
            if gain > cost >= 0:
                code = "trade.reason" if gain >= MUCH_MORE * cost else "trade.reason_more"
                payer, enjoyer = best.problem.parties[pays], best.problem.parties[enjoys]
                voice = {payer: ".ours_pays", enjoyer: ".ours_enjoys"}.get(viewpoint or "", "")
                yield Finding(code + voice, {"issue": move.change.issue, "pays": payer, "enjoys": enjoyer})


def _relative(best: BestAgreements, move: Move, position: int) -> Fraction:
    """Return a gain on a scale that both parties share: amounts, or parts of the most each could gain."""
    gain = move.gains[position]
    return gain if best.problem.all_money else gain / best.most_to_gain[position]


def _gains(
    best: BestAgreements, offer: tuple[Choice, ...], trade: Trade, viewpoint: str | None, currency: str
) -> Iterator[Finding]:
    before = best.relative_gains(best.problem.utility(offer))
    after = best.relative_gains(best.problem.utility(trade.outcome(offer)))
    for position, party in enumerate(best.problem.parties):
        facts: dict[str, object] = {"party": party, "ours": party == viewpoint}
        facts["estimated"] = party in best.problem.estimated
        if best.problem.all_money:
            yield Finding("gain.money", facts | {"amount": money_of(trade.gains[position], currency)})
        elif (then := before[position]) is not None and (now := after[position]) is not None:
            shares = {"before": then, "after": now}
            yield Finding(_share_code(then, now), facts | shares)


def _share_code(before: Fraction, after: Fraction) -> str:
    if before == after:
        return "gain.share_stays"
    return "gain.share_little" if read_alike(before, after) else "gain.share"


def money_of(amount: Fraction, currency: str) -> Money:
    """Return an amount for the eye, rounded to the cent."""
    cents = (2 * abs(amount) * 100 + 1) // 2
    return Money(Decimal(int(cents) * (-1 if amount < 0 else 1)).scaleb(-2), currency)


def _question(best: BestAgreements, trade: Trade, position: int) -> Finding:
    facts = {"party": best.problem.parties[position], "issue": deciding_issue(trade.moves, position)}
    return Finding("question.what_does_it_mean", facts)
