"""Offers: an outcome that somebody proposed at some moment."""

from koek.case.choices import Choices
from koek.case.dates import Moment
from koek.case.noun import Id, Noun, Text


class Offer(Noun):
    """What one party put on the table, on a day or at an instant (in UTC)."""

    id: Id
    by: Id
    at: Moment
    outcome: Choices
    binding: bool = False
    note: Text | None = None
