"""News, talks inside, what goes otherwise, the own board, own skills, and how it hangs together."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.network.activity import BOARD_PARTS, deviations, inner_talks, news_due, own_board, skill_check
from koek.network.graph import network_shape
from unit.network.network_cases import TODAY, case, codes, member


def test_members_hear_every_quarter_how_things_stand_through_their_own_channel() -> None:
    members = [member("x", channel="bel"), member("y"), member("us", party="a")]
    updates = [
        {"id": "u", "on": "2027-01-01", "what": "x", "to": ["x"]},
        {"id": "old", "on": "2026-11-01", "what": "x", "to": ["y"]},
        {"id": "later", "on": "2027-03-02", "what": "x", "to": ["y"]},
    ]
    found = news_due(case(members=members, updates=updates), TODAY)

    assert [(f.code, f.facts["members"]) for f in found] == [
        ("network.tell_news", ("Y",)),
        ("network.ask_channel", ("Y",)),
    ]


def talk(**more: Any) -> NegotiationCase:
    content: dict[str, Any] = {"koek": "1", "title": "T", "parties": ["A", "B"]}
    content["issues"] = [{"name": "geld", "options": ["ja", "nee"]}]
    talks = [{"name": "Wie betaalt", "subject": "money", "members": ["x", "y"], **more}]
    content["network"] = {"members": [member("x"), member("y")], "talks": talks}
    return NegotiationCase.model_validate(content)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"members": ["x"]}, ["network.talk_with_whom", "network.find_where_it_rubs"]),
        ({"where_it_rubs": "hier"}, ["network.make_it_an_issue"]),
        ({"where_it_rubs": "hier", "issue": "geld"}, ["network.talk_goes_on"]),
        ({"settled_on": "2027-03-01"}, []),
        ({"settled_on": "2027-03-02"}, ["network.find_where_it_rubs"]),
    ],
)
def test_a_talk_inside_goes_from_where_it_rubs_to_an_issue(more: dict[str, Any], expected: list[str]) -> None:
    assert codes(inner_talks(talk(**more), TODAY)) == expected


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, "does_it_matter"),
        ({"matters": "unknown"}, "does_it_matter"),
        ({"matters": "no"}, "let_go"),
        ({"matters": "yes"}, "what_then"),
        ({"matters": "partly", "next_step": "bellen"}, "next_step"),
    ],
)
def test_what_goes_otherwise_is_asked_whether_it_matters(more: dict[str, str], code: str) -> None:
    found = deviations(case(deviations=[{"on": "2027-01-01", "what": "Anders.", **more}]))

    assert codes(found) == [f"network.deviation.{code}"]


def test_the_own_board_is_asked_when_every_part_is_there() -> None:
    full = dict.fromkeys(BOARD_PARTS, "iets")

    assert own_board(case()) == ()
    assert own_board(case(board={"asks": "x"}))[0].facts["missing"] == tuple(
        f"network.board.{part}" for part in BOARD_PARTS[1:]
    )
    assert codes(own_board(case(board=full))) == ["network.board_ready"]
    assert codes(own_board(case(board=full | {"asked_on": "2027-01-01"}))) == ["network.board_asked"]


def test_the_five_skills_are_asked_and_the_latest_answer_counts() -> None:
    skills = [
        {"skill": "set-limits", "step": 5, "on": "2027-02-01"},
        {"skill": "set-limits", "step": 1},
        {"skill": "broad-view", "step": 2},
    ]

    assert codes(skill_check(case(skills=skills))) == [
        "network.skill_ask",
        "network.skill_ask",
        "network.skill_exercise",
        "network.skill_ask",
    ]


def links(*pairs: str) -> list[dict[str, str]]:
    return [{"giver": pair[0], "receiver": pair[1]} for pair in pairs]


def test_the_shape_names_who_stands_alone_and_on_whom_it_hangs() -> None:
    members = [member(letter) for letter in "abcdef"] + [member("g", kind="person_in_care")]
    shape = network_shape(case(members=members, links=links("ab", "ac", "bc", "cd", "dd")))

    assert shape.parts[0] == ("a", "b", "c", "d")
    assert (shape.alone, shape.cut, shape.bridges) == (("e", "f"), ("c",), (("c", "d"),))
    assert codes(shape.findings) == ["network.alone", "network.hangs_on"]


def test_people_are_never_named_as_the_one_on_whom_it_hangs() -> None:
    members = [member("a", kind="private_person"), *(member(letter) for letter in "bcd")]
    shape = network_shape(case(members=members, links=links("ab", "ac", "ad")))

    assert (shape.cut, shape.findings) == ((), ())


def test_two_groups_without_a_line_between_them_are_seen() -> None:
    shape = network_shape(case(members=[member(x) for x in "abcd"], links=links("ab", "dc")))

    assert shape.parts == (("a", "b"), ("c", "d"))
    assert codes(shape.findings) == ["network.falls_in_parts"]


def test_a_small_or_empty_network_says_little() -> None:
    assert network_shape(case()).findings == ()
    assert codes(network_shape(case(members=[member("a"), member("b")])).findings) == ["network.no_links"]
    assert network_shape(case(members=[member(x) for x in "abc"], links=links("ab", "bc"))).findings == ()
