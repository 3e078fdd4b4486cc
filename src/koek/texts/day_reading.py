"""Days as people type them, in both languages."""

import re
from datetime import date
from functools import cache

from koek.texts.language import Language

_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_WORDS = re.compile(r"(\d{1,2})(?:e|st|nd|rd|th)?\s+([a-z]+)\.?\s+(\d{4})")
_CENTURY = 2000


def read_day(typed: str) -> date | None:
    """Return the day that somebody typed, or None when it is not certain which day is meant.

    The day comes before the month, except in ``2026-11-22``; a year of two digits is one of this century.

    Examples
    --------
    >>> read_day("22 november 2026")
    datetime.date(2026, 11, 22)
    """
    words = typed.casefold().strip()
    try:
        if found := _NUMBERS.fullmatch(words):
            day, month, year = map(int, found.groups())
            return date(year if year > _CENTURY // 20 else year + _CENTURY, month, day)
        if found := _WORDS.fullmatch(words):
            return date(int(found[3]), _months()[found[2]], int(found[1]))
        return date.fromisoformat(words)
    except (ValueError, KeyError):
        return None


@cache
def _months() -> dict[str, int]:
    """Return the number of each month by its name and short name, in both languages."""
    from babel.dates import get_month_names  # noqa: PLC0415  # babel reads its locale data on first use

    return {
        name.casefold().rstrip("."): number
        for language in Language
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language.value).items()
    }
