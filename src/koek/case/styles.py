"""How somebody negotiates in one talk, and what power and strength the parties bring."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from koek.case.dates import Day
from koek.case.differences import LEFT_POLE, RIGHT_POLE, Answer
from koek.case.estimates import Confidence, Evidence
from koek.case.links import ItemLink, LivesIn, PartyLink, PersonLink
from koek.case.noun import Id, Named, Noun, Text


class StyleKind(StrEnum):
    """Whether a style is how somebody sees themselves, how the other sees them, or what is wanted."""

    SELF = "self"
    AS_SEEN = "as_seen"
    WANTED = "wanted"


class StylePosition(Noun):
    """A place between the two poles of a scale: 1 is the left one, 7 the right one."""

    scale: Id
    value: Annotated[int, Field(ge=LEFT_POLE, le=RIGHT_POLE)]


class StyleView(Noun):
    """How somebody negotiates in one talk, by whom it was seen, and on what that rests.

    Raises
    ------
    PydanticCustomError
        ``styles.position_twice``: two positions on one scale, so which counts cannot be told.
    """

    id: Id
    party: PartyLink
    person: PersonLink | None = None
    kind: StyleKind = StyleKind.SELF
    seen_by: PartyLink | None = None
    on: Day | None = None
    talk: Text | None = None
    positions: tuple[StylePosition, ...] = ()
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    delete_by: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()

    @model_validator(mode="after")
    def _one_place_per_scale(self) -> "StyleView":
        seen: set[str] = set()
        for position in self.positions:
            if position.scale in seen:
                raise PydanticCustomError("styles.position_twice", "{id} twice", {"id": position.scale})
            seen.add(position.scale)
        return self


class Power(Named):
    """A source of power of a party: about what, until when, what stands against it, what it could bring both.

    `missing` tells that the party lacks it; a lack may not block an agreement either.
    """

    party: PartyLink
    source: Id
    missing: bool = False
    about: Text | None = None
    until: Day | None = None
    use: Answer | None = None
    serves_both: Answer | None = None
    counter_power: Text | None = None
    reputation_cost: Text | None = None
    brings_both: Text | None = None
    blocks: Text | None = None
    fear: Text | None = None
    clause: Annotated[Id, LivesIn("relation.clauses")] | None = None
    according_to: PartyLink | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class StrengthView(Noun):
    """How strong a party is in one respect, in five steps, and who says so."""

    id: Id
    party: PartyLink
    strength: Id
    step: Annotated[int, Field(ge=1, le=5)]
    according_to: PartyLink | None = None
    on: Day | None = None
    what: Text | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()


class SelfCheck(Noun):
    """Your own answer, for yourself alone, to a question on resilience or learning: 1 not yet, 5 fully."""

    question: Id
    step: Annotated[int, Field(ge=1, le=5)]
    on: Day | None = None
    what: Text | None = None


class HardLineAnswer(Noun):
    """The answer to one question of the test before choosing the hard line."""

    question: Id
    answer: Answer = Answer.UNKNOWN
    reason: Text | None = None


class HardLine(Noun):
    """The test before choosing the hard line in one talk."""

    about: Text | None = None
    on: Day | None = None
    answers: tuple[HardLineAnswer, ...] = ()
