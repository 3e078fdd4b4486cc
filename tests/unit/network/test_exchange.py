"""Giving and getting: an alarm for organisations, and never for people."""

from typing import Any

import pytest

from koek.network.exchange import Balance, give_and_take, member_questions
from unit.network.network_cases import case, codes, goods, member


@pytest.mark.parametrize(
    ("brings", "gets", "balance"),
    [
        ([], [], Balance.UNKNOWN),
        (["some"], [], Balance.ONLY_BRINGS),
        ([], ["little"], Balance.ONLY_GETS),
        (["some"], ["some"], Balance.EVEN),
        (["much"], ["some"], Balance.EVEN),
        (["much"], ["little"], Balance.BRINGS_MORE),
        (["little"], ["some", "little"], Balance.GETS_MORE),
    ],
)
def test_the_balance_of_an_organisation_is_a_word(
    brings: list[str], gets: list[str], balance: Balance
) -> None:
    found = give_and_take(case(members=[member("x", brings=goods(*brings), gets=goods(*gets))]))

    assert found.members[0].balance is balance


@pytest.mark.parametrize("kind", ["private_person", "person_in_care"])
def test_people_are_shown_and_never_weighed_or_warned_about(kind: str) -> None:
    found = give_and_take(case(members=[member("x", kind=kind, gets=goods("much"))]))

    assert found.members[0].balance is None
    assert codes(found.findings) == ["network.people_not_weighed"]


def test_a_one_sided_organisation_raises_an_alarm_that_says_on_what_it_rests() -> None:
    ours = member("us", party="a", brings=goods("some"))
    told = member("x", brings=goods("some"), told_on="2027-01-01")
    guessed = member("y", gets=goods("some"))
    found = give_and_take(case(members=[ours, told, guessed, member("z")]))

    assert codes(found.findings) == [
        "network.balance.only_brings",
        "network.balance.only_brings",
        "network.balance.only_gets",
        "network.exchange_unknown",
    ]
    assert [(f.facts["ours"], f.facts["estimated"]) for f in found.findings[:3]] == [
        (True, True),
        (False, False),
        (False, True),
    ]


def test_a_network_without_exchange_runs_dry() -> None:
    assert codes(give_and_take(case(members=[member("x"), member("y")])).findings) == ["network.no_exchange"]


def test_an_even_network_may_hear_so() -> None:
    both = {"brings": goods("some"), "gets": goods("some")}

    assert codes(give_and_take(case(members=[member("x", **both)])).findings) == ["network.all_even"]
    assert give_and_take(case()).findings == ()


def test_wishes_and_limits_are_asked_of_yourself_first() -> None:
    full: dict[str, Any] = {"wishes": ["w"], "expects": ["e"], "possible": ["p"], "cannot": ["c"]}
    found = member_questions(case(members=[member("x"), member("us", party="a"), member("y", **full)]))

    assert [(f.code, f.facts["ours"], f.facts["members"]) for f in found] == [
        ("network.ask_wishes", True, ("US",)),
        ("network.ask_limits", True, ("US",)),
        ("network.ask_wishes", False, ("X",)),
        ("network.ask_limits", False, ("X",)),
    ]


def test_nothing_is_asked_where_wishes_and_limits_are_known() -> None:
    full: dict[str, Any] = {"wishes": ["w"], "expects": ["e"], "possible": ["p"], "will_not": ["c"]}

    assert member_questions(case(members=[member("x", **full)])) == ()
