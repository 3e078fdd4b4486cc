"""A copy of a case without names still is a case, and gives nobody away."""

import json

import pytest

from formats.example_cases import SOLVABLE, case_of
from koek.case.reading import plain
from koek.readiness.anonymous import LEFT_OUT, anonymous_case
from unit.readiness.preparing_cases import small_case


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", SOLVABLE)
def test_no_name_of_a_party_or_person_is_left(name: str, language: str) -> None:
    case = case_of(name, language)
    written = json.dumps(plain(anonymous_case(case)), ensure_ascii=False)
    people = [person.name for party in case.parties for person in party.people]

    assert not [party.name for party in case.parties if party.name in written]
    assert not [word for name in people for word in name.split() if len(word) > 3 and word in written]


def test_sections_for_yourself_and_about_people_stay_at_home() -> None:
    copy = plain(anonymous_case(case_of("maintenance")))

    assert not copy.keys() & set(LEFT_OUT)
    assert "evidence" not in json.dumps(copy)


def test_parties_and_people_get_letters_and_links_follow() -> None:
    case = small_case(
        decisions=[{"name": "Ann asks Them.", "deciders": ["bob"], "comes_from": ["parties/us"]}]
    )
    copy = anonymous_case(case)

    assert [party.name for party in copy.parties] == ["A", "B"]
    assert copy.ours == "a"
    assert copy.decisions[0].deciders == ("b1",)
    assert copy.decisions[0].comes_from == ("parties/a",)
    assert copy.decisions[0].name == "A1 asks B."


def test_other_words_go_when_asked() -> None:
    copy = anonymous_case(small_case(about="In Rotterdam."), {"Rotterdam": "a town"})

    assert copy.about == "In a town."


def test_an_id_that_is_taken_is_made_longer() -> None:
    case = small_case(issues=[{"id": "a", "name": "x", "options": ["b", "a1"]}])

    assert anonymous_case(case).parties[0].id == "a-x"


def test_links_to_what_stays_at_home_are_dropped() -> None:
    seen = {"id": "late", "on": "2026-10-01", "what": "Late."}
    case = small_case(observations=[seen], decisions=[{"name": "rent", "comes_from": ["observations/late"]}])

    assert anonymous_case(case).decisions[0].comes_from == ()
