"""What a missing person costs: the case within the authority at the table beside the case without."""

import pytest

from formats.example_cases import case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.errors import NoAnswer
from koek.workbench.missing_person import missing_person_cost
from unit.workbench.small_cases import small_case


def shared(unit: str = "points", **changes: object) -> NegotiationCase:
    """Return one issue on which Ann may say yes to the low rent only."""
    ann = {"id": "ann", "name": "Ann", "mandate": {"may_bind": "yes"}}
    sections: dict[str, object] = {
        "parties": [{"id": "us", "name": "Us", "people": [ann]}, {"id": "them", "name": "Them"}],
        "issues": [{"id": "rent", "name": "Rent", "options": ["low", "middle", "high"]}],
        "preferences": [
            {"party": "us", "unit": unit, "issues": [_values(0, 4, 8)]},
            {"party": "them", "unit": unit, "issues": [_values(0, 3, 1)]},
        ],
        "mandate_reach": [{"name": "rent", "person": "ann", "issue": "rent", "options": ["low", "middle"]}],
    }
    return small_case(**{**sections, **changes})


def _values(*worth: int) -> dict[str, object]:
    return {"issue": "rent", "worth": dict(zip(("low", "middle", "high"), map(str, worth), strict=True))}


def codes(case: NegotiationCase) -> list[str]:
    cost = missing_person_cost(case)

    assert cost is not None
    return [finding.code for finding in cost.findings]


def test_without_limits_of_authority_nobody_is_missing() -> None:
    assert missing_person_cost(shared(mandate_reach=[])) is None
    assert missing_person_cost(case_of("not-yet")) is None


def test_the_share_that_is_out_of_reach_is_told_per_party() -> None:
    cost = missing_person_cost(shared())

    assert cost is not None
    assert cost.within is not None
    (ours,) = cost.findings
    assert (ours.code, ours.facts["party"], ours.facts["ours"]) == ("mandate.costs_share", "us", True)
    assert ours.facts["share"] * 2 == 1  # type: ignore[operator]  # a fraction


def test_money_is_told_as_money() -> None:
    (ours,) = missing_person_cost(shared("money")).findings  # type: ignore[union-attr]  # there are limits

    assert ours.code == "mandate.costs_money"
    assert str(ours.facts["amount"]) != ""


def test_a_limit_that_reaches_far_enough_costs_nothing() -> None:
    assert codes(shared(mandate_reach=[_reach("middle", "high")])) == ["mandate.costs_nothing"]


def test_a_limit_that_leaves_no_room_is_told() -> None:
    alternative = [{"name": "leave", "party": "us", "worth": 2}]
    case = shared(mandate_reach=[_reach("low")], alternatives=alternative)

    assert codes(case) == ["mandate.leaves_no_room"]
    assert missing_person_cost(case).within is None  # type: ignore[union-attr]  # there are limits


def test_authority_beside_another_limit_can_leave_no_option_at_all() -> None:
    limit = {"party": "them", "kind": "law", "name": "by law", "issue": "rent", "options": ["high"]}
    case = shared(mandate_reach=[_reach("low")], hard_limits=[limit])

    assert codes(case) == ["mandate.leaves_no_room"]


def test_people_who_are_not_there_do_not_count() -> None:
    assert missing_person_cost(shared(), people=()) is None


def test_a_case_without_room_has_no_answer() -> None:
    content = plain(shared())
    content["alternatives"] = [
        {"id": party, "name": "leave", "party": party, "worth": "9"} for party in ("us", "them")
    ]
    with pytest.raises(NoAnswer):
        missing_person_cost(case_from(content))


def _reach(*options: str) -> dict[str, object]:
    return {"name": "rent", "person": "ann", "issue": "rent", "options": list(options)}
