"""Days and times in Dutch and English text; what depends on the day it is read is marked as unclear."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from koek.closing.marks import Bound, Doubt, Mark, MarkKind, Scan, words_before

Key = tuple[Any, ...]

_MONTHS = {
    name: number
    for names in (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "january february march april may june july august september october november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "jan feb mar apr may jun jul aug sept oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
}
_WEEKDAYS = {
    name: number
    for names in (
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for number, name in enumerate(names.split())
}
_NOON = 12
_HALF = {"p": _NOON, "a": 0}
_HALF_DAY = 720
_CENTURY = 2000
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(_WEEKDAYS)
_PART = r"(?:(?P<part>begin|half|medio|einde?|mid|early|late|the end of|end of)\s+(?:van\s+)?)?"
_ORDER = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = r"(?P<year>(?:19|20)\d{2})(?![\d.,]\d|\d)"
_DAY_OF_WEEK = rf"(?:\b(?P<weekday>{_WEEKDAY}),?\s+)?"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_DATES = (
    _pattern(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
    _pattern(
        r"(?<![\d.,])(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)",
        r"(?P<year>\d{4})\b",
    ),
    _pattern(
        rf"{_DAY_OF_WEEK}\b(?P<day>\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?\s+(?:of\s+)?",
        rf"(?P<month>{_MONTH})\b\.?(?:,?\s+{_YEAR})?",
    ),
    _pattern(rf"{_DAY_OF_WEEK}\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+{_YEAR})?"),
    _pattern(rf"\b{_PART}(?P<month>{_MONTH})\s+{_YEAR}"),
    _pattern(r"\b(?:de|the)\s+(?P<day>\d{1,2})(?:e|ste|de|st|nd|rd|th)\b(?!\s+(?:keer|time))"),
    _pattern(
        rf"\b{_PART}(?:q(?P<quarter>[1-4])|(?P<order>{'|'.join(_ORDER)})\s+(?:kwartaal|quarter))\b",
        rf"(?:\s+(?:van\s+|of\s+)?{_YEAR})?",
    ),
    _pattern(
        rf"(?<=\bin )(?P<month>{_MONTH})\b",
        rf"|\b(?P<part>begin|half|medio|einde?|mid|end of)\s+(?P<late>{_MONTH})\b",
    ),
    _pattern(rf"(?<![\w.,€$-]){_PART}{_YEAR}(?!\s*(?:euro|eur\b|€|%|uur|hours))"),
)
_TIMES = (
    _pattern(r"\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)\b(?:\s*(?P<half>[ap])\.?m\b\.?|\s*uur\b)?"),
    _pattern(
        r"(?<![\d.,])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)",
        r"(?:\s*uur\b|\s*(?P<half>[ap])\.?m\b\.?)",
    ),
    _pattern(r"(?<![\d.,:])\b(?P<hour>1[0-2]|[1-9])\s*(?P<half>[ap])\.?m\b\.?"),
    _pattern(
        r"(?<=\bom )(?P<hour>[01]?\d|2[0-3])\s+uur\b",
        r"|(?<=\bat )(?P<clock>[01]?\d|2[0-3])\s+o'clock\b",
    ),
)
_HOURS = (
    *("een", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)
_CLOCK = _pattern(
    rf"\b(?P<part>half|kwart over|kwart voor)\s+(?P<hour>{'|'.join(_HOURS)})\b",
    r"(?!\s+(?:dag|week|weken|maand|jaar|uur))",
)
_PARTS = {"half": -30, "kwart over": 15, "kwart voor": -15}
_HOURS_RANGE = _pattern(
    r"(?<=\bvan )(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?=\s+tot\s+[\d.:]+\s+uur\b(?!\s+per))",
    r"|(?<=\d tot )(?P<clock>[01]?\d|2[0-3])\s+uur\b(?!\s+per)",
)
_LOOSE_WEEKDAY = _pattern(rf"\b(?P<weekday>{_WEEKDAY})(?:en|s)?\b")
_BOUNDS = {
    Bound.AT_MOST: words_before(
        "op of v[oó][oó]r", "on or before", "uiterlijk(?: op| in)?", "niet later dan(?: op)?",
        "tot en met", "t/m", "(?:no|not) later than",
        "by(?: the)?", "up to and including", "at the latest on",
    ),
    Bound.BEFORE: words_before("voor", "vóór", "tot", "before", "until", "till"),
    Bound.FROM: words_before("vanaf", "per", "met ingang van", "as of", "from", "starting", "sinds", "since"),
    Bound.AFTER: words_before("na", "after"),
    Bound.ABOUT: words_before("ongeveer(?: op)?", "rond", "circa", "around", "about"),
}  # fmt: skip
_DAY_BESIDE = {Bound.BEFORE: (Bound.AT_MOST, -1), Bound.AFTER: (Bound.FROM, 1)}
"""Before a day is at most the day before it; after a day is from the day after it."""
_SPAN = r"dag(?:en)?|week|weken|maand(?:en)?|kwartaal|jaar|jaren|days?|weeks?|months?|quarters?|years?"
_RELATIVE = (
    _pattern(
        rf"\b(?:over|binnen|within|in)\s+(?:\w+)(?:\s+paar|\s+few)?\s+(?:{_SPAN})\b",
        r"(?!\s+(?:na|nadat|vanaf|van|sinds|after|from|of|since)\b)",
    ),
    _pattern(
        rf"\b(?:volgende?|komende?|deze|dit|aanstaande|next|this|coming)\s+(?:{_SPAN}|{_WEEKDAY}|",
        r"zomer|winter|voorjaar|najaar|summer|spring|autumn)\b",
    ),
    _pattern(
        r"\b(?:vandaag|morgen|overmorgen|today|tomorrow|binnenkort|spoedig|straks|soon|shortly|asap|zsm)\b"
    ),
    _pattern(
        r"\bz\.s\.m\.?|\bt\.z\.t\.?|\b(?:zo (?:snel|spoedig) mogelijk|as soon as possible|",
        r"te zijner tijd|op termijn|in due course|op tijd|tijdig|in time)\b",
    ),
)


def days_in(scan: Scan, language: str) -> Iterator[Mark]:
    """Yield the days and times in a text, and take them; then the words that mean another day every day."""
    for pattern in _DATES:
        for match in scan.take(pattern):
            yield _date(scan, match, language)
    for pattern in (*_TIMES, _HOURS_RANGE):
        for match in scan.take(pattern):
            yield _time(scan, match)
    for match in scan.take(_CLOCK):
        word = match["hour"].lower()
        minutes = 60 * (_HOURS.index(word) + 1) + _PARTS[match["part"].lower()]
        yield _time_mark(scan, match, minutes, twelve_hours=True)


def weekdays_in(scan: Scan) -> Iterator[Mark]:
    """Yield the days of the week on which something happens, and take them."""
    for match in scan.take(_LOOSE_WEEKDAY):
        key = ("weekday", _WEEKDAYS[match["weekday"].lower()])
        said = scan.said(match.start(), match.end())
        yield Mark(MarkKind.DATE, key, said, match.start(), match.end())


def relative_days_in(scan: Scan) -> Iterator[Mark]:
    """Yield the words about time that depend on when they are read, without taking them."""
    for pattern in _RELATIVE:
        for match in scan.look(pattern):
            said = scan.said(match.start(), match.end())
            yield Mark(None, said.lower(), said, match.start(), match.end(), Doubt.RELATIVE_DATE)


def _date(scan: Scan, match: re.Match[str], language: str) -> Mark:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    month = _month(parts.get("month") or parts.get("late"))
    day = int(parts["day"]) if parts.get("day") else None
    order = parts.get("quarter") or _ORDER.get((parts.get("order") or "").lower())
    part = (parts.get("part") or "").lower()
    bound, start = scan.bound(match.start(), _BOUNDS)
    whole_year = month is None and not (day or order or part or bound)
    two_ways = language == "en" and parts.get("sign") == "/" and day != month
    weekday = _WEEKDAYS.get((parts.get("weekday") or "").lower())
    doubt = None if whole_year else _doubt(year, month, day, weekday)
    if two_ways and month is not None and day is not None and max(month, day) <= _NOON:
        doubt = doubt or Doubt.TWO_READINGS
    if bound is Bound.ABOUT:
        doubt = doubt or Doubt.ABOUT
    if bound in _DAY_BESIDE and year and month and day and doubt is not Doubt.NO_SUCH_DAY:
        bound, days = _DAY_BESIDE[bound]
        beside = date(year, month, day) + timedelta(days)
        year, month, day = beside.year, beside.month, beside.day
    key = (year, month, day, int(order) if order else None, part, bound)
    return Mark(MarkKind.DATE, key, scan.said(start, match.end()), start, match.end(), doubt)


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _MONTHS[written.lower()]


def _doubt(year: int | None, month: int | None, day: int | None, weekday: int | None) -> Doubt | None:
    if month is None or day is None:
        return Doubt.NO_MONTH if day else Doubt.NO_DAY
    try:
        found = date(year or _CENTURY, month, day)
    except ValueError:
        return Doubt.NO_SUCH_DAY
    if year is None:
        return Doubt.NO_YEAR
    return Doubt.WRONG_WEEKDAY if weekday is not None and found.weekday() != weekday else None


def _time(scan: Scan, match: re.Match[str]) -> Mark:
    parts = match.groupdict()
    hour, minute = int(parts.get("hour") or parts["clock"]), int(parts.get("minute") or 0)
    if parts.get("half"):
        hour = hour % _NOON + _HALF[parts["half"].lower()]
    bare = not (parts.get("minute") or parts.get("half")) and 0 < hour <= _NOON
    return _time_mark(scan, match, hour * 60 + minute, twelve_hours=bare)


def _time_mark(scan: Scan, match: re.Match[str], minutes: int, *, twelve_hours: bool) -> Mark:
    """Return a time; its key tells also whether it may be half a day later: "at three", "om half drie"."""
    bound, start = scan.bound(match.start(), _BOUNDS)
    doubt = Doubt.ABOUT if bound is Bound.ABOUT else None
    key = (minutes, twelve_hours, bound)
    return Mark(MarkKind.TIME, key, scan.said(start, match.end()), start, match.end(), doubt)


def same_time(one: Key, other: Key) -> bool:
    """Whether the keys of two times mean the same: half a day apart too, where one may be either."""
    (minutes, bare, *bound), (other_minutes, other_bare, *other_bound) = one, other
    apart = {0, _HALF_DAY} if bare != other_bare else {0}
    return bound == other_bound and abs(minutes - other_minutes) in apart
