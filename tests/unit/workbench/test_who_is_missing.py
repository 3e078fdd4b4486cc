"""Who is missing: first the goal, then who decides or moves people, then keeping the network alive."""

from typing import Any

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.workbench.told import Told
from koek.workbench.who_is_missing import who_is_missing
from unit.workbench.small_cases import TODAY, parts, small_case, with_note

GOAL = {"goal": "an oven", "shared_goal": "In May the oven is open."}


def member(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "at_table": True, **more}


def network(**told: Any) -> Told:
    return who_is_missing(small_case(network={**GOAL, **told}), today=TODAY)


def codes(told: Told) -> tuple[str, str]:
    return told.headline.code, told.next_step.code


def test_without_a_network_the_goal_comes_first() -> None:
    told = who_is_missing(small_case(), today=TODAY)

    assert codes(told) == ("network.nobody_named", "network.goal_first")
    assert "network.part.missing" not in parts(told)


def test_with_a_goal_the_members_come_next() -> None:
    assert codes(network()) == ("network.nobody_named", "network.step.members")


def test_somebody_who_may_decide_is_looked_for() -> None:
    told = network(members=[member("Bakery")])

    assert told.headline.code == "network.some_missing"
    assert told.headline.facts["count"] == len(parts(told)["network.part.missing"])
    assert told.next_step.code == "network.nobody_decides"


def test_the_goal_comes_before_who_is_missing() -> None:
    told = who_is_missing(small_case(network={"members": [member("Bakery")]}), today=TODAY)

    assert told.next_step.code == "network.goal_first"


def test_in_a_social_network_nobody_has_to_decide_and_contact_keeps_it_alive() -> None:
    due = network(kind="social", members=[member("Ann", kind="private_person", next_contact="2026-11-20")])
    calm = network(kind="social", members=[member("Ann", kind="private_person", next_contact="2026-12-20")])

    assert codes(due) == ("network.nobody_missing", "network.contact_due")
    assert codes(calm) == ("network.nobody_missing", "network.step.review")


def test_a_missing_place_along_the_chain_alone_does_not_press() -> None:
    decides = [{"decision": one, "known_by": "interview"} for one in ("money", "permission")]
    moving = member(
        "Council", decides=decides, moves=[{"constituency": "the street"}], next_contact="2026-12-20"
    )
    told = network(members=[moving], needed=[{"decision": "money"}])

    assert set(parts(told)["network.part.missing"]) == {"network.role_missing"}
    assert codes(told) == ("network.some_missing", "network.step.review")


def test_own_skills_and_the_own_board_have_their_part_when_something_is_written() -> None:
    told = network(board={"asks": "room"}, skills=[{"skill": "set-limits", "step": 2}])

    assert {"network.part.board", "network.part.skills"} <= parts(told).keys()


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str) -> None:
    case = case_of(name)

    assert who_is_missing(with_note(case), today=TODAY) == who_is_missing(case, today=TODAY)
