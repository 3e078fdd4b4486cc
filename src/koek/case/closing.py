"""Closing and what comes after: agreements in own words, steps, answers, pilots, talks, looking back."""

from enum import StrEnum
from typing import Annotated

from koek.case.dates import Day
from koek.case.differences import Answer
from koek.case.links import IssueLink, ItemLink, LivesIn, OfferLink, PartyLink, PersonLink
from koek.case.noun import Id, Named, Noun, Text

AgreementLink = Annotated[Id, LivesIn("agreements")]
"""The id of an agreement."""


class ClauseStatus(StrEnum):
    """Where an agreement stands; parked and declined are full outcomes too."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    PARKED = "parked"
    DECLINED = "declined"


class ClauseSide(Noun):
    """One party's side of an agreement: its own words, what it gives and gets, and the burden it carries.

    With `according_to` somebody else wrote the words down: then they are not the party's own.
    """

    party: PartyLink
    words: Text | None = None
    according_to: PartyLink | None = None
    on: Day | None = None
    gives: Text | None = None
    gets: Text | None = None
    burden: Text | None = None
    agreed_on: Day | None = None


class FeasibilityAnswer(Noun):
    """Whether a party can do what it agrees to, on one check: capacity, cash, decision, time.

    `person` or `party` sees to it by a day when it is not so yet.
    """

    check: Id
    party: PartyLink | None = None
    answer: Answer = Answer.UNKNOWN
    about: Text | None = None
    person: PersonLink | None = None
    by_when: Day | None = None


class OutsideEffect(Noun):
    """What an agreement does to people outside it: residents, patients, the climate."""

    whom: Text
    effect: Text | None = None
    asked: bool = False
    safeguard: Text | None = None


class Deviation(Noun):
    """Something that goes otherwise than agreed, whether that matters, and what then."""

    on: Day
    what: Text
    matters: Answer | None = None
    next_step: Text | None = None


class Clause(Named):
    """One agreement of the closing text: each side writes it in its own words.

    `ideas_of` names the parties that thought it up; a parked one comes back on `parked_until`.
    """

    issue: IssueLink | None = None
    about: Text | None = None
    status: ClauseStatus = ClauseStatus.PROPOSED
    sides: tuple[ClauseSide, ...] = ()
    ideas_of: tuple[PartyLink, ...] = ()
    in_writing_on: Day | None = None
    parked_until: Day | None = None
    parked_why: Text | None = None
    feasibility: tuple[FeasibilityAnswer, ...] = ()
    outside: tuple[OutsideEffect, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class NextStep(Named):
    """What happens next, by whom, before which day; `according_to` is who named it."""

    owner: PartyLink | None = None
    person: PersonLink | None = None
    by_when: Day | None = None
    done_on: Day | None = None
    agreement: AgreementLink | None = None
    according_to: PartyLink | None = None
    comes_from: tuple[ItemLink, ...] = ()


class OpenAnswer(Named):
    """A question that waits for an answer: from whom, when it is due, and who gets in touch then."""

    party: PartyLink | None = None
    person: PersonLink | None = None
    due: Day | None = None
    initiative: PartyLink | None = None
    answered_on: Day | None = None
    answer: Text | None = None
    agreement: AgreementLink | None = None
    comes_from: tuple[ItemLink, ...] = ()


class PilotCourse(StrEnum):
    """How a pilot goes."""

    WELL = "well"
    BADLY = "badly"
    UNDECIDED = "undecided"


class PilotView(Noun):
    """How one party sees a pilot."""

    party: PartyLink
    words: Text
    according_to: PartyLink | None = None


class PilotRung(Noun):
    """What happens when a pilot goes well or badly: how that is measured, on which day, and the next step."""

    goes: PilotCourse
    measure: Text | None = None
    on: Day | None = None
    next_step: Text | None = None
    owner: PartyLink | None = None


class Pilot(Named):
    """A small start, with what comes after it agreed beforehand."""

    agreement: AgreementLink | None = None
    issue: IssueLink | None = None
    about: Text | None = None
    starts: Day | None = None
    ends: Day | None = None
    views: tuple[PilotView, ...] = ()
    rungs: tuple[PilotRung, ...] = ()
    went: PilotCourse | None = None
    measured_on: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class MeetingDecision(Named):
    """Something decided in a talk, by whom."""

    by: tuple[PartyLink, ...] = ()
    agreement: AgreementLink | None = None


class MeetingAction(Named):
    """Something to do that came out of a talk."""

    owner: PartyLink | None = None
    person: PersonLink | None = None
    by_when: Day | None = None
    done_on: Day | None = None


class Meeting(Named):
    """The minutes of one talk: who was there, which proposals were made, what was decided, who does what."""

    on: Day
    present: tuple[PersonLink, ...] = ()
    offers: tuple[OfferLink, ...] = ()
    about: Text | None = None
    decisions: tuple[MeetingDecision, ...] = ()
    actions: tuple[MeetingAction, ...] = ()
    seen_by: tuple[PartyLink, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class Forecast(Named):
    """What you foresaw of one thing, what happened, and what explains the difference."""

    issue: IssueLink | None = None
    foreseen: Text | None = None
    foreseen_on: Day | None = None
    happened: Text | None = None
    as_foreseen: Answer | None = None
    why: Text | None = None


class SkillOf(StrEnum):
    """Whose skill in working together somebody invests in."""

    SELF = "self"
    OWN_ORGANISATION = "own_organisation"
    OTHER_SIDE = "other_side"


class SkillStep(Noun):
    """A step to get better at working together: which principle, factor or ability, and for whom."""

    skill: Id
    whose: SkillOf = SkillOf.SELF
    step: Text
    by_when: Day | None = None
    done_on: Day | None = None


class Lookback(Noun):
    """Looking back on a talk or an agreement: your own record to learn from, for nobody else."""

    id: Id
    on: Day
    person: PersonLink | None = None
    about: Text | None = None
    forecasts: tuple[Forecast, ...] = ()
    went_well: Text | None = None
    other_time: Text | None = None
    skills: tuple[SkillStep, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()
