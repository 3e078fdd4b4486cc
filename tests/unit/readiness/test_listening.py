"""Resistance, stances, beliefs, impressions, conflicts, the plan made together, and your own state."""

from datetime import date
from typing import Any

import pytest

from koek.method.content import MethodWord
from koek.readiness.cocreation import cocreation_view
from koek.readiness.own_state import Effect, own_state_view
from koek.readiness.resistance import ResistanceRow, resistance_map
from koek.readiness.stances import StanceCourse, overdue_stances, stance_courses
from koek.readiness.views import belief_findings, conflict_findings, impression_courses
from unit.readiness.preparing_cases import TODAY, codes, small_case

INTEREST = {"id": "calm", "name": "Calm", "party": "them"}


def row(**resistance: Any) -> ResistanceRow:
    case = small_case(interests=[INTEREST], resistances=[{"name": "Never.", **resistance}])
    return resistance_map(case)[0]


def test_a_resistance_leads_from_statement_to_a_question() -> None:
    found = row(party="them", interest="calm", kind="fear", need="autonomy")

    assert (found.statement, found.interest) == ("Never.", "Calm")
    assert found.need == MethodWord("needs", "autonomy")
    assert found.question == MethodWord("needs", "autonomy", "question")
    assert codes(found.findings) == ["readiness.guess", "readiness.safeguard_idea"]


@pytest.mark.parametrize(
    ("resistance", "expected"),
    [
        ({}, ["readiness.nothing_beneath"]),
        ({"need_words": "room"}, ["readiness.guess_without_question"]),
        ({"need_words": "room", "question": "What would help?"}, ["readiness.guess"]),
        ({"need": "cost", "state": "rejected"}, ["readiness.guess_rejected"]),
        (
            {"need": "cost", "state": "confirmed", "safeguard": "a ceiling"},
            ["readiness.guess_confirmed", "readiness.safeguard"],
        ),
        ({"need": "costs"}, ["readiness.guess_without_question", "method.unknown_item_near"]),
    ],
)
def test_a_guess_stays_a_guess_until_it_is_confirmed(resistance: dict[str, str], expected: list[str]) -> None:
    assert codes(row(**resistance).findings) == expected


@pytest.mark.parametrize(
    ("resistance", "given_away"),
    [
        ({"need_words": "losing say", "question": "Are you afraid of losing say?"}, True),
        ({"interest_words": "calm", "question": "Is it Calm you want?"}, True),
        ({"need_words": "losing say", "question": "What matters?"}, False),
    ],
)
def test_a_question_that_gives_the_guess_away_is_noticed(
    resistance: dict[str, str],
    given_away: bool,  # noqa: FBT001  # what the test is about
) -> None:
    assert ("readiness.question_gives_away" in codes(row(**resistance).findings)) is given_away


def stance(on: str, movement: str, **more: str) -> dict[str, str]:
    return {"id": f"s-{on}-{movement}", "on": on, "movement": movement, "what": "It happened.", **more}


def course(*stances: dict[str, str], today: date = TODAY) -> StanceCourse:
    return stance_courses(small_case(stances=list(stances)), today)[0]


def test_stances_are_told_by_day_and_by_whom() -> None:
    stances = [stance("2026-10-02", "opposes", who="x"), stance("2026-10-01", "hesitates", who="x")]
    courses = stance_courses(
        small_case(stances=[*stances, stance("2026-10-03", "moves_along", party="them")]), TODAY
    )

    assert [(c.party, c.who) for c in courses] == [(None, "x"), ("them", None)]
    assert [s.on.day for s in courses[0].stances] == [1, 2]
    assert codes(courses[1].findings) == ["readiness.stance.moves_along"]


def test_a_stance_asks_what_is_defended_and_what_else_it_could_be() -> None:
    assert codes(course(stance("2026-10-01", "hesitates")).findings) == [
        "readiness.stance.hesitates",
        "readiness.ask_what_they_defend",
        "readiness.what_else",
    ]
    told = course(stance("2026-10-01", "opposes", defends="money", other_explanation="busy"))

    assert codes(told.findings) == ["readiness.stance.opposes", "readiness.defends"]


