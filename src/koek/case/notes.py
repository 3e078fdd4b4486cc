"""Notes on the other side: personal data, so each has a purpose, a source and a day on which it goes."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from koek.case.dates import Day
from koek.case.links import ItemLink, PartyLink, PersonLink
from koek.case.noun import Id, Noun, Text


class NoteOnOther(Noun):
    """One thing to remember about another party or person, written as if they will read it.

    Raises
    ------
    PydanticCustomError
        ``note.gone_before_written``: the day to delete it lies before the day it was written.
    """

    id: Id
    party: PartyLink
    person: PersonLink | None = None
    what: Text
    purpose: Text
    source: Text
    on: Day | None = None
    delete_by: Day
    comes_from: tuple[ItemLink, ...] = ()

    @model_validator(mode="after")
    def _goes_after_it_was_written(self) -> "NoteOnOther":
        if self.on is not None and self.delete_by < self.on:
            raise PydanticCustomError(
                "note.gone_before_written",
                "written {on}, deleted {delete_by}",
                {"on": self.on.isoformat(), "delete_by": self.delete_by.isoformat()},
            )
        return self
