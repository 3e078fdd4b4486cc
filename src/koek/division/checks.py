"""What is missing or doubtful in an agreement and its ledger: said, never silently corrected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from koek.case.ledger import DivisionAgreement, LedgerLine, LineKind, LineStatus
from koek.division.answer import Division
from koek.division.statement import accepted_lines
from koek.division.told import told_line
from koek.findings import Finding


def assumptions(
    agreement: DivisionAgreement, division: Division, *, today: date | None
) -> tuple[Finding, ...]:
    """Return what the calculation took for granted because nobody wrote it down."""
    found = []
    settlements = (division.settlement, *(period.settlement for period in division.periods))
    if agreement.odd_cent is None and any(settlement.odd_by_order for settlement in settlements):
        found.append(Finding("division.assumed_odd_cent", {"party": agreement.parties[0]}))
    if today is None or agreement.last_day is None:
        found.append(Finding("division.assumed_complete"))
    return tuple(found)


def warnings(agreement: DivisionAgreement, division: Division, *, today: date | None) -> tuple[Finding, ...]:
    """Return what the parties should mend: first in what they agreed, then in the lines.

    No warning changes the calculation: a line that all accepted counts, as it stands. A warning about lines
    names the first and rests on all of them.
    """
    checks = _Checks(agreement, division, today)
    return (*checks.of_the_agreement(), *checks.of_answers(), *checks.of_accepted_lines())


@dataclass(frozen=True)
class _Checks:
    agreement: DivisionAgreement
    division: Division
    today: date | None

    def of_the_agreement(self) -> Iterator[Finding]:
        agreement = self.agreement
        unsigned = tuple(party for party in agreement.parties if party not in agreement.signed_by)
        if unsigned:
            yield Finding("division.rule_not_signed", {"parties": unsigned})
        if agreement.baseline is None:
            yield Finding("division.no_baseline")
        elif agreement.market_effects is None:
            yield Finding("division.market_effects_unnamed")
        if agreement.loss_rule is None:
            yield Finding("division.no_loss_rule")
        if agreement.agreed_on is None:
            yield Finding("division.rule_undated")
        else:
            day = agreement.agreed_on
            early = (
                line for line in agreement.lines if line.claimed_on is not None and line.claimed_on < day
            )
            yield from self.about("division.books_before_rule", early, agreed_on=day)

    def of_answers(self) -> Iterator[Finding]:
        claimed = [line for line in self.agreement.lines if line.status is LineStatus.CLAIMED]
        if self.agreement.days_to_answer is None:
            yield from self.about("division.no_days_to_answer", claimed)
        else:
            undated = (line for line in claimed if line.claimed_on is None)
            yield from self.about("division.claim_undated", undated)
        verifier = self.agreement.verifier
        third = "named" if verifier else "unnamed"
        for pending in self.division.pending:
            if pending.overdue:
                facts = {"line": pending.line.name, "due": pending.due, "verifier": verifier}
                yield Finding(f"division.overdue_third_{third}", facts)

    def of_accepted_lines(self) -> Iterator[Finding]:
        agreement, lines = self.agreement, accepted_lines(self.agreement)
        yield from self.about("division.without_evidence", (line for line in lines if not line.evidence))
        if agreement.verifier is not None:
            unverified = (line for line in lines if line.verified_by is None)
            yield from self.about("division.not_verified", unverified, verifier=agreement.verifier)
        if agreement.margin is None:
            yield from self.about(
                "division.margin_not_agreed", (line for line in lines if line.includes_margin)
            )
        yield from self.about(
            "division.rate_not_agreed", (line for line in lines if not self.at_agreed_rate(line))
        )
        negative = (line for line in lines if line.kind is LineKind.COST and line.amount < 0)
        yield from self.about("division.negative_cost", negative)
        yield from self.about("division.not_captured_yet", (line for line in lines if self.is_early(line)))

    def at_agreed_rate(self, line: LedgerLine) -> bool:
        agreed = {(hourly.party, hourly.rate) for hourly in self.agreement.hourly_rates}
        return line.hours is None or (line.party, line.hours.rate) in agreed

    def is_early(self, line: LedgerLine) -> bool:
        starts = {period.id: period.starts for period in self.agreement.periods}[line.period]
        return self.today is not None and starts is not None and self.today < starts

    def about(self, code: str, lines: Iterable[LedgerLine], **facts: object) -> Iterator[Finding]:
        because = tuple(told_line(self.agreement, line, self.division.currency) for line in lines)
        if because:
            yield Finding(code, {"count": len(because), "line": because[0].facts["line"], **facts}, because)
