"""Small scenarios of our own making, written into a folder."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise, product
from os import environ
from pathlib import Path

import pytest

from koek.case.issues import OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import LinearValue, PiecewiseValue, Preferences, TableValue, TriangularValue

CORPUS = Path(environ.get("KOEK_CORPUS", Path(__file__).parents[2] / ".." / "shared" / "data")) / "scenarios"

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the scenario collection is not beside the project"
)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder and return it."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def preferences_of(case: NegotiationCase, party: str) -> Preferences:
    """Return what a party itself says."""
    return next(p for p in case.preferences if p.party == party and not p.is_estimate)


def option_worth(case: NegotiationCase, party: str, issue: str, option: str) -> Fraction | None:
    """Return weight times value of an option, straight from the nouns; None when it has none."""
    value = next((v for v in preferences_of(case, party).issues if v.issue == issue), None)
    if value is None:
        return None
    if isinstance(value, TableValue):
        rows = {case.issue(issue).option_id(w.option): w.value for w in value.worth}
        worth = rows.get(option, value.otherwise)
        return None if worth is None else value.weight * worth
    number = Fraction(option)
    if isinstance(value, LinearValue):
        return value.weight * (value.offset + value.slope * number)
    points = value.points if isinstance(value, PiecewiseValue) else _corners(value)
    for x, y in points:
        if x == number:
            return value.weight * y
    for (x, y), (x2, y2) in pairwise(points):
        if x < number < x2:
            return value.weight * (y + (y2 - y) * (number - x) / (x2 - x))
    return None


def _corners(value: TriangularValue) -> tuple[tuple[Fraction, Fraction], ...]:
    corners = {value.lowest: Fraction(0), value.highest: Fraction(0), value.peak: value.top}
    return tuple(sorted(corners.items()))


def utility(case: NegotiationCase, party: str, outcome: Mapping[str, str]) -> Fraction | None:
    """Return the utility of an outcome (issue id to option id), rectangles included; None when undefined."""
    preferences = preferences_of(case, party)
    total = preferences.constant
    valued = {value.issue for value in preferences.issues}
    for issue, option in outcome.items():
        worth = option_worth(case, party, issue, option)
        if worth is None and (issue in valued or not preferences.interactions):
            return None
        total += worth or Fraction(0)
    for interaction in preferences.interactions:
        holds = all(
            outcome[c.issue] in c.options
            if c.options
            else (c.lowest is None or c.lowest <= Fraction(outcome[c.issue]))
            and (c.highest is None or Fraction(outcome[c.issue]) <= c.highest)
            for c in interaction.when
        )
        total += interaction.adds if holds is (interaction.rule.value == "includes") else 0
    return total


def outcomes(case: NegotiationCase) -> list[dict[str, str]]:
    """Return every outcome, as issue id to option id."""
    ids = [issue.id for issue in case.issues]
    return [dict(zip(ids, o, strict=True)) for o in product(*(issue.option_ids for issue in case.issues))]


def named(case: NegotiationCase) -> dict[tuple[str, str], str]:
    """Return the name of each option by issue and option id; numbers are their own name."""
    return {
        (issue.id, option): name
        for issue in case.issues
        for option, name in zip(
            issue.option_ids,
            [o.name for o in issue.options] if isinstance(issue, OptionsIssue) else issue.option_ids,
            strict=True,
        )
    }
