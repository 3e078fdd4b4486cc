"""What the utility graph shows: no agreement, offers, a trade, a balanced proposal, and some of the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import prod

from koek.bargaining.trades import Trade
from koek.bargaining.zone import Utilities
from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Unit
from koek.charts.reader import Reader
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import complete_outcome

SAMPLED = 400
"""Dots for all outcomes; of a larger space an even sample."""


@dataclass(frozen=True)
class ShownOffer:
    """An offer on the table: who proposed it, and what it chooses for every issue."""

    by: str
    outcome: tuple[Choice, ...]


class MarkKind(StrEnum):
    """What a mark in the graph stands for."""

    NO_AGREEMENT = "no_agreement"
    OFFER = "offer"
    TRADE = "trade"
    PROPOSAL = "proposal"


@dataclass(frozen=True)
class GraphMark:
    """Something with a name and a utility for each party; `number` counts offers from 1."""

    kind: MarkKind
    name: str
    utilities: Utilities
    number: int = 0
    by: str | None = None


@dataclass(frozen=True)
class GraphFacts:
    """Everything in the utility graph, in exact numbers."""

    best: BestAgreements
    reader: Reader
    offers: tuple[ShownOffer, ...]
    trade: Trade | None
    proposal: int | None

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids in the order of the case."""
        return self.best.problem.parties

    @cached_property
    def marks(self) -> tuple[GraphMark, ...]:
        """Named points, in the order of the table."""
        return tuple(self._marks())

    def _marks(self) -> Iterator[GraphMark]:
        problem, say = self.best.problem, self.reader.say
        yield GraphMark(MarkKind.NO_AGREEMENT, say("chart.no_agreement"), problem.disagreement)
        for number, offer in enumerate(self.offers, start=1):
            code = "chart.last_offer_by" if number == len(self.offers) else "chart.offer_by"
            name = say(code, number=str(number), by=self.reader.party(offer.by))
            yield GraphMark(MarkKind.OFFER, name, problem.utility(offer.outcome), number, offer.by)
        if self.trade is not None and self.offers:
            after = problem.utility(self.trade.outcome(self.offers[-1].outcome))
            yield GraphMark(MarkKind.TRADE, say("chart.after_trade"), after)
        if self.proposal is not None:
            utilities = self.best.frontier.utilities(self.proposal)
            yield GraphMark(MarkKind.PROPOSAL, say("chart.after_proposal"), utilities)

    def only(self, kind: MarkKind) -> GraphMark | None:
        """Return the last mark of a kind, if there is one."""
        return next((mark for mark in reversed(self.marks) if mark.kind is kind), None)

    def value(self, party: str, utility: Fraction) -> str:
        """Return a utility of a party as text, in the unit of its preferences."""
        money = self.best.problem.statements[party].unit is Unit.MONEY
        return self.reader.amount(utility) if money else self.reader.number(utility)

    def pair(self, utilities: Utilities, axes: tuple[int, int]) -> tuple[float, float]:
        """Return two of the utilities as numbers to draw."""
        return float(utilities[axes[0]]), float(utilities[axes[1]])

    def sample(self, axes: tuple[int, int]) -> list[tuple[float, float]]:
        """Return utilities of all outcomes, or of `SAMPLED` of them spread evenly over the space."""
        problem = self.best.problem
        parties = [problem.parties[axis] for axis in axes]
        tables = [
            [[float(problem.utilities[p].contributions[issue][o]) for p in parties] for o in options]
            for issue, options in problem.options.items()
        ]
        constants = [float(problem.utilities[p].constant) for p in parties]
        return [
            tuple(  # type: ignore[misc]  # two parties, so two numbers
                constants[k] + sum(tables[i][o][k] for i, o in enumerate(chosen)) for k in (0, 1)
            )
            for chosen in _spread([len(options) for options in tables])
        ]


def _spread(sizes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield positions of options: all, or an even spread (an additive recurrence, the same every time)."""
    if prod(sizes) <= SAMPLED:
        yield from product(*map(range, sizes))
        return
    root = 2.0
    for _ in range(40):
        root = (1 + root) ** (1 / (len(sizes) + 1))
    steps = [root ** -(number + 1) for number in range(len(sizes))]
    for number in range(1, SAMPLED + 1):
        yield tuple(int(number * step % 1 * size) for step, size in zip(steps, sizes, strict=True))


def shown_offers(case: NegotiationCase) -> tuple[ShownOffer, ...]:
    """Return the offers of a case that cover every issue, in order; others have no place in the graph."""
    return tuple(
        ShownOffer(offer.by, complete_outcome(case, offer.outcome, offer.id))
        for offer in case.offers
        if len(offer.outcome) == len(case.issues)
    )
