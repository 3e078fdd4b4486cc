"""What can be chosen at all, and what this release cannot solve."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.errors import NothingFeasible, NotYetSolvable
from koek.preferences.feasibility import feasible_options, limits_in_force
from koek.preferences.problem import negotiation_problem
from unit.preferences.cases import TWO_BY_TWO, case_of, number_case


def limit(**more: Any) -> dict[str, Any]:
    return {"id": "cash", "name": "Cash", "party": "us", "kind": "cash", **more}


def days_with(*limits: dict[str, Any]) -> NegotiationCase:
    case = plain(number_case({"kind": "linear", "slope": "1"}))
    return case_from({**case, "hard_limits": list(limits)})


@pytest.mark.parametrize(
    ("bound", "left"),
    [
        ({"at_least": "8"}, ("8", "9", "10")),
        ({"at_most": "1.5"}, ("0", "1")),
        ({"at_least": "3", "at_most": "4"}, ("3", "4")),
        ({"options": ["5.0", "2"]}, ("2", "5")),
        ({"options": ["5", "2"], "at_least": "3"}, ("5",)),
    ],
)
def test_a_limit_on_numbers_leaves_what_it_allows(bound: dict[str, Any], left: tuple[str, ...]) -> None:
    assert feasible_options(days_with(limit(issue="days", **bound))) == {"days": left}


def test_a_limit_on_options_leaves_what_it_names() -> None:
    case = case_of(TWO_BY_TWO, hard_limits=[limit(issue="price", options=["high"])])

    assert feasible_options(case) == {"price": ("high",), "time": ("short", "long")}


def test_limits_on_one_issue_add_up() -> None:
    low, high = limit(issue="days", at_least="3"), limit(id="law", issue="days", at_most="4")

    assert feasible_options(days_with(low, high)) == {"days": ("3", "4")}


def test_a_limit_in_words_takes_nothing_away() -> None:
    case = days_with(
        limit(), limit(id="wide", issue="days", at_least="0"), limit(id="law", issue="days", at_most="9")
    )

    assert [found.id for found in limits_in_force(case)] == ["law"]
    assert len(negotiation_problem(case).options["days"]) == 10


def test_limits_that_leave_nothing_are_named_with_the_issue() -> None:
    low = limit(name="Capacity", issue="days", at_least="6")
    high = limit(id="law", name="Law", issue="days", at_most="5")

    with pytest.raises(NothingFeasible) as nothing:
        negotiation_problem(days_with(low, high))
    assert nothing.value.facts == {"issues": ("days",), "limits": ("Capacity", "Law")}


def test_numbers_without_a_step_are_not_solved_yet() -> None:
    case = number_case({"kind": "linear", "slope": "1"}, issue={"kind": "real"})

    with pytest.raises(NotYetSolvable) as not_yet:
        negotiation_problem(case)
    assert not_yet.value.facts == {
        "reasons": ("not_yet.continuous",),
        "issues": ("days",),
        "constraints": (),
        "parties": (),
    }


def test_every_reason_for_not_yet_is_named_at_once() -> None:
    rule = {"name": "No rush", "when": [{"issue": "days", "highest": "1"}]}
    together = {"when": [{"issue": "days", "lowest": "5"}], "adds": "3"}
    content = plain(number_case({"kind": "linear", "slope": "1"}, issue={"kind": "real"}))
    content["constraints"] = [rule]
    content["preferences"][1]["interactions"] = [together]

    with pytest.raises(NotYetSolvable) as not_yet:
        negotiation_problem(case_from(content))
    assert not_yet.value.facts == {
        "reasons": ("not_yet.continuous", "not_yet.constraints", "not_yet.interactions"),
        "issues": ("days",),
        "constraints": ("No rush",),
        "parties": ("them",),
    }


def test_interactions_that_nobody_reckons_with_are_no_obstacle() -> None:
    content = plain(case_of(TWO_BY_TWO, ours="us"))
    together = [{"when": [{"issue": "price", "options": ["low"]}], "adds": "3"}]
    guess = {"party": "us", "according_to": "them", "interactions": together}
    content["preferences"].append(guess)

    assert negotiation_problem(case_from(content)).outcome_count == 4
