"""On the promised day koek deletes try-outs and notes on people, and the chain still verifies."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import link_mistakes
from koek.web.cases.models import Case, Member, Owner, Revision
from koek.web.cases.retention import delete_expired
from koek.web.operations.worker import delete_ended

pytestmark = pytest.mark.django_db

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
BEGUN: dict[str, Any] = {
    "koek": "1",
    "title": "Lift",
    "ours": "a",
    "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
}


def somebody(name: str, ends_at: datetime | None = None) -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")
    account.ends_at = ends_at
    account.save()
    return account


def note(name: str, day: str) -> dict[str, str]:
    told = {"id": name, "party": "b", "what": f"what {name}", "purpose": "to listen", "source": "a talk"}
    return told | {"delete_by": day}


def test_a_try_out_that_ended_goes_with_its_cases_and_others_stay() -> None:
    ended, later, ann = somebody("e", NOW), somebody("l", NOW + timedelta(minutes=1)), somebody("ann")
    for account in (ended, later, ann):
        shelf.start_case(account, BEGUN)

    assert delete_ended(NOW) == 1
    assert delete_ended(NOW) == 0
    assert set(Account.objects.all()) == {later, ann}
    assert (Case.objects.count(), Owner.objects.count()) == (2, 2)


def test_a_room_that_others_have_a_key_of_outlives_a_try_out() -> None:
    ended, ann = somebody("e", NOW), somebody("ann")
    case = shelf.start_case(ended, BEGUN)
    Member.objects.create(owner=Owner.objects.get(case_id=case), account=ann)

    delete_ended(NOW)

    assert shelf.open_room(ann, case).case.title == "Lift"
    assert shelf.history(ann, case, "case")[0].author == ""


def test_a_note_goes_on_its_day_from_the_sheet_and_from_its_history() -> None:
    ann = somebody("ann")
    case = shelf.start_case(ann, BEGUN | {"notes": [note("n1", "2027-03-01")]})
    shelf.save(ann, case, "notes", [note("n1", "2027-03-01"), note("n2", "2027-03-02")], base=1)

    assert delete_expired(date(2027, 2, 28)) == 0
    assert delete_expired(date(2027, 3, 1)) == 2

    assert [item.id for item in shelf.open_room(ann, case).case.notes] == ["n2"]
    assert not Revision.objects.filter(body__contains="what n1")
    assert [version.content is None for version in shelf.history(ann, case, "notes")] == [False, True, True]
    assert shelf.history(ann, case, "notes")[0].why == "expired"
    assert link_mistakes(shelf.chain(ann, case)) == []
    assert delete_expired(date(2027, 3, 1)) == 0


def test_a_note_that_was_taken_out_before_leaves_the_history_on_its_day() -> None:
    ann = somebody("ann")
    case = shelf.start_case(ann, BEGUN | {"notes": [note("n1", "2027-03-01")]})
    shelf.save(ann, case, "notes", [], base=1)

    assert delete_expired(date(2027, 3, 1)) == 1
    assert shelf.history(ann, case, "notes")[1].content is None
    assert shelf.sheet(ann, case, "notes").number == 2


def test_what_came_from_a_note_stays_without_the_link() -> None:
    ann = somebody("ann")
    member = {"id": "x", "name": "Rest", "comes_from": ["notes/n1"]}
    network = {"network": {"members": [member]}}
    case = shelf.start_case(ann, BEGUN | {"notes": [note("n1", "2027-03-01")]} | network)

    delete_expired(date(2027, 3, 1))

    room = shelf.open_room(ann, case)
    assert room.case.notes == ()
    assert room.case.network is not None
    assert [(one.name, one.comes_from) for one in room.case.network.members] == [("Rest", ())]


def test_what_the_rest_of_the_case_rests_on_stays() -> None:
    ann = somebody("ann")
    members = [
        {"id": "x", "name": "X", "party": "b", "delete_by": "2027-03-01"},
        {"id": "y", "name": "Y", "party": "b"},
    ]
    links = [{"giver": "x", "receiver": "y"}]
    case = shelf.start_case(ann, BEGUN | {"network": {"members": members, "links": links}})

    delete_expired(date(2027, 3, 1))

    assert shelf.sheet(ann, case, "network").number == 1
