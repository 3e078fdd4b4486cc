"""The whole case: every section of one negotiation, checked as a whole."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from koek.case.alternatives import Alternative
from koek.case.closing import Clause, Lookback, Meeting, NextStep, OpenAnswer, Pilot
from koek.case.differences import DifferenceAnalysis, Observation
from koek.case.interests import Interest
from koek.case.issues import AnyIssue
from koek.case.ledger import DivisionAgreement
from koek.case.limits import HardLimit, IssueConstraint
from koek.case.listening import (
    Belief,
    CoCreation,
    Conflict,
    Impression,
    Preparation,
    Resistance,
    Stance,
    TopicKnown,
)
from koek.case.money import MoneyBasis
from koek.case.network import Network
from koek.case.notes import NoteOnOther
from koek.case.noun import Id, Name, Noun, Text
from koek.case.offers import Offer
from koek.case.parties import Party
from koek.case.preferences import Preferences
from koek.case.readiness import Decision, FirstTalk, LegalStart, MandateReach, OwnState
from koek.case.references import reference_mistakes
from koek.case.registers import Ambiguity, Dilemma, Expectation, Fact, KeepsWorking, Surprise
from koek.case.relation import Relation
from koek.case.styles import HardLine, Power, SelfCheck, StrengthView, StyleView
from koek.case.transparency import TransparencyRule
from koek.case.trust import Trust
from koek.errors import InvalidCase

FORMAT_VERSION = 1


class NegotiationCase(Noun):
    """One negotiation between two or more parties.

    Raises
    ------
    InvalidCase
        Sections contradict each other; every such mistake is in it.
    """

    koek: Annotated[Literal[1], BeforeValidator(lambda written: int(written) if written == "1" else written)]
    title: Name
    about: Text | None = None
    language: Literal["nl", "en"] = "nl"
    ours: Id | None = None
    money: MoneyBasis = MoneyBasis()
    parties: Annotated[tuple[Party, ...], Field(min_length=2)]
    issues: tuple[AnyIssue, ...] = ()
    interests: tuple[Interest, ...] = ()
    preferences: tuple[Preferences, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    hard_limits: tuple[HardLimit, ...] = ()
    constraints: tuple[IssueConstraint, ...] = ()
    offers: tuple[Offer, ...] = ()
    division: DivisionAgreement | None = None
    differences: DifferenceAnalysis | None = None
    observations: tuple[Observation, ...] = ()
    relation: Relation | None = None
    trust: Trust | None = None
    network: Network | None = None
    decisions: tuple[Decision, ...] = ()
    mandate_reach: tuple[MandateReach, ...] = ()
    legal: LegalStart | None = None
    first_talk: FirstTalk | None = None
    own_state: tuple[OwnState, ...] = ()
    other_side: tuple[TopicKnown, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    resistances: tuple[Resistance, ...] = ()
    stances: tuple[Stance, ...] = ()
    beliefs: tuple[Belief, ...] = ()
    impressions: tuple[Impression, ...] = ()
    preparation: Preparation | None = None
    cocreation: CoCreation | None = None
    styles: tuple[StyleView, ...] = ()
    power: tuple[Power, ...] = ()
    strengths: tuple[StrengthView, ...] = ()
    self_checks: tuple[SelfCheck, ...] = ()
    hard_line: HardLine | None = None
    transparency: tuple[TransparencyRule, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    surprises: tuple[Surprise, ...] = ()
    facts: tuple[Fact, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    keeps_working: tuple[KeepsWorking, ...] = ()
    notes: tuple[NoteOnOther, ...] = ()
    agreements: tuple[Clause, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    open_answers: tuple[OpenAnswer, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    lookbacks: tuple[Lookback, ...] = ()

    @model_validator(mode="after")
    def _sections_agree(self) -> "NegotiationCase":
        mistakes = tuple(reference_mistakes(self))
        if mistakes:
            raise InvalidCase(mistakes)
        return self

    def party(self, party_id: str) -> Party:
        """Return the party with this id (it exists: references are checked)."""
        return next(party for party in self.parties if party.id == party_id)

    def issue(self, issue_id: str) -> AnyIssue:
        """Return the issue with this id (it exists: references are checked)."""
        return next(issue for issue in self.issues if issue.id == issue_id)
