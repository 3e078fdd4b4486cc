"""Days as people type them are understood, and never guessed."""

from datetime import date

import pytest

from koek.texts.day_reading import read_day


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-10-30", "30-10-2026", "30/10/2026", "30.10.2026", "30-10-26", "30 10 2026"),
        *(
            "30 oktober 2026",
            "30 Oktober 2026",
            "30 okt 2026",
            "30 okt. 2026",
            "30 October 2026",
            "30 oct 2026",
        ),
        *("30th october 2026", " 30 oktober 2026 "),
    ],
)
def test_a_day_is_understood_as_it_is_typed(typed: str) -> None:
    assert read_day(typed) == date(2026, 10, 30)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "morgen",
        "30 oktober",
        "31-11-2026",
        "31 november 2026",
        "10-30-2026",
        "30 oktobr 2026",
        "²-1-2026",
        "0-0-0",
    ],
)
def test_a_day_that_is_not_certain_is_not_guessed(typed: str) -> None:
    assert read_day(typed) is None


@pytest.mark.parametrize("typed", ["1-3-1999", "1-3-99"])
def test_a_year_of_two_digits_is_one_of_this_century(typed: str) -> None:
    assert read_day(typed) == date(1999 if len(typed) > len("1-3-99") else 2099, 3, 1)
