"""The form of collaboration: where the parties are, where they want to go, and what they agree about it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from koek.case.dates import Day
from koek.case.estimates import Confidence, Evidence
from koek.case.links import IssueLink, ItemLink, PartyLink
from koek.case.noun import Id, Named, Noun, Text


class RelationModel(StrEnum):
    """Four forms of collaboration, from a loose order to a shared result; none is better by itself."""

    TRANSACTIONAL = "transactional"
    PREFERRED = "preferred"
    PERFORMANCE = "performance"
    VESTED = "vested"


class Dynamic(StrEnum):
    """What the talks are about: winning from each other, or with each other."""

    WIN_FROM = "win_from"
    WIN_WITH = "win_with"
    MIXED = "mixed"


Step = Annotated[int, Field(ge=1, le=5)]
"""An answer in five steps between the two ends of a question; neither end is the good one."""


class RelationAnswer(Noun):
    """What somebody answers to a question about the relation or its economics."""

    question: Id
    step: Step
    according_to: PartyLink | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    reason: Text | None = None


class ContextNote(Named):
    """Something outside both parties (uncertainty, a threat, the chain) that speaks for working together."""

    topic: Id
    about: Text | None = None
    speaks_for: RelationModel | None = None


class Fit(StrEnum):
    """Whether the parties fit on a theme, as far as is known."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class ThemeFit(Noun):
    """How the parties fit on a theme that dependence needs: intention, strategy, goals, trust."""

    theme: Id
    fit: Fit = Fit.UNKNOWN
    reason: Text | None = None


class Dependence(Noun):
    """Dependence as a choice: whether it is chosen, on what it rests, and what protects both."""

    party: PartyLink
    on: PartyLink
    for_what: Text
    chosen: bool | None = None
    fits: tuple[ThemeFit, ...] = ()
    signals: tuple[Text, ...] = ()
    safeguards: tuple[Text, ...] = ()
    second_source: Text | None = None
    step_in: Text | None = None
    exit: Text | None = None


class RelationClause(Named):
    """What the parties write about the relation itself; it ends in the contract."""

    topic: Id
    words: Text
    agreed_by: tuple[PartyLink, ...] = ()
    agreed_on: Day | None = None
    issue: IssueLink | None = None
    comes_from: tuple[ItemLink, ...] = ()


class Reading(Noun):
    """Whether an indicator was kept on a day, with what was seen."""

    on: Day
    kept: bool
    what: Text | None = None
    evidence: tuple[Evidence, ...] = ()


class Indicator(Named):
    """Something the parties look at together to see whether the relation does what was meant."""

    meant: Text
    party: PartyLink | None = None
    readings: tuple[Reading, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class PortfolioPlace(Noun):
    """Where a purchase stands in a purchaser's portfolio: it classes purchases, not suppliers."""

    supply_risk: Step
    financial_impact: Step
    reason: Text | None = None


class Relation(Noun):
    """The relation between the parties, as it is and as it should become.

    `purchasing` says that one buys from the other as a purchaser does: only then the forms of collaboration
    have the names of purchasing. Unsaid, nothing is inferred and they have their plain names.
    """

    purchasing: bool | None = None
    dynamic: Dynamic | None = None
    now: RelationModel | None = None
    wanted: RelationModel | None = None
    chosen: RelationModel | None = None
    chosen_on: Day | None = None
    chosen_by: tuple[PartyLink, ...] = ()
    direction: Text | None = None
    since_year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    several_years: bool | None = None
    answers: tuple[RelationAnswer, ...] = ()
    context: tuple[ContextNote, ...] = ()
    dependences: tuple[Dependence, ...] = ()
    clauses: tuple[RelationClause, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    portfolio: PortfolioPlace | None = None
    comes_from: tuple[ItemLink, ...] = ()
