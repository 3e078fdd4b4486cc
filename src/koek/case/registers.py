"""What comes up along the way: unclear points, dilemmas, surprises, facts, expectations, what goes on."""

from enum import StrEnum

from koek.case.dates import Day
from koek.case.links import InterestLink, IssueLink, ItemLink, PartyLink, PersonLink
from koek.case.noun import Id, Named, Noun, Text


class Ambiguity(Named):
    """Something that is not clear, to whom, what that causes, and who clears it up by when.

    Without `party` it is unclear to all.
    """

    party: PartyLink | None = None
    issue: IssueLink | None = None
    causes: Text | None = None
    noticed_on: Day | None = None
    cleared_by: PartyLink | None = None
    person: PersonLink | None = None
    by_when: Day | None = None
    cleared_on: Day | None = None
    cleared_how: Text | None = None
    comes_from: tuple[ItemLink, ...] = ()


class WayOut(Named):
    """A way to do justice to both sides of a dilemma."""

    party: PartyLink | None = None
    chosen_by: tuple[PartyLink, ...] = ()
    about: Text | None = None


class Dilemma(Named):
    """A problem, and the two things behind it that both count and pull apart."""

    party: PartyLink | None = None
    issue: IssueLink | None = None
    one_side: Text | None = None
    other_side: Text | None = None
    noticed_on: Day | None = None
    ways_out: tuple[WayOut, ...] = ()
    solved_on: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class SurpriseKind(StrEnum):
    """Whether something that came up adds value or destroys it."""

    POSITIVE = "positive"
    DESTROYS_VALUE = "destroys_value"


class Surprise(Named):
    """Something nobody counted on, on a day, and what the parties do with it.

    `issue` is the issue it became on the agenda or belongs to.
    """

    kind: SurpriseKind = SurpriseKind.POSITIVE
    on: Day
    party: PartyLink | None = None
    issue: IssueLink | None = None
    about: Text | None = None
    follow_up: Text | None = None
    comes_from: tuple[ItemLink, ...] = ()


class FactStatus(StrEnum):
    """How far a statement has come: said, asked where it comes from, shown, checked, or contested."""

    STATED = "stated"
    ASKED = "asked"
    SHOWN = "shown"
    CHECKED = "checked"
    DISPUTED = "disputed"


class Fact(Named):
    """A statement somebody relies on, where it comes from, and how far it has been checked."""

    party: PartyLink
    source: Text | None = None
    status: FactStatus = FactStatus.STATED
    on: Day | None = None
    checked_by: Text | None = None
    disputed_by: tuple[PartyLink, ...] = ()
    issue: IssueLink | None = None
    about: Text | None = None
    comes_from: tuple[ItemLink, ...] = ()


class Expectation(Noun):
    """What a party expects of working together: who leads, goals, steps, what if agreements are not kept."""

    question: Id
    party: PartyLink
    words: Text
    according_to: PartyLink | None = None
    on: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class KeepsWorking(Named):
    """Something that goes on between the parties while they disagree about something else."""

    agreed_by: tuple[PartyLink, ...] = ()
    on: Day | None = None
    person: PersonLink | None = None
    interest: InterestLink | None = None
    about: Text | None = None
    comes_from: tuple[ItemLink, ...] = ()
