"""Who can decide, who moves people, and who is missing."""

from typing import Any

from koek.network.figures import key_figures, needed_decisions, who_is_missing
from unit.network.network_cases import TODAY, case, codes, member

MONEY: dict[str, Any] = {"needed": [{"decision": "money"}]}
DECIDES = {"decides": [{"decision": "money", "known_by": "document", "confidence": "high"}]}
MOVER = {"moves": [{"constituency": "buren"}], "at_table": True}


def test_nobody_here_can_decide_on_money() -> None:
    found = key_figures(case(**MONEY, members=[member("x")]), TODAY)

    assert found.gaps == ("money",)
    assert codes(found.findings) == ["network.nobody_decides", "network.nobody_moves"]


def test_somebody_at_the_table_who_decides_closes_the_gap() -> None:
    found = key_figures(case(**MONEY, members=[member("x", **DECIDES, **MOVER)]), TODAY)

    assert (found.gaps, found.movers, found.findings) == ((), ("x",), ())
    assert found.deciders[0].at_table == ("x",)


def test_who_decides_and_does_not_take_part_is_invited_or_asked() -> None:
    away = case(**MONEY, members=[member("x", **DECIDES, **MOVER) | {"at_table": False}])
    unsaid = case(**MONEY, members=[member("x", **DECIDES)])

    assert codes(key_figures(away, TODAY).findings) == [
        "network.decider_not_at_table",
        "network.mover_not_at_table",
    ]
    assert codes(key_figures(unsaid, TODAY).findings)[0] == "network.is_decider_at_table"


def test_a_decider_that_is_not_certain_is_asked_and_not_reckoned_missing() -> None:
    unsure = {"decides": [{"decision": "money", "known_by": "obvious", "confidence": "low"}]}
    unheard = {"decides": [{"decision": "money"}]}
    built = case(
        **MONEY,
        members=[
            member("x", **unsure, **MOVER),
            member("y", **unheard),
            member("us", party="a", **unheard),
            member("f", role="funder"),
            member("e", role="end-user"),
        ],
    )

    assert codes(key_figures(built, TODAY).findings) == ["network.check_decider"] * 2
    assert who_is_missing(built, TODAY) == ()


def test_who_leaves_no_longer_decides_but_may_still_sit_there() -> None:
    reviews = [{"on": "2027-01-01", "member": "x", "course": "leave"}]
    built = case(**MONEY, members=[member("x", **DECIDES, **MOVER, role="funder")], reviews=reviews)

    assert key_figures(built, TODAY).gaps == ("money",)
    assert codes(who_is_missing(built, TODAY)) == [
        "network.nobody_decides",
        "network.nobody_moves",
        "network.role_missing",
        "network.role_missing",
        "network.leaving_at_table",
    ]


def test_a_look_of_tomorrow_and_one_that_stays_take_nobody_away() -> None:
    reviews = [
        {"on": "2027-03-02", "member": "x", "course": "leave"},
        {"on": "2027-01-02", "member": "x", "course": "stay"},
        {"on": "2027-01-02", "course": "leave"},
    ]

    assert key_figures(case(**MONEY, members=[member("x", **DECIDES)], reviews=reviews), TODAY).gaps == ()


def test_usual_decisions_are_asked_about_at_work_and_not_among_people() -> None:
    assert needed_decisions(case(kind="issue").network or _none()) == ("money", "permission", "people")
    assert needed_decisions(case(kind="support").network or _none()) == ()
    people = case(kind="social", members=[member("x", kind="private_person")])
    assert who_is_missing(people, TODAY) == ()
    assert key_figures(case(), TODAY).gaps == ("money", "permission", "people")


def _none() -> Any:
    raise AssertionError
