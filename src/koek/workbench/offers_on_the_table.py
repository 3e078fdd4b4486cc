"""Where does an offer stand: good enough for everyone, and is there something better for all?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.bargaining.found import Found
from koek.bargaining.improvement import is_improvable
from koek.bargaining.trades import SINGLE, Trade, trades
from koek.bargaining.zone import Utilities
from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.case.offers import Offer
from koek.case.reading import case_from, plain
from koek.errors import IncompleteOffer, UnknownOffer
from koek.preferences.problem import NegotiationProblem
from koek.preferences.reference_points import DisagreementSource
from koek.workbench.best_agreements import BestAgreements


class Shortfall(StrEnum):
    """How an offer falls short for a party."""

    ALTERNATIVE = "alternative"
    LIMIT = "limit"


@dataclass(frozen=True)
class Assessment:
    """What an offer is worth to whom.

    Attributes
    ----------
    outcome : tuple of Choice
        The offer in the order of the case.
    utilities : tuple of Fraction
        Utility per party.
    short : mapping of str to Shortfall
        Parties for whom it is worse than no agreement (their alternative, or zero when they named neither
        that nor a limit), or else than their limit.
    infeasible : tuple of str
        Names of the hard limits that it breaks.
    is_best : bool
        Whether nothing that can be chosen is better for one party without being worse for another; where
        the frontier is not proven, nothing that was found.
    """

    outcome: tuple[Choice, ...]
    utilities: Utilities
    short: dict[str, Shortfall]
    infeasible: tuple[str, ...]
    is_best: bool

    @property
    def acceptable(self) -> bool:
        """Whether everybody could say yes."""
        return not self.short and not self.infeasible


def last_offer(case: NegotiationCase) -> Offer | None:
    """Return the last offer in the case that covers every issue, or None."""
    complete = [offer for offer in case.offers if len(offer.outcome) == len(case.issues)]
    return complete[-1] if complete else None


def offer_outcome(case: NegotiationCase, offer_id: str | None = None) -> tuple[Choice, ...] | None:
    """Return the outcome of an offer, complete and in the order of the case; of the last one by default.

    Raises
    ------
    UnknownOffer
        No offer has this id.
    IncompleteOffer
        The offer leaves issues open.
    """
    if offer_id is None:
        last = last_offer(case)
        return complete_outcome(case, last.outcome, last.id) if last else None
    for offer in case.offers:
        if offer.id == offer_id:
            return complete_outcome(case, offer.outcome, offer.id)
    raise UnknownOffer(offer=offer_id, known=tuple(offer.id for offer in case.offers))


def with_offer(
    case: NegotiationCase, identifier: str, *, by: str, at: date, choices: Mapping[str, str]
) -> NegotiationCase:
    """Return the case with one more offer: the last complete one, with these choices instead.

    Raises
    ------
    InvalidCase
        The party, an issue or an option is unknown, or the id is taken; every such mistake is in it.
    """
    last = last_offer(case)
    outcome = {choice.issue: choice.option for choice in last.outcome} if last else {}
    written = {"id": identifier, "by": by, "at": at.isoformat(), "outcome": outcome | dict(choices)}
    told = plain(case)
    return case_from({**told, "offers": [*told.get("offers", ()), written]})


def complete_outcome(case: NegotiationCase, choices: Sequence[Choice], name: str) -> tuple[Choice, ...]:
    """Return choices in the order of the case, with options in their shortest text.

    Raises
    ------
    IncompleteOffer
        Issues without a choice.
    """
    chosen = {choice.issue: choice.option for choice in choices}
    missing = tuple(issue.id for issue in case.issues if issue.id not in chosen)
    if missing:
        raise IncompleteOffer(offer=name, issues=missing)
    return tuple(
        Choice(issue=issue.id, option=issue.option_id(chosen[issue.id]) or chosen[issue.id])
        for issue in case.issues
    )


def assess(best: BestAgreements, outcome: tuple[Choice, ...]) -> Assessment:
    """Return where an outcome stands for every party."""
    problem = best.problem
    utilities = problem.utility(outcome)
    chosen = {choice.issue: choice.option for choice in outcome}
    broken = tuple(
        limit.name
        for limit in problem.limits
        if limit.issue is not None and chosen[limit.issue] in problem.forbidden[limit.id]
    )
    improvable = is_improvable(best.frontier, utilities)
    return Assessment(outcome, utilities, _short(problem, utilities), broken, is_best=not improvable)


def _short(problem: NegotiationProblem, utilities: Utilities) -> dict[str, Shortfall]:
    short: dict[str, Shortfall] = {}
    for party, utility in zip(problem.parties, utilities, strict=True):
        reference = problem.references[party]
        if utility < reference.disagreement and reference.source is not DisagreementSource.LIMIT:
            short[party] = Shortfall.ALTERNATIVE
        elif utility < reference.floor:
            short[party] = Shortfall.LIMIT
    return short


def possible_trades(
    best: BestAgreements, outcome: tuple[Choice, ...], *, viewpoint: str | None = None, most: int = 5
) -> Found[Trade]:
    """Return a few different exchanges that are better for both, best first.

    Parameters
    ----------
    best : BestAgreements
        The case, solved.
    outcome : tuple of Choice
        The offer to start from.
    viewpoint : str, optional
        Look only at exchanges with this party, which then is the one that gives and gets.
    most : int
        How many to return.

    Returns
    -------
    Found of Trade
        Without exchanges that move the same issues plus more for no larger smaller gain, and with the best
        single exchange among them: few changes are easier to agree on. Not `complete` when the search met
        one of its limits.
    """
    found = trades(best.problem, outcome, best.most_to_gain, _pairs(best.problem, viewpoint))
    chosen: list[Trade] = []
    for trade in found:
        if len(chosen) < most and not any(_alike(trade, other) for other in chosen):
            chosen.append(trade)
    easy = next((trade for trade in found if trade.ease <= SINGLE), None)
    if chosen and easy and not any(trade.ease <= SINGLE for trade in chosen):
        chosen[-1] = easy
    return Found(chosen, complete=found.complete)


def _pairs(problem: NegotiationProblem, viewpoint: str | None) -> tuple[tuple[int, int], ...] | None:
    if viewpoint is None:
        return None
    mine = problem.parties.index(viewpoint)
    return tuple((mine, yours) for yours in range(len(problem.parties)) if yours != mine)


def _alike(trade: Trade, other: Trade) -> bool:
    moved, others = ({move.change.issue for move in t.moves} for t in (trade, other))
    return trade.between == other.between and (others <= moved or len(moved & others) > 2)  # noqa: PLR2004
