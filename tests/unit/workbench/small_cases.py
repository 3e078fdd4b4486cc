"""Small cases for the questions about the method: two parties and only what a test needs."""

from datetime import date
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.workbench.told import Told

TODAY = date(2026, 11, 22)


def small_case(**sections: Any) -> NegotiationCase:
    """Return a case of us and them with these sections, as plain content."""
    parties = [{"id": "us", "name": "Us"}, {"id": "them", "name": "Them"}]
    return case_from({"koek": "1", "title": "Small", "ours": "us", "parties": parties, **sections})


def with_note(case: NegotiationCase) -> NegotiationCase:
    """Return the case with a note that has nothing to do with anything."""
    note = {"id": "about-lunch", "party": case.parties[-1].id, "what": "They like soup.", "purpose": "lunch"}
    note |= {"source": "seen", "delete_by": "2027-03-31", "on": "2026-11-20"}
    content = plain(case)
    content["notes"] = [*content.get("notes", []), note]
    return case_from(content)


def parts(told: Told) -> dict[str, list[str]]:
    """Return the codes of an answer by heading."""
    found: dict[str, list[str]] = {}
    for part in told.parts:
        found.setdefault(part.heading, []).extend(finding.code for finding in part.findings)
    return found
