"""Whether packages of a case can be weighed, and if not, what is needed first and where."""

from dataclasses import dataclass

from django.urls import reverse

from koek.case.negotiation_case import NegotiationCase
from koek.errors import MissingPreferences, MissingSection, NoAnswer, NothingFeasible, NotYetSolvable
from koek.reports.answers import Answers
from koek.web.rooms.phases import PAGES

SHEETS = {"continuous": "issues", "constraints": "constraints", "interactions": "preferences"}
"""The sheet to change for each reason that a case cannot be solved yet."""


@dataclass(frozen=True)
class Needed:
    """What is needed first: `what` is part of the code of its words, `address` where it is filled in."""

    what: str
    address: str


def needed(found: Answers, case: NegotiationCase, room: str) -> Needed | None:
    """Return what is needed before a package can be weighed; None when it can be."""
    if found.best is not None:
        return None
    reason = found.no_answer
    if isinstance(reason, MissingPreferences):
        missing = reason.facts["parties"]
        party = (
            [party.id in missing for party in case.parties].index(True) if isinstance(missing, tuple) else 0
        )
        return Needed("preferences", reverse("preferences", args=[room, party + 1]))
    what, kind = _what(reason)
    page = next(page.name for page in PAGES if kind in page.sheets)
    return Needed(what, reverse("sheet", args=[room, page, kind]))


def _what(reason: NoAnswer | None) -> tuple[str, str]:
    if isinstance(reason, MissingSection):
        return "issues", "issues"
    if isinstance(reason, NothingFeasible):
        return "hard_limits", "hard_limits"
    if isinstance(reason, NotYetSolvable):
        reasons = reason.facts["reasons"]
        first = str(reasons[0]).removeprefix("not_yet.") if isinstance(reasons, tuple) else "interactions"
        return first, SHEETS[first]
    return "wrong", "preferences"
