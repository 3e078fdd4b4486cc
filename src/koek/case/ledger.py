"""The fifty-fifty agreement and its ledger of gains and real additional costs."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from koek.case.estimates import Evidence
from koek.case.money import Cents
from koek.case.noun import Id, Named, Noun, Text
from koek.case.numbers import Exact


class LineKind(StrEnum):
    """A gain against the baseline (negative for a loss), or a real additional cost."""

    GAIN = "gain"
    COST = "cost"


class LineStatus(StrEnum):
    """Where a line stands between the parties; only accepted lines count."""

    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"


class LedgerLine(Named):
    """One gain or cost of one party in one period, with its evidence."""

    party: Id
    period: Id
    kind: LineKind
    amount: Cents
    status: LineStatus = LineStatus.CLAIMED
    claimed_on: date | None = None
    evidence: tuple[Evidence, ...] = ()
    verified_by: Text | None = None
    about: Text | None = None


class LedgerPeriod(Named):
    """A part of the agreed term over which an advance is settled."""

    starts: date | None = None
    ends: date | None = None


class Share(Noun):
    """One party's part of a division key."""

    party: Id
    parts: Exact


class DivisionKey(Noun):
    """Another key than equal shares, with the reason that all parties signed."""

    shares: Annotated[tuple[Share, ...], Field(min_length=1)]
    reason: Text
    signed_by: tuple[Id, ...] = ()


class LossRuleKind(StrEnum):
    """What happens when there is no extra value after costs."""

    EQUAL = "equal"
    KEY = "key"
    EACH_BEARS_OWN = "each_bears_own"


class DivisionAgreement(Noun):
    """What the parties fixed before they opened their books."""

    parties: Annotated[tuple[Id, ...], Field(min_length=2)]
    baseline: Text | None = None
    agreed_on: date | None = None
    key: DivisionKey | None = None
    loss_rule: LossRuleKind | None = None
    odd_cent: Id | None = None
    days_to_answer: Annotated[int, Field(ge=1, le=365)] | None = None
    verifier: Text | None = None
    periods: tuple[LedgerPeriod, ...] = ()
    lines: tuple[LedgerLine, ...] = ()
