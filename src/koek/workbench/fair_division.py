"""Who pays whom by the rule that was agreed, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from koek.case.ledger import DivisionAgreement
from koek.case.money import MoneyBasis
from koek.case.negotiation_case import NegotiationCase
from koek.division.answer import Division
from koek.division.fifty_fifty import divide, statement_of
from koek.errors import MissingSection


@dataclass(frozen=True)
class FairDivision:
    """A division with what a reader needs beside it: how parties are called and what the amounts mean.

    `names` has the parties of the division only, in the order of the agreement.
    """

    title: str
    names: Mapping[str, str]
    basis: MoneyBasis
    agreement: DivisionAgreement
    division: Division


def divide_case(case: NegotiationCase, *, today: date | None = None) -> FairDivision:
    """Divide the ledger of a case by its agreement.

    Parameters
    ----------
    case : NegotiationCase
        Its section `division` holds rule and ledger; its `money` says what the amounts mean.
    today : date, optional
        See `koek.division.fifty_fifty.divide`.

    Raises
    ------
    MissingSection
        The case has no division agreement.
    KeyNotSigned
        Shares are unequal and some party has not signed the reason.
    NothingToDivide
        The term is over without extra value and without a loss rule; `statement_of_case` shows the ledger.
    """
    agreement = _agreement(case)
    return _joined(case, agreement, divide(agreement, currency=case.money.currency, today=today))


def statement_of_case(case: NegotiationCase, *, today: date | None = None) -> FairDivision:
    """Return the calculation of `divide_case`, also where it ends in dividing nothing.

    Raises
    ------
    MissingSection
        The case has no division agreement.
    KeyNotSigned
        Shares are unequal and some party has not signed the reason.
    """
    agreement = _agreement(case)
    return _joined(case, agreement, statement_of(agreement, currency=case.money.currency, today=today))


def _agreement(case: NegotiationCase) -> DivisionAgreement:
    if case.division is None:
        raise MissingSection(section="division", parties=())
    return case.division


def _joined(case: NegotiationCase, agreement: DivisionAgreement, division: Division) -> FairDivision:
    names = {party: case.party(party).name for party in agreement.parties}
    return FairDivision(case.title, names, case.money, agreement, division)
