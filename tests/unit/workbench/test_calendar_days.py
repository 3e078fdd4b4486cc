"""Which days go into a calendar, besides what is due after a talk."""

from datetime import date
from typing import Any

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.closing.appointments import Appointment, appointments
from koek.formats.calendar import calendar
from koek.trust.rhythm import CALM_AFTER_DAYS, next_review_due, signing_days
from koek.workbench.calendar_days import calendar_days
from unit.closing.cases import case_with

TODAY = date(2026, 11, 22)
DAY = "2026-12-01"


def days(**sections: Any) -> list[tuple[str, str]]:
    """Return day and title of everything in the calendar of a small case."""
    found = calendar_days(case_with(**sections), TODAY)
    return [(day.on.isoformat(), day.title.removeprefix("closing.calendar_")) for day in found]


def member(**changes: Any) -> dict[str, Any]:
    return {"id": "m", "name": "Geheim lid", "next_contact": DAY} | changes


def test_a_case_without_days_gives_none() -> None:
    assert days() == []


def test_a_contact_that_was_planned_is_there_until_it_took_place() -> None:
    review = [{"on": "2026-11-01", "course": "stay"}]

    assert days(network={"members": [member()], "reviews": review}) == [(DAY, "step"), ("2027-11-01", "look")]
    assert days(network={"members": [member(last_contact=DAY)], "reviews": review}) == [
        ("2027-11-01", "look")
    ]


def test_a_look_that_is_overdue_is_planned_for_today() -> None:
    assert days(network={"members": [member(next_contact=None)]}) == [(TODAY.isoformat(), "look")]


def test_the_day_to_keep_the_relation_with_an_opponent_is_there() -> None:
    stance = {"id": "s", "on": "2026-11-01", "what": "Geheim", "movement": "opposes"}

    assert days(stances=[stance]) == []
    assert days(stances=[stance | {"next_contact": DAY}]) == [(DAY, "step")]


def test_a_smallest_safe_step_is_there_until_it_is_done() -> None:
    assert days(trust={"starts": [{"by_when": DAY}, {"smallest_safe_step": "Geheim"}]}) == [(DAY, "step")]
    assert days(trust={"starts": [{"by_when": DAY, "done_on": DAY}]}) == []


def test_the_day_of_an_answer_to_a_challenge_is_there_until_it_came() -> None:
    challenge = {"task": "Geheim", "answer_by": DAY}

    assert days(legal={"challenge": challenge}) == [(DAY, "answer")]
    assert days(legal={"challenge": challenge | {"answered_on": DAY}}) == []
    assert days(legal={}) == []


def test_b12_the_look_back_on_trust_plans_itself_in_calm_water_after_signing() -> None:
    case = case_of("reimbursement")
    signed = signing_days(case)[-1]
    planned = next_review_due(case, TODAY).suggested

    assert planned is not None
    assert (planned - signed).days == CALM_AFTER_DAYS
    assert planned in {day.on for day in calendar_days(case, TODAY) if day.title == "closing.calendar_look"}


def test_r147_every_planned_contact_of_the_network_reminds() -> None:
    case = case_of("community-centre")
    assert case.network is not None
    planned = {m.next_contact for m in case.network.members if m.next_contact}

    assert planned
    assert planned <= {day.on for day in calendar_days(case, TODAY)}


@pytest.mark.parametrize("name", SOLVABLE)
def test_nothing_that_was_due_is_lost_and_ids_are_all_different(name: str) -> None:
    case = case_of(name)
    found: tuple[Appointment, ...] = calendar_days(case, TODAY)

    assert set(appointments(case, TODAY)) < set(found)
    assert len({day.uid for day in found}) == len(found)
    assert [day.on for day in found] == sorted(day.on for day in found)


@pytest.mark.parametrize("name", SOLVABLE)
def test_nobody_of_the_network_can_be_read_from_the_file(name: str) -> None:
    case = case_of(name)
    written = calendar(case, TODAY).decode()

    assert case.network is not None
    assert not [one.name for one in case.network.members if one.name in written]
