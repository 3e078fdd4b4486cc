"""A calendar file (iCalendar) of what is due: neutral titles, the time of Amsterdam, the same every time."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from koek.case.negotiation_case import NegotiationCase
from koek.closing.appointments import Appointment
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.workbench.calendar_days import calendar_days

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Amsterdam"
_AT = time(9)
_LASTS = timedelta(minutes=15)


def calendar(case: NegotiationCase, today: date, language: Language | None = None) -> bytes:
    """Return an .ics file with a reminder, at nine in the morning, for everything in the case that has a day.

    Parameters
    ----------
    case : NegotiationCase
        The case. Nothing in it can be read from the file: titles are neutral and there is no description.
    today : date
        The day it is; it is also the stamp of the file, so that one case gives one file per day.
    language : Language, optional
        Language of the titles; the one of the case when left out.
    """
    from icalendar import Calendar  # noqa: PLC0415  # heavy

    language = language or Language(case.language)
    made = Calendar()
    made.add("prodid", "-//koek//koek//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add_component(_amsterdam())
    for appointment in calendar_days(case, today):
        made.add_component(_event(appointment, today, language))
    return bytes(made.to_ical())


def _event(appointment: Appointment, today: date, language: Language) -> "Event":
    from icalendar import Event  # noqa: PLC0415  # idem

    starts = datetime.combine(appointment.on, _AT, tzinfo=ZoneInfo(ZONE))
    event = Event()
    event.add("uid", appointment.uid)
    event.add("dtstamp", datetime.combine(today, time(), tzinfo=UTC))
    event.add("dtstart", starts)
    event.add("duration", _LASTS)
    event.add("summary", say(appointment.title, language))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _amsterdam() -> "Timezone":
    """Return the rule of the zone since 1996: not a list of days, which would differ from year to year."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415  # idem

    winter, summer = timedelta(hours=1), timedelta(hours=2)
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, name, first, before, after in (
        (TimezoneDaylight(), "CEST", "1996-03-31T02:00", winter, summer),
        (TimezoneStandard(), "CET", "1996-10-27T03:00", summer, winter),
    ):
        local = datetime.fromisoformat(first)
        part.add("dtstart", local)
        part.add("rrule", {"freq": "yearly", "bymonth": local.month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", name)
        zone.add_component(part)
    return zone
