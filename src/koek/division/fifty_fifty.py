"""The fifty-fifty division of a ledger by its agreement."""

from dataclasses import replace
from datetime import date

from koek.case.ledger import DivisionAgreement
from koek.division.answer import Division
from koek.division.checks import assumptions, warnings
from koek.division.explanation import conclusions
from koek.division.payments import fewest_payments
from koek.division.pending import Possibilities, pending_lines, unaccepted
from koek.division.rule import Rule, Standing, Totals
from koek.division.statement import accepted_lines, is_term_over, period_statements
from koek.errors import NothingToDivide


def divide(agreement: DivisionAgreement, *, currency: str, today: date | None = None) -> Division:
    """Divide the extra value of a ledger by its agreement, to the cent.

    With accepted lines only: net = Σ gains - Σ costs; every party ends with its own cost back plus its share
    of net; it pays (gains - costs) - share. The rule is applied to the term so far, so costs not yet repaid
    are carried forward and what a period settles is an advance.

    Parameters
    ----------
    agreement : DivisionAgreement
        Rule and ledger; references between its parts have been checked.
    currency : str
        ISO 4217 code of all amounts.
    today : date, optional
        Decides which claims are overdue and whether the term is over. Without it, or when nobody wrote the
        last day of the term, the ledger is taken as complete; that is marked as an assumption.

    Returns
    -------
    Division
        Shares add up to net and transfers to zero. A net of zero or less is carried forward while the term
        runs and follows the loss rule when it is over.

    Raises
    ------
    KeyNotSigned
        Shares are unequal and some party has not signed the reason.
    NothingToDivide
        The term is over, net is zero or less, and no loss rule was agreed. `statement_of` gives the same
        calculation without dividing anything.

    Notes
    -----
    For two parties and no costs the rule is the "split the pie" of [Nalebuff2022]_: the value that only
    the agreement creates, shared equally, whatever either could do alone.
    """
    division = statement_of(agreement, currency=currency, today=today)
    if division.standing is Standing.NOT_DIVIDED:
        raise NothingToDivide(**division.findings[0].facts)
    return division


def statement_of(agreement: DivisionAgreement, *, currency: str, today: date | None = None) -> Division:
    """Return the calculation of `divide`, also where it ends in dividing nothing.

    Then everybody keeps its own result, advances paid earlier go back, and the first finding says why.

    Raises
    ------
    KeyNotSigned
        As in `divide`.
    """
    rule = Rule.of(agreement)
    term_over = is_term_over(agreement, today)
    totals = Totals.none(rule.parties).plus(accepted_lines(agreement))
    possibilities = Possibilities(rule, totals, term_over)
    settlement, unsettled = possibilities.now, unaccepted(agreement)
    division = Division(
        currency=currency,
        rule=rule,
        term_over=term_over,
        settlement=settlement,
        payments=fewest_payments(settlement.transfers),
        periods=tuple(period_statements(agreement, rule, term_over=term_over)),
        pending=tuple(pending_lines(agreement, possibilities, today=today)),
        pending_together=possibilities.change(unsettled) if unsettled else None,
    )
    return replace(
        division,
        findings=conclusions(agreement, division),
        warnings=warnings(agreement, division, today=today),
        assumptions=assumptions(agreement, division, today=today),
    )
