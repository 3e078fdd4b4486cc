"""Openness: agreed only together, offered after the division rule, and the one list of who may read what."""

from typing import Any

import pytest

from koek.closing.transparency import Standing, TransparencyAdvice, transparency_advice
from unit.closing.cases import THREE, case_with, codes

YES = [{"party": "us", "destroys_value": True}, {"party": "them", "destroys_value": True}]
RULE: dict[str, Any] = {
    "id": "r", "name": "Kosten", "shown_by": "us", "shown_to": ["them"], "value_destroyed": "rust",
    "views": YES, "status": "agreed", "agreed_by": ["us", "them"], "opens": {"section": "facts", "path": "x"},
}  # fmt: skip
SIGNED = {"parties": ["us", "them"], "signed_by": ["us", "them"]}


def advised(*changes: dict[str, Any], **sections: Any) -> TransparencyAdvice:
    rules = [{**RULE, "id": f"r{n}", **change} for n, change in enumerate(changes)]
    return transparency_advice(case_with(transparency=rules, **sections))


def test_the_invitation_comes_after_the_division_rule_is_signed() -> None:
    assert codes(advised().findings) == ["openness_after_division"]
    assert codes(advised(division={**SIGNED, "signed_by": ["us"]}).findings) == ["openness_after_division"]
    assert codes(advised(division=SIGNED).findings) == ["openness_invitation"]
    assert codes(advised({}, division=SIGNED).findings) == ["openness_agreed"]


@pytest.mark.parametrize(
    ("change", "standing", "code"),
    [
        ({"views": YES[:1]}, Standing.REQUEST, "openness_is_a_request"),
        ({"agreed_by": ["us"]}, Standing.REQUEST, "openness_to_agree"),
        ({"status": "requested"}, Standing.REQUEST, "openness_to_agree"),
        ({"views": [YES[0], {**YES[1], "destroys_value": False}]}, Standing.CONTESTED, "openness_contested"),
        (
            {"views": [{**v, "destroys_value": False} for v in YES]},
            Standing.NOT_NEEDED,
            "openness_not_needed",
        ),
        ({"status": "revoked"}, Standing.ENDED, "openness_ended"),
    ],
)
def test_a_rule_counts_only_when_all_find_that_hiding_destroys_value(
    change: dict[str, Any], standing: Standing, code: str
) -> None:
    found = advised(change, division=SIGNED)

    assert found.rules[0].standing is standing
    assert codes(found.findings) == ["openness_invitation", code]
    assert found.grants == ()


def test_an_agreed_rule_is_the_right_to_read() -> None:
    found = advised({"shown_to": ["them", "us"]}, division=SIGNED)

    assert [(g.section, g.path, g.owner, g.reader, g.rule) for g in found.grants] == [
        ("facts", "x", "us", "them", "r0")
    ]


@pytest.mark.parametrize("section", ["notes", "lookbacks", "differences", "observations", "nonsense"])
def test_views_of_others_and_unknown_parts_are_never_opened(section: str) -> None:
    found = advised({"opens": {"section": section}})

    assert found.grants == ()
    assert len(found.findings) == 3


def test_opening_limits_and_an_unnamed_value_are_pointed_out() -> None:
    assert "opens_limits" in codes(advised({"opens": {"section": "preferences"}}).findings)
    assert "openness_which_value" in codes(advised({"value_destroyed": None}).findings)
    assert advised({"opens": None}).grants == advised({"shown_by": None}).grants == ()


def test_an_unknown_subject_is_named_with_what_is_near() -> None:
    assert "unknown_item_near" in codes(advised({"subject": "production-costs"}).findings)
    assert "unknown_item" in codes(advised({"subject": "zzz"}).findings)


def test_a_rule_that_names_nobody_concerns_everybody() -> None:
    case = case_with(THREE, transparency=[{"id": "r", "name": "x"}])

    assert transparency_advice(case).rules[0].concerns == ("us", "them", "third")
