"""What is missing or doubtful in an agreement and its ledger: said, never silently corrected."""

from collections.abc import Iterable, Iterator
from datetime import date

from koek.case.ledger import DivisionAgreement, LedgerLine, LineKind, LineStatus
from koek.division.answer import Division
from koek.division.statement import accepted_lines
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

    No warning changes the calculation: a line that all accepted counts, as it stands.
    """
    return (
        *_about_the_agreement(agreement),
        *_about_answers(agreement, division),
        *_about_accepted(agreement, today),
    )


def _about_the_agreement(agreement: DivisionAgreement) -> Iterator[Finding]:
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
        agreed_on = agreement.agreed_on
        early = [
            line for line in agreement.lines if line.claimed_on is not None and line.claimed_on < agreed_on
        ]
        yield from _listed("division.books_before_rule", early, agreed_on=agreed_on)


def _about_answers(agreement: DivisionAgreement, division: Division) -> Iterator[Finding]:
    claimed = [line for line in agreement.lines if line.status is LineStatus.CLAIMED]
    if agreement.days_to_answer is None:
        yield from _listed("division.no_days_to_answer", claimed)
    else:
        undated = [line for line in claimed if line.claimed_on is None]
        yield from _listed("division.claim_undated", undated)
    third = "named" if agreement.verifier else "unnamed"
    for pending in division.pending:
        if pending.overdue:
            facts = {"line": pending.line.name, "due": pending.due, "verifier": agreement.verifier}
            yield Finding(f"division.overdue_third_{third}", facts)


def _about_accepted(agreement: DivisionAgreement, today: date | None) -> Iterator[Finding]:
    lines = accepted_lines(agreement)
    yield from _listed("division.without_evidence", (line for line in lines if not line.evidence))
    if agreement.verifier is not None:
        unverified = (line for line in lines if line.verified_by is None)
        yield from _listed("division.not_verified", unverified, verifier=agreement.verifier)
    if agreement.margin is None:
        yield from _listed("division.margin_not_agreed", (line for line in lines if line.includes_margin))
    yield from _listed(
        "division.rate_not_agreed", (line for line in lines if not _is_rate_agreed(agreement, line))
    )
    negative = (line for line in lines if line.kind is LineKind.COST and line.amount < 0)
    yield from _listed("division.negative_cost", negative)
    starts = {period.id: period.starts for period in agreement.periods}
    early = (line for line in lines if today is not None and today < (starts[line.period] or today))
    yield from _listed("division.not_captured_yet", early)


def _is_rate_agreed(agreement: DivisionAgreement, line: LedgerLine) -> bool:
    agreed = {(hourly.party, hourly.rate) for hourly in agreement.hourly_rates}
    return line.hours is None or (line.party, line.hours.rate) in agreed


def _listed(code: str, lines: Iterable[LedgerLine], **facts: object) -> Iterator[Finding]:
    names = tuple(line.name for line in lines)
    if names:
        yield Finding(code, {"lines": names, **facts})
