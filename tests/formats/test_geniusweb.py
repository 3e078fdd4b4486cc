"""GeniusWeb domains and profiles in JSON."""

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from formats.scenario_files import preferences_of, utility, write
from koek.case.issues import RealNumberIssue, WholeNumberIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import LinearValue, TableValue
from koek.errors import FormatError, Mistake
from koek.formats.scenario import read_scenario

DOMAIN: Mapping[str, Any] = {
    "name": "roof",
    "issuesValues": {
        "Colour": {"values": ["red", "blue"]},
        "Days": {"range": ["0", "10", "2"]},
        "Share": {"range": {"low": "0", "high": "1", "step": "0.25"}},
    },
}


def _profile(**changes: Any) -> dict[str, Any]:
    space: dict[str, Any] = {
        "name": "sun & co",
        "issueUtilities": {
            "Colour": {"discreteutils": {"valueUtilities": {"red": 0.6666666666666666, "blue": 1}}},
            "Days": {"numberutils": {"lowValue": 0, "lowUtility": 1, "highValue": 10, "highUtility": 0.5}},
            "Share": {"discreteutils": {"valueUtilities": {"0": 0, "0.25": 0.5, "1.00": 1}}},
        },
        "issueWeights": {"Colour": 0.5, "Days": 0.3, "Share": 0.2},
        "domain": DOMAIN,
        "reservationBid": {"issuevalues": {"Colour": "red", "Days": 4.0}},
    }
    return {"LinearAdditiveUtilitySpace": space | changes}


def _read(folder: Path, profile: object = None, *, domain: object = DOMAIN) -> NegotiationCase:
    contents = {"roof.json": domain, "roof1.json": profile or _profile(), "roof2.json": _profile(name="")}
    files = {name: json.dumps(content) for name, content in contents.items() if content is not None}
    return read_scenario(write(folder, files))


def _mistakes(folder: Path, profile: object = None, *, domain: object = DOMAIN) -> list[Mistake]:
    with pytest.raises(FormatError) as caught:
        _read(folder, profile, domain=domain)
    return list(caught.value.mistakes)


def test_values_and_ranges_become_issues(tmp_path: Path) -> None:
    case = _read(tmp_path)
    colour, days, share = case.issues

    assert (case.title, [p.name for p in case.parties]) == ("roof", ["sun & co", "roof2"])
    assert colour.option_ids == ("red", "blue")
    assert isinstance(days, WholeNumberIssue)
    assert days.option_ids == ("0", "2", "4", "6", "8", "10")
    assert isinstance(share, RealNumberIssue)
    assert share.option_ids == ("0", "0.25", "0.5", "0.75", "1")


def test_utilities_are_exact(tmp_path: Path) -> None:
    case = _read(tmp_path)

    assert utility(case, "sun-co", {"colour": "red", "days": "4", "share": "0.25"}) == (
        Fraction(1, 2) * Fraction(2, 3) + Fraction(3, 10) * Fraction(4, 5) + Fraction(1, 5) * Fraction(1, 2)
    )


def test_a_value_that_is_not_given_stays_undefined(tmp_path: Path) -> None:
    case = _read(tmp_path)

    assert utility(case, "sun-co", {"colour": "red", "days": "4", "share": "0.5"}) is None


def test_the_reservation_bid_is_an_outcome(tmp_path: Path) -> None:
    preferences = preferences_of(_read(tmp_path), "sun-co")

    assert preferences.limit is None
    assert [(c.issue, c.option) for c in preferences.limit_outcome or ()] == [
        ("colour", "red"),
        ("days", "4"),
    ]


@pytest.mark.parametrize("bid", [None, {"issuevalues": {}}])
def test_an_empty_reservation_bid_is_none(bid: object, tmp_path: Path) -> None:
    assert preferences_of(_read(tmp_path, _profile(reservationBid=bid)), "sun-co").limit_outcome is None


def test_without_domain_file_the_first_profile_tells(tmp_path: Path) -> None:
    assert _read(tmp_path, domain=None).issues == _read(tmp_path).issues


def test_an_issue_that_is_not_mentioned_is_not_defined(tmp_path: Path) -> None:
    profile = _profile()["LinearAdditiveUtilitySpace"]
    for part in ("issueUtilities", "issueWeights"):
        profile[part].pop("Days")

    values = preferences_of(_read(tmp_path, {"LinearAdditiveUtilitySpace": profile}), "sun-co").issues

    assert [value.issue for value in values] == ["colour", "share"]


