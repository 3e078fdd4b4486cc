"""Differences in valuation: each issue's part of what can change for a party."""

from fractions import Fraction
from typing import Any

from koek.preferences.problem import negotiation_problem
from koek.workbench.valuation_differences import ValuationDifferences, valuation_differences
from unit.charts.cases import negotiation


def differences(*parties: str, **settings: Any) -> ValuationDifferences:
    return valuation_differences(negotiation_problem(negotiation(*parties, **settings)))


def test_a_share_is_the_swing_of_an_issue_as_part_of_all_swings() -> None:
    price = differences().issues[0]

    assert list(price.swings) == [100, 90]
    assert price.shares == (Fraction(100, 160), Fraction(90, 120))


def test_shares_of_a_party_add_up_to_one() -> None:
    found = differences("ada", "bob", "cor")

    assert [sum(column) for column in zip(*(v.shares for v in found.issues), strict=True)] == [1, 1, 1]


def test_the_largest_difference_comes_first_and_equal_ones_as_in_the_case() -> None:
    found = differences("ada", "cor")

    assert [valuation.issue for valuation in found.issues] == ["price", "speed"]
    assert found.issues[0].gap == found.issues[1].gap == Fraction(5, 8)


def test_only_feasible_options_count() -> None:
    limit = {
        "id": "cap", "party": "ada", "kind": "cash", "issue": "price",
        "options": ["low", "middle"], "name": "Kas",
    }  # fmt: skip
    found = {v.issue: v for v in differences(hard_limits=[limit]).issues}

    assert list(found["price"].swings) == [40, 40]


def test_each_party_is_told_what_counts_more_for_it() -> None:
    told = [(f.code, f.facts["party"], f.facts["issue"]) for f in differences("ada", "cor").findings]

    assert told == [("valuation.matters_more", "ada", "price"), ("valuation.matters_more", "cor", "speed")]


def test_the_finding_names_both_shares() -> None:
    finding = differences("ada", "cor").findings[0]

    assert finding.facts["other"] == "cor"
    assert (finding.facts["share"], finding.facts["other_share"]) == (Fraction(5, 8), 0)


def test_what_rests_on_an_estimate_is_told_so() -> None:
    found = differences("ada", "cor", estimated=True)

    assert {finding.code for finding in found.findings} == {"valuation.matters_more_estimated"}
    assert found.estimated == ("cor",)


def test_a_party_to_whom_nothing_matters_gets_no_finding() -> None:
    preferences = [
        {
            "party": p,
            "issues": [{"issue": i, "worth": dict.fromkeys(o, 0) | {o[0]: n}} for i, o in OPTIONS.items()],
        }
        for p, n in (("ada", 1), ("bob", 0))
    ]
    told = [finding.facts["party"] for finding in differences(preferences=preferences).findings]

    assert told == ["ada"]


def test_equal_valuations_are_told_as_such() -> None:
    alike = {
        "preferences": [
            {"party": p, "issues": [{"issue": i, "worth": dict.fromkeys(o, 0)} for i, o in OPTIONS.items()]}
            for p in ("ada", "bob")
        ]
    }
    found = differences(**alike)

    assert [finding.code for finding in found.findings] == ["valuation.alike"]
    assert all(not any(valuation.shares) for valuation in found.issues)


OPTIONS = {"price": ("low", "middle", "high"), "speed": ("slow", "fast")}


def test_a_party_between_two_others_is_compared_with_the_one_furthest_away() -> None:
    issues = {p: {"price": a, "speed": b} for p, a, b in (("ada", 3, 1), ("bob", 1, 1), ("cor", 1, 3))}
    preferences = [
        {
            "party": p,
            "issues": [
                {"issue": i, "worth": {o: swing if o == OPTIONS[i][0] else 0 for o in OPTIONS[i]}}
                for i, swing in own.items()
            ],
        }
        for p, own in issues.items()
    ]
    told = [
        (f.facts["party"], f.facts["issue"], f.facts["other"])
        for f in differences("ada", "bob", "cor", preferences=preferences).findings
    ]

    assert told == [("ada", "price", "cor"), ("bob", "price", "cor"), ("cor", "speed", "ada")]
