"""Lines that do not count yet: what each, and all together, would change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from koek.case.ledger import DivisionAgreement, LedgerLine, LineStatus
from koek.division.rule import Rule, Settlement, Standing, Totals


@dataclass(frozen=True)
class Change:
    """What accepting some lines would change, in cents by party; `standing` is what the rule then says."""

    standing: Standing
    net: int
    shares: Mapping[str, int]
    transfers: Mapping[str, int]


@dataclass(frozen=True)
class Possibilities:
    """The rule and the totals that count, to see what other lines would change."""

    rule: Rule
    totals: Totals
    term_over: bool

    @cached_property
    def now(self) -> Settlement:
        """The settlement as it stands."""
        return self.rule.settle(self.totals, term_over=self.term_over)

    def change(self, lines: Iterable[LedgerLine]) -> Change:
        """Return what accepting these lines together would change.

        It need not be the sum of what each changes alone: together they may turn a loss into extra value.
        """
        then = self.rule.settle(self.totals.plus(lines), term_over=self.term_over)
        pairs = tuple(zip(self.now.accounts, then.accounts, strict=True))
        return Change(
            standing=then.standing,
            net=then.net - self.now.net,
            shares={before.party: after.share - before.share for before, after in pairs},
            transfers={before.party: after.transfer - before.transfer for before, after in pairs},
        )


@dataclass(frozen=True)
class PendingLine:
    """A claimed or disputed line, with what it would change and the day its answer was or is due."""

    line: LedgerLine
    change: Change
    due: date | None
    overdue: bool


def pending_lines(
    agreement: DivisionAgreement, possibilities: Possibilities, *, today: date | None
) -> Iterator[PendingLine]:
    """Yield every line that does not count, in the order of the ledger.

    A claimed line is due `days_to_answer` days after it was claimed and overdue from the day after; a
    disputed line has been answered and has no due day.

    Parameters
    ----------
    agreement : DivisionAgreement
        The ledger and the days to answer.
    possibilities : Possibilities
        The rule and the accepted lines of the same agreement.
    today : date or None
        Without it nothing is overdue.
    """
    for line in unaccepted(agreement):
        due = _due(agreement, line)
        overdue = due is not None and today is not None and due < today
        yield PendingLine(line, possibilities.change((line,)), due, overdue)


def unaccepted(agreement: DivisionAgreement) -> tuple[LedgerLine, ...]:
    """Return the claimed and disputed lines, in the order of the ledger."""
    return tuple(line for line in agreement.lines if line.status is not LineStatus.ACCEPTED)


def _due(agreement: DivisionAgreement, line: LedgerLine) -> date | None:
    if line.status is LineStatus.DISPUTED or line.claimed_on is None or agreement.days_to_answer is None:
        return None
    return line.claimed_on + timedelta(days=agreement.days_to_answer)