def test_a_range_of_one_number_is_flat(tmp_path: Path) -> None:
    single = {**DOMAIN, "issuesValues": {"Days": {"range": ["3", "3", "1"]}}}
    ends = {"lowValue": 3, "lowUtility": 0.4, "highValue": 3, "highUtility": 0.4}
    space = {"issueUtilities": {"Days": {"numberutils": ends}}, "issueWeights": {"Days": 1}, "domain": single}
    files = {"d.json": single, "a.json": {"LinearAdditiveUtilitySpace": space}}
    files["b.json"] = files["a.json"]
    case = read_scenario(write(tmp_path, {name: json.dumps(text) for name, text in files.items()}))
    value = case.preferences[0].issues[0]

    assert isinstance(value, LinearValue)
    assert (str(value.slope), str(value.offset)) == ("0", "2/5")


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        ("issueWeights", {"Colour": 0.5, "Days": 0.3}, "scenario.weight_missing"),
        ("issueWeights", {"Colour": 0.5, "Days": 0.3, "Share": 0.2, "Hue": 1}, "scenario.issue_unknown"),
        ("issueWeights", {"Colour": "x", "Days": 0.3, "Share": 0.2}, "scenario.number_unreadable"),
        ("issueWeights", [1], "scenario.mapping_missing"),
        ("reservationBid", {"issuevalues": {"Hue": "red"}}, "scenario.issue_unknown"),
        ("reservationBid", {"issuevalues": {"Colour": "rod"}}, "scenario.option_misspelt"),
        ("reservationBid", {"issuevalues": {"Days": "3"}}, "scenario.option_unknown"),
        ("reservationBid", {}, "scenario.mapping_missing"),
    ],
)
def test_a_mistake_in_a_profile_is_told_with_its_line(
    part: str, content: object, code: str, tmp_path: Path
) -> None:
    mistakes = _mistakes(tmp_path, _profile(**{part: content}))

    assert code in [mistake.code for mistake in mistakes]
    assert all(mistake.place.line == 1 and mistake.place.column for mistake in mistakes)


@pytest.mark.parametrize(
    ("utilities", "code"),
    [
        ({"discreteutils": {"valueUtilities": {"red": 1, "bleu": 0}}}, "scenario.option_misspelt"),
        ({"discreteutils": {}}, "scenario.mapping_missing"),
        ({"numberutils": {}}, "scenario.value_missing"),
        ({}, "scenario.value_missing"),
    ],
)
def test_a_mistake_in_a_value_is_told(utilities: object, code: str, tmp_path: Path) -> None:
    all_utilities = _profile()["LinearAdditiveUtilitySpace"]["issueUtilities"] | {"Colour": utilities}

    assert [m.code for m in _mistakes(tmp_path, _profile(issueUtilities=all_utilities))] == [code]


def test_a_weight_without_utilities_is_a_mistake(tmp_path: Path) -> None:
    utilities = _profile()["LinearAdditiveUtilitySpace"]["issueUtilities"]
    utilities.pop("Days")

    assert [m.code for m in _mistakes(tmp_path, _profile(issueUtilities=utilities))] == [
        "scenario.value_missing"
    ]


@pytest.mark.parametrize("kind", ["SumOfGroupsUtilitySpace", "DefaultPartialOrdering", "Profile"])
def test_other_kinds_of_profile_are_named_as_such(kind: str, tmp_path: Path) -> None:
    (mistake,) = _mistakes(tmp_path, {kind: {}})

    assert (mistake.code, mistake.facts["function"]) == ("scenario.function_unknown", kind)


@pytest.mark.parametrize(
    ("issues", "code"),
    [
        ({}, "scenario.no_issues"),
        ({"A": {"values": []}}, "scenario.no_options"),
        ({"A": {"values": [[1]]}}, "scenario.name_missing"),
        ({"A": {"values": ["a\u0007b"]}}, "text.control_character"),
        ({"A": {}}, "scenario.list_missing"),
        ({" ": {"values": ["x"]}}, "scenario.name_missing"),
        ({"A": {"range": ["1", "2"]}}, "scenario.number_missing"),
        ({"A": {"range": {"low": 5, "high": 2, "step": 1}}}, "issue.empty_range"),
        ({"A": {"range": {"low": 0, "high": 1, "step": "0.0"}}}, "issue.step_not_positive"),
    ],
)
def test_a_mistake_in_the_domain_is_told(issues: object, code: str, tmp_path: Path) -> None:
    mistakes = _mistakes(tmp_path, domain={"name": "roof", "issuesValues": issues})

    assert code in [mistake.code for mistake in mistakes]
    assert all(str(mistake.place.file).endswith("roof.json") for mistake in mistakes)


def test_signs_that_cannot_be_shown_are_left_out_of_the_name_of_a_party(tmp_path: Path) -> None:
    assert _read(tmp_path, _profile(name=" A\u0007\ufffe\n ")).parties[0].name == "A"
    assert _read(tmp_path, _profile(name="\u0007")).parties[0].name == "?"


def test_numbers_may_be_names(tmp_path: Path) -> None:
    domain = {"name": "n", "issuesValues": {"N": {"values": [1, 2.50]}}}
    space = {
        "issueUtilities": {"N": {"discreteutils": {"valueUtilities": {"1": 1, "2.5": 0}}}},
        "issueWeights": {"N": 1},
    }
    profile = json.dumps({"LinearAdditiveUtilitySpace": space})
    case = read_scenario(
        write(tmp_path, {"d.json": json.dumps(domain), "a.json": profile, "b.json": profile})
    )
    value = case.preferences[0].issues[0]

    assert isinstance(value, TableValue)
    assert [worth.option for worth in value.worth] == ["1", "2-5"]


@pytest.mark.parametrize(
    ("content", "code"),
    [("[" * 3000, "file.too_deep"), ('{"a": 1, "a": 2}', "key.twice"), ('{"a": NaN}', "json.value_expected")],
)
def test_hostile_or_sloppy_json_is_refused(content: str, code: str, tmp_path: Path) -> None:
    write(tmp_path, {"d.json": content})

    with pytest.raises(FormatError) as caught:
        read_scenario(tmp_path)
    assert caught.value.mistakes[0].code == code
