"""The agreement about openness: per subject what is shown, to whom, and what hiding it would destroy."""

from enum import StrEnum

from koek.case.dates import Day
from koek.case.links import ItemLink, PartyLink
from koek.case.noun import Id, Named, Noun, Text


class OpennessStatus(StrEnum):
    """Whether openness about a subject was asked for, is agreed by all it concerns, or has ended."""

    REQUESTED = "requested"
    AGREED = "agreed"
    REVOKED = "revoked"


class Opens(Noun):
    """The part of the case a rule opens: a section, and where in it; the rule is the right to read it."""

    section: Id
    path: Text | None = None


class HidingView(Noun):
    """What one party says that hiding a subject does: destroy value, or not."""

    party: PartyLink
    destroys_value: bool
    why: Text | None = None
    on: Day | None = None


class TransparencyRule(Named):
    """One subject on which parties are open: a request until they together find that hiding destroys value.

    `shown_by` shows `what` to `shown_to` (and to `also`: an accountant, say) because hiding it destroys
    `value_destroyed`. `views` holds what each party says of that; a rule that is `revoked` stays listed.
    """

    subject: Id | None = None
    what: Text | None = None
    shown_by: PartyLink | None = None
    shown_to: tuple[PartyLink, ...] = ()
    also: Text | None = None
    value_destroyed: Text | None = None
    aspect: Id | None = None
    views: tuple[HidingView, ...] = ()
    opens: Opens | None = None
    status: OpennessStatus = OpennessStatus.REQUESTED
    requested_by: PartyLink | None = None
    requested_on: Day | None = None
    agreed_by: tuple[PartyLink, ...] = ()
    agreed_on: Day | None = None
    until: Day | None = None
    revoked_by: PartyLink | None = None
    revoked_on: Day | None = None
    comes_from: tuple[ItemLink, ...] = ()
