"""A network: first its goal, then who is in it, what each brings and gets, who decides, and what goes on."""

from enum import StrEnum
from typing import Annotated

from koek.case.closing import Deviation
from koek.case.dates import Day
from koek.case.differences import Answer
from koek.case.estimates import Confidence, EvidenceKind
from koek.case.links import IssueLink, ItemLink, LivesIn, PartyLink
from koek.case.noun import Id, Name, Named, Noun, Text
from koek.case.relation import Step

MemberLink = Annotated[Id, LivesIn("network.members")]
"""The id of a member of the network."""


class NetworkKind(StrEnum):
    """Four kinds of network, each with its own needs; the goal decides which one fits."""

    ISSUE = "issue"
    ORGANISATION = "organisation"
    SOCIAL = "social"
    SUPPORT = "support"


class MemberKind(StrEnum):
    """Who a member is; only what organisations give and get is ever weighed."""

    ORGANISATION = "organisation"
    PRIVATE_PERSON = "private_person"
    PERSON_IN_CARE = "person_in_care"


class HowMuch(StrEnum):
    """How much somebody brings or gets, in words."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


class Staying(StrEnum):
    """What is decided when a network is looked at again; each is a full outcome."""

    STAY = "stay"
    CHANGE = "change"
    LEAVE = "leave"


class Good(Noun):
    """Something a member brings or gets: knowledge, contacts, experience, money, time."""

    good: Id
    how_much: HowMuch = HowMuch.SOME
    what: Text | None = None


class Decides(Noun):
    """Something a member can decide on, and how that is known."""

    decision: Id
    about: Text | None = None
    confidence: Confidence | None = None
    known_by: EvidenceKind | None = None


class Moves(Noun):
    """People a member can get moving."""

    constituency: Text
    how: Text | None = None
    confidence: Confidence | None = None
    known_by: EvidenceKind | None = None


class Member(Named):
    """Somebody in the network: how to reach them, what they bring and get, what they will not or cannot do.

    `party` says which party of the case this is. `told_on` is the day on which the member itself said what it
    brings, gets and wants; without it that is the estimate of the owner of the file.
    """

    kind: MemberKind = MemberKind.ORGANISATION
    party: PartyLink | None = None
    role: Id | None = None
    represents: Text | None = None
    contact_persons: tuple[Name, ...] = ()
    reachable: Text | None = None
    cost: Text | None = None
    channel: Text | None = None
    at_table: bool | None = None
    brings: tuple[Good, ...] = ()
    gets: tuple[Good, ...] = ()
    wishes: tuple[Text, ...] = ()
    expects: tuple[Text, ...] = ()
    possible: tuple[Text, ...] = ()
    will_not: tuple[Text, ...] = ()
    cannot: tuple[Text, ...] = ()
    told_on: Day | None = None
    decides: tuple[Decides, ...] = ()
    moves: tuple[Moves, ...] = ()
    last_contact: Day | None = None
    next_contact: Day | None = None
    delete_by: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class NetworkLink(Noun):
    """What goes from one member to another; without a good they only know each other."""

    giver: MemberLink
    receiver: MemberLink
    good: Id | None = None
    strength: HowMuch = HowMuch.SOME
    what: Text | None = None


class NeedAnswer(Noun):
    """Whether the network has what its kind needs, and who sees to it."""

    need: Id
    answer: Answer = Answer.UNKNOWN
    member: MemberLink | None = None
    what: Text | None = None


class GoalSignature(Noun):
    """Whether a member can sign the shared goal, and its own words where it cannot yet."""

    member: MemberLink
    answer: Answer = Answer.UNKNOWN
    on: Day | None = None
    words: Text | None = None


class NeededDecision(Noun):
    """A decision without which the goal is not reached."""

    decision: Id
    about: Text | None = None


class NetworkReview(Noun):
    """Looking again at the network, or at one member's part in it: stay, change or leave, and why."""

    on: Day
    member: MemberLink | None = None
    course: Staying
    useful_to_us: Answer | None = None
    useful_to_others: Answer | None = None
    reason: Text | None = None


class SkillCheck(Noun):
    """Your own answer, for yourself alone, to one of the five skills: 1 not yet, 5 fully."""

    skill: Id
    step: Step
    on: Day | None = None
    what: Text | None = None


class StatusUpdate(Noun):
    """What members hear about how things stand, each through their own channel."""

    id: Id
    on: Day
    what: Text
    to: tuple[MemberLink, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()


class InnerTalk(Named):
    """A negotiation inside the network, on the route, money or say."""

    subject: Id
    members: tuple[MemberLink, ...] = ()
    where_it_rubs: Text | None = None
    issue: IssueLink | None = None
    started_on: Day | None = None
    settled_on: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()


class OwnBoard(Noun):
    """Asking something of your own board without formal power: what you know, whom you move, your range."""

    member: MemberLink | None = None
    asks: Text | None = None
    knowledge: Text | None = None
    what_people_think: Text | None = None
    people_to_move: Text | None = None
    board_gains: Text | None = None
    hoped_for: Text | None = None
    at_least: Text | None = None
    asked_on: Day | None = None


class Network(Noun):
    """One network around one goal."""

    goal: Text | None = None
    shared_goal: Text | None = None
    signatures: tuple[GoalSignature, ...] = ()
    kind: NetworkKind | None = None
    needs: tuple[NeedAnswer, ...] = ()
    needed: tuple[NeededDecision, ...] = ()
    members: tuple[Member, ...] = ()
    links: tuple[NetworkLink, ...] = ()
    reviews: tuple[NetworkReview, ...] = ()
    skills: tuple[SkillCheck, ...] = ()
    updates: tuple[StatusUpdate, ...] = ()
    talks: tuple[InnerTalk, ...] = ()
    board: OwnBoard | None = None
    deviations: tuple[Deviation, ...] = ()
    comes_from: tuple[ItemLink, ...] = ()
