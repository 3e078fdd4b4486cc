"""Every conclusion rests on what it follows from, and can be said in both languages."""

from datetime import date
from typing import Any

import pytest

from koek.division.answer import Division
from koek.division.fifty_fifty import divide, statement_of
from koek.errors import KeyNotSigned, NothingToDivide
from koek.findings import Finding
from koek.texts.catalogue import error_text, finding_text, known_codes, say
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.texts.sentences.division import SENTENCES
from unit.division.ledgers import agreement, complete, cost, gain

NAMES = CaseNames(parties={"buyer": "Zorggroep Linde", "supplier": "Vlier Techniek"})
KEY = {
    "shares": ({"party": "buyer", "parts": "0.6"}, {"party": "supplier", "parts": "0.4"}),
    "reason": "The supplier carries no risk",
    "signed_by": ("buyer", "supplier"),
}
RESULT = (
    "After real additional costs, working together brought €600.50 extra. Zorggroep Linde and Vlier Techniek "
    "each get an equal share of it."
)
LOSS = [gain("buyer", "100"), cost("supplier", "400")]


def everything(division: Division) -> list[Finding]:
    top = (*division.findings, *division.warnings, *division.assumptions)
    return [found for first in top for found in first.walk()]


def test_a_payment_rests_on_transfer_share_total_rule_and_lines() -> None:
    division = divide(agreement([gain("buyer", "1000"), cost("supplier", "400")]), currency="EUR")

    (payment,) = (found for found in division.findings if found.code == "division.payment")
    assert [found.code for found in payment.walk()][:7] == [
        "division.payment",
        "division.pays",
        "division.own_result",
        "division.gain_line",
        "division.share",
        "division.rule_equal",
        "division.total",
    ]
    assert {found.facts["line"] for found in payment.walk() if "line" in found.facts} == {
        "gain of buyer in 2026: 1000",
        "cost of supplier in 2026: 400",
    }


def test_the_conclusion_stands_first_in_plain_words() -> None:
    division = divide(agreement([gain("buyer", "1000.50"), cost("supplier", "400")]), currency="EUR")

    told = [finding_text(found, Language.ENGLISH, NAMES) for found in division.findings[:4]]
    assert told == [
        RESULT,
        "Zorggroep Linde has €1,000.50 in hand. Their share is €300.25. To pay: €700.25.",
        "Vlier Techniek has -€400 in hand. Their share is €300.25. To receive: €700.25.",
        "Zorggroep Linde pays Vlier Techniek €700.25.",
    ]


def test_who_takes_an_odd_cent_is_told_where_the_share_is() -> None:
    division = divide(agreement([gain("buyer", "0.03")], odd_cent="supplier"), currency="EUR")

    odd = [found.facts["party"] for found in everything(division) if found.code == "division.odd_cent"]
    assert set(odd) == {"supplier"}


def test_a_key_is_told_with_its_parts_and_its_reason() -> None:
    division = divide(agreement([gain("buyer", "100")], key=KEY), currency="EUR")

    rule = division.findings[0].because[0]
    assert finding_text(rule, Language.ENGLISH, NAMES).endswith("Their reason: The supplier carries no risk")
    assert [finding_text(part, Language.DUTCH, NAMES) for part in rule.because] == [
        "Zorggroep Linde krijgt 0,6 van de 1 delen.",
        "Vlier Techniek krijgt 0,4 van de 1 delen.",
    ]


CASES: dict[str, tuple[list[dict[str, Any]], dict[str, Any], str]] = {
    "equal": ([gain("buyer", "100")], {}, "division.shared_equally"),
    "key": ([gain("buyer", "100")], {"key": KEY}, "division.shared_by_key"),
    "empty": ([], {}, "division.nothing_accepted"),
    "loss equal": (LOSS, {"loss_rule": "equal"}, "division.loss_equal"),
    "loss by key": (LOSS, {"loss_rule": "key", "key": KEY}, "division.loss_by_key"),
    "loss own": (LOSS, {"loss_rule": "each_bears_own"}, "division.loss_each_bears_own"),
    "loss unruled": (LOSS, {}, "division.nothing_to_divide"),
    "running": (LOSS, {"term_ends": "2029-12-31"}, "division.carried_forward"),
    "open lines": (
        [
            gain("buyer", "100"),
            gain("buyer", "5", status="claimed"),
            cost("supplier", "5", status="claimed", claimed_on="2026-01-01"),
            cost("supplier", "5", status="disputed"),
            gain("buyer", "0", status="disputed"),
        ],
        {"days_to_answer": 3},
        "division.shared_equally",
    ),
    "advances back": (
        [gain("buyer", "100", "a"), cost("supplier", "200", "b"), gain("buyer", "300", "c")],
        {"periods": ("a", "b", "c")},
        "division.shared_equally",
    ),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", Language)
def test_everything_concluded_can_be_said(name: str, language: Language) -> None:
    lines, more, code = CASES[name]
    division = statement_of(agreement(lines, **more), currency="EUR", today=date(2026, 6, 1))

    assert division.findings[0].code == code
    for found in everything(division):
        told = finding_text(found, language, NAMES)
        assert told
        assert "{" not in told


@pytest.mark.parametrize("language", Language)
def test_why_there_is_no_division_can_be_said(language: Language) -> None:
    with pytest.raises(NothingToDivide) as nothing:
        divide(agreement(LOSS), currency="EUR")
    with pytest.raises(KeyNotSigned) as unsigned:
        divide(agreement(key={**KEY, "signed_by": ()}), currency="EUR")

    assert "300" in error_text(nothing.value, language, NAMES)
    assert "Vlier Techniek" in error_text(unsigned.value, language, NAMES)


def test_dutch_keeps_the_words_of_the_product() -> None:
    division = divide(complete([gain("buyer", "100")]), currency="EUR", today=date(2026, 6, 1))

    assert finding_text(division.findings[0], Language.DUTCH, NAMES) == (
        "Na aftrek van de werkelijke extra kosten heeft de samenwerking €\xa0100 extra opgebracht. "
        "Zorggroep Linde en Vlier Techniek krijgen daarvan elk een gelijk deel."
    )
    assert finding_text(division.warnings[0], Language.DUTCH, NAMES) == (
        "Bij de geaccepteerde post ‘gain of buyer in 2026: 100’ ontbreekt het bewijs. "
        "Voeg een document toe of schrijf op wie het heeft gezien."
    )


def test_a_warning_about_several_lines_names_the_first_and_rests_on_all() -> None:
    division = divide(complete([gain("buyer", "100"), cost("buyer", "30")]), currency="EUR")

    (warning,) = division.warnings
    assert finding_text(warning, Language.ENGLISH, NAMES) == (
        "2 accepted lines, such as “gain of buyer in 2026: 100”, have no evidence. "
        "Add a document or say who saw it."
    )
    assert [finding_text(line, Language.ENGLISH, NAMES) for line in warning.because] == [
        "2026: gain “gain of buyer in 2026: 100” of Zorggroep Linde, €100.",
        "2026: cost “cost of buyer in 2026: 30” of Zorggroep Linde, €30.",
    ]


def test_every_mistake_in_a_ledger_has_a_sentence() -> None:
    facts = {"earlier": "2026", "later": "2025"}

    assert say("division.periods_out_of_order", Language.DUTCH, facts) == (
        "‘2025’ begint eerder dan ‘2026’. Zet de periodes op volgorde van tijd."
    )
    assert set(SENTENCES) <= known_codes()
