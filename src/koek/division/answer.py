"""The answer to "who pays whom, and why": one frozen object that reports, pictures and commands show."""

from collections.abc import Mapping
from dataclasses import dataclass

from koek.division.payments import Payment
from koek.division.pending import Change, PendingLine
from koek.division.rule import Account, Rule, Settlement, Standing
from koek.division.statement import PeriodStatement
from koek.findings import Finding


@dataclass(frozen=True)
class Division:
    """What everybody ends with by the agreed rule, over the accepted lines of the term so far.

    All amounts are whole cents of `currency`. `payments` settle the term so far from nothing; `periods` tell
    what of that was, or is, an advance in each period. `findings` start with the conclusion and end with what
    each open line would change; every finding carries the findings it rests on, down to the lines.
    """

    currency: str
    rule: Rule
    term_over: bool
    settlement: Settlement
    payments: tuple[Payment, ...]
    periods: tuple[PeriodStatement, ...]
    pending: tuple[PendingLine, ...]
    pending_together: Change | None
    findings: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()
    assumptions: tuple[Finding, ...] = ()

    @property
    def accounts(self) -> tuple[Account, ...]:
        """One per party, in the order of the agreement."""
        return self.settlement.accounts

    @property
    def standing(self) -> Standing:
        """What the rule says: shared, carried forward, or which loss rule."""
        return self.settlement.standing

    @property
    def net(self) -> int:
        """The extra value in cents: all gains less all real additional costs."""
        return self.settlement.net

    @property
    def shares(self) -> Mapping[str, int]:
        """Each party's share of the extra value in cents; they add up to `net`."""
        return {account.party: account.share for account in self.accounts}

    @property
    def transfers(self) -> Mapping[str, int]:
        """What each party pays in cents (negative: receives); they add up to zero."""
        return self.settlement.transfers
