"""Which form fits: talk first about what was agreed and is not kept, then about what is to be chosen."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.errors import MissingSection
from koek.workbench.form_of_collaboration import form_of_collaboration
from unit.workbench.small_cases import TODAY, parts, small_case, with_note

AT_EASE = {"now": "transactional", "wanted": "transactional", "chosen": "transactional"}


def test_without_anything_on_the_relation_there_is_no_answer() -> None:
    with pytest.raises(MissingSection):
        form_of_collaboration(small_case(), today=TODAY)


def test_an_empty_relation_asks_to_choose_first() -> None:
    told = form_of_collaboration(small_case(relation={"several_years": True}), today=TODAY)

    assert told.next_step in [finding for part in told.parts for finding in part.findings]


def test_what_was_agreed_and_is_not_kept_comes_first() -> None:
    missed = {
        "name": "fast repair",
        "meant": "up again soon",
        "readings": [{"on": "2026-10-01", "kept": False}],
    }
    told = form_of_collaboration(
        small_case(relation={"chosen": "performance", "indicators": [missed]}), today=TODAY
    )

    assert told.next_step.code == "relations.indicator_missed"


def test_a_behaviour_that_the_form_leans_on_and_is_seldom_seen_is_asked_about() -> None:
    seen = {"behaviour": "keep-commitments", "party": "them", "according_to": "us", "on": "2026-10-01"}
    often = small_case(relation=AT_EASE, trust={"views": [{**seen, "step": "4"}]})
    seldom = small_case(relation=AT_EASE, trust={"views": [{**seen, "step": "2"}]})

    codes = [
        [f.code for p in form_of_collaboration(c, today=TODAY).parts for f in p.findings]
        for c in (often, seldom)
    ]
    assert "relation.behaviour_seldom_seen" not in codes[0]
    assert "relations.no_drift" in codes[0]
    assert "relation.behaviour_seldom_seen" in codes[1]
    assert "relations.no_drift" not in codes[1]


def test_with_nothing_to_do_the_step_is_to_look_again_together() -> None:
    told = form_of_collaboration(small_case(relation=AT_EASE), today=TODAY)

    assert told.next_step.code == "relation.step.review"
    assert "relations.no_drift" in parts(told)["relation.part.drift"]


@pytest.mark.parametrize("name", SOLVABLE)
def test_the_step_is_one_of_the_findings(name: str) -> None:
    told = form_of_collaboration(case_of(name), today=TODAY)

    assert told.next_step.code in [code for codes in parts(told).values() for code in codes]


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_nothing(name: str) -> None:
    case = case_of(name)

    assert form_of_collaboration(with_note(case), today=TODAY) == form_of_collaboration(case, today=TODAY)
