"""Goal, kind and needs of a network, and ids nobody described."""

from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import NetworkKind
from koek.method.content import METHOD
from koek.network.needs import network_needs
from koek.network.reading import unknown_network_items
from unit.network.network_cases import case, codes, member

GOAL = "Iedereen eet warm."


def test_every_kind_of_network_is_in_the_method_with_needs_that_exist() -> None:
    kinds = METHOD.topic("network_kinds")

    assert tuple(kinds) == tuple(NetworkKind)
    assert {need for kind in kinds.values() for need in kind["needs"]} == set(METHOD.ids("network_needs"))
    assert [kind["setting"] for kind in kinds.values()] == ["professional"] * 2 + ["private"] * 2


def test_first_the_goal_then_the_kind() -> None:
    found = network_needs(case())

    assert codes(found.findings) == ["network.goal_first", "network.choose_kind"]
    assert len(found.findings[1].because) == 4
    empty = NegotiationCase.model_validate({"koek": "1", "title": "T", "parties": ["A", "B"]})
    assert codes(network_needs(empty).findings) == codes(found.findings)


def test_a_goal_becomes_one_sentence_that_all_can_sign() -> None:
    assert codes(network_needs(case(goal="Warm eten", kind="social")).findings)[0] == (
        "network.say_goal_in_one_sentence"
    )


@pytest.mark.parametrize(
    ("goal", "single"),
    [(GOAL, True), ("Warm eten. En snel.", False), ("Warm\neten", False), ("3.5 uur", True)],
)
def test_a_shared_goal_is_one_sentence(goal: str, *, single: bool) -> None:
    found = codes(network_needs(case(shared_goal=goal)).findings)

    assert ("network.goal_is_no_single_sentence" not in found) is single


@pytest.mark.parametrize(
    ("signatures", "expected"),
    [
        ([], "network.ask_signature"),
        ([{"member": "x", "answer": "unknown"}], "network.ask_signature"),
        ([{"member": "x", "answer": "no"}], "network.does_not_sign"),
        ([{"member": "x", "answer": "partly", "words": "Anders."}], "network.signs_other_words"),
        ([{"member": "x", "answer": "yes"}], "network.all_sign"),
    ],
)
def test_members_sign_the_goal_or_say_it_otherwise(signatures: list[dict[str, Any]], expected: str) -> None:
    found = network_needs(case(shared_goal=GOAL, members=[member("x")], signatures=signatures))

    assert codes(found.findings)[0] == expected


def test_without_members_nobody_signs() -> None:
    assert codes(network_needs(case(shared_goal=GOAL, kind="issue")).findings)[0] == "network.need_open"


def test_needs_are_there_open_or_missing() -> None:
    needs = [
        {"need": "clear-theme", "answer": "yes"},
        {"need": "driver", "answer": "yes"},
        {"need": "channels", "answer": "partly"},
    ]
    found = network_needs(case(goal="x", kind="issue", needs=needs, members=[member("x")]))

    assert (found.there, found.open, found.missing) == (("clear-theme", "driver"), (), ("channels",))
    assert codes(found.findings)[1:] == ["network.need_who", "network.need_partly"]


def test_a_driver_with_a_name_is_enough_and_a_need_that_is_not_there_has_a_step() -> None:
    needs = [
        {"need": "driver", "answer": "yes", "member": "x"},
        {"need": "channels", "answer": "no"},
    ]
    found = network_needs(case(kind="issue", needs=needs, members=[member("x")]))

    assert codes(found.findings)[1:] == ["network.need_open", "network.need_missing"]


def test_ids_that_nobody_described_are_told_with_what_they_look_like() -> None:
    members = [
        member("x", role="fundr", brings=[{"good": "knowlege"}], decides=[{"decision": "zzz"}]),
        member("y", gets=[{"good": "money"}]),
    ]
    found = unknown_network_items(
        case(
            members=members,
            links=[{"giver": "x", "receiver": "y", "good": "money"}, {"giver": "y", "receiver": "x"}],
        )
    )

    assert [(f.code.split("item")[1], f.facts["id"]) for f in found] == [
        ("_near", "knowlege"),
        ("_near", "fundr"),
        ("", "zzz"),
    ]
