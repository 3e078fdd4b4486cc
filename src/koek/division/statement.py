"""The calculation as an accountant reads it: line by line, period by period, with running totals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from koek.case.ledger import DivisionAgreement, LedgerLine, LedgerPeriod, LineKind, LineStatus
from koek.division.payments import Payment, fewest_payments
from koek.division.rule import Rule, Settlement, Standing, Totals


@dataclass(frozen=True)
class StatementLine:
    """An accepted line with the totals of all parties after it, over the term so far, in cents."""

    line: LedgerLine
    gains: int
    costs: int

    @property
    def net(self) -> int:
        """Extra value so far: gains less costs."""
        return self.gains - self.costs


@dataclass(frozen=True)
class PeriodStatement:
    """One period: its lines, the rule applied to the term so far, and what is settled now.

    `advances` is what each party pays now (negative: receives): what it should have paid by the term so far,
    less what it paid before. Advances therefore always add up to `settlement.transfers`; when the total falls
    to zero or below before the term is over, earlier advances go back.
    """

    period: LedgerPeriod
    lines: tuple[StatementLine, ...]
    settlement: Settlement
    advances: Mapping[str, int]
    payments: tuple[Payment, ...]

    @property
    def gains(self) -> int:
        """Gains of this period alone."""
        return sum(row.line.amount for row in self.lines if row.line.kind is LineKind.GAIN)

    @property
    def costs(self) -> int:
        """Real additional costs of this period alone."""
        return sum(row.line.amount for row in self.lines if row.line.kind is LineKind.COST)

    @property
    def carried_forward(self) -> int:
        """The total of zero or less that goes to the next period; 0 when the period is settled."""
        return self.settlement.net if self.settlement.standing is Standing.CARRIED_FORWARD else 0


def accepted_lines(agreement: DivisionAgreement) -> tuple[LedgerLine, ...]:
    """Return the lines that count, period by period, within a period as written."""
    position = {period.id: index for index, period in enumerate(agreement.periods)}
    accepted = (line for line in agreement.lines if line.status is LineStatus.ACCEPTED)
    return tuple(sorted(accepted, key=lambda line: position[line.period]))


def is_term_over(agreement: DivisionAgreement, today: date | None) -> bool:
    """Whether the last day of the term has passed; the day itself is part of the term.

    When today or the last day is not known the ledger is taken as complete, and the term as over.
    """
    return today is None or agreement.last_day is None or agreement.last_day < today


def period_statements(
    agreement: DivisionAgreement, rule: Rule, *, term_over: bool
) -> Iterator[PeriodStatement]:
    """Yield the periods in order, each with the rule applied to the term up to and including it.

    Parameters
    ----------
    agreement : DivisionAgreement
        Only its accepted lines count.
    rule : Rule
        The rule of the same agreement.
    term_over : bool
        Whether the last period closes the term; all others never do.
    """
    rows = tuple(_running(accepted_lines(agreement)))
    totals, paid = Totals.none(rule.parties), dict.fromkeys(rule.parties, 0)
    for period in agreement.periods:
        own_rows = tuple(row for row in rows if row.line.period == period.id)
        totals = totals.plus(row.line for row in own_rows)
        settlement = rule.settle(totals, term_over=term_over and period is agreement.periods[-1])
        advances = {party: settlement.transfers[party] - paid[party] for party in rule.parties}
        paid = settlement.transfers
        yield PeriodStatement(period, own_rows, settlement, advances, fewest_payments(advances))


def _running(lines: tuple[LedgerLine, ...]) -> Iterator[StatementLine]:
    gains = costs = 0
    for line in lines:
        if line.kind is LineKind.GAIN:
            gains += line.amount
        else:
            costs += line.amount
        yield StatementLine(line, gains, costs)
