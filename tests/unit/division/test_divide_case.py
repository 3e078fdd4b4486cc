"""The question of a negotiator: who pays whom, in my case?"""

from datetime import date

import pytest

from koek.case.ledger import DivisionAgreement
from koek.case.money import MoneyBasis
from koek.case.negotiation_case import NegotiationCase
from koek.case.parties import Party
from koek.division.rule import Standing
from koek.errors import MissingSection, NothingToDivide
from koek.workbench.fair_division import divide_case, statement_of_case
from unit.division.ledgers import agreement, cost, gain


def a_case(division: DivisionAgreement | None) -> NegotiationCase:
    names = {"supplier": "Vlier Techniek", "bank": "Bank", "buyer": "Zorggroep Linde"}
    parties = tuple(Party(id=party, name=name) for party, name in names.items())
    return NegotiationCase(
        koek=1, title="Maintenance", parties=parties, money=MoneyBasis(currency="USD"), division=division
    )


def test_a_case_is_divided_in_its_own_currency_between_the_parties_of_the_agreement() -> None:
    answer = divide_case(a_case(agreement([gain("buyer", "10")])))

    assert answer.title == "Maintenance"
    assert list(answer.names.items()) == [("buyer", "Zorggroep Linde"), ("supplier", "Vlier Techniek")]
    assert answer.basis.currency == answer.division.currency == "USD"
    assert answer.division.transfers == {"buyer": 500, "supplier": -500}


def test_today_decides_whether_a_loss_is_final() -> None:
    case = a_case(agreement([cost("buyer", "10")], term_ends="2026-12-31"))

    assert divide_case(case, today=date(2026, 5, 5)).division.standing is Standing.CARRIED_FORWARD
    with pytest.raises(NothingToDivide):
        divide_case(case, today=date(2027, 1, 1))


def test_the_statement_is_there_when_nothing_is_divided() -> None:
    answer = statement_of_case(a_case(agreement([cost("buyer", "10")])))

    assert answer.division.standing is Standing.NOT_DIVIDED
    assert answer.agreement.lines[0].amount == 1000


@pytest.mark.parametrize("question", [divide_case, statement_of_case])
def test_a_case_without_agreement_misses_a_section(question: type) -> None:
    with pytest.raises(MissingSection) as error:
        question(a_case(None))

    assert error.value.facts["section"] == "division"