def test_opposing_on_the_last_two_days_asks_for_a_plan_to_keep_the_relation() -> None:
    first = stance("2026-10-01", "opposes")

    assert not course(first).lasting
    assert not course(first, stance("2026-10-02", "hesitates")).lasting
    assert not course(first, stance("2026-10-02", "opposes"), stance("2026-10-02", "hesitates")).lasting
    assert course(first, stance("2026-10-02", "opposes")).lasting


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        ({}, "readiness.no_relation_plan"),
        ({"keep_relation": "coffee"}, "readiness.relation_plan_no_day"),
        ({"keep_relation": "coffee", "next_contact": "2026-12-01"}, "readiness.relation_plan"),
    ],
)
def test_a_plan_to_keep_the_relation_has_a_day(plan: dict[str, str], code: str) -> None:
    both = course(stance("2026-10-01", "opposes", **plan), stance("2026-10-02", "opposes"))

    assert codes(both.findings)[-1] == code


def test_a_stance_fades_with_age() -> None:
    old = stance("2026-05-26", "opposes")

    assert not course(old).faded
    assert course(stance("2026-05-25", "opposes")).faded
    assert codes(course(stance("2026-05-25", "opposes")).findings)[0] == "readiness.stance_faded"


def test_a_stance_that_should_be_gone_does_not_count() -> None:
    case = small_case(stances=[stance("2026-10-01", "opposes", delete_by="2026-11-21")])

    assert stance_courses(case, TODAY) == ()
    assert codes(overdue_stances(case, TODAY)) == ["readiness.delete_overdue"]
    assert overdue_stances(case, date(2026, 11, 21)) == ()


@pytest.mark.parametrize("about", ["us", "them"])
@pytest.mark.parametrize(
    ("more", "suffix"),
    [({}, "open"), ({"disproof": "d"}, "to_show"), ({"disproof": "d", "shown_on": "2026-10-01"}, "shown")],
)
def test_a_conviction_asks_for_what_would_show_otherwise(
    about: str, more: dict[str, str], suffix: str
) -> None:
    whose = "theirs" if about == "us" else "own"
    found = belief_findings(small_case(beliefs=[{"name": "All late.", "about": about, **more}]))

    assert codes(found) == [f"readiness.belief_{whose}_{suffix}"]


def test_without_convictions_the_question_is_asked() -> None:
    assert codes(belief_findings(small_case())) == ["readiness.no_beliefs"]


def test_how_you_came_across_is_told_per_party_with_the_last_talk() -> None:
    first = {"id": "a", "on": "2026-10-02", "party": "them", "words": "calm", "shift": "closer"}
    second = {"id": "b", "on": "2026-10-01", "party": "them", "words": "busy", "said_by_them": "yes"}
    (both,) = impression_courses(small_case(impressions=[first, second]))
    (one,) = impression_courses(small_case(impressions=[second]))

    assert [impression.id for impression in both.impressions] == ["b", "a"]
    assert codes(both.findings) == ["readiness.came_across_guess", "readiness.shift.closer"]
    assert codes(one.findings) == ["readiness.came_across"]


@pytest.mark.parametrize(
    ("conflict", "expected"),
    [
        ({"real": "no"}, ["readiness.conflict_not_real"]),
        (
            {"real": "yes"},
            [
                "readiness.conflict_to_check",
                "readiness.conflict_which_interests",
                "readiness.no_other_ways",
            ],
        ),
        (
            {"real": "yes", "found_together": "yes", "interests": ["calm"], "other_ways": ["x"]},
            ["readiness.conflict_real", "readiness.other_ways"],
        ),
        (
            {"found_together": "yes", "interests": ["calm"], "other_ways": ["x"]},
            ["readiness.conflict_to_check", "readiness.other_ways"],
        ),
    ],
)
def test_a_conflict_is_first_a_question(conflict: dict[str, Any], expected: list[str]) -> None:
    case = small_case(interests=[INTEREST], conflicts=[{"name": "noise", **conflict}])

    assert codes(conflict_findings(case)) == expected


