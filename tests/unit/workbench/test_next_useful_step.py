"""The one step that helps most now: every moment has its own order, and what is late comes first."""

from typing import Any

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.frontier.budget import Budget
from koek.workbench.next_useful_step import Moment, NextUsefulStep, moment_of, next_useful_step
from unit.workbench.small_cases import TODAY, small_case, with_note

ISSUES = [{"id": "rent", "name": "Rent", "options": ["low", "high"]}]
OFFERED: dict[str, Any] = {
    "issues": ISSUES,
    "offers": [{"id": "one", "by": "us", "at": "2026-11-01", "outcome": {"rent": "low"}}],
}
WANTED: dict[str, Any] = {
    "preferences": [
        {"party": "us", "issues": [{"issue": "rent", "worth": {"low": "1", "high": "0"}}]},
        {"party": "them", "issues": [{"issue": "rent", "worth": {"low": "0", "high": "1"}}]},
    ]
}
SCORES: list[Any] = [
    {"factor": "trust", "party": "us", "value": 1},
    {"factor": "trust", "party": "them", "value": 7},
]


def step(moment: Moment | None = None, /, **sections: Any) -> NextUsefulStep:
    return next_useful_step(small_case(**sections), today=TODAY, moment=moment)


@pytest.mark.parametrize(
    ("sections", "moment"),
    [
        ({}, Moment.START),
        (OFFERED, Moment.FACTS),
        ({"agreements": [{"name": "rent"}]}, Moment.CLOSING),
        ({"agreements": [{"name": "rent"}, {"name": "van", "status": "agreed"}]}, Moment.CLOSING),
        ({"agreements": [{"name": "rent", "status": "agreed"}]}, Moment.AFTER),
        (
            {"agreements": [{"name": "a", "status": "agreed"}, {"name": "b", "status": "parked"}]},
            Moment.AFTER,
        ),
        ({"agreements": [{"name": "rent", "status": "declined"}]}, Moment.START),
    ],
)
def test_the_case_shows_where_you_are(sections: dict[str, Any], moment: Moment) -> None:
    assert moment_of(small_case(**sections)) is moment


def test_at_the_start_the_step_is_to_get_ready() -> None:
    found = step()

    assert (found.moment, found.theme) == (Moment.START, "ready")
    assert found.reason.code == "step.reason.ready"
    assert [finding.code for finding in found.says] == ["readiness.moment"]


def test_a_large_difference_that_nobody_judged_comes_before_getting_ready() -> None:
    assert step(differences={"scores": SCORES}).theme == "differences"


def test_a_difference_that_does_not_press_lets_other_themes_speak() -> None:
    judged = [{"factor": "trust", "state": "harmless", "reason": "asked"}]

    assert step(differences={"scores": SCORES, "judgements": judged}).theme == "ready"


def test_what_is_late_comes_first_at_every_moment_but_a_stall() -> None:
    late = [{"name": "send the list", "owner": "us", "by_when": "2026-11-01"}]
    soon = [{"name": "send the list", "owner": "us", "by_when": "2026-11-25"}]

    for moment in Moment:
        expected = "stall" if moment is Moment.STALL else "due"

        assert step(moment, next_steps=late).theme == expected
    assert step(next_steps=soon).theme == "ready"


def test_in_a_stall_the_signs_bring_their_own_phrases() -> None:
    named = next_useful_step(small_case(), today=TODAY, signs=("vague", "waiting"))
    unnamed = step(Moment.STALL)

    assert (named.moment, named.step.code) == (Moment.STALL, "readiness.intervention")
    assert len(named.says) >= 1
    assert (unnamed.step.code, unnamed.says) == ("readiness.moment", ())


def test_with_proposals_on_the_table_the_pie_can_grow() -> None:
    found = step(**OFFERED, **WANTED)

    assert (found.moment, found.theme) == (Moment.FACTS, "agreements")


def test_where_the_law_leaves_no_room_no_trade_is_pushed() -> None:
    law = {"contracting_authority": "yes", "phase": "tender"}
    found = step(**OFFERED, **WANTED, legal=law)

    assert found.theme == "ready"


def test_without_an_answer_on_the_agreements_the_form_of_collaboration_speaks() -> None:
    assert step(**OFFERED, relation={"several_years": True}).theme == "relation"
    assert step(**OFFERED).theme == "ready"


def test_a_search_that_may_cost_nothing_still_gives_a_step() -> None:
    found = next_useful_step(
        case_of("volunteers"), today=TODAY, moment=Moment.FACTS, budget=Budget(seconds=0.0)
    )

    assert found.step.code


def test_who_is_missing_comes_before_the_pie() -> None:
    goal = {"goal": "bread", "shared_goal": "We build one oven."}
    network: dict[str, Any] = {**goal, "members": [{"name": "Bakery"}]}
    social = {**network, "kind": "social"}

    assert step(**OFFERED, **WANTED, network=network).theme == "network"
    assert step(**OFFERED, **WANTED, network=social).theme == "agreements"


def test_when_you_close_the_words_come_first() -> None:
    assert step(agreements=[{"name": "rent"}]).step.code == "closing.words_missing"


def test_afterwards_trust_is_looked_at_when_it_is_time() -> None:
    agreed = [{"name": "rent", "status": "agreed"}]
    old = [{"behaviour": "listen-first", "party": "us", "step": 4, "on": "2025-10-01"}]

    assert step(agreements=agreed, trust={"views": old}).theme == "trust"
    assert step(agreements=agreed).theme == "closing"


@pytest.mark.parametrize("moment", [None, *Moment])
@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str, moment: Moment | None) -> None:
    case = case_of(name)
    before = next_useful_step(case, today=TODAY, moment=moment)

    assert next_useful_step(with_note(case), today=TODAY, moment=moment) == before
