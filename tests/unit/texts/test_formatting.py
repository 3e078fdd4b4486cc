"""Numbers, money, dates and names read as people write them in each language."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.case.choices import Choice
from koek.case.money import Money
from koek.findings import Finding
from koek.method.content import MethodWord
from koek.texts.catalogue import say
from koek.texts.formatting import KINDS, _Filler, fill, money_text, number_text, percent_text
from koek.texts.language import Language
from koek.texts.names import NO_NAMES, CaseNames

DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH
NAMES = CaseNames(
    parties={"a": "Vlierhaven", "b": "Torenkroon"},
    issues={"price": "Prijs", "pilot": "Proef", "days": "Dagen", "hours": "Uren"},
    options={("pilot", "yes"): "ja, een half jaar"},
    units={"price": None, "days": "dagen", "hours": None},
    money={"price": "EUR"},
)


def said(sentence: str, language: Language = DUTCH, **facts: object) -> str:
    return fill(sentence, facts, language, NAMES, say).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        ("126000", "€ 126.000", "€126,000"),
        ("1200.5", "€ 1.200,50", "€1,200.50"),
        ("-23.5", "€ -23,50", "-€23.50"),
        ("0", "€ 0", "€0"),
    ],
)
def test_money_shows_cents_only_where_there_are_cents(amount: str, dutch: str, english: str) -> None:
    money = Money(Decimal(amount), "EUR")

    assert money_text(money, DUTCH).replace("\xa0", " ") == dutch
    assert money_text(money, ENGLISH) == english


def test_whole_euros_round_half_away_from_zero() -> None:
    assert said("{x:euros}", x=Money(Decimal("0.50"), "EUR")) == "€ 1"
    assert said("{x:euros}", x=Money(Decimal("-0.50"), "EUR")) == "€ -1"


def test_numbers_are_rounded_for_reading_only() -> None:
    assert number_text(Fraction(2, 3), DUTCH) == "0,67"
    assert number_text(Fraction(12345678, 1000), ENGLISH) == "12,345.68"
    assert number_text(Fraction(-1, 3), DUTCH, decimals=0) == "0"


@given(number=st.integers(min_value=-(10**30), max_value=10**30))
def test_whole_numbers_of_any_size_keep_every_digit(number: int) -> None:
    assert number_text(number, DUTCH).replace(".", "") == str(number)


def test_percent_is_whole() -> None:
    assert percent_text(Fraction(617, 1000), DUTCH).replace("\xa0", " ") == "62 %"
    assert percent_text(Fraction(617, 1000), ENGLISH) == "62%"


def test_days_are_written_in_words() -> None:
    assert said("{x:date}", x=date(2026, 11, 3)) == "3 november 2026"
    assert said("{x}", ENGLISH, x=datetime(2026, 11, 3, tzinfo=UTC)) == "3 November 2026"


def test_parties_and_issues_are_called_as_their_users_typed_them() -> None:
    assert said("{x:party}", x="a") == "Vlierhaven"
    assert said("{x:parties}", x=("a", "b")) == "Vlierhaven en Torenkroon"
    assert said("{x:issues}", ENGLISH, x=("price", "pilot", "days")) == "Prijs, Proef and Dagen"
    assert said("{x:issue}", x="pilot") == "Proef"


def test_an_option_is_its_name_or_its_number_with_unit_or_currency() -> None:
    assert said("{x:choice}", x=Choice(issue="pilot", option="yes")) == "Proef: ja, een half jaar"
    assert said("{x:option}", x=Choice(issue="price", option="298000")) == "€ 298.000"
    assert said("{x:option}", x=Choice(issue="days", option="2.5")) == "2,5 dagen"
    assert said("{x:option}", x=Choice(issue="hours", option="4")) == "4"
    choices = (Choice(issue="days", option="1"), Choice(issue="hours", option="2"))
    assert said("{x:choices}", x=choices) == "Dagen: 1 dagen en Uren: 2"


def test_without_a_kind_the_type_of_the_fact_decides() -> None:
    assert said("{x}", x=Fraction(1, 2)) == "0,5"
    assert said("{x}", x=Money(Decimal(12), "EUR")) == "€ 12"
    assert said("{x}", x=("ja", "nee")) == "ja en nee"
    assert said("{x}", x="zoals getypt") == "zoals getypt"
    assert said("{x:either}", x=("ja", "nee")) == "ja of nee"
    assert said("{x:list}", x=(1, 2)) == "1 en 2"
    assert said("{x:number}", x=3) == "3"
    assert said("{x:percent}", x=Fraction(1, 4)) == "25 %"
    assert said("{x:money}", x=Money(Decimal("0.05"), "EUR")) == "€ 0,05"


def test_words_and_findings_are_sentences_of_their_own() -> None:
    assert said("{x:word}", x="confidence.medium") == "redelijk zeker"
    assert said("{x:words}", x=("confidence.low", "confidence.high")) == "niet zeker en zeker"
    change = Finding(
        "trade.change",
        {
            "issue": "days",
            "before": Choice(issue="days", option="1"),
            "after": Choice(issue="days", option="2"),
        },
    )
    assert said("{x:findings}", x=(change,)) == "Dagen van 1 dagen naar 2 dagen"


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        (Choice(issue="days", option="3"), "3 dagen"),
        (Choice(issue="price", option="298000"), "€ 298.000"),
        (Choice(issue="term", option="2 jaar"), "2 jaar"),
        (Choice(issue="term", option="drie jaar, en twee erbij"), "‘drie jaar, en twee erbij’"),
        (
            Choice(issue="term", option="2 jaar, daarna van jaar naar jaar"),
            "‘2 jaar, daarna van jaar naar jaar’",
        ),
    ],
)
def test_an_option_in_a_change_is_quoted_when_it_is_words(option: Choice, shown: str) -> None:
    assert said("{x:named}", x=option) == shown


def test_words_of_the_method_are_shown_in_the_language_of_the_reader() -> None:
    lower, faster = MethodWord("value_aspects", "cost-reduction"), MethodWord("value_aspects", "lower-risk")

    assert said("{x:item}", x=lower) == "lagere kosten"
    assert said("{x:items}", ENGLISH, x=(lower, faster)) == "lower costs and lower risk"
    assert NO_NAMES.word(lower, "en") == "lower costs"


@pytest.mark.parametrize(
    ("language", "items", "shown"),
    [
        (DUTCH, ("vertrouwen", "claimen en delen"), "‘vertrouwen’ en ‘claimen en delen’"),
        (DUTCH, ("claimen en delen",), "claimen en delen"),
        (ENGLISH, ("trust", "claiming and sharing"), "‘trust’ and ‘claiming and sharing’"),
        (ENGLISH, ("trust", "een en ander"), "trust and een en ander"),
    ],
)
def test_items_are_quoted_where_one_of_them_holds_the_word_that_joins_them(
    language: Language, items: tuple[str, ...], shown: str
) -> None:
    assert said("{x:items}", language, x=items) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("Klaar.", "Zij zei: Klaar."), ("Echt?", "Zij zei: Echt?"), ("ja", "Zij zei: ja.")],
)
def test_a_sentence_ends_once_where_what_people_typed_ends_too(typed: str, shown: str) -> None:
    assert said("Zij zei: {x}.", x=typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("Ja.", "Zij: Ja. Vraag het."), ("nu?", "Zij: nu? Vraag het."), ("a", "Zij: a. Vraag het.")],
)
def test_what_people_typed_ends_before_the_next_sentence(typed: str, shown: str) -> None:
    assert said("Zij: {x} Vraag het.", x=typed) == shown
    assert said("Zij: {x} en meer", x="a") == "Zij: a en meer"


def test_ids_without_a_name_are_shown_as_they_are() -> None:
    assert (
        fill(
            "{x:party} {y:option} {z:issue}",
            {"x": "q", "y": Choice(issue="i", option="o"), "z": "i"},
            DUTCH,
            NO_NAMES,
            say,
        )
        == "q o i"
    )
    assert NAMES.option("pilot", "gone") == "gone"
    assert NAMES.party("gone") == "gone"
    assert NAMES.issue("gone") == "gone"


def test_every_kind_has_a_way_to_be_written() -> None:
    assert set(_Filler(DUTCH, NO_NAMES, say).kinds) == KINDS