def test_without_conflicts_finding_them_is_the_step() -> None:
    assert codes(conflict_findings(small_case())) == ["readiness.no_conflicts"]


def together(**section: Any) -> list[str]:
    return codes(cocreation_view(small_case(cocreation=section), TODAY).findings)


def test_without_an_open_part_there_is_nothing_to_make_together() -> None:
    assert codes(cocreation_view(small_case(), TODAY).findings) == [
        "readiness.nothing_open",
        "readiness.make_it_equal",
    ]


def test_parts_are_open_closed_with_a_reason_or_undecided() -> None:
    parts = [
        {"name": "a", "open": "open"},
        {"name": "b", "open": "closed", "reason": "law"},
        {"name": "c", "open": "closed"},
        {"name": "d"},
    ]
    view = cocreation_view(small_case(cocreation={"parts": parts}), TODAY)

    assert (view.open, view.closed, view.undecided, view.changes) == (("a",), ("b", "c"), ("d",), 0)
    assert codes(view.findings)[:-1] == [
        "readiness.open_without_change",
        "readiness.part_closed",
        "readiness.part_closed_why",
        "readiness.part_undecided",
    ]


def test_a_change_through_the_other_is_the_proof() -> None:
    change = {"id": "x", "on": "2026-10-01", "party": "them", "what": "Shorter."}

    assert together(parts=[{"name": "a", "open": "open", "changes": [change]}])[0] == (
        "readiness.changed_through"
    )


def test_steps_to_be_more_equal_have_a_day() -> None:
    steps = [
        {"name": "share", "done_on": "2026-10-01"},
        {"name": "ask"},
        {"name": "meet", "by_when": "2026-11-22"},
        {"name": "draw", "by_when": "2026-11-21"},
    ]

    assert together(steps=steps)[1:] == [
        "readiness.equal_step_done",
        "readiness.equal_step_no_day",
        "readiness.equal_step",
        "readiness.equal_step_late",
    ]


def state(on: str, moment: str, energy: int | None = None, **more: str) -> dict[str, Any]:
    made = {"id": f"{on}-{moment}-{more.get('party', 'x')}", "on": on, "moment": moment, **more}
    return made if energy is None else {**made, "energy": str(energy)}


def test_a_talk_gives_or_takes_energy() -> None:
    states = [
        state("2026-10-02", "before", 3, party="them"),
        state("2026-10-02", "after", 2, party="them"),
        state("2026-10-01", "before", 3, party="them"),
        state("2026-10-01", "after", 3, party="them"),
        state("2026-10-03", "before", 2),
        state("2026-10-03", "after", 5),
        state("2026-10-04", "before", 2),
    ]
    talks = own_state_view(small_case(own_state=states)).talks

    assert [(talk.on.day, talk.effect) for talk in talks] == [
        (1, Effect.SAME),
        (2, Effect.TOOK),
        (3, Effect.GAVE),
    ]


@pytest.mark.parametrize(("after", "code"), [(1, "readiness.talks_take"), (5, "readiness.talks_give")])
def test_talks_that_mostly_give_or_take_energy_are_named_per_party(after: int, code: str) -> None:
    states = [
        state("2026-10-02", "before", 3, party="them"),
        state("2026-10-02", "after", after, party="them"),
    ]

    assert code in codes(own_state_view(small_case(own_state=states)).findings)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"energy": 2}, ["readiness.low_energy"]),
        ({"energy": 3}, []),
        ({"trigger": "haste"}, ["readiness.trigger_no_calm"]),
        ({"trigger": "haste", "calm": "water"}, ["readiness.trigger_and_calm"]),
    ],
)
def test_your_own_state_gives_one_thing_to_do(more: dict[str, Any], expected: list[str]) -> None:
    assert codes(own_state_view(small_case(own_state=[state("2026-10-02", "before", **more)])).findings) == (
        expected
    )


def test_without_a_note_the_question_is_asked() -> None:
    assert codes(own_state_view(small_case()).findings) == ["readiness.state_not_asked"]
