"""Where parties differ: factors between two poles, who stands where, what was judged, what is done."""

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from koek.case.dates import Day
from koek.case.estimates import Confidence, Evidence
from koek.case.links import ItemLink, PartyLink, PersonLink
from koek.case.noun import Id, Named, Noun, Text

LEFT_POLE, RIGHT_POLE = 1, 7
"""The ends of every scale; neither is the good one."""


class Subject(StrEnum):
    """Whether a score is about somebody at the table, or about the organisation behind them."""

    PERSON = "person"
    ORGANISATION = "organisation"


class DifferenceState(StrEnum):
    """What somebody decided about a difference; never worked out from how large it is."""

    NOT_JUDGED = "not_judged"
    DORMANT = "dormant"
    HARMLESS = "harmless"
    BLOCKING = "blocking"
    BEING_MITIGATED = "being_mitigated"
    ACCEPTED_BY_US = "accepted_by_us"
    ACCEPTED_BY_BOTH = "accepted_by_both"
    RESOLVED = "resolved"


class Course(StrEnum):
    """What was chosen for a difference that is too large: talk about it at once, narrow it, or part."""

    DISCUSS = "discuss"
    NARROW = "narrow"
    PART = "part"


class Answer(StrEnum):
    """An answer to a question of the method."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class ObservationKind(StrEnum):
    """What was seen or heard in a situation; never what somebody is."""

    BEHAVIOUR = "behaviour"
    EMOTION_SHOWN = "emotion_shown"
    ATTITUDE = "attitude"
    TACTIC = "tactic"


class OwnFactor(Named):
    """A factor of the user's own, or own words for a factor of the method with the same id."""

    left: Text | None = None
    right: Text | None = None
    question: Text | None = None


class OrganisationKind(Noun):
    """What kind of organisation a party is: it chooses which question is asked, never a score."""

    party: PartyLink
    kind: Id


class FactorScore(Noun):
    """Where a person or an organisation stands between the poles of a factor, and who says so.

    `value` goes from 1 (left pole) to 7 (right pole). What one party says of another is an estimate.
    """

    factor: Id
    party: PartyLink
    subject: Subject = Subject.PERSON
    person: PersonLink | None = None
    value: Annotated[int, Field(ge=LEFT_POLE, le=RIGHT_POLE)]
    according_to: PartyLink | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    on: Day | None = None
    about: Text | None = None


class FactorJudgement(Noun):
    """What somebody decided about the difference with another party on a factor, and why.

    Without `other` it is about every other party; without `by` the owner of the file decided it.
    """

    factor: Id
    other: PartyLink | None = None
    state: DifferenceState
    reason: Text | None = None
    by: PartyLink | None = None
    on: Day | None = None
    sign: Text | None = None
    brings: Text | None = None
    own_part: Text | None = None
    course: Course | None = None
    comes_from: tuple[ItemLink, ...] = ()


class Mitigation(Named):
    """What is done to make a difference smaller: who sees to it, and by when."""

    factor: Id
    other: PartyLink | None = None
    owner: PartyLink | None = None
    person: PersonLink | None = None
    by_when: Day | None = None
    done_on: Day | None = None
    about: Text | None = None
    comes_from: tuple[ItemLink, ...] = ()


class FactorAnswer(Noun):
    """The answer to one of the questions that go with a factor, such as a theme on which you must fit.

    `party` says whom the answer is about, where the question is about one of the two.
    """

    check: Id
    other: PartyLink | None = None
    party: PartyLink | None = None
    answer: Answer | None = None
    according_to: PartyLink | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    on: Day | None = None
    about: Text | None = None


class DifferenceAnalysis(Noun):
    """The differences between the owner of the file and the other parties.

    Raises
    ------
    PydanticCustomError
        ``differences.scored_twice``, ``differences.judged_twice`` or ``differences.answered_twice``: the same
        is said twice on the same day, so which counts cannot be told.
    """

    much_value: Answer | None = None
    much_risk: Answer | None = None
    complicated: Answer | None = None
    tough: Answer | None = None
    organisations: tuple[OrganisationKind, ...] = ()
    factors: tuple[OwnFactor, ...] = ()
    order: tuple[Id, ...] = ()
    scores: tuple[FactorScore, ...] = ()
    judgements: tuple[FactorJudgement, ...] = ()
    mitigations: tuple[Mitigation, ...] = ()
    answers: tuple[FactorAnswer, ...] = ()

    @model_validator(mode="after")
    def _once_a_day(self) -> "DifferenceAnalysis":
        _refuse_repetition(
            "differences.scored_twice",
            (
                (s.factor, (s.party, s.subject, s.person, s.according_to or s.party, s.on))
                for s in self.scores
            ),
        )
        _refuse_repetition(
            "differences.judged_twice", ((j.factor, (j.other, j.by, j.on)) for j in self.judgements)
        )
        _refuse_repetition(
            "differences.answered_twice",
            ((a.check, (a.other, a.party, a.according_to, a.on)) for a in self.answers),
        )
        return self


def _refuse_repetition(code: str, said: Iterable[tuple[str, Hashable]]) -> None:
    seen: set[tuple[str, Hashable]] = set()
    for one in said:
        if one in seen:
            raise PydanticCustomError(code, "{id} twice", {"id": one[0]})
        seen.add(one)


class Observation(Noun):
    """What was seen or heard in one situation, on one day, with what else could explain it.

    About a situation and a party, never about a person by name.
    """

    id: Id
    on: Day
    kind: ObservationKind = ObservationKind.BEHAVIOUR
    what: Text
    party: PartyLink | None = None
    seen_by: PartyLink | None = None
    factors: tuple[Id, ...] = ()
    other_explanation: Text | None = None
    delete_by: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()
