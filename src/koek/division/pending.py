"""Lines that do not count yet: what each, and all together, would change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from koek.case.ledger import DivisionAgreement, LedgerLine, LineStatus
from koek.division.rule import Rule, Settlement, Standing
from koek.division.statement import accepted_lines


@dataclass(frozen=True)
class Change:
    """What accepting some lines would change, in cents by party; `standing` is what the rule then says."""

    standing: Standing
    net: int
    shares: Mapping[str, int]
    transfers: Mapping[str, int]


@dataclass(frozen=True)
class PendingLine:
    """A claimed or disputed line, with what it would change and the day its answer was or is due."""

    line: LedgerLine
    change: Change
    due: date | None
    overdue: bool


def pending_lines(
    agreement: DivisionAgreement, rule: Rule, settlement: Settlement, *, term_over: bool, today: date | None
) -> Iterator[PendingLine]:
    """Yield every line that does not count, in the order of the ledger.

    A claimed line is due `days_to_answer` days after it was claimed and overdue from the day after; a
    disputed line has been answered and has no due day.
    """
    for line in _pending(agreement):
        due = _due(agreement, line)
        change = _change(agreement, rule, settlement, (line,), term_over=term_over)
        yield PendingLine(line, change, due, overdue=due is not None and today is not None and due < today)


def pending_together(
    agreement: DivisionAgreement, rule: Rule, settlement: Settlement, *, term_over: bool
) -> Change | None:
    """Return what accepting all pending lines would change; None when there are none.

    It need not be the sum of the separate changes: together they may turn a loss into extra value.
    """
    lines = _pending(agreement)
    return _change(agreement, rule, settlement, lines, term_over=term_over) if lines else None


def _pending(agreement: DivisionAgreement) -> tuple[LedgerLine, ...]:
    return tuple(line for line in agreement.lines if line.status is not LineStatus.ACCEPTED)


def _due(agreement: DivisionAgreement, line: LedgerLine) -> date | None:
    if line.status is LineStatus.DISPUTED or line.claimed_on is None or agreement.days_to_answer is None:
        return None
    return date.fromordinal(min(line.claimed_on.toordinal() + agreement.days_to_answer, date.max.toordinal()))


def _change(
    agreement: DivisionAgreement,
    rule: Rule,
    now: Settlement,
    lines: tuple[LedgerLine, ...],
    *,
    term_over: bool,
) -> Change:
    then = rule.settle((*accepted_lines(agreement), *lines), term_over=term_over)
    pairs = tuple(zip(now.accounts, then.accounts, strict=True))
    return Change(
        standing=then.standing,
        net=then.net - now.net,
        shares={before.party: after.share - before.share for before, after in pairs},
        transfers={before.party: after.transfer - before.transfer for before, after in pairs},
    )
