"""Small cases about trust for tests."""

from datetime import date
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding

TODAY = date(2027, 3, 1)
Content = dict[str, Any]


def case(**sections: Any) -> NegotiationCase:
    """Return a case of parties a (ours) and b, with these sections."""
    content: Content = {"koek": "1", "title": "T", "ours": "a", "parties": ["A", "B"], **sections}
    return NegotiationCase.model_validate(content)


def view(about: str, by: str, step: int, on: str = "2027-01-10", **more: Any) -> Content:
    """Return a view on listening first."""
    return {"behaviour": "listen-first", "party": about, "according_to": by, "step": step, "on": on, **more}


def with_views(*views: Content, **more: Any) -> NegotiationCase:
    """Return a case with these views."""
    return case(trust={"views": list(views), **more})


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [finding.code for finding in findings]


def offer(on: str) -> Content:
    """Return a proposal of a on a day."""
    return {"id": "o", "by": "a", "at": on, "outcome": {}}


def agreed(on: str | None, status: str = "agreed") -> Content:
    """Return an agreement put in writing on a day."""
    written: Content = {"id": f"c-{on}-{status}".lower(), "name": "x", "status": status}
    return written | ({"in_writing_on": on} if on else {})
