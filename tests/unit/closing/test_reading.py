"""Numbers, days, times and small words in Dutch and English: each rule on the smallest text that shows it."""

from fractions import Fraction
from typing import Any

import pytest

from koek.closing.days import same_time
from koek.closing.marks import Bound, Doubt, Mark, MarkKind
from koek.closing.reading import marks_in
from koek.closing.spelled import number_in
from koek.closing.voices import Voice

WE = Voice("us", ("them",), (("Torenkroon", "them", None), ("Yusuf", "them", "yusuf")))
THREE = Voice("us", ("them", "third"))


def marks(text: str, kind: MarkKind | None, language: str = "nl", voice: Voice = WE) -> list[Mark]:
    return [mark for mark in marks_in(text, voice, language) if mark.kind is kind]


def keys(text: str, kind: MarkKind, language: str = "nl") -> list[object]:
    return [mark.key for mark in marks(text, kind, language)]


def doubts(text: str, language: str = "nl", voice: Voice = WE) -> list[tuple[str, Doubt]]:
    return [(m.text, m.doubt) for m in marks_in(text, voice, language) if m.doubt]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1.200,50", "1200.5"),
        ("1,200.50", "1200.5"),
        ("1200.50", "1200.5"),
        ("1200,5", "1200.5"),
        ("1.200.000", "1200000"),
        ("0,125", "0.125"),
        ("2,5", "2.5"),
        ("12", "12"),
        ("twaalf", "12"),
        ("tweeëntwintig", "22"),
        ("vijfentachtig", "85"),
        ("forty-two", "42"),
        ("anderhalf", "1.5"),
        ("half  a", "0.5"),
    ],
)
def test_a_number_is_read_exactly(written: str, number: str) -> None:
    assert number_in(written) == (Fraction(number), False)


@pytest.mark.parametrize(
    ("written", "language", "doubtful"),
    [("1.200", "nl", False), ("1,200", "nl", True), ("1.200", "en", True), ("1,200", "en", False)],
)
def test_a_thousand_with_the_sign_of_the_other_language_is_doubtful(
    written: str, language: str, *, doubtful: bool
) -> None:
    assert number_in(written, language) == (Fraction(1200), doubtful)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("€ 1.200,50", (Fraction("1200.5"), "euro", None, None)),
        ("€1200,-", (Fraction(1200), "euro", None, None)),
        ("EUR 5", (Fraction(5), "euro", None, None)),
        ("1200.50 euro", (Fraction("1200.5"), "euro", None, None)),
        ("50 cent", (Fraction("0.5"), "euro", None, None)),
        ("$ 3", (Fraction(3), "dollar", None, None)),
        ("3 dollars", (Fraction(3), "dollar", None, None)),
        ("€ 1,2 miljoen", (Fraction(1200000), "euro", None, None)),
        ("maximaal € 800 per maand", (Fraction(800), "euro", "month", Bound.AT_MOST)),
        ("at least 5 euros a year", (Fraction(5), "euro", "12 month", Bound.AT_LEAST)),
        ("€ 145 per rit", (Fraction(145), "euro", "rit", None)),
        ("minder dan € 5", (Fraction(5), "euro", None, Bound.BEFORE)),
        ("meer dan € 5", (Fraction(5), "euro", None, Bound.AFTER)),
    ],
)
def test_an_amount_is_its_number_currency_period_and_bound(text: str, key: object) -> None:
    assert keys(text, MarkKind.AMOUNT) == [key]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("3 weken", "21 dagen"),
        ("twee uur", "120 minuten"),
        ("één jaar", "twaalf maanden"),
        ("een week", "7 days"),
        ("half jaar", "zes maanden"),
        ("20 procent", "20%"),
        ("niet meer dan 4 uur", "hoogstens 240 minutes"),
        ("no less than 10 lifts", "ten minste tien liften"),
        ("two quarters", "6 months"),
    ],
)
def test_quantities_in_other_words_are_the_same(text: str, other: str) -> None:
    assert keys(text, MarkKind.QUANTITY) == keys(other, MarkKind.QUANTITY) != []


def test_working_days_are_not_days_and_small_words_are_no_numbers() -> None:
    assert keys("5 werkdagen", MarkKind.QUANTITY) != keys("5 dagen", MarkKind.QUANTITY)
    assert keys("een afspraak", MarkKind.QUANTITY) == []
    assert keys("een afspraak per jaar", MarkKind.QUANTITY) == keys("jaarlijks", MarkKind.QUANTITY)


