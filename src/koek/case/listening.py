"""What lies beneath what people say and do: needs, stances, beliefs, and where interests really conflict."""

from enum import StrEnum

from koek.case.dates import Day
from koek.case.differences import Answer
from koek.case.estimates import Confidence, Evidence
from koek.case.links import InterestLink, IssueLink, ItemLink, PartyLink, PersonLink
from koek.case.noun import Id, Named, Noun, Text


class TopicKnown(Noun):
    """What is known of another party on one topic: its culture, goals, business case and so on."""

    id: Id
    party: PartyLink
    topic: Id
    what: Text
    on: Day | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    delete_by: Day | None = None


class Conflict(Named):
    """Where interests seem to clash, whether that is so, and which other ways there are."""

    issues: tuple[IssueLink, ...] = ()
    interests: tuple[InterestLink, ...] = ()
    real: Answer = Answer.UNKNOWN
    found_together: bool = False
    other_ways: tuple[Text, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class NeedKind(StrEnum):
    """Whether what lies beneath is something wanted or something feared."""

    NEED = "need"
    FEAR = "fear"


class GuessState(StrEnum):
    """How far a guess about what lies beneath has come; it stays a guess until the other confirms it."""

    GUESS = "guess"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Resistance(Named):
    """What somebody said, the interest and the need or fear that may lie beneath, and how to ask and protect.

    `name` is the statement itself, as it was said. A need or fear is met with a safeguard, never used.
    """

    party: PartyLink | None = None
    said_on: Day | None = None
    interest: InterestLink | None = None
    interest_words: Text | None = None
    kind: NeedKind | None = None
    need: Id | None = None
    need_words: Text | None = None
    question: Text | None = None
    safeguard: Text | None = None
    state: GuessState = GuessState.GUESS
    confirmed_on: Day | None = None
    evidence: tuple[Evidence, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class Movement(StrEnum):
    """What somebody did with your idea on one day."""

    MOVES_ALONG = "moves_along"
    HESITATES = "hesitates"
    OPPOSES = "opposes"


class Stance(Noun):
    """What a stakeholder did on one day, what they defend, and what else could explain it.

    The stakeholder is a party, or `who` is outside the case; without either it is nobody in particular.
    """

    id: Id
    on: Day
    party: PartyLink | None = None
    who: Text | None = None
    movement: Movement
    what: Text
    defends: Text | None = None
    other_explanation: Text | None = None
    keep_relation: Text | None = None
    next_contact: Day | None = None
    delete_by: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class BeliefAbout(StrEnum):
    """Whose conviction about whom: theirs about people like you, or your own about them."""

    US = "us"
    THEM = "them"


class Belief(Named):
    """A conviction that may be in the way, and what would show that it does not hold here."""

    about: BeliefAbout = BeliefAbout.US
    party: PartyLink | None = None
    disproof: Text | None = None
    shown_on: Day | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class Shift(StrEnum):
    """Compared with the talk before: closer to each other, the same, or further apart."""

    CLOSER = "closer"
    SAME = "same"
    FURTHER = "further"


class Impression(Noun):
    """How you came across in one talk, and what shows it."""

    id: Id
    on: Day
    party: PartyLink
    words: Text
    shift: Shift | None = None
    said_by_them: bool = False
    evidence: tuple[Evidence, ...] = ()


class Custom(Noun):
    """What you do as a matter of course, and what you expect back."""

    id: Id
    what: Text
    expected_back: Text | None = None


class Preparation(Noun):
    """What is ready for the talk: arguments, questions, and how you behave."""

    arguments: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    customs: tuple[Custom, ...] = ()


class PlanOpen(StrEnum):
    """Whether a part of your plan is open to be made together."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class PlanChange(Noun):
    """What changed in your plan through another party: the proof that you really make it together."""

    id: Id
    on: Day
    party: PartyLink
    what: Text


class PlanPart(Named):
    """A part of your plan, and whether others may help to make it."""

    open: PlanOpen = PlanOpen.UNKNOWN
    reason: Text | None = None
    issue: IssueLink | None = None
    changes: tuple[PlanChange, ...] = ()


class EqualStep(Named):
    """Something that makes the relation more equal: sharing knowledge, thinking up ideas together."""

    party: PartyLink | None = None
    person: PersonLink | None = None
    by_when: Day | None = None
    done_on: Day | None = None


class CoCreation(Noun):
    """Making a plan together: which parts are open, and what makes the relation more equal."""

    parts: tuple[PlanPart, ...] = ()
    steps: tuple[EqualStep, ...] = ()
