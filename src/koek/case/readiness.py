"""Before a talk: what is decided and by whom, what the law asks first, the first talk, your own state."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from koek.case.dates import Day
from koek.case.differences import Answer
from koek.case.estimates import Confidence, Evidence
from koek.case.links import ItemLink, PartyLink, PersonLink
from koek.case.money import Cents
from koek.case.noun import Id, Named, Noun, Text
from koek.case.numbers import Exact


class NeedEachOther(StrEnum):
    """Whether both sides need each other for a decision, and whether both see that."""

    SEEN = "seen"
    UNSEEN = "unseen"
    NONE = "none"
    UNKNOWN = "unknown"


class AtHome(Noun):
    """What somebody at the table must explain to the one who decides behind them."""

    id: Id
    person: PersonLink
    decider: Text | None = None
    to_explain: Text | None = None
    helps: Text | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()


class Decision(Named):
    """One thing that has to be decided, by whom, who pays, and what there is to trade for it.

    `decided_elsewhere` and `paid_elsewhere` name who is not a person or party of the case, such as a council.
    """

    about: Text | None = None
    deciders: tuple[PersonLink, ...] = ()
    decided_elsewhere: Text | None = None
    payers: tuple[PartyLink, ...] = ()
    paid_elsewhere: Text | None = None
    asks: PartyLink | None = None
    asked: PartyLink | None = None
    needs_first: PartyLink | None = None
    trade: Answer = Answer.UNKNOWN
    we_give: Text | None = None
    we_get: Text | None = None
    dependence: NeedEachOther = NeedEachOther.UNKNOWN
    helper_gains: Text | None = None
    at_home: tuple[AtHome, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class MandateReach(Named):
    """How far the authority of a person goes on one issue; beyond it somebody else must say yes."""

    person: PersonLink
    issue: Id
    options: tuple[str, ...] = ()
    at_least: Exact | None = None
    at_most: Exact | None = None
    beyond: Text | None = None


class EmotionLeft(Named):
    """A feeling that is left from last time, and whether, by whom and when it is raised."""

    party: PartyLink | None = None
    since: Day | None = None
    raise_it: Answer | None = None
    by: PersonLink | None = None
    when: Text | None = None
    reason: Text | None = None


class Disappointment(Named):
    """What went wrong for a party before, when that was told, and what you do with it."""

    party: PartyLink | None = None
    told_on: Day | None = None
    we_do: Text | None = None
    evidence: tuple[Evidence, ...] = ()


class FirstTalk(Noun):
    """The plan of the first talk: connection before content, and no promises expected."""

    on: Day | None = None
    goal: Text | None = None
    connect: tuple[Text, ...] = ()
    notice: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    promises_expected: tuple[Text, ...] = ()
    emotions: tuple[EmotionLeft, ...] = ()
    disappointments: tuple[Disappointment, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class ProcurementPhase(StrEnum):
    """Where a public purchase stands."""

    NONE = "none"
    CONSULTATION = "consultation"
    TENDER = "tender"
    AWARDED = "awarded"
    BELOW_THRESHOLD = "below_threshold"
    UNKNOWN = "unknown"


class RightToChallenge(Noun):
    """Residents offer to take over a task of a public body."""

    task: Text
    body: PartyLink | None = None
    budget: Cents | None = None
    quality: Text | None = None
    by_law: Text | None = None
    asked_on: Day | None = None
    answer_by: Day | None = None
    answered_on: Day | None = None


class LegalStart(Noun):
    """Answers to the first questions of public and competition law; each switches on its warnings."""

    contracting_authority: Answer | None = None
    phase: ProcurementPhase | None = None
    public_property: Answer | None = None
    may_become_public: Answer | None = None
    competitors: Answer | None = None
    challenge: RightToChallenge | None = None
    asked: Text | None = None
    asked_on: Day | None = None


class TalkMoment(StrEnum):
    """When somebody looked at themselves: before a talk, in a break, or after it."""

    BEFORE = "before"
    BREAK = "break"
    AFTER = "after"


Energy = Annotated[int, Field(ge=1, le=5)]
"""How much energy somebody has: 1 empty, 5 full."""


class OwnState(Noun):
    """How you sit there, for yourself alone: what sets you off, what calms you, your energy."""

    id: Id
    on: Day
    moment: TalkMoment = TalkMoment.BEFORE
    party: PartyLink | None = None
    energy: Energy | None = None
    trigger: Text | None = None
    calm: Text | None = None
    what: Text | None = None