def test_a_number_in_words_that_is_about_so_much_is_doubtful() -> None:
    assert doubts("ongeveer 12 liften") == [("ongeveer 12 liften", Doubt.ABOUT)]
    assert doubts("1,200 liften") == [("1,200 liften", Doubt.TWO_READINGS)]


@pytest.mark.parametrize(
    "text",
    [
        "1 maart 2027",
        "1-3-2027",
        "2027-03-01",
        "March 1, 2027",
        "the 1st of March 2027",
        "maandag 1 maart 2027",
    ],
)
def test_a_day_is_the_same_however_it_is_written(text: str) -> None:
    assert keys(text, MarkKind.DATE) == [(2027, 3, 1, None, "", None)]
    assert doubts(text) == []


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("uiterlijk", Bound.AT_MOST),
        ("uiterlijk op", Bound.AT_MOST),
        ("niet later dan", Bound.AT_MOST),
        ("by", Bound.AT_MOST),
        ("tot en met", Bound.AT_MOST),
        ("vanaf", Bound.FROM),
        ("op of voor", Bound.AT_MOST),
        ("op", None),
    ],
)
def test_a_day_keeps_the_word_that_bounds_it(words: str, bound: Bound | None) -> None:
    assert keys(f"klaar {words} 1 maart 2027", MarkKind.DATE) == [(2027, 3, 1, None, "", bound)]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("1 maart", Doubt.NO_YEAR),
        ("maart 2027", Doubt.NO_DAY),
        ("in maart", Doubt.NO_DAY),
        ("eind maart", Doubt.NO_DAY),
        ("tot 2027", Doubt.NO_DAY),
        ("op de 15e", Doubt.NO_MONTH),
        ("Q2 2027", Doubt.NO_DAY),
        ("het tweede kwartaal van 2027", Doubt.NO_DAY),
        ("31 februari 2027", Doubt.NO_SUCH_DAY),
        ("dinsdag 1 maart 2027", Doubt.WRONG_WEEKDAY),
        ("rond 1 maart 2027", Doubt.ABOUT),
        ("volgende week", Doubt.RELATIVE_DATE),
        ("morgen", Doubt.RELATIVE_DATE),
        ("zo snel mogelijk", Doubt.RELATIVE_DATE),
        ("over drie weken", Doubt.RELATIVE_DATE),
        ("in two months", Doubt.RELATIVE_DATE),
        ("binnen 3 weken", Doubt.RELATIVE_DATE),
        ("rond 9:00", Doubt.ABOUT),
        ("waar nodig", Doubt.VAGUE),
    ],
)
def test_what_can_be_read_in_more_ways_is_doubtful(text: str, doubt: Doubt) -> None:
    assert [found for _, found in doubts(f"klaar {text} hier")] == [doubt]


def test_a_term_that_says_from_when_is_clear() -> None:
    assert doubts("binnen 3 weken na ondertekening") == []


def test_a_day_with_strokes_is_doubtful_only_where_month_and_day_can_change_places() -> None:
    assert doubts("03/04/2027", "en") == [("03/04/2027", Doubt.TWO_READINGS)]
    assert doubts("03/04/2027", "nl") == doubts("13/04/2027", "en") == doubts("04/04/2027", "en") == []


def test_a_whole_year_is_clear() -> None:
    assert doubts("minder in 2031 dan in 2026") == []


def test_early_and_late_in_a_period_differ() -> None:
    assert keys("begin 2027", MarkKind.DATE) != keys("eind 2027", MarkKind.DATE)
    assert keys("Q1 2027", MarkKind.DATE) == keys("first quarter of 2027", MarkKind.DATE)


@pytest.mark.parametrize("words", ["vóór", "tot", "before"])
def test_before_a_day_is_at_most_the_day_before_it(words: str) -> None:
    assert keys(f"klaar {words} 1 maart 2027", MarkKind.DATE) == [(2027, 2, 28, None, "", Bound.AT_MOST)]
    assert keys("klaar na 31 december 2027", MarkKind.DATE) == [(2028, 1, 1, None, "", Bound.FROM)]
    assert keys(f"{words} 1 maart", MarkKind.DATE) == [(None, 3, 1, None, "", Bound.BEFORE)]


