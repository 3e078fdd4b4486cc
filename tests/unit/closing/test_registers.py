"""Registers: unclear points, dilemmas, surprises, facts, expectations, what goes on, notes, the agenda."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.case.reading import case_from, plain
from koek.closing.expectations import expectation_findings, expectation_rows, keeps_working_findings
from koek.closing.facts import fact_findings, fact_lines
from koek.closing.notes import note_findings, without_expired_notes
from koek.closing.registers import agenda, register_findings
from koek.errors import InvalidCase
from unit.closing.cases import case_with, codes

TODAY = date(2026, 11, 22)


def unclear(**fields: Any) -> list[str]:
    return codes(register_findings(case_with(ambiguities=[{"name": "x", **fields}])))


def test_an_unclear_point_asks_for_what_it_causes_and_who_clears_it_when() -> None:
    assert unclear() == ["unclear_causes", "unclear_nobody"]
    assert unclear(causes="twijfel", cleared_by="us") == ["unclear_nobody"]
    assert unclear(causes="twijfel", cleared_by="us", by_when="2026-12-01") == ["unclear_in_hand"]
    assert unclear(cleared_on="2026-11-01") == ["cleared_how"]
    assert unclear(cleared_on="2026-11-01", cleared_how="zo") == []


def test_unclear_points_are_looked_for_on_both_sides() -> None:
    found = register_findings(
        case_with(ambiguities=[{"name": "x", "party": "us", "cleared_on": "2026-11-01"}])
    )

    assert codes(found) == ["unclear_one_side", "cleared_how"]
    assert found[0].facts["parties"] == ("them",)
    both = [{"name": "x", "party": "us"}, {"name": "y", "party": "them"}]
    assert "unclear_one_side" not in codes(register_findings(case_with(ambiguities=both)))


def dilemma(**fields: Any) -> list[str]:
    return codes(register_findings(case_with(dilemmas=[{"name": "x", **fields}])))


def test_a_problem_is_led_to_its_dilemma_and_on_to_a_choice_by_all() -> None:
    sides = {"one_side": "a", "other_side": "b"}

    assert dilemma() == ["dilemma_hidden"]
    assert dilemma(**sides) == ["dilemma_ways_out"]
    assert dilemma(**sides, ways_out=[{"name": "w", "chosen_by": ["us"]}]) == ["dilemma_choose"]
    assert dilemma(**sides, ways_out=[{"name": "w", "chosen_by": ["us", "them"]}]) == []
    assert dilemma(solved_on="2026-11-01") == []


def test_a_surprise_is_used_and_a_value_destroyer_is_stopped() -> None:
    rows = [
        {"name": "a", "on": "2026-11-01"},
        {"name": "b", "on": "2026-11-01", "kind": "destroys_value"},
        {"name": "c", "on": "2026-11-01", "follow_up": "doen"},
    ]

    assert codes(register_findings(case_with(surprises=rows))) == ["surprise_use", "value_destroyer_stop"]


def test_the_agenda_stays_open_for_what_comes_up() -> None:
    case = case_with(
        ambiguities=[{"name": "u"}, {"name": "done", "cleared_on": "2026-11-01"}],
        dilemmas=[{"name": "d"}, {"name": "solved", "solved_on": "2026-11-01"}],
        surprises=[{"name": "s", "on": "2026-11-01"}, {"name": "t", "on": "2026-11-01", "issue": "price"}],
        facts=[{"name": "f", "party": "us", "disputed_by": ["them"]}, {"name": "g", "party": "us"}],
        agreements=[{"name": "p", "status": "parked"}, {"name": "q", "issue": "price"}],
    )

    assert [(p.kind.split("_")[-1], p.item) for p in agenda(case)] == [
        ("issue", "issues/price"),
        ("unclear", "ambiguities/u"),
        ("dilemma", "dilemmas/d"),
        ("surprise", "surprises/s"),
        ("fact", "facts/f"),
        ("parked", "agreements/p"),
    ]
    assert agenda(case_with(agreements=[{"name": "p", "issue": "price", "status": "agreed"}])) == ()


def fact(**fields: Any) -> list[str]:
    return codes(fact_findings(case_with(facts=[{"name": "f", "party": "them", **fields}])))


def test_a_fact_is_followed_from_said_to_checked() -> None:
    assert fact() == ["fact_without_source"]
    assert fact(party="us") == ["fact_without_source"]
    assert fact(source="brief") == fact(status="shown", source="brief") == ["fact_to_check"]
    assert fact(status="checked") == []
    assert fact(status="checked", disputed_by=["us"]) == fact(status="disputed") == ["fact_disputed"]


def test_the_question_beside_a_fact_fits_how_far_it_has_come() -> None:
    facts = [{"name": "f", "party": "them", "status": "asked"}, {"name": "g", "party": "us"}]
    asked, own = fact_lines(case_with(facts=facts))

    assert (asked.question.item, asked.question.field, asked.ours) == ("asked", "question", False)
    assert own.ours


def test_a_tactic_is_answered_with_facts() -> None:
    seen = [
        {"id": "t", "on": "2026-11-01", "kind": "tactic", "what": "haast"},
        {"id": "b", "on": "2026-11-01", "what": "x"},
    ]

    assert codes(fact_findings(case_with(observations=seen))) == ["stay_with_facts"]


def test_expectations_are_asked_of_each_party_in_its_own_words() -> None:
    said = [
        {"question": "lead", "party": "us", "words": "wij"},
        {"question": "lead", "party": "them", "words": "zij", "according_to": "us"},
        {"question": "goals", "party": "us", "words": "a"},
        {"question": "goals", "party": "them", "words": "b"},
        {"question": "breach", "party": "us", "words": "Bellen"},
        {"question": "breach", "party": "them", "words": "bellen"},
        {"question": "stepz", "party": "us", "words": "x"},
    ]
    case = case_with(expectations=said, keeps_working=[{"name": "k", "agreed_by": ["us", "them"]}])

    assert codes(expectation_findings(case)) == [
        "expectations_unsaid",
        "expectation_to_ask",
        "expectations_compare",
        "unknown_item_near",
        "keeps_working",
    ]
    assert [row.silent for row in expectation_rows(case)] == [("them",), (), ("us", "them"), ()]


def test_with_all_questions_answered_nothing_is_unsaid() -> None:
    said = [
        {"question": q, "party": p, "words": "x"}
        for q in ("lead", "goals", "steps", "breach")
        for p in ("us", "them")
    ]

    assert codes(expectation_findings(case_with(expectations=said))) == ["keeps_working_ask"]


def test_what_goes_on_during_a_dispute_needs_a_yes_of_all() -> None:
    assert codes(keeps_working_findings(case_with())) == ["keeps_working_ask"]
    assert codes(keeps_working_findings(case_with(keeps_working=[{"name": "k"}]))) == ["keeps_working_agree"]


NOTE = {"id": "n", "party": "them", "what": "w", "purpose": "p", "source": "s", "delete_by": "2026-12-01"}


@pytest.mark.parametrize("field", ["purpose", "source", "delete_by", "what", "party"])
def test_a_note_on_others_needs_a_purpose_a_source_and_a_day_to_go(field: str) -> None:
    with pytest.raises(InvalidCase) as refused:
        case_with(notes=[{key: value for key, value in NOTE.items() if key != field}])

    assert [(m.code, m.facts["key"]) for m in refused.value.mistakes] == [("key.missing", field)]


def test_a_note_cannot_go_before_it_was_written() -> None:
    with pytest.raises(InvalidCase) as refused:
        case_with(notes=[{**NOTE, "on": "2026-12-02"}])

    assert [m.code for m in refused.value.mistakes] == ["note.gone_before_written"]
    assert case_with(notes=[{**NOTE, "on": "2026-12-01"}]).notes


def test_notes_that_must_go_or_stay_long_are_named() -> None:
    notes = [
        {**NOTE, "delete_by": "2026-11-22"},
        {**NOTE, "id": "m", "delete_by": "2028-01-01"},
        {**NOTE, "id": "o", "on": "2026-11-01"},
    ]

    assert note_findings(case_with(), TODAY) == ()
    assert codes(note_findings(case_with(notes=notes), TODAY)) == [
        "notes_as_if_read",
        "note_delete_now",
        "note_kept_long",
    ]


def test_forgetting_takes_the_note_and_every_link_to_it() -> None:
    case = case_with(
        notes=[{**NOTE, "delete_by": "2026-11-22"}, {**NOTE, "id": "kept"}],
        observations=[
            {"id": "old", "on": "2026-01-01", "what": "x", "delete_by": "2026-11-01"},
            {"id": "new", "on": "2026-01-01", "what": "x"},
        ],
        facts=[{"name": "f", "party": "us", "comes_from": ["notes/n", "notes/kept", "observations/old"]}],
    )
    smaller = without_expired_notes(case, TODAY)

    assert [note.id for note in smaller.notes] == ["kept"]
    assert [seen.id for seen in smaller.observations] == ["new"]
    assert smaller.facts[0].comes_from == ("notes/kept",)
    assert case_from(plain(smaller)) == smaller


@given(st.permutations([{"name": "a"}, {"name": "b", "party": "us"}, {"name": "c", "causes": "x"}]))
def test_the_order_of_a_register_never_matters(rows: list[dict[str, str]]) -> None:
    def told(items: list[dict[str, str]]) -> list[str]:
        return sorted(map(repr, register_findings(case_with(ambiguities=items))))

    assert told(rows) == told(rows[::-1])


def test_an_unrelated_note_changes_no_verdict() -> None:
    sections: dict[str, Any] = {"ambiguities": [{"name": "u"}], "facts": [{"name": "f", "party": "us"}]}
    without, with_note = case_with(**sections), case_with(**sections, notes=[NOTE])

    assert register_findings(without) == register_findings(with_note)
    assert fact_findings(without) == fact_findings(with_note)
    assert agenda(without) == agenda(with_note)
