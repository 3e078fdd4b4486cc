"""Cases written as a scenario and read again are worth the same, except for what the losses name."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.scenario_files import utility
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import as_text, exact
from koek.case.reading import case_from
from koek.findings import Finding
from koek.formats.genius_writer import write_genius
from koek.formats.geniusweb_writer import write_geniusweb
from koek.formats.scenario import read_scenario
from koek.formats.scenario_losses import statements
from strategies import names, numbers

Writer = Callable[[NegotiationCase, Path], tuple[Finding, ...]]
CHANGES_UTILITY = {f"scenario.lost.{what}" for what in ("value", "constant", "interactions", "undefined")}
MOST_OUTCOMES = 40
fewer = settings(max_examples=max(1, settings().max_examples // 3))

printed = st.floats(-10, 10).filter(lambda number: abs(number) > 1e-9).map(lambda number: exact(repr(number)))
amounts = (numbers | printed | st.sampled_from([Fraction(1), Fraction(0), Fraction(1, 7)])).map(as_text)


def _issue(draw: st.DrawFn, number: int) -> dict[str, Any]:
    issue = {
        "id": f"i{number}",
        "name": draw(names),
        "kind": draw(st.sampled_from(["options", "whole", "real", "money"])),
    }
    if issue["kind"] == "options":
        count = draw(st.integers(1, 4))
        return {**issue, "options": [{"id": f"o{n}", "name": draw(names)} for n in range(count)]}
    lowest = draw(st.integers(-3, 3))
    step = Fraction(draw(st.sampled_from(["1", "1", "2"] if issue["kind"] == "whole" else ["0.5", "1"])))
    issue |= {"lowest": str(lowest), "highest": as_text(lowest + draw(st.integers(0, 4)) * step)}
    if issue["kind"] == "whole" or draw(st.booleans()):
        issue["step"] = as_text(step)
    return issue


def _value(draw: st.DrawFn, issue: dict[str, Any]) -> dict[str, Any]:
    value = {"issue": issue["id"], "weight": draw(amounts)}
    kind = draw(st.sampled_from(["linear", "linear", "table", "triangular", "piecewise"]))
    if "options" in issue or kind == "table":
        options = (
            [o["id"] for o in issue["options"]] if "options" in issue else [issue["lowest"], issue["highest"]]
        )
        kept = draw(st.lists(st.sampled_from(options), unique=True)) if draw(st.booleans()) else options
        worth = {option: draw(amounts) for option in kept}
        return {
            **value,
            "kind": "table",
            "worth": worth,
            **({"otherwise": draw(amounts)} if draw(st.booleans()) else {}),
        }
    ends = {"lowest": issue["lowest"], "highest": issue["highest"]}
    if kind == "linear":
        return {**value, "kind": kind, "slope": draw(amounts), "offset": draw(amounts)}
    if kind == "triangular":
        return {
            **value,
            "kind": kind,
            **ends,
            "peak": draw(st.sampled_from(list(ends.values()))),
            "top": draw(amounts),
        }
    return {**value, "kind": kind, "points": [[end, draw(amounts)] for end in dict.fromkeys(ends.values())]}


def _interactions(draw: st.DrawFn, issues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made = []
    for _ in range(draw(st.integers(0, 2))):
        issue = draw(st.sampled_from(issues))
        when: dict[str, Any] = {"issue": issue["id"]}
        if "options" in issue:
            when["options"] = [issue["options"][0]["id"]]
        else:
            when |= draw(
                st.sampled_from(
                    [
                        {"lowest": issue["lowest"]},
                        {"highest": issue["lowest"]},
                        {"options": [issue["lowest"]]},
                    ]
                )
            )
        rule = draw(st.sampled_from(["includes", "excludes"]))
        made.append({"when": [when], "rule": rule, "adds": draw(amounts)})
    return made


@st.composite
def cases(draw: st.DrawFn, *, interactions: bool = False) -> NegotiationCase:
    """Return cases with two parties that both say what they want, in every shape a noun knows."""
    issues = [_issue(draw, number) for number in range(draw(st.integers(1, 3)))]
    if interactions and draw(st.booleans()):
        issues = [
            {"id": i["id"], "name": i["name"], "kind": "whole", "lowest": "0", "highest": str(highest)}
            for highest, i in enumerate(issues, start=1)
        ]
    preferences = []
    for party in ("a", "b"):
        said = {"party": party, "issues": [_value(draw, i) for i in issues if draw(st.integers(0, 9))]}
        said |= draw(
            st.fixed_dictionaries({}, optional={"limit": amounts, "constant": amounts, "target": amounts})
        )
        if interactions:
            said["interactions"] = _interactions(draw, issues)
        preferences.append(said)
    parties = [{"id": party, "name": draw(names)} for party in ("a", "b")]
    return case_from(
        {"koek": "1", "title": draw(names), "parties": parties, "issues": issues, "preferences": preferences}
    )


def _pairs(
    before: NegotiationCase, after: NegotiationCase
) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield outcomes of both cases that are the same outcome: options by place, endless numbers by number."""
    choices = []
    for old, new in zip(before.issues, after.issues, strict=True):
        olds = old.option_ids or tuple(as_text(n) for n in {old.lowest, old.highest})  # type: ignore[union-attr]  # endless, so on numbers
        news = new.option_ids if old.option_ids else tuple(str(new.option_id(option)) for option in olds)
        choices.append([((old.id, o), (new.id, n)) for o, n in zip(olds, news, strict=True)])
    for chosen in islice(product(*choices), MOST_OUTCOMES):
        yield dict(pair[0] for pair in chosen), dict(pair[1] for pair in chosen)


