"""What a case still needs, and what people should know of it."""

from typing import Any

import pytest

from koek.case.reading import case_from, plain
from koek.errors import InvalidCase
from koek.findings import Finding
from koek.workbench.case_check import check_case
from unit.preferences.cases import TWO_BY_TWO, case_of, number_case, offer


def person(name: str, **mandate: Any) -> dict[str, Any]:
    return {"name": name, "mandate": mandate}


def party(name: str, *people: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "name": name, "people": list(people)}


READY = {
    "parties": [
        party("us", person("Ada", may_bind="yes", confirmed_by="The board")),
        party("them", person("Bo", may_bind="yes", confirmed_by="The council")),
    ],
    "hard_limits": [{"name": "Cash", "party": "us", "kind": "cash"}],
    "offers": [offer("us", price="low", time="long")],
    "division": {"parties": ["us", "them"], "periods": ["2026"], "lines": []},
}


def found(told: dict[str, dict[str, Any]] | None = None, **sections: Any) -> list[Finding]:
    return list(check_case(case_of(TWO_BY_TWO, told, **{**READY, **sections})))


def test_a_case_that_is_ready_says_what_can_be_done_with_it() -> None:
    assert found() == [
        Finding("check.can_be_solved", {"count": 4}),
        Finding("check.division", {"count": 0}),
    ]


def test_estimates_are_named() -> None:
    assert found({"them": {"according_to": "us"}})[1] == Finding("check.estimates", {"parties": ("them",)})


def test_limits_that_take_options_away_are_named_and_missing_ones_asked_for() -> None:
    cash = {"name": "Cash", "party": "us", "kind": "cash", "issue": "price", "options": ["low"]}

    assert found(hard_limits=[cash])[1] == Finding(
        "check.hard_limit", {"limit": "Cash", "party": "us", "issue": "price"}
    )
    assert found(hard_limits=[])[1] == Finding("check.no_hard_limits")


def test_mandates_that_are_missing_or_unconfirmed_are_told() -> None:
    parties = [party("us", person("Ada", may_bind="yes"), person("Cy")), party("them", person("Bo"))]

    assert found(parties=parties)[1:3] == [
        Finding("check.mandate_unconfirmed", {"person": "Ada", "party": "us"}),
        Finding("check.nobody_may_bind", {"party": "them"}),
    ]


def test_a_case_without_a_complete_offer_or_a_division_says_so() -> None:
    codes = [finding.code for finding in found(offers=[offer("us", price="low")], division=None)]

    assert codes == ["check.can_be_solved", "check.no_offer", "check.no_division"]


def test_lines_of_a_division_are_counted() -> None:
    line = {
        "id": "first",
        "name": "Less travel",
        "party": "us",
        "period": "2026",
        "kind": "gain",
        "amount": "100",
    }

    assert found(division={**READY["division"], "lines": [line]})[-1].facts == {"count": 1}  # type: ignore[dict-item]  # a mapping


def test_a_case_without_issues_is_told_to_begin_there() -> None:
    case = case_from({"koek": "1", "title": "A test", "parties": ["us", "them"]})

    findings = check_case(case)

    assert findings[0] == Finding("case.missing_section", {"section": "issues"})
    assert {finding.code for finding in findings[1:]} == {"check.nobody_may_bind", "check.no_division"}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            {"us": {"unit": "money"}, "them": {"unit": "money", "basis": {"vat": "included"}}},
            "money.different_basis",
        ),
        (
            {"us": {"interactions": [{"when": [{"issue": "price", "options": ["low"]}], "adds": "1"}]}},
            "frontier.not_yet",
        ),
    ],
)
def test_what_stands_in_the_way_of_solving_is_a_finding(told: dict[str, dict[str, Any]], code: str) -> None:
    assert found(told)[0].code == code


def test_undefined_values_are_mistakes_that_are_all_named() -> None:
    content = plain(number_case({"worth": {"0": "1"}}))

    with pytest.raises(InvalidCase):
        check_case(case_from(content))
