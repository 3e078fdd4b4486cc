"""What a party compares with, and where that comes from."""

from fractions import Fraction
from typing import Any

import pytest

from koek.preferences.problem import negotiation_problem
from koek.preferences.reference_points import DisagreementSource, ReferencePoint
from unit.preferences.cases import TWO_BY_TWO, case_of, number_case

F = Fraction


def alternative(worth: str | None, identifier: str = "other", **more: Any) -> dict[str, Any]:
    told = {} if worth is None else {"worth": worth}
    return {"id": identifier, "name": identifier, "party": "us", **told, **more}


def ours(told: dict[str, Any] | None = None, *alternatives: dict[str, Any], **more: Any) -> ReferencePoint:
    case = case_of(TWO_BY_TWO, {"us": told or {}}, alternatives=list(alternatives))
    return negotiation_problem(case, **more).references["us"]


def test_without_alternative_and_limit_no_agreement_counts_as_zero() -> None:
    assert ours() == ReferencePoint(F(0), DisagreementSource.ZERO, F(0))


def test_an_alternative_decides_and_is_the_limit_too_when_no_limit_is_named() -> None:
    assert ours({}, alternative("3")) == ReferencePoint(
        F(3), DisagreementSource.ALTERNATIVE, F(3), None, "other"
    )


def test_the_best_of_several_alternatives_counts_and_the_first_of_equals() -> None:
    found = ours(
        {}, alternative("3", "a"), alternative("5", "b"), alternative("5", "c"), alternative(None, "d")
    )

    assert (found.disagreement, found.alternative) == (F(5), "b")


def test_an_alternative_without_a_worth_leaves_the_limit_to_decide() -> None:
    assert ours({"limit": "4"}, alternative(None)) == ReferencePoint(F(4), DisagreementSource.LIMIT, F(4))


@pytest.mark.parametrize(("limit", "floor"), [("2", 3), ("4", 4), ("-1", 3)])
def test_the_floor_is_the_larger_of_alternative_and_limit(limit: str, floor: int) -> None:
    found = ours({"limit": limit}, alternative("3"))

    assert (found.disagreement, found.reservation_value, found.floor) == (F(3), F(limit), F(floor))


def test_a_target_is_kept() -> None:
    assert ours({"target": "9"}).aspiration_value == 9
    assert ours({"target": "9", "limit": "1"}).aspiration_value == 9
    assert ours({"target": "9"}, alternative("1")).aspiration_value == 9


def test_a_limit_can_be_told_as_an_outcome() -> None:
    assert ours({"limit_outcome": {"price": "high", "time": "long"}}).floor == 4


def test_a_limit_in_points_goes_before_one_told_as_an_outcome() -> None:
    assert ours({"limit": "1", "limit_outcome": {"price": "high", "time": "long"}}).floor == 1


def test_numbers_in_an_outcome_may_be_written_in_any_way() -> None:
    case = number_case({"kind": "linear", "slope": "2"})
    told = case.preferences[0].model_dump(mode="json") | {"limit_outcome": {"days": "3.0"}}
    case = case.model_validate(case.model_dump() | {"preferences": [told, case.preferences[1]]})

    assert negotiation_problem(case).references["us"].floor == 6


def test_an_alternative_of_another_party_or_in_another_voice_says_nothing_here() -> None:
    found = ours({}, alternative("7", "theirs", party="them"), alternative("8", "guess", according_to="them"))

    assert found.source is DisagreementSource.ZERO


def test_with_an_estimate_go_the_alternatives_that_its_maker_sees() -> None:
    guess = {"party": "us", "according_to": "them", "issues": []}
    case = case_of(
        TWO_BY_TWO, alternatives=[alternative("8", "own"), alternative("7", "guess", according_to="them")]
    )
    content = case.model_dump() | {"preferences": (*case.preferences, guess)}
    case = case.model_validate(content)

    found = negotiation_problem(case, viewpoint="them", undefined=F(0)).references["us"]

    assert (found.disagreement, found.alternative) == (F(7), "guess")


def test_a_discount_melts_alternative_and_limit_but_not_the_target() -> None:
    found = ours({"limit": "4", "discount": "0.5", "target": "9"}, alternative("3"), time=F(1))

    assert (found.disagreement, found.reservation_value, found.aspiration_value) == (F(3, 2), F(2), F(9))
    assert found.source is DisagreementSource.ALTERNATIVE
