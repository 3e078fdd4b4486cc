"""NegoLog profiles, and the answers that come with them."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from formats.scenario_files import (
    CORPUS,
    needs_corpus,
    option_worth,
    outcomes,
    preferences_of,
    utility,
    write,
)
from koek.case.preferences import TableValue
from koek.errors import FormatError
from koek.formats.scenario import read_scenario

PROFILE: dict[str, Any] = {
    "reservationValue": 0.25,
    "issueWeights": {"issueA": 0.4, "issueB": 0.6},
    "issues": {"issueA": {"valueA": 0.2, "valueB": 1.0}, "issueB": {"valueA": 1, "valueB": 0.5}},
}


def _write(folder: Path, **changes: Any) -> Path:
    first, second = json.dumps(PROFILE | changes), json.dumps(PROFILE)
    return write(
        folder, {"profileA.json": first, "profileB.json": second, "specs.json": '{"NumberOfBids": 4}'}
    )


def _codes(folder: Path) -> list[str]:
    with pytest.raises(FormatError) as caught:
        read_scenario(folder)
    return [mistake.code for mistake in caught.value.mistakes]


def test_profiles_hold_the_domain(tmp_path: Path) -> None:
    case = read_scenario(_write(tmp_path / "domain7"))

    assert (case.title, [p.name for p in case.parties]) == ("domain7", ["profileA", "profileB"])
    assert utility(case, "profilea", {"issuea": "valuea", "issueb": "valueb"}) == Fraction("0.38")
    assert [p.limit for p in case.preferences] == [Fraction(1, 4), Fraction(1, 4)]


def test_an_option_that_one_profile_leaves_out_has_no_value_there(tmp_path: Path) -> None:
    less = {"issueA": {"valueB": 1.0}, "issueB": {"valueA": 1, "valueC": 0.5}}
    case = read_scenario(_write(tmp_path, issues=less, reservationValue=None))
    value = preferences_of(case, "profilea").issues[1]

    assert [issue.option_ids for issue in case.issues] == [
        ("valueb", "valuea"),
        ("valuea", "valuec", "valueb"),
    ]
    assert isinstance(value, TableValue)
    assert [worth.option for worth in value.worth] == ["valuea", "valuec"]


def test_an_issue_that_one_profile_leaves_out_is_not_defined_there(tmp_path: Path) -> None:
    less = {"issues": {"issueA": PROFILE["issues"]["issueA"]}, "issueWeights": {"issueA": 1}}

    assert len(preferences_of(read_scenario(_write(tmp_path, **less)), "profilea").issues) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"issueWeights": {"issueA": 0.4}}, "scenario.weight_missing"),
        ({"issueWeights": {"issueA": 0.4, "issueB": 0.6, "issueC": 0}}, "scenario.value_missing"),
        ({"issueWeights": {"issueA": 0.4, "issueB": "?"}}, "scenario.number_unreadable"),
        ({"reservationValue": "low"}, "scenario.number_unreadable"),
        ({"issues": {}}, "scenario.no_issues"),
        ({"issues": {"issueA": {"": 1}}}, "scenario.name_missing"),
        ({"issues": {"": {"a": 1}}}, "scenario.name_missing"),
        ({"issues": {"issueA": 3}}, "scenario.mapping_missing"),
    ],
)
def test_a_mistake_is_told(changes: dict[str, Any], code: str, tmp_path: Path) -> None:
    assert code in _codes(_write(tmp_path, **changes))


def _domains() -> list[str]:
    return sorted(folder.name for folder in (CORPUS / "negolog").iterdir()) if CORPUS.is_dir() else []


def _nash_and_welfare(folder: Path) -> tuple[Fraction, Fraction]:
    """Return the largest product and sum of utilities, the slow and obvious way."""
    case = read_scenario(folder)
    totals: list[list[Fraction]] = []
    for party in case.parties:
        worth = {
            (issue.id, option): option_worth(case, party.id, issue.id, option) or Fraction(0)
            for issue in case.issues
            for option in issue.option_ids
        }
        totals.append([sum((worth[chosen] for chosen in o.items()), Fraction(0)) for o in outcomes(case)])
    pairs = list(zip(*totals, strict=True))
    return max(a * b for a, b in pairs), max(a + b for a, b in pairs)


@pytest.mark.corpus
@needs_corpus
@pytest.mark.parametrize("name", _domains())
def test_the_number_of_outcomes_and_the_best_product_and_sum_are_those_of_the_specification(
    name: str,
) -> None:
    folder = CORPUS / "negolog" / name
    specs = json.loads((folder / "specs.json").read_text(), parse_float=Decimal)
    count = 1
    for issue in read_scenario(folder).issues:
        count *= len(issue.option_ids)

    assert count == specs["NumberOfBids"]
    if count < 5000:
        nash, welfare = _nash_and_welfare(folder)

        assert abs(nash - Fraction(specs["Nash Product"])) < Fraction(1, 10**9)
        assert abs(welfare - Fraction(specs["Social Welfare"])) < Fraction(1, 10**9)
