"""What is due, in the order of the days; and the calendar file in which nothing private stands."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.closing.appointments import appointments
from koek.closing.due import DueKind, DueState, due, due_findings
from koek.formats.calendar import calendar
from koek.texts.catalogue import known_codes
from koek.texts.language import Language
from unit.closing.cases import case_with, codes

TODAY = date(2026, 11, 22)
DAY = "2026-12-01"
EVERYTHING: dict[str, Any] = {
    "next_steps": [
        {"name": "stap", "owner": "us", "by_when": DAY},
        {"name": "klaar", "by_when": DAY, "done_on": DAY},
    ],
    "open_answers": [
        {"name": "vraag", "due": DAY, "initiative": "us"},
        {"name": "al", "due": DAY, "answered_on": DAY},
    ],
    "meetings": [
        {
            "name": "m",
            "on": DAY,
            "actions": [{"name": "actie", "by_when": DAY}, {"name": "af", "done_on": DAY}],
        }
    ],
    "division": {
        "parties": ["us", "them"],
        "days_to_answer": 9,
        "periods": [{"name": "p"}],
        "lines": [
            {
                "name": "regel",
                "party": "us",
                "period": "p",
                "kind": "cost",
                "amount": 5,
                "claimed_on": TODAY.isoformat(),
            },
            {
                "name": "ja",
                "party": "us",
                "period": "p",
                "kind": "cost",
                "amount": 5,
                "status": "accepted",
                "claimed_on": DAY,
            },
        ],
    },
    "pilots": [
        {"name": "proef", "rungs": [{"goes": "well", "on": DAY}, {"goes": "badly", "on": DAY}]},
        {"name": "over", "went": "well", "rungs": [{"goes": "well", "on": DAY}]},
    ],
    "ambiguities": [{"name": "punt", "by_when": DAY}, {"name": "helder", "by_when": DAY, "cleared_on": DAY}],
    "agreements": [
        {"name": "later", "status": "parked", "parked_until": DAY},
        {
            "name": "A",
            "feasibility": [
                {"check": "cash", "about": "lening", "by_when": DAY},
                {"check": "time", "answer": "yes"},
            ],
        },
        {"name": "nee", "status": "declined", "feasibility": [{"check": "cash", "by_when": DAY}]},
    ],
    "transparency": [{"name": "open", "status": "agreed", "until": DAY}, {"name": "dicht", "until": DAY}],
    "differences": {
        "mitigations": [
            {"name": "maatregel", "factor": "trust", "by_when": DAY},
            {"name": "gedaan", "factor": "trust", "done_on": DAY},
        ]
    },
    "lookbacks": [
        {
            "id": "l",
            "on": DAY,
            "skills": [
                {"skill": "influence", "step": "leren", "by_when": DAY},
                {"skill": "influence", "step": "x", "done_on": DAY},
            ],
        }
    ],
    "notes": [
        {"id": "n", "party": "them", "what": "geheim", "purpose": "doel", "source": "s", "delete_by": DAY}
    ],
    "observations": [{"id": "o", "on": "2026-11-01", "what": "gezien", "delete_by": DAY}],
}


def test_everything_that_waits_for_a_day_is_due_once() -> None:
    found = due(case_with(**EVERYTHING), TODAY)

    assert [(one.kind, one.name) for one in found] == [
        (DueKind.STEP, "stap"),
        (DueKind.ANSWER, "vraag"),
        (DueKind.ACTION, "actie"),
        (DueKind.CLAIM, "regel"),
        (DueKind.PILOT, "proef"),
        (DueKind.UNCLEAR, "punt"),
        (DueKind.FEASIBILITY, "lening"),
        (DueKind.PARKED, "later"),
        (DueKind.OPENNESS, "open"),
        (DueKind.MEASURE, "maatregel"),
        (DueKind.SKILL, "leren"),
        (DueKind.NOTE, "doel"),
        (DueKind.NOTE, "gezien"),
    ]
    assert {one.on for one in found} == {date(2026, 12, 1)}


def test_without_agreed_days_no_claim_is_due() -> None:
    division = {key: value for key, value in EVERYTHING["division"].items() if key != "days_to_answer"}

    assert due(case_with(division=division), TODAY) == ()


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-11-21", DueState.OVERDUE),
        ("2026-11-22", DueState.TODAY),
        ("2026-11-29", DueState.SOON),
        ("2026-11-30", DueState.LATER),
    ],
)
def test_a_day_lies_before_on_soon_after_or_later_than_today(day: str, state: DueState) -> None:
    case = case_with(next_steps=[{"name": "s", "owner": "us", "by_when": day}])

    assert [one.state for one in due(case, TODAY)] == [state]
    assert codes(due_findings(case, TODAY)) == ([] if state is DueState.LATER else [f"due_{state}_by"])


def test_what_is_up_to_nobody_in_particular_is_told_without_a_name() -> None:
    openness = {**EVERYTHING["transparency"][0], "until": "2026-11-23"}
    case = case_with(
        next_steps=[{"name": "s", "by_when": "2026-11-22"}], transparency=[openness | {"shown_by": "us"}]
    )

    assert codes(due_findings(case, TODAY)) == ["due_today", "due_soon", "no_owner"]


def test_a_note_whose_day_has_come_is_to_be_deleted() -> None:
    notes = [{**EVERYTHING["notes"][0], "delete_by": day} for day in ("2026-11-21", "2026-11-23")]
    case = case_with(notes=[{**note, "id": f"n{number}"} for number, note in enumerate(notes)])

    assert codes(due_findings(case, TODAY)) == ["due_delete", "due_soon"]


def test_what_has_no_day_no_name_or_no_initiative_is_asked_for() -> None:
    case = case_with(
        next_steps=[{"name": "s"}, {"name": "t", "done_on": DAY}],
        open_answers=[{"name": "a"}, {"name": "b", "answered_on": DAY}],
    )

    assert codes(due_findings(case, TODAY)) == ["no_date", "no_date", "no_initiative", "no_owner"]


def test_every_kind_has_its_words() -> None:
    assert {f"closing.due_kind_{kind}" for kind in DueKind} <= known_codes()


def test_a_calendar_holds_no_private_words_and_is_the_same_every_time() -> None:
    case = case_with(**EVERYTHING)
    written = calendar(case, TODAY)
    private = ["geheim", "doel", "Vlierhaven", "Torenkroon", "lening", "regel", "Zaak", "maatregel", "gezien"]

    assert written == calendar(case, TODAY)
    assert not [word for word in private if word.encode() in written]
    assert written.count(b"BEGIN:VEVENT") == len(due(case, TODAY)) == len(set(written.split(b"UID:"))) - 1


def test_a_calendar_reads_back_in_the_time_of_amsterdam_and_in_either_language() -> None:
    from icalendar import Calendar  # noqa: PLC0415  # as in the module under test

    case = case_with(next_steps=[{"name": "s", "by_when": "2027-07-01"}])
    (event,) = Calendar.from_ical(calendar(case, TODAY, Language.ENGLISH)).walk("VEVENT")

    assert str(event["summary"]) == "Step to take"
    assert event.decoded("dtstart").isoformat() == "2027-07-01T09:00:00+02:00"
    assert "Stap om te zetten" in calendar(case, TODAY).decode()


def test_an_appointment_keeps_its_id_when_its_day_changes() -> None:
    step = {"name": "s", "by_when": "2026-12-01"}
    before, after = (
        appointments(case_with(next_steps=[{**step, "by_when": day}]), TODAY) for day in (DAY, "2027-01-04")
    )

    assert before[0].uid == after[0].uid
    assert before[0].on != after[0].on


@given(
    st.permutations(
        [{"name": name, "by_when": day} for name, day in (("a", DAY), ("b", DAY), ("c", "2026-11-01"))]
    )
)
def test_the_order_of_the_steps_never_matters(steps: list[dict[str, str]]) -> None:
    case = case_with(next_steps=steps)

    assert [one.name for one in due(case, TODAY)] == ["c", "a", "b"]
    assert appointments(case, TODAY) == appointments(case_with(next_steps=steps[::-1]), TODAY)
