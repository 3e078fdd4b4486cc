"""An alternative counts on the scale of who tells it; one that does not count is told."""

from fractions import Fraction
from typing import Any

import pytest

from koek.findings import Finding
from koek.preferences.problem import negotiation_problem
from koek.preferences.reference_points import DisagreementSource
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.workbench.case_check import check_case
from unit.preferences.cases import TWO_BY_TWO, case_of

BY_US = {"them": {"according_to": "us"}}


def alternative(**told: Any) -> dict[str, Any]:
    return {"id": "wait", "name": "Wait a year", "party": "them", "worth": "3", **told}


def not_counted(told: dict[str, Any] | None, *alternatives: dict[str, Any]) -> list[Finding]:
    case = case_of(TWO_BY_TWO, told, alternatives=list(alternatives))
    return [f for f in check_case(case) if f.code.startswith("check.alternative_not_counted")]


def test_what_a_party_says_itself_does_not_count_beside_an_estimate_of_what_it_wants() -> None:
    (finding,) = not_counted(BY_US, alternative())

    assert finding == Finding(
        "check.alternative_not_counted.own",
        {
            "party": "them",
            "alternative": "Wait a year",
            "teller": "them",
            "voice": "us",
            "instead": "check.instead.zero",
        },
    )


def test_an_estimate_does_not_count_beside_the_partys_own_word() -> None:
    (finding,) = not_counted({"them": {"limit": "1"}}, alternative(according_to="us"))

    assert finding.code == "check.alternative_not_counted.estimated"
    assert finding.facts["instead"] == "check.instead.limit"


@pytest.mark.parametrize("told", [BY_US, None])
def test_the_worth_is_not_moved_to_another_scale(told: dict[str, Any] | None) -> None:
    voice = "us" if told is None else "them"
    case = case_of(TWO_BY_TWO, told, alternatives=[alternative(according_to=voice)])
    reference = negotiation_problem(case).references["them"]

    assert reference.disagreement == Fraction(0)
    assert reference.source is DisagreementSource.ZERO


@pytest.mark.parametrize(
    "alternatives",
    [
        [alternative(according_to="us")],
        [alternative(worth=None)],
        [alternative(), alternative(id="other", according_to="us")],
        [alternative(party="us")],
    ],
)
def test_nothing_is_told_when_the_same_voice_tells_a_worth_or_nobody_does(
    alternatives: list[dict[str, Any]],
) -> None:
    assert not_counted(BY_US, *alternatives) == []


@pytest.mark.parametrize("language", Language)
def test_the_finding_names_who_and_what_to_do(language: Language) -> None:
    own, estimated = (
        *not_counted(BY_US, alternative()),
        *not_counted(None, alternative(according_to="us")),
    )

    for finding in (own, estimated):
        text = finding_text(finding, language)
        assert "Wait a year" in text
        assert {Language.DUTCH: "raag", Language.ENGLISH: "sk"}[language] in text
