"""What the ledger adds up to per period and party: what counts, and what is not agreed yet."""

from dataclasses import dataclass

from koek.case.ledger import LedgerLine, LineKind
from koek.workbench.fair_division import FairDivision


@dataclass(frozen=True)
class LedgerSums:
    """Cents of one party in one period.

    `gains` and `costs` count; `open_gains` and `open_costs` are claimed or disputed and do not.
    """

    period: str
    party: str
    gains: int
    costs: int
    open_gains: int
    open_costs: int

    @property
    def has_open_lines(self) -> bool:
        """Whether something here is not agreed yet."""
        return bool(self.open_gains or self.open_costs)

    @property
    def extremes(self) -> tuple[int, int]:
        """How far bars reach to the left and to the right of zero, in cents."""
        right = max(self.gains, 0) + max(self.open_gains, 0) + max(-self.costs, 0) + max(-self.open_costs, 0)
        left = max(-self.gains, 0) + max(-self.open_gains, 0) + max(self.costs, 0) + max(self.open_costs, 0)
        return left, right


def ledger_sums(fair: FairDivision) -> tuple[LedgerSums, ...]:
    """Return the sums per period and party, in the order of the agreement; parties without lines left out."""
    agreement = fair.agreement
    counted = {row.line.id for statement in fair.division.periods for row in statement.lines}
    sums = (
        _sums(
            tuple(line for line in agreement.lines if (line.period, line.party) == (period.id, party)),
            counted,
        )
        for period in agreement.periods
        for party in agreement.parties
    )
    return tuple(found for found in sums if found is not None)


def _sums(lines: tuple[LedgerLine, ...], counted: set[str]) -> LedgerSums | None:
    if not lines:
        return None

    def total(kind: LineKind, *, counts: bool) -> int:
        return sum(line.amount for line in lines if line.kind is kind and (line.id in counted) is counts)

    return LedgerSums(
        lines[0].period,
        lines[0].party,
        total(LineKind.GAIN, counts=True),
        total(LineKind.COST, counts=True),
        total(LineKind.GAIN, counts=False),
        total(LineKind.COST, counts=False),
    )
