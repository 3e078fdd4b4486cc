"""Parties, the people at the table, and what each may decide."""

from enum import StrEnum

from koek.case.dates import Day
from koek.case.money import Cents
from koek.case.noun import Named, Noun, Text


class MayBind(StrEnum):
    """Whether a person can bind the party they speak for."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Mandate(Noun):
    """What one person may decide: up to what amount, and by whom and when that was confirmed."""

    may_bind: MayBind = MayBind.UNKNOWN
    up_to: Cents | None = None
    scope: Text | None = None
    confirmed_by: Text | None = None
    confirmed_on: Day | None = None


class Person(Named):
    """Somebody who speaks for a party."""

    role: Text | None = None
    mandate: Mandate = Mandate()


class Party(Named):
    """One side: an organisation, a group or a person."""

    about: Text | None = None
    people: tuple[Person, ...] = ()
