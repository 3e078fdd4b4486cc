"""Why everybody ends with what they end with: from the payments back to the rule and the lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from koek.case.ledger import DivisionAgreement, LineKind, LineStatus
from koek.case.money import Money
from koek.division.answer import Division
from koek.division.payments import Payment
from koek.division.pending import Change, PendingLine
from koek.division.rule import Account, Standing
from koek.division.statement import PeriodStatement
from koek.division.told import told_line
from koek.findings import Finding

_LOSS_SHARED = {Standing.LOSS_EQUAL, Standing.LOSS_BY_KEY}


def conclusions(agreement: DivisionAgreement, division: Division) -> tuple[Finding, ...]:
    """Return the findings of a division, the conclusion first.

    Parameters
    ----------
    agreement : DivisionAgreement
        The rule and the ledger.
    division : Division
        The calculation; its findings may still be empty.

    Returns
    -------
    tuple of Finding
        The result; one per party; the payments; the periods; that the base was not judged; the open
        lines and what all of them together would change for each party.
        Each rests on what it follows from, down to the lines of the ledger.
    """
    return tuple(_Explanation(agreement, division).findings())


@dataclass(frozen=True)
class _Explanation:
    agreement: DivisionAgreement
    division: Division

    def findings(self) -> Iterator[Finding]:
        yield self.result()
        yield from self.transfers.values()
        yield from (self.payment(payment) for payment in self.division.payments)
        for period in self.division.periods:
            yield from self.period(period)
        if self.division.standing is Standing.SHARED:
            if not self.division.term_over:
                yield Finding("division.term_still_runs")
            yield Finding("division.base_not_judged")
        yield from (self.pending(line) for line in self.division.pending)
        if self.division.pending_together is not None:
            yield from self.together(self.division.pending_together)

    def money(self, cents: int) -> Money:
        return Money.of_cents(cents, self.division.currency)

    def result(self) -> Finding:
        standing, settlement = self.division.standing, self.division.settlement
        facts: dict[str, object] = {
            "net": self.money(settlement.net),
            "gains": self.money(settlement.gains),
            "costs": self.money(settlement.costs),
            "parties": self.division.rule.parties,
        }
        code = standing.value
        if standing is Standing.SHARED:
            code = "shared_equally" if self.division.rule.is_equal else "shared_by_key"
        if standing is Standing.NOT_DIVIDED:
            code = "nothing_to_divide"
        return Finding(f"division.{code}", facts, because=(self.rule, self.total))

    @cached_property
    def rule(self) -> Finding:
        rule, key = self.division.rule, self.agreement.key
        if key is None or rule.is_equal:
            return Finding("division.rule_equal", {"parties": rule.parties})
        whole = sum(rule.weights)
        parts = tuple(
            Finding("division.key_part", {"party": party, "parts": weight, "whole": whole})
            for party, weight in zip(rule.parties, rule.weights, strict=True)
        )
        return Finding("division.rule_key", {"parties": rule.parties, "reason": key.reason}, because=parts)

    @cached_property
    def total(self) -> Finding:
        settlement = self.division.settlement
        return Finding(
            "division.total",
            {
                "gains": self.money(settlement.gains),
                "costs": self.money(settlement.costs),
                "net": self.money(settlement.net),
            },
            because=tuple(self.own_results.values()),
        )

    @cached_property
    def own_results(self) -> Mapping[str, Finding]:
        return {account.party: self.own_result(account) for account in self.division.accounts}

    def own_result(self, account: Account) -> Finding:
        facts = {
            "party": account.party,
            "gains": self.money(account.gains),
            "costs": self.money(account.costs),
            "result": self.money(account.own_result),
        }
        return Finding("division.own_result", facts, because=tuple(self.lines(account.party)))

    def lines(self, party: str) -> Iterator[Finding]:
        for statement in self.division.periods:
            for row in statement.lines:
                if row.line.party == party:
                    yield told_line(self.agreement, row.line, self.division.currency)

    def share(self, account: Account) -> Finding:
        because = [self.rule, self.total]
        takers = self.division.settlement.odd_takers
        if account.party in takers:
            because.append(Finding("division.odd_cent", {"party": account.party}))
        if self.division.standing is Standing.SHARED:
            facts = {"share": self.money(account.share), "ends_with": self.money(account.ends_with)}
            code = "division.share"
        elif self.division.standing in _LOSS_SHARED:
            facts, code = {"share": self.money(-account.share)}, "division.share_of_loss"
        else:
            facts, code = {"share": self.money(account.share)}, "division.keeps_own"
        own_cost = {"party": account.party, "costs": self.money(account.costs)}
        return Finding(code, {**own_cost, **facts}, because=tuple(because))

    @cached_property
    def transfers(self) -> Mapping[str, Finding]:
        return {account.party: self.transfer(account) for account in self.division.accounts}

    def transfer(self, account: Account) -> Finding:
        facts = {
            "party": account.party,
            "amount": self.money(abs(account.transfer)),
            "result": self.money(account.own_result),
            "share": self.money(account.share),
        }
        code = "pays" if account.transfer > 0 else "receives" if account.transfer else "settles_nothing"
        return Finding(
            f"division.{code}", facts, because=(self.own_results[account.party], self.share(account))
        )

    def payment(self, payment: Payment) -> Finding:
        sides = (self.transfers[payment.payer], self.transfers[payment.receiver])
        return Finding("division.payment", self.payment_facts(payment), because=sides)

    def payment_facts(self, payment: Payment) -> dict[str, object]:
        return {
            "payer": payment.payer,
            "receiver": payment.receiver,
            "amount": self.money(payment.cents),
        }

    def period(self, period: PeriodStatement) -> Iterator[Finding]:
        name = period.period.name
        because = (self.period_total(period),)
        if period.settlement.standing is Standing.CARRIED_FORWARD:
            facts = {"period": name, "net": self.money(period.carried_forward)}
            yield Finding("division.period_carried_forward", facts, because=because)
        returned = bool(period.payments) and not any(period.settlement.transfers.values())
        code = "division.advance_returned" if returned else "division.advance"
        for payment in period.payments:
            yield Finding(code, {"period": name, **self.payment_facts(payment)}, because=because)

    def period_total(self, period: PeriodStatement) -> Finding:
        facts = {
            "period": period.period.name,
            "gains": self.money(period.gains),
            "costs": self.money(period.costs),
            "net": self.money(period.settlement.net),
        }
        return Finding("division.period_total", facts)

    def pending(self, pending: PendingLine) -> Finding:
        line = pending.line
        kind = "gain" if line.kind is LineKind.GAIN else "cost"
        status = "disputed" if line.status is LineStatus.DISPUTED else "claimed"
        facts = {
            "line": line.name,
            "party": line.party,
            "amount": self.money(line.amount),
            "net": self.money(self.division.net + pending.change.net),
        }
        return Finding(f"division.{status}_{kind}", facts, because=tuple(self.effects(pending.change)))

    def together(self, change: Change) -> Iterator[Finding]:
        count = len(self.division.pending)
        if count > 1:
            net = self.money(self.division.net + change.net)
            yield Finding("division.pending_together", {"count": count, "net": net})
        yield from self.effects(change)

    def effects(self, change: Change) -> Iterator[Finding]:
        for party, cents in change.shares.items():
            code = "would_gain" if cents > 0 else "would_lose" if cents else "would_keep"
            yield Finding(f"division.{code}", {"party": party, "amount": self.money(abs(cents))})
