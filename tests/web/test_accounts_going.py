"""What somebody made is theirs: to keep after a try-out, to take along, and to delete for good."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from koek.formats.case_file import read_case
from koek.web.accounts.leaving import departure
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import Link, link_mistakes
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Case, Member, Owner, Revision
from koek.web.explorer.keeping import keep

pytestmark = pytest.mark.django_db

WORD = "four words of my own"
LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", WORD)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def browser(account: Account) -> Client:
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def code_in_mail() -> str:
    found = re.search(r"^[A-Z0-9-]{5,}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return found[0]


def join(account: Account, case: str, role: str) -> None:
    Member.objects.create(owner=Owner.objects.get(case_id=case), account=account, role=role)


def test_a_try_out_says_on_every_page_until_when_it_lasts() -> None:
    client = Client()
    client.post("/try/")
    case = shelf.my_cases(Account.objects.get())[0].id

    for address in ("/", "/cases/", "/account/", "/accounts/logout/", f"/c/{case}/members/"):
        assert 'class="strip"' in client.get(address).content.decode()


def test_a_try_out_becomes_an_account_with_everything_in_it() -> None:
    client = Client()
    client.post("/try/")
    before = [card.id for card in shelf.my_cases(Account.objects.get())]

    client.post("/account/keep/", {"email": "Eve@example.nl", "password1": WORD})
    page = client.post("/accounts/confirm-email/", {"code": code_in_mail()}, follow=True)

    account = Account.objects.get()
    assert (account.email, account.ends_at) == ("eve@example.nl", None)
    assert account.check_password(WORD)
    assert [card.id for card in shelf.my_cases(account)] == before
    assert 'class="strip"' not in page.content.decode()
    assert client.get("/account/keep/").status_code == 302


def test_a_try_out_cannot_take_the_address_of_somebody_else_and_the_page_does_not_tell() -> None:
    ann = somebody("ann")
    client = Client()
    client.post("/try/")

    page = client.post("/account/keep/", {"email": "ann@example.nl", "password1": WORD})
    client.post("/accounts/confirm-email/", {"code": code_in_mail()})

    assert page.headers["Location"] == "/accounts/confirm-email/"
    assert list(Account.objects.filter(ends_at=None)) == [ann]
    assert EmailAddress.objects.get().user_id == ann.pk


def test_a_password_that_is_too_short_keeps_what_was_typed() -> None:
    client = Client()
    client.post("/try/")

    page = client.post("/account/keep/", {"email": "eve@example.nl", "password1": "short"})

    assert page.status_code == 422
    assert 'value="eve@example.nl"' in page.content.decode()


def test_everything_somebody_owns_comes_along_in_one_file(tmp_path: Path) -> None:
    account = somebody()
    case = shelf.start_case(account, LIFT)
    shelf.save(account, case, "case", {"title": "Lifts"}, base=1)
    shelf.keep_draft(account, case, "notes", "half a sentence", base=0)
    keep(account, shelf.open_room(account, case), "packages", {"typed": {"price": "3"}})

    page = browser(account).get("/account/export/")

    archive = zipfile.ZipFile(io.BytesIO(page.content))
    archive.extractall(tmp_path)
    room = tmp_path / "cases" / case
    links = [
        Link(**{**link, "salt": bytes.fromhex(link["salt"])})
        for link in json.loads((room / "chain.json").read_text())
    ]
    assert read_case(room / "case.yaml").title == "Lifts"
    assert [one["content"] for one in json.loads((room / "history.json").read_text())["case"]] == [
        {"title": "Lifts"},
        {"title": "Lift"},
    ]
    assert link_mistakes(links) == []
    assert json.loads((room / "unsaved.json").read_text()) == {
        "bench": {"packages": {"typed": {"price": "3"}}},
        "forms": {"notes": "half a sentence"},
    }
    facts = json.loads((tmp_path / "account.json").read_text())
    assert facts["email"] == "ann@example.nl"
    assert "password" not in facts


def test_the_rooms_of_others_stay_out_of_the_file() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    shelf.start_case(bob, LIFT)

    page = browser(ann).get("/account/export/")

    assert not [name for name in zipfile.ZipFile(io.BytesIO(page.content)).namelist() if "cases/" in name]


@pytest.mark.parametrize("typed", [{}, {"password": WORD}, {"password": "wrong", "sure": "on"}])
def test_deleting_asks_for_the_password_and_a_tick(typed: dict[str, str]) -> None:
    account = somebody()

    page = browser(account).post("/account/delete/", typed)

    assert page.status_code == 422
    assert Account.objects.filter(pk=account.pk).exists()


def test_deleting_an_account_deletes_its_rooms_with_all_that_was_ever_said_in_them() -> None:
    account = somebody()
    shelf.start_case(account, LIFT)
    client = browser(account)

    asked = client.get("/account/delete/").content.decode()
    done = client.post("/account/delete/", {"password": WORD, "sure": "on"}, follow=True)

    assert "Lift" in asked
    assert "Je account is verwijderd" in done.content.decode()
    assert not any(model.objects.exists() for model in (Account, Case, Owner, Revision, EmailAddress))
    assert client.get("/account/").status_code == 302


def test_where_others_work_only_the_person_goes_and_somebody_takes_the_lead() -> None:
    ann, bob, cas = somebody("ann"), somebody("bob"), somebody("cas")
    case = shelf.start_case(ann, LIFT)
    join(bob, case, "reader")
    join(cas, case, "colleague")

    asked = browser(ann).get("/account/delete/").content.decode()
    browser(ann).post("/account/delete/", {"password": WORD, "sure": "on"})

    room = shelf.open_room(cas, case)
    assert "cas@example.nl krijgt de leiding" in asked
    assert room.leads
    assert room.case.title == "Lift"
    assert {version.author for version in shelf.history(bob, case, "case")} == {""}


def test_a_lead_beside_another_leaves_the_roles_as_they_are() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    join(bob, case, "lead")

    leaving = departure(ann)

    assert (leaving.gone, leaving.stay, leaving.heirs) == ((), (case,), {})


def test_a_try_out_is_deleted_without_a_password() -> None:
    client = Client()
    client.post("/try/")

    client.post("/account/delete/", {"sure": "on"})

    assert not Account.objects.exists()


def test_the_history_of_a_sheet_is_emptied_and_the_chain_still_verifies() -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    shelf.save(ann, case, "case", {"title": "Lifts"}, base=1)
    head = shelf.open_room(ann, case).head

    browser(ann).post(f"/c/{case}/forget/case/")

    rows = Revision.objects.filter(sheet__kind="case").order_by("number")
    assert [(row.body is None, row.salt is None) for row in rows] == [(True, True), (False, False)]
    assert link_mistakes(shelf.chain(ann, case), head) == []
    assert shelf.open_room(ann, case).case.title == "Lifts"
    with pytest.raises(NotYours):
        shelf.restore(ann, case, "case", 1, base=2)
    assert shelf.forget_revisions(ann, case, "issues") == 0


def test_the_history_of_a_sheet_leads_to_emptying_it_once_there_is_something_to_forget() -> None:
    account = somebody()
    case = shelf.start_case(account, LIFT)
    history, link = f"/c/{case}/cover/case/history/", f'href="/c/{case}/forget/case/"'

    assert link not in browser(account).get(history).content.decode()
    shelf.save(account, case, "case", {"title": "Lifts"}, base=1)
    assert link in browser(account).get(history).content.decode()


def test_who_does_not_lead_forgets_nothing() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    join(bob, case, "colleague")

    with pytest.raises(NotYours):
        shelf.forget_revisions(bob, case, "case")
    assert browser(bob).post(f"/c/{case}/forget/case/").status_code == 404


def test_the_end_of_a_try_out_is_a_moment_to_come() -> None:
    Client().post("/try/")

    assert Account.objects.get().ends_at > timezone.now()  # type: ignore[operator]  # a try-out has an end
