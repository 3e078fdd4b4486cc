"""What goes with each factor, and nothing for a factor about which nobody said anything."""

from typing import Any

import pytest

from koek.differences.rules import rule_findings
from koek.method.content import Method
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from unit.differences.difference_cases import NINE, apart, case_with, codes, difference_on, judged, score

FIT = ("fit-intention", "fit-strategic-interests", "fit-business-goals", "fit-trust")


def _yes(*checks: str, answer: str = "yes", **more: Any) -> list[dict[str, Any]]:
    return [{"check": check, "answer": answer, **more} for check in checks]


GRANTED = [*_yes("granting", party="us"), *_yes("granting", party="them")]
LEVEL = _yes("level-content", "level-skill")


@pytest.mark.parametrize(
    ("factor", "analysis", "expected"),
    [
        ("intention", {"judgements": [judged("intention")], "answers": GRANTED}, ["stop"]),
        (
            "intention",
            {"judgements": [judged("intention", course="discuss")], "answers": GRANTED},
            ["discussing"],
        ),
        (
            "intention",
            {"judgements": [judged("intention", course="narrow")], "answers": GRANTED},
            ["narrowing"],
        ),
        ("intention", {"judgements": [judged("intention", course="part")], "answers": GRANTED}, ["parting"]),
        ("intention", {"scores": apart("intention"), "answers": GRANTED}, []),
        ("intention", {"scores": apart("intention")}, ["granting_unasked", "granting_unasked"]),
        (
            "intention",
            {
                "answers": [
                    *_yes("granting", party="us", answer="no"),
                    *_yes("granting", party="them", answer="unknown"),
                ]
            },
            ["granting_lacking", "granting_unasked"],
        ),
        ("relationship", {"scores": apart("relationship")}, []),
        ("value-creation", {"scores": apart("value-creation", 3, 3)}, []),
        ("value-creation", {"scores": apart("value-creation", 3, 4)}, ["name_and_accept"]),
        ("value-creation", {"scores": [score("value-creation", "us", 3)]}, []),
        ("value-creation", {"judgements": [judged("value-creation", "accepted_by_us")]}, ["ask_acceptance"]),
        ("value-creation", {"judgements": [judged("value-creation", "accepted_by_both")]}, ["accepted"]),
        (
            "value-creation",
            {"scores": apart("value-creation"), "judgements": [judged("value-creation", "harmless")]},
            ["name_and_accept"],
        ),
        ("value-creation", {"scores": apart("value-creation"), "judgements": [judged("value-creation")]}, []),
        ("trust", {"scores": apart("trust", 3, 4)}, []),
        ("trust", {"scores": apart("trust", 3, 5)}, ["trust_yearly"]),
        ("dependence", {"scores": apart("dependence", 4, 1)}, []),
        ("dependence", {"scores": apart("dependence", 5, 1)}, ["fit_unasked"]),
        (
            "dependence",
            {
                "scores": apart("dependence", 1, 5),
                "answers": [*_yes(*FIT[:3]), *_yes(FIT[3], answer="partly")],
            },
            ["fit_lacking"],
        ),
        ("dependence", {"scores": apart("dependence", 5, 5), "answers": _yes(*FIT)}, ["fits"]),
        ("flexibility", {"scores": apart("flexibility", 4, 4)}, ["flexibility_unasked"]),
        ("flexibility", {"answers": _yes("flexibility-asked")}, ["flexibility_not_offered"]),
        (
            "flexibility",
            {
                "answers": [
                    *_yes("flexibility-asked"),
                    *_yes("flexibility-offered", answer="no", about="None."),
                ]
            },
            ["flexibility_not_offered"],
        ),
        (
            "flexibility",
            {"answers": [{"check": "flexibility-offered", "about": "A week."}]},
            ["flexibility_not_asked"],
        ),
        (
            "flexibility",
            {"answers": _yes("flexibility-asked", "flexibility-offered")},
            ["flexibility_both_ways"],
        ),
        ("claiming-and-sharing", {"scores": apart("claiming-and-sharing", 3, 4)}, []),
        ("claiming-and-sharing", {"scores": apart("claiming-and-sharing", 3, 5)}, ["pace"]),
        ("competences", {"scores": apart("competences")}, ["level_unasked", "level_unasked"]),
        ("competences", {"scores": apart("competences"), "answers": LEVEL}, []),
        (
            "competences",
            {
                "answers": [
                    *_yes("level-content", answer="no", party="us"),
                    *_yes("level-skill", answer="partly", party="them"),
                ]
            },
            ["level_behind", "level_behind"],
        ),
        (
            "competences",
            {"answers": [*_yes("level-content"), *_yes("level-skill", answer="no")]},
            ["level_lacking"],
        ),
        ("emotional-frame", {"scores": apart("emotional-frame", 3, 4)}, []),
        ("emotional-frame", {"judgements": [judged("emotional-frame", "dormant")]}, ["reflect"]),
    ],
)
def test_what_goes_with_a_factor(factor: str, analysis: dict[str, Any], expected: list[str]) -> None:
    case = case_with(**analysis)
    found = rule_findings(difference_on(case, factor))

    assert codes(found) == expected
    for language in Language:
        assert all(finding_text(finding, language, CaseNames.of(case)) for finding in found)


@pytest.mark.parametrize("factor", NINE)
def test_a_factor_about_which_nothing_was_said_asks_nothing(factor: str) -> None:
    assert rule_findings(difference_on(case_with(), factor)) == ()


def test_the_latest_answer_counts() -> None:
    early = _yes("level-content", answer="no", on="2026-01-01")
    late = _yes("level-content", answer="yes", on="2027-01-01")
    case = case_with(answers=[*late, *early, *_yes("level-skill")])

    assert rule_findings(difference_on(case, "competences")) == ()


def test_an_answer_about_one_party_is_not_about_another() -> None:
    case = case_with(parties=("Us", "Them", "Third"), answers=_yes("level-content", other="them"))

    assert codes(rule_findings(difference_on(case, "competences"))) == ["level_unasked"]
    assert rule_findings(difference_on(case, "competences", "third")) == ()


def test_an_organisation_may_have_no_themes_to_fit_on() -> None:
    words = {"nl": {"name": "x"}, "en": {"name": "x"}}
    own = Method({"factor_checks": {check: {"factor": "elsewhere", **words} for check in FIT}})

    assert rule_findings(difference_on(case_with(scores=apart("dependence")), "dependence"), own) == ()
