"""Values as a person sees and types them on a form, and as a case keeps them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from koek.case.noun import slug
from koek.formats.excel_cells import as_kept
from koek.texts.language import Language
from koek.web.sheets.shape import Control

NUMBERS = (Control.NUMBER, Control.MONEY, Control.WHOLE, Control.POINT, Control.WORTHS)
_ENGLISH_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+\.\d{1,2}")


def shown(text: str, control: Control, language: Language) -> str:
    """Return a kept value as the user would type it: with a comma where that is read back as the same.

    Examples
    --------
    >>> shown("1250.5", Control.MONEY, Language.DUTCH), shown("2/3", Control.NUMBER, Language.DUTCH)
    ('1250,5', '2/3')
    """
    if control in NUMBERS and language is Language.DUTCH and "." in text:
        local = text.replace(".", ",")
        return local if kept(local, control) == text else text
    return text


def kept(text: str, control: Control) -> str:
    """Return what somebody typed in the way that a case keeps it; what cannot be read stays as it is.

    Examples
    --------
    >>> kept("1.250,50", Control.MONEY), kept(" 3-11-2026 ", Control.DATE), kept("1,250.50", Control.NUMBER)
    ('1250.50', '2026-11-03', '1250.50')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if control in NUMBERS:
        if _ENGLISH_THOUSANDS.fullmatch(text):
            return text.replace(",", "")
        return as_kept(text, "money" if control is Control.MONEY else "number")
    return as_kept(text, "date") if control in (Control.DATE, Control.MOMENT) else text


def is_day(text: str) -> bool:
    """Return whether a text is a day that a date field of a browser can show."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def day_and_time(moment: str) -> tuple[str, str]:
    """Return a moment as day and time in the user's zone; no time when it is a day, or cannot be read."""
    if is_day(moment):
        return moment, ""
    try:
        here = datetime.fromisoformat(moment).astimezone(timezone.get_current_timezone())
    except (ValueError, OverflowError):
        return moment, ""
    return here.date().isoformat(), here.strftime("%H:%M:%S" if here.second else "%H:%M")


def moment_of(day: str, time: str, before: str) -> str:
    """Return the moment somebody filled in; the one it was `before` when it still shows the same."""
    if before and (day, time) == day_and_time(before):
        return before
    day = kept(day, Control.DATE)
    if not time or not is_day(day):
        return f"{day} {time}".strip()
    try:
        local = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=timezone.get_current_timezone())
    except ValueError:
        return f"{day} {time}"
    return local.isoformat()


def new_id(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that no sibling has, after the name of the item.

    Examples
    --------
    >>> new_id("Prijs per jaar", {"prijs-per-jaar"})
    'prijs-per-jaar-2'
    """
    known, first = set(taken), slug(wanted)
    return next(one for one in _numbered(first) if one not in known)


def _numbered(first: str) -> Iterator[str]:
    yield first
    number = 2
    while True:
        yield f"{first}-{number}"
        number += 1


def is_empty(raw: Any) -> bool:
    """Return whether nothing at all was filled in."""
    if isinstance(raw, dict):
        return all(is_empty(value) for key, value in raw.items() if key not in ("id", "kind"))
    if isinstance(raw, list):
        return all(map(is_empty, raw))
    return not str(raw if raw is not None else "").strip()
