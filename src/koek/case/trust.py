"""Trust as a result of behaviour: what each side sees, dated examples, core questions, a private start."""

from enum import StrEnum

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from koek.case.dates import Day
from koek.case.differences import Answer
from koek.case.estimates import Confidence
from koek.case.links import ItemLink, PartyLink, PersonLink
from koek.case.noun import Id, Noun, Text
from koek.case.relation import Step


class ExampleKind(StrEnum):
    """Whether a situation shows a behaviour, or shows that it was missed."""

    SHOWED = "showed"
    MISSED = "missed"


class TrustView(Noun):
    """How often one party sees a behaviour of itself or another on a day: 1 hardly, 5 nearly always.

    With `guessed_by` somebody else wrote down what they think this party would say: then it is an estimate.
    """

    behaviour: Id
    party: PartyLink
    according_to: PartyLink | None = None
    step: Step
    on: Day
    guessed_by: PartyLink | None = None
    confidence: Confidence | None = None
    reason: Text | None = None

    @property
    def voice(self) -> str:
        """The party that says this: the party itself unless another is named."""
        return self.according_to or self.party


class TrustExample(Noun):
    """One dated situation in which a behaviour was shown or missed, and what else could explain it."""

    id: Id
    on: Day
    behaviour: Id
    party: PartyLink
    seen_by: PartyLink | None = None
    kind: ExampleKind = ExampleKind.SHOWED
    what: Text
    other_explanation: Text | None = None
    delete_by: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class CoreAnswer(Noun):
    """What a party answers to one of the two core questions, on a day."""

    question: Id
    party: PartyLink
    answer: Answer = Answer.UNKNOWN
    on: Day
    guessed_by: PartyLink | None = None
    reason: Text | None = None


class TrustStart(Noun):
    """For yourself alone: what makes giving trust hard, and the smallest step that still feels safe."""

    person: PersonLink | None = None
    on: Day | None = None
    hard_for_me: Text | None = None
    smallest_safe_step: Text | None = None
    by_when: Day | None = None
    done_on: Day | None = None
    what_happened: Text | None = None


class StressOverride(Noun):
    """Why a talk about trust goes on although a contract is being negotiated, and until when that holds.

    Raises
    ------
    PydanticCustomError
        ``trust.override_ends_before_it_starts``: it expires before the day it was decided.
    """

    on: Day
    reason: Text
    expires: Day
    decided_by: tuple[PartyLink, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "StressOverride":
        if self.expires < self.on:
            raise PydanticCustomError(
                "trust.override_ends_before_it_starts",
                "decided {on}, expires {expires}",
                {"on": self.on.isoformat(), "expires": self.expires.isoformat()},
            )
        return self


class Trust(Noun):
    """What the parties see of each other's behaviour over the years.

    Raises
    ------
    PydanticCustomError
        ``trust.rated_twice``: one voice says two things about one behaviour on one day.
    """

    views: tuple[TrustView, ...] = ()
    examples: tuple[TrustExample, ...] = ()
    core: tuple[CoreAnswer, ...] = ()
    starts: tuple[TrustStart, ...] = ()
    overrides: tuple[StressOverride, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()

    @model_validator(mode="after")
    def _once_a_day(self) -> "Trust":
        seen = set()
        for view in self.views:
            told = (view.behaviour, view.party, view.voice, view.guessed_by, view.on)
            if told in seen:
                raise PydanticCustomError("trust.rated_twice", "{id} twice", {"id": view.behaviour})
            seen.add(told)
        return self