def _check(case: NegotiationCase, write: Writer) -> None:
    with TemporaryDirectory() as folder:
        losses = write(case, Path(folder) / "new" / "scenario")
        again = read_scenario(Path(folder) / "new" / "scenario")
    changed = {loss.facts["party"] for loss in losses if loss.code in CHANGES_UTILITY}
    rounded = {loss.facts["party"] for loss in losses if loss.code.startswith("scenario.lost.rounded")}
    if "scenario.lost.names" not in {loss.code for loss in losses}:
        assert [issue.name for issue in again.issues] == [issue.name for issue in case.issues]
    assert [party.name for party in again.parties] == [party.name for party in case.parties]
    for old, new in zip(statements(case), statements(again), strict=True):
        if write is write_genius and old.party not in rounded:
            assert new.limit == old.limit
        if old.party in changed:
            continue
        worths = [
            (utility(case, old.party, before), utility(again, new.party, after))
            for before, after in _pairs(case, again)
        ]
        largest = max((abs(worth) for worth, _ in worths if worth is not None), default=Fraction(0))
        for expected, found in worths:
            if expected is None or found is None or old.party not in rounded:
                assert found == expected
            else:
                assert abs(found - expected) <= max(largest, Fraction(1)) / 10**6


@fewer
@given(case=cases())
def test_genius_holds_every_additive_utility(case: NegotiationCase) -> None:
    _check(case, write_genius)


@fewer
@given(case=cases(interactions=True))
def test_genius_holds_rectangles_on_whole_numbers(case: NegotiationCase) -> None:
    _check(case, write_genius)


@fewer
@given(case=cases())
def test_geniusweb_holds_every_additive_utility(case: NegotiationCase) -> None:
    if any(issue.kind == "real" and issue.step is None for issue in case.issues):
        return
    _check(case, write_geniusweb)


@pytest.mark.parametrize("write", [write_genius, write_geniusweb])
def test_what_both_formats_can_say_comes_back_as_the_same_case(write: Writer, tmp_path: Path) -> None:
    def said(party: str, first: str, slope: str) -> dict[str, object]:
        table = {"kind": "table", "issue": "colour", "weight": "0.5", "worth": {"red": first, "0-kw": "1"}}
        line = {"kind": "linear", "issue": "days", "weight": "0.5", "slope": slope, "offset": "0.25"}
        return {"party": party, "issues": [table, line]}

    case = case_from(
        {
            "koek": "1",
            "title": "Het dak & “meer” <1>",
            "parties": ["Zoë & zonen", "Bakkerij"],
            "issues": [
                {"name": "Colour", "options": ["red", "0 kW"]},
                {"name": "Days", "kind": "whole", "lowest": "0", "highest": "10"},
            ],
            "preferences": [said("zoe-zonen", "2/3", "0.05"), said("bakkerij", "0", "-0.025")],
        }
    )

    assert write(case, tmp_path) == ()
    assert read_scenario(tmp_path) == case
