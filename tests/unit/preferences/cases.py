"""Builders of small cases: everything has a default, a test names only what it is about."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from koek.case.choices import Choice
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from

Worths = Mapping[str, Mapping[str, Mapping[str, object]]]


def statement(party: str, tables: Mapping[str, Mapping[str, object]], **more: Any) -> dict[str, Any]:
    """Return what a party says each option of each issue is worth, as a file holds it."""
    issues = [
        {"issue": issue, "worth": {option: str(value) for option, value in worth.items()}}
        for issue, worth in tables.items()
    ]
    return {"party": party, "issues": issues, **more}


def case_of(
    worths: Worths, told: Mapping[str, Mapping[str, Any]] | None = None, **sections: Any
) -> NegotiationCase:
    """Return a case where every party tells (`told` adds to that) what each option is worth."""
    first = next(iter(worths.values()))
    content = {
        "koek": "1",
        "title": "A test",
        "parties": list(worths),
        "issues": [{"id": i, "name": i, "options": list(options)} for i, options in first.items()],
        "preferences": [statement(p, tables, **(told or {}).get(p, {})) for p, tables in worths.items()],
        **sections,
    }
    return case_from(content)


def number_case(value: Mapping[str, Any], *, issue: Mapping[str, Any] | None = None) -> NegotiationCase:
    """Return a case with one issue, days 0 to 10, that the first party values as told."""
    days = {"id": "days", "name": "Days", "kind": "whole", "lowest": "0", "highest": "10", **(issue or {})}
    other = {"issue": "days", "kind": "linear", "slope": "1"}
    return case_from(
        {
            "koek": "1",
            "title": "A test",
            "parties": ["us", "them"],
            "issues": [days],
            "preferences": [
                {"party": "us", "issues": [{"issue": "days", **value}]},
                {"party": "them", "issues": [other]},
            ],
        }
    )


def choices(**chosen: str) -> tuple[Choice, ...]:
    """Return an outcome: an option for each issue."""
    return tuple(Choice(issue=issue, option=option) for issue, option in chosen.items())


def offer(by: str, identifier: str = "offer-1", **chosen: str) -> dict[str, Any]:
    """Return an offer as a file holds it."""
    return {"id": identifier, "by": by, "at": "2026-03-01", "outcome": chosen}


def worth(*numbers: Fraction | int) -> tuple[Fraction, ...]:
    """Return utilities, one for each party."""
    return tuple(map(Fraction, numbers))


TWO_BY_TWO: Worths = {
    "us": {"price": {"low": 6, "high": 0}, "time": {"short": 0, "long": 4}},
    "them": {"price": {"low": 0, "high": 5}, "time": {"short": 7, "long": 0}},
}
"""Us: low 6, long 4. Them: high 5, short 7. Best combinations: (10, 0), (6, 7) and (0, 12)."""
