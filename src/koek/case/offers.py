"""Offers: an outcome that somebody proposed at some moment."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime

from koek.case.choices import Choices
from koek.case.noun import Id, Noun, Text


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A moment in UTC; a file states its zone."""


class Offer(Noun):
    """What one party put on the table, on a day or at an instant."""

    id: Id
    by: Id
    at: date | Instant
    outcome: Choices
    binding: bool = False
    note: Text | None = None
