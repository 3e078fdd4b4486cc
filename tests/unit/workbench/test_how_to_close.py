"""How to close: words first, then what is late, then what comes next; no surer than rules can be."""

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.workbench.how_to_close import how_to_close
from koek.workbench.told import Told
from unit.workbench.small_cases import TODAY, parts, small_case, with_note

SAME = "The rent is 100 euros from 1 May 2027."


def agreement(ours: str | None, theirs: str | None, **more: object) -> dict[str, object]:
    sides = [{"party": party, "words": words} for party, words in (("us", ours), ("them", theirs)) if words]
    return {"name": "rent", "sides": sides, **more}


def closing(*agreements: dict[str, object], **sections: object) -> Told:
    named = [{"id": f"a{number}", **one} for number, one in enumerate(agreements)]
    return how_to_close(small_case(agreements=named, **sections), today=TODAY)


def codes(told: Told) -> tuple[str, str]:
    return told.headline.code, told.next_step.code


def test_with_nothing_agreed_you_write_down_what_comes_next() -> None:
    assert codes(closing()) == ("closing.nothing_agreed_yet", "closing.step.next_steps")


def test_a_difference_in_meaning_comes_before_words_that_are_not_there_yet() -> None:
    told = closing(agreement(SAME, None), agreement("We pay 100 euros.", "They pay 90 euros."))

    assert told.headline.code == "closing.words_differ"
    assert told.headline.facts["count"] == 1
    assert told.next_step.facts["id"] == "a1"


def test_words_that_are_missing_are_asked_for() -> None:
    assert codes(closing(agreement(SAME, None))) == ("closing.words_unsaid", "closing.words_missing")


def test_what_is_parked_or_declined_asks_nothing_of_its_words() -> None:
    told = closing(
        agreement("10 euros", "20 euros", status="parked"), agreement("a", None, status="declined")
    )

    assert told.headline.code == "closing.in_order"


def test_the_same_words_and_nothing_late_are_in_order() -> None:
    assert codes(closing(agreement(SAME, SAME))) == ("closing.in_order", "closing.step.next_steps")


def test_what_is_late_comes_after_the_words() -> None:
    late = [{"name": "send the list", "owner": "us", "by_when": "2026-11-01"}]

    assert codes(closing(agreement(SAME, SAME), next_steps=late)) == (
        "closing.some_late",
        "closing.due_overdue_by",
    )
    assert codes(closing(agreement(SAME, None), next_steps=late))[0] == "closing.words_unsaid"


@pytest.mark.parametrize("name", SOLVABLE)
def test_an_unrelated_note_changes_no_verdict(name: str) -> None:
    case = case_of(name)
    before, after = how_to_close(case, today=TODAY), how_to_close(with_note(case), today=TODAY)

    assert (after.headline, after.next_step) == (before.headline, before.next_step)
    assert {k: v for k, v in parts(after).items() if k != "closing.part.notes"} == {
        k: v for k, v in parts(before).items() if k != "closing.part.notes"
    }


def test_nothing_is_told_twice() -> None:
    for part in closing(agreement(SAME, SAME)).parts:
        assert len(part.findings) == len({(f.code, str(f.facts)) for f in part.findings})
