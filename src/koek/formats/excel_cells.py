"""One value in a cell: exact numbers stay exact, and no text ever becomes a formula."""

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from koek.case.numbers import exact

if TYPE_CHECKING:
    from openpyxl.cell import Cell

_FIRST_SAFE_YEAR = 1901
_MOST_DIGITS = 15
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_CURRENCY = re.compile(r"[€\s]|EUR")
_WITH_THOUSANDS = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2}|,-)?")
_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def put(cell: "Cell", text: str, kind: str) -> None:
    """Put a text in a cell, as a number or date where that loses nothing.

    A text that begins with ``=``, ``+``, ``-`` or ``@`` is marked as text, so that it stays text when
    somebody edits the cell.
    """
    if kind in ("number", "money") and (number := _same_number(text)) is not None:
        cell.value = number
        cell.number_format = "#,##0.00" if kind == "money" else "General"
    elif kind in ("date", "moment") and (day := _same_day(text)) is not None:
        cell.value = day
        cell.number_format = "yyyy-mm-dd"
    else:
        cell.value = _ESCAPE.sub(r"_x005F_x\1_", text)
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = text[:1] in ("=", "+", "-", "@")


def text_in(value: Any) -> str | None:
    """Return the text that a cell's value stands for; None for an empty cell.

    Examples
    --------
    >>> text_in(0.1), text_in(3.0), text_in(True), text_in(date(2027, 3, 31)), text_in("  ")
    ('0.1', '3', 'yes', '2027-03-31', None)
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**_MOST_DIGITS:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    text = "" if value is None else _ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(value))
    return text if text.strip() else None


def as_kept(text: str, kind: str) -> str:
    """Return a number or day that somebody typed as text, in the way that a case keeps it.

    An amount may have a euro sign, points between thousands and a comma before the cents; a day may be
    written day first. What can be read in two ways, as ``1,200``, stays as it is: then it is asked again.

    Examples
    --------
    >>> as_kept("€ 250.000,50", "money"), as_kept("75,5", "number"), as_kept("3-11-2026", "date")
    ('250000.50', '75.5', '2026-11-03')
    >>> as_kept("1,200", "number"), as_kept("€ 1.200", "money"), as_kept("1.200", "number")
    ('1,200', '1200', '1.200')
    """
    if kind in ("date", "moment"):
        found = _DAY_FIRST.fullmatch(text.strip())
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text
    if kind not in ("number", "money"):
        return text
    bare = _CURRENCY.sub("", text)
    thousands = bare != text.strip() or "," in bare
    if thousands and _WITH_THOUSANDS.fullmatch(bare):
        return bare.removesuffix(",-").replace(".", "").replace(",", ".")
    return bare if _PLAIN.fullmatch(bare) else text


def _same_number(text: str) -> int | float | None:
    """Return the number as Excel keeps it, with 15 digits; None when that is another number."""
    number = exact(text)
    if number.denominator == 1:
        return int(number) if abs(number) < 10**_MOST_DIGITS else None
    kept = f"{float(number):.{_MOST_DIGITS - 1}g}"
    return float(kept) if "e" not in kept and exact(kept) == number else None


def _same_day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year >= _FIRST_SAFE_YEAR else None
