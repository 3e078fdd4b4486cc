"""One line of the ledger as a finding: the ground on which every other finding of a division rests."""

from koek.case.ledger import DivisionAgreement, LedgerLine, LineKind
from koek.case.money import Money
from koek.findings import Finding


def told_line(agreement: DivisionAgreement, line: LedgerLine, currency: str) -> Finding:
    """Return what a line says: its period, its name and its amount."""
    period = next(period.name for period in agreement.periods if period.id == line.period)
    code = "division.gain_line" if line.kind is LineKind.GAIN else "division.cost_line"
    amount = Money.of_cents(line.amount, currency)
    return Finding(code, {"line": line.name, "party": line.party, "period": period, "amount": amount})
