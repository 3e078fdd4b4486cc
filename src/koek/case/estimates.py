"""How sure somebody is of what they say about another, and why."""

from enum import StrEnum

from koek.case.dates import Day
from koek.case.noun import Noun, Text


class Confidence(StrEnum):
    """How sure the owner of an estimate is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CONFIRMED = "confirmed"


class EvidenceKind(StrEnum):
    """Where an estimate comes from."""

    OBVIOUS = "obvious"
    OBSERVED = "observed"
    DOCUMENT = "document"
    INTERVIEW = "interview"


class Evidence(Noun):
    """One ground for an estimate or a line of the ledger."""

    kind: EvidenceKind
    what: Text
    on: Day | None = None
