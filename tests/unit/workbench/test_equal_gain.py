"""Without money to move, everybody reaches as equal a part as possible."""

from fractions import Fraction

import pytest

from koek.case.reading import case_from
from koek.errors import NoZoneOfAgreement
from koek.workbench.equal_gain import equal_gain


def two_issues(limit: int = 0, **more: object) -> dict[str, object]:
    worth = {"a": {"x": "10", "y": "0"}, "b": {"x": "0", "y": "4"}}
    return {
        "koek": "1",
        "title": "T",
        "ours": "a",
        "parties": ["A", "B"],
        "issues": [{"name": "one", "options": ["x", "y"]}, {"name": "two", "options": ["x", "y"]}],
        "preferences": [
            {
                "party": party,
                "according_to": "a",
                "limit": str(limit),
                "issues": [{"issue": issue, "worth": worth[party]} for issue in ("one", "two")],
            }
            for party in ("a", "b")
        ],
        **more,
    }


def test_each_gets_the_same_part_of_what_it_could_gain() -> None:
    answer = equal_gain(case_from(two_issues()))

    assert answer.shares == {"a": Fraction(1, 2), "b": Fraction(1, 2)}
    assert [finding.code for finding in answer.findings] == [
        "equal_gain.no_money",
        "offer.rests_on_estimate",
        "proposal.share",
        "proposal.share",
    ]
    assert [choice.option for choice in answer.outcome] == ["x", "y"]


def test_who_cannot_gain_is_left_out() -> None:
    nothing = two_issues(alternatives=[{"name": "other", "party": "a", "according_to": "a", "worth": "20"}])
    answer = equal_gain(case_from(nothing))

    assert answer.shares == {"a": None, "b": None}
    assert len(answer.findings) == 2


def test_own_words_rest_on_no_estimate() -> None:
    content = two_issues()
    for told in content["preferences"]:  # type: ignore[attr-defined]  # a list of mappings
        told["according_to"] = told["party"]

    assert "offer.rests_on_estimate" not in {f.code for f in equal_gain(case_from(content)).findings}


def test_without_a_zone_there_is_no_answer() -> None:
    with pytest.raises(NoZoneOfAgreement):
        equal_gain(case_from(two_issues(limit=11)))
