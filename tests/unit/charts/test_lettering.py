"""Room for text: measured against the letters of the fonts themselves."""

from typing import Any

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.charts.figure import font_directory
from koek.charts.lettering import balanced, broken, shortened, text_width, wrapped

SAMPLES = (
    "Woonstichting Vlierhaven", "€ 1.234.567,89", "evenwichtig voorstel", "Coöperatie Ümlaut & Ço",
    "WWW MMM", "iiillljjj", "storingen binnen 2 uur → 100 %",
)  # fmt: skip


@pytest.mark.parametrize("text", SAMPLES)
@pytest.mark.parametrize(("file", "bold"), [("Inter-Regular.ttf", False), ("Inter-SemiBold.ttf", True)])
def test_a_text_fits_the_room_it_is_given_and_little_is_left(text: str, file: str, *, bold: bool) -> None:
    font: Any = pymupdf.Font  # pymupdf has no types
    drawn = font(fontfile=str(font_directory() / file)).text_length(text, 13)

    assert 0.97 * drawn <= text_width(text, 13, bold=bold) <= 1.2 * drawn


def test_words_are_kept_whole_where_they_fit() -> None:
    assert wrapped("een twee drie", 10, text_width("een twee", 10)) == ("een twee", "drie")


def test_a_word_that_does_not_fit_is_shortened() -> None:
    (line,) = wrapped("Donaudampfschifffahrt", 10, 50)

    assert line.endswith("…")
    assert text_width(line, 10) <= 50


def test_a_text_that_fits_stays() -> None:
    assert shortened("kort", 10, 100) == "kort"


def test_balanced_lines_are_of_about_equal_length() -> None:
    width = text_width("een twee drie vier vijf", 10)

    assert wrapped("een twee drie vier vijf zes", 10, width) == ("een twee drie vier vijf", "zes")
    assert balanced("een twee drie vier vijf zes", 10, width) == ("een twee drie", "vier vijf zes")


def test_one_short_line_stays_one_line() -> None:
    assert balanced("nee", 10, 400) == ("nee",)


def test_balancing_shortens_no_word() -> None:
    assert balanced("Voorbereidingsgesprek", 10, 130) == ("Voorbereidingsgesprek",)


@given(st.lists(st.sampled_from(["een", "tweede", "woord", "€"]), min_size=1).map(" ".join))
def test_balancing_keeps_all_words_and_the_number_of_lines(text: str) -> None:
    plain, even = wrapped(text, 10, 120), balanced(text, 10, 120)

    assert " ".join(even) == text
    assert len(even) == len(plain)


@pytest.mark.parametrize(
    "text", ["Beroepsvereniging voor cardiologen", "een twee", "wwwwwwwwwwwwwwwwwwwwwwww", "i"]
)
def test_a_broken_word_fits_and_loses_no_letter(text: str) -> None:
    told = broken(text, 13, 60, bold=True)

    assert told.replace("- ", "") == text
    assert all(text_width(part, 13, bold=True) <= 60 for part in told.split(" "))


def test_a_word_is_broken_between_letters_even_where_none_fits() -> None:
    assert broken("wm", 13, 1) == "w- m"
