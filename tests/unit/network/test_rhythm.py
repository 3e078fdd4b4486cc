"""When to look at a network again, and whom to contact."""

from datetime import date

import pytest

from koek.network.rhythm import contacts_due, review_due
from unit.network.network_cases import TODAY, case, codes, member

X = {"members": [member("x", channel="bel", next_contact="2027-06-01")]}


def test_a_network_is_looked_at_every_year() -> None:
    assert review_due(case(), TODAY).due is None
    assert codes(review_due(case(**X), TODAY).findings) == ["network.never_looked"]
    done = case(
        **X, reviews=[{"on": "2027-01-01", "course": "stay"}, {"on": "2027-04-01", "course": "leave"}]
    )
    assert (review_due(done, TODAY).due, review_due(done, TODAY).findings) == (date(2028, 1, 1), ())
    long_ago = case(**X, reviews=[{"on": "2026-03-01", "course": "stay"}])
    assert (review_due(long_ago, TODAY).is_due, codes(review_due(long_ago, TODAY).findings)) == (
        True,
        ["network.look_again"],
    )


def test_the_last_look_says_what_to_do_now() -> None:
    last = {"on": "2027-02-01", "course": "change", "useful_to_others": "no"}
    about = {"on": "2027-01-01", "member": "x", "course": "leave", "reason": "Klaar."}
    found = review_due(case(**X, reviews=[last, about]), TODAY).findings

    assert codes(found) == [
        "network.course.change",
        "network.no_longer_useful",
        "network.member_course.leave",
    ]
    assert codes(found[2].because) == ["network.reason"]


def test_the_part_of_a_member_changes_or_stays() -> None:
    reviews = [
        {"on": "2027-01-01", "course": "leave"},
        {"on": "2027-01-02", "member": "x", "course": "change"},
        {"on": "2027-01-02", "member": "y", "course": "stay"},
    ]
    found = review_due(case(members=[member("x"), member("y"), member("z")], reviews=reviews), TODAY).findings

    assert codes(found) == ["network.course.leave", "network.member_course.change"]
    assert found[1].because == ()


def test_contacts_come_in_the_order_of_their_days() -> None:
    members = [
        member("late", next_contact="2027-02-20"),
        member("first", next_contact="2027-02-10", last_contact="2027-01-10"),
        member("later", next_contact="2027-03-02"),
        member("done", next_contact="2027-02-01", last_contact="2027-02-01"),
        member("old", last_contact="2026-08-01"),
        member("us", party="a"),
        member("gone"),
    ]
    reviews = [{"on": "2027-01-01", "member": "gone", "course": "leave"}]
    found = contacts_due(case(members=members, reviews=reviews), TODAY)

    assert [(contact.member, contact.on and contact.on.day) for contact in found.due] == [
        ("first", 10),
        ("late", 20),
        ("done", None),
        ("old", None),
    ]
    assert codes(found.findings) == [
        "network.contact_due",
        "network.contact_due",
        "network.contact_long_ago",
        "network.plan_contact",
    ]


@pytest.mark.parametrize("kind", ["private_person", "person_in_care"])
def test_what_is_noted_of_people_has_a_day_to_go(kind: str) -> None:
    members = [
        member("x", kind=kind, next_contact="2027-06-01"),
        member("y", kind=kind, next_contact="2027-06-01", delete_by="2027-03-01"),
        member("z", next_contact="2027-06-01", delete_by="2027-04-01"),
    ]

    assert codes(contacts_due(case(members=members), TODAY).findings) == [
        "network.set_delete_by",
        "network.delete_now",
    ]


def test_a_contact_planned_for_today_is_due_today() -> None:
    found = contacts_due(case(members=[member("x", next_contact="2027-03-01")]), TODAY)

    assert [(contact.member, contact.on) for contact in found.due] == [("x", TODAY)]
