"""Days and moments as people write them in a file: ISO dates, and instants with their zone."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_INSTANT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
_ZONE = r"(?:Z|[+-][0-9]{2}:[0-9]{2})"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Years outside which a day of a negotiation is a slip of the pen."""


def _unreadable(code: str, written: Any) -> PydanticCustomError:
    return PydanticCustomError(code, "not a date: {value}", {"value": str(written)[:80]})


def _near(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        facts = {"value": day.isoformat()[:10], "first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise PydanticCustomError("date.far_away", "not near: {value}", facts)
    return day


def _day(written: Any) -> date:
    if isinstance(written, date) and not isinstance(written, datetime):
        return _near(written)
    if not isinstance(written, str) or not _DAY.fullmatch(written.strip()):
        raise _unreadable("date.unreadable", written)
    try:
        day = date.fromisoformat(written.strip())
    except ValueError as reason:
        raise _unreadable("date.unreadable", written) from reason
    return _near(day)


def _moment(written: Any) -> date | datetime:
    if isinstance(written, datetime):
        return _in_utc(written, written)
    if not isinstance(written, str) or not re.match(_INSTANT, written.strip()):
        return _day(written)
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError as reason:
        raise _unreadable("date.unreadable", written) from reason
    return _in_utc(moment, written)


def _in_utc(moment: datetime, written: Any) -> datetime:
    if moment.tzinfo is None:
        raise _unreadable("moment.without_zone", written)
    _near(moment)
    return moment.astimezone(UTC)


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "description": "A day: 2027-03-31."}),
]
"""A day, written year-month-day."""

Moment = Annotated[
    date | AwareDatetime,
    BeforeValidator(_moment),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": rf"^\s*{_INSTANT}{_ZONE}\s*$"},
            ],
            "description": "A day (2027-03-31), or an instant with its zone (2027-03-31T14:00:00+02:00).",
        }
    ),
]
"""A day, or an instant that states its zone and is kept in UTC."""
