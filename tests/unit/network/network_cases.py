"""Small networks for tests."""

from datetime import date
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding

TODAY = date(2027, 3, 1)
Content = dict[str, Any]


def case(**network: Any) -> NegotiationCase:
    """Return a case of parties a (ours) and b with a network of these parts."""
    content: Content = {"koek": "1", "title": "T", "ours": "a", "parties": ["A", "B"], "issues": []}
    return NegotiationCase.model_validate(content | {"network": network})


def member(identifier: str, **more: Any) -> Content:
    """Return a member, an organisation unless told otherwise."""
    return {"id": identifier, "name": identifier.upper(), **more}


def goods(*how_much: str) -> list[Content]:
    """Return goods of these sizes."""
    return [{"good": "knowledge", "how_much": size} for size in how_much]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [finding.code for finding in findings]
