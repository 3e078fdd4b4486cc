"""Days and moments as people write them in a file: ISO dates, and instants with their zone."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _unreadable(code: str, written: Any) -> PydanticCustomError:
    return PydanticCustomError(code, "not a date: {value}", {"value": str(written)[:80]})


def _day(written: Any) -> date:
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    try:
        if _DAY.fullmatch(written.strip()):
            return date.fromisoformat(written.strip())
    except (ValueError, AttributeError, TypeError) as reason:
        raise _unreadable("date.unreadable", written) from reason
    raise _unreadable("date.unreadable", written)


def _moment(written: Any) -> date | datetime:
    try:
        moment = written if isinstance(written, datetime) else datetime.fromisoformat(written.strip())
    except (ValueError, AttributeError, TypeError):
        return _day(written)
    if isinstance(written, str) and _DAY.fullmatch(written.strip()):
        return moment.date()
    if moment.tzinfo is None:
        raise _unreadable("moment.without_zone", written)
    try:
        return moment.astimezone(UTC)
    except OverflowError as reason:
        raise _unreadable("date.unreadable", written) from reason


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
            "anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}],
            "description": "A day (2027-03-31), or an instant with its zone (2027-03-31T14:00:00+02:00).",
        }
    ),
]
"""A day, or an instant that states its zone and is kept in UTC."""
