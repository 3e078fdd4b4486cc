"""The fifty-fifty agreement and its ledger of gains and real additional costs."""

from collections import Counter
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from koek.case.dates import Day
from koek.case.estimates import Evidence
from koek.case.money import Cents, euros
from koek.case.noun import Id, Named, Noun, Text
from koek.case.numbers import Exact, as_text


class LineKind(StrEnum):
    """A gain against the baseline (negative for a loss), or a real additional cost."""

    GAIN = "gain"
    COST = "cost"


class LineStatus(StrEnum):
    """Where a line stands between the parties; only accepted lines count."""

    CLAIMED = "claimed"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"


class WorkedHours(Noun):
    """Hours behind an amount, at a rate that the parties agreed beforehand."""

    count: Exact
    rate: Cents

    @property
    def amount(self) -> int:
        """Hours times rate, in cents; half a cent is rounded away from zero, as on an invoice."""
        product = self.count * self.rate
        cents = int(abs(product) + Fraction(1, 2))
        return cents if product >= 0 else -cents


class LedgerLine(Named):
    """One gain or cost of one party in one period, with its evidence.

    `includes_margin` says that the amount holds a profit margin or overhead, which counts as a cost only
    where the parties agreed so.
    """

    party: Id
    period: Id
    kind: LineKind
    amount: Cents
    hours: WorkedHours | None = None
    includes_margin: bool = False
    status: LineStatus = LineStatus.CLAIMED
    claimed_on: Day | None = None
    evidence: tuple[Evidence, ...] = ()
    verified_by: Text | None = None
    about: Text | None = None

    @model_validator(mode="after")
    def _hours_make_the_amount(self) -> "LedgerLine":
        if self.hours is not None and self.hours.amount != self.amount:
            raise PydanticCustomError(
                "line.hours_do_not_match",
                "{hours} hours at {rate} is {expected}, not {amount}",
                {
                    "hours": as_text(self.hours.count),
                    "rate": euros(self.hours.rate),
                    "expected": euros(self.hours.amount),
                    "amount": euros(self.amount),
                },
            )
        return self


class LedgerPeriod(Named):
    """A part of the agreed term over which an advance is settled; both days are part of it."""

    starts: Day | None = None
    ends: Day | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "LedgerPeriod":
        if self.starts is not None and self.ends is not None and self.ends < self.starts:
            raise PydanticCustomError(
                "period.ends_before_it_starts",
                "period from {starts} to {ends}",
                {"starts": self.starts.isoformat(), "ends": self.ends.isoformat()},
            )
        return self


class Share(Noun):
    """One party's part of a division key: any measure, only the proportions count."""

    party: Id
    parts: Exact

    @model_validator(mode="after")
    def _not_negative(self) -> "Share":
        if self.parts < 0:
            raise PydanticCustomError(
                "division.key_negative", "{parts} parts", {"parts": as_text(self.parts)}
            )
        return self


class DivisionKey(Noun):
    """Another key than equal shares, with the reason that all parties signed."""

    shares: Annotated[tuple[Share, ...], Field(min_length=1)]
    reason: Text
    signed_by: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _divides_something(self) -> "DivisionKey":
        party, times = Counter(share.party for share in self.shares).most_common(1)[0]
        if times > 1:
            raise PydanticCustomError(
                "division.key_party_twice", "{party} twice in the key", {"party": party}
            )
        if not any(share.parts for share in self.shares):
            raise PydanticCustomError("division.key_without_parts", "all parts are zero", {})
        return self

    @property
    def is_equal(self) -> bool:
        """Whether all shares are the same, which needs nobody's signature."""
        return len({share.parts for share in self.shares}) == 1


class LossRuleKind(StrEnum):
    """What happens when there is no extra value after costs."""

    EQUAL = "equal"
    KEY = "key"
    EACH_BEARS_OWN = "each_bears_own"


class HourlyRate(Noun):
    """What an hour of one party counts for in the ledger."""

    party: Id
    rate: Cents
    about: Text | None = None


class DivisionAgreement(Noun):
    """What the parties fixed before they opened their books, and the ledger they keep by it.

    Changes of the market (tariff, index, volume) belong in the baseline: `market_effects` says how they are
    taken into it. `margin` says which margin or overhead counts as a cost; without it none does. `odd_cent`
    names the party that takes the cent that cannot be divided, be it gained or lost. `term_ends` is the last
    day of the agreed term when the periods written down so far do not reach it.
    """

    parties: Annotated[tuple[Id, ...], Field(min_length=2)]
    baseline: Text | None = None
    market_effects: Text | None = None
    agreed_on: Day | None = None
    signed_by: tuple[Id, ...] = ()
    key: DivisionKey | None = None
    loss_rule: LossRuleKind | None = None
    odd_cent: Id | None = None
    hourly_rates: tuple[HourlyRate, ...] = ()
    margin: Text | None = None
    days_to_answer: Annotated[int, Field(ge=1, le=365)] | None = None
    verifier: Text | None = None
    term_ends: Day | None = None
    periods: tuple[LedgerPeriod, ...] = ()
    lines: tuple[LedgerLine, ...] = ()

    @model_validator(mode="after")
    def _parties_once(self) -> "DivisionAgreement":
        party, times = Counter(self.parties).most_common(1)[0]
        if times > 1:
            raise PydanticCustomError("division.party_twice", "{party} twice", {"party": party})
        return self

    @model_validator(mode="after")
    def _key_fits(self) -> "DivisionAgreement":
        if self.key is None:
            if self.loss_rule is LossRuleKind.KEY:
                raise PydanticCustomError("division.loss_key_missing", "loss by a key that is not there", {})
            return self
        named = {share.party for share in self.key.shares}
        for party in self.parties:
            if party not in named:
                raise PydanticCustomError(
                    "division.key_party_missing", "{party} not in the key", {"party": party}
                )
        return self

    @model_validator(mode="after")
    def _periods_in_order(self) -> "DivisionAgreement":
        dated = [(period.starts, period.name) for period in self.periods if period.starts is not None]
        for (earlier_starts, earlier), (later_starts, later) in pairwise(dated):
            if later_starts < earlier_starts:
                raise PydanticCustomError(
                    "division.periods_out_of_order",
                    "{later} starts before {earlier}",
                    {"earlier": earlier, "later": later},
                )
        return self

    @property
    def last_day(self) -> date | None:
        """Last day of the term: as agreed, else the end of the last period; None when nobody said."""
        return self.term_ends or (self.periods[-1].ends if self.periods else None)
