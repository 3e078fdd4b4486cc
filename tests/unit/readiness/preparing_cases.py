"""Builders of small cases for readiness and styles: two parties, and only the sections a test names."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.findings import Finding

TODAY = date(2026, 11, 22)
BINDS = {"may_bind": "yes", "confirmed_by": "the board", "confirmed_on": "2026-09-01"}


def person(identifier: str, **mandate: str) -> dict[str, Any]:
    return {"id": identifier, "name": identifier.title(), "mandate": mandate}


def small_case(**sections: Any) -> NegotiationCase:
    """Return a case of us (Ann, Art) and them (Bob), with these sections over it."""
    parties = [
        {"id": "us", "name": "Us", "people": [person("ann", **BINDS), person("art", may_bind="no")]},
        {"id": "them", "name": "Them", "people": [person("bob", **BINDS)]},
    ]
    issues = [
        {"id": "price", "name": "Price", "kind": "money", "lowest": "0", "highest": "40", "step": "10"},
        {"id": "term", "name": "Term", "options": ["short", "long", "open"]},
        {"id": "share", "name": "Share", "kind": "real", "lowest": "0", "highest": "1"},
    ]
    start = {"koek": "1", "title": "A test", "ours": "us", "parties": parties, "issues": issues}
    return case_from({**start, **sections})


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def all_codes(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield from codes(finding.walk())