@pytest.mark.parametrize("text", ["om 9 uur", "09:00", "9.00 uur", "at 9 am", "om 9:00 uur", "at 9 o'clock"])
def test_a_time_is_the_same_however_it_is_written(text: str) -> None:
    key: Any = keys(text, MarkKind.TIME)[0]

    assert same_time(key, (9 * 60, False, None))
    assert not same_time(key, (9 * 60, False, Bound.BEFORE))


def test_an_afternoon_and_a_term_in_hours_are_told_apart() -> None:
    assert keys("3:30 pm", MarkKind.TIME) == [(15 * 60 + 30, False, None)]
    assert keys("12 am", MarkKind.TIME) == [(0, False, None)]
    assert (
        keys("half drie", MarkKind.TIME)
        == keys("half drie", MarkKind.TIME)
        != keys("drie uur", MarkKind.TIME)
    )
    assert keys("binnen 9 uur", MarkKind.TIME) == []


def test_we_and_you_are_the_writer_and_the_other() -> None:
    assert keys("Wij bellen jullie", MarkKind.WHO) == ["us", "them"]
    assert keys("Beide bellen", MarkKind.WHO) == ["us", "them"]
    assert keys("Torenkroon belt", MarkKind.WHO) == ["them"]
    assert (keys("Yusuf belt", MarkKind.WHO), keys("Yusuf belt", MarkKind.PERSON)) == (["them"], ["yusuf"])


def test_with_three_parties_you_is_not_clear() -> None:
    assert doubts("Jullie bellen", voice=THREE) == [("Jullie", Doubt.WHO_IS_MEANT)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("als het lukt", "if"),
        ("ook als het regent", "even_if"),
        ("mits het lukt", "if"),
        ("provided that it works", "if"),
        ("tenzij het regent", "unless"),
        ("except for rain", "unless"),
        ("alleen met hulp", "only"),
    ],
)
def test_a_condition_is_found(text: str, kind: str) -> None:
    (mark,) = marks(text, MarkKind.CONDITION)

    assert isinstance(mark.key, tuple)
    assert mark.key[:2] == (kind, False)


@pytest.mark.parametrize(
    "text", ["zowel nu als dan", "zo snel als nu", "net als nu", "niet alleen wij", "not only we"]
)
def test_what_only_looks_like_a_condition_is_none(text: str) -> None:
    assert marks(text, MarkKind.CONDITION) == marks(text, MarkKind.NEGATION) == []


def test_a_negation_inside_a_condition_turns_the_condition_round() -> None:
    with_not, without = (
        marks("als het niet lukt", MarkKind.CONDITION),
        marks("als het lukt", MarkKind.CONDITION),
    )

    assert with_not[0].key != without[0].key
    assert marks("als het niet lukt", MarkKind.NEGATION) == []


@pytest.mark.parametrize(
    "text", ["niet bellen", "geen brief", "we don't call", "never call", "without a letter"]
)
def test_a_negation_is_found(text: str) -> None:
    assert len(marks(text, MarkKind.NEGATION)) == 1


def test_what_weakens_a_condition_belongs_to_it() -> None:
    assert marks("mits wij binnen kunnen", MarkKind.FIRMNESS) == []


def test_no_later_than_is_a_bound_and_no_negation() -> None:
    assert marks("niet later dan 1 maart 2027", MarkKind.NEGATION) == []
    assert marks("no more than 5 lifts", MarkKind.NEGATION) == []


def test_may_try_and_tax_are_found() -> None:
    assert keys("Wij streven ernaar", MarkKind.FIRMNESS) == ["try"]
    assert keys("Dat mag", MarkKind.FIRMNESS) == ["may"]
    assert keys("exclusief btw", MarkKind.VAT) == keys("excl. btw", MarkKind.VAT) == ["excluded"]
    assert keys("including VAT", MarkKind.VAT) == ["included"]


def test_the_month_of_may_is_no_permission() -> None:
    assert keys("on 3 May 2027", MarkKind.FIRMNESS, "en") == []


def test_marks_stand_in_the_order_of_the_text() -> None:
    found = marks_in("Wij betalen € 5 op 1 maart 2027, tenzij Torenkroon niet komt", WE)

    assert [mark.start for mark in found] == sorted(mark.start for mark in found)
    assert {mark.kind for mark in found} == {MarkKind.WHO, MarkKind.AMOUNT, MarkKind.DATE, MarkKind.CONDITION}
