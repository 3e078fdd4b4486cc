"""What somebody tries who means harm: from outside, as the other party, and as a member who has to go."""

import json

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from koek.web.accounts.models import Account
from koek.web.api.models import Subscription, Token
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member, Owner
from koek.web.members import people

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}
HUGE = "9" * 5000


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", "four words of my own")
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def browser(account: Account) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def joined(account: Account, case: str, role: str) -> str:
    owner = Owner.objects.get(case_id=case)
    return Member.objects.create(owner=owner, account=account, role=role).pk


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("worth/issues/", {"_do": f"remove:issues.{HUGE}", "_base": "1"}),
        ("worth/issues/", {"_do": f"add:issues.{HUGE}.options", "_base": "1"}),
        ("worth/issues/", {"_base": HUGE, "issues.0.name": "x"}),
        ("worth/issues/", {"_base": "1", f"issues.{HUGE}.name": "x"}),
        ("worth/issues/", {"_base": "1", f"issues{'.0' * 900}.name": "x"}),
        ("worth/issues/", {"_do": "restore", "number": HUGE, "_base": "1"}),
        ("approve/mandate/", {"parties": HUGE, "decisions": HUGE}),
        ("network/edit/", {"l.0.place": HUGE, "l.0.giver": "a", "l.0.receiver": "b", "_base": "1"}),
        ("differences/scale/", {"rank": HUGE, "_base": HUGE}),
        ("import/", {"incoming": '{"koek": "1", "title": NaN}'}),
        ("import/", {"incoming": '{"koek": "1", "title": "\\ud800", "parties": [{"name": "x"}]}'}),
        ("import/", {"incoming": '{"koek": "1", "title": "a\\u0000b", "parties": [{"name": "x"}]}'}),
        ("import/", {"incoming": "[" * 20_000}),
        ("import/", {"incoming": f'{{"a": {HUGE}}}'}),
        ("import/", {"incoming": "[]"}),
        ("import/", {"incoming": "null"}),
        ("", {"moment": "x\0", "sign": HUGE}),
    ],
)
def test_forms_that_were_tampered_with_are_refused_in_peace(address: str, typed: dict[str, str]) -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    joined(boss := somebody("boss"), case, Member.Role.APPROVER)
    before = shelf.chain(ann, case)

    status = browser(boss if address.startswith("approve") else ann).post(f"/c/{case}/{address}", typed)

    assert status.status_code < 500
    assert shelf.chain(ann, case) == before


def test_hidden_fields_lead_nowhere_else() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    mine, theirs = shelf.start_case(ann, LIFT), shelf.start_case(bob, LIFT)
    owner = Owner.objects.get(case_id=theirs).pk
    before = shelf.chain(bob, theirs)
    typed = {"issues.0.name": "Price", "_base": "0", "_do": "save"}
    more = {"owner": owner, "case": theirs, "room": theirs, "account": bob.pk, "kind": "case", "name": "case"}

    browser(ann).post(f"/c/{mine}/worth/issues/", typed | more)

    assert shelf.chain(bob, theirs) == before
    assert shelf.sheet(ann, mine, "case").number == 1


def test_a_lead_who_was_removed_does_not_come_back_by_an_invitation_of_their_own() -> None:
    ann, bob, friend = somebody("ann"), somebody("bob"), somebody("friend")
    case = shelf.start_case(ann, LIFT)
    bobs = joined(bob, case, Member.Role.LEAD)
    token, _ = people.invite(bob, case, "friend@example.nl", Member.Role.LEAD)
    good, _ = people.invite(ann, case, "cas@example.nl", Member.Role.READER)
    people.remove(ann, case, bobs)

    assert browser(friend).post(f"/invitation/{token}/").status_code == 404
    assert browser(bob).post(f"/invitation/{token}/").status_code == 404
    with pytest.raises(NotYours):
        shelf.open_room(friend, case)
    assert [one.email for one in people.invitations(ann, case)] == ["cas@example.nl"]
    assert people.accept(somebody("cas"), good) == case


def test_a_lead_who_was_made_a_reader_lets_nobody_in_any_more() -> None:
    ann, bob, friend = somebody("ann"), somebody("bob"), somebody("friend")
    case = shelf.start_case(ann, LIFT)
    bobs = joined(bob, case, Member.Role.LEAD)
    token, _ = people.invite(bob, case, "friend@example.nl", Member.Role.LEAD)

    people.change_role(ann, case, bobs, Member.Role.READER)

    with pytest.raises(NotYours):
        people.accept(friend, token)


def test_tokens_and_calendars_do_not_outlive_leaving_a_room() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    bobs = joined(bob, case, Member.Role.COLLEAGUE)
    for client in (browser(ann), browser(bob)):
        client.post(f"/c/{case}/tokens/", {"name": "x", "may": "read", "ends_on": "2099-01-01"})
        client.post(f"/c/{case}/calendar/")
    kept = (Token.objects.filter(account=ann).count(), Subscription.objects.filter(account=ann).count())
    assert Subscription.objects.filter(account=bob).exists()

    people.remove(ann, case, bobs)

    assert not Token.objects.filter(account=bob).exists()
    assert not Subscription.objects.filter(account=bob).exists()
    assert (
        Token.objects.filter(account=ann).count(),
        Subscription.objects.filter(account=ann).count(),
    ) == kept


@pytest.mark.parametrize(
    "away",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\t//evil.example", "javascript:alert(1)"],
)
def test_no_form_sends_anybody_to_another_site(away: str) -> None:
    client = browser(somebody())
    told = [
        client.get("/accounts/login/", {"next": away}),
        client.post("/i18n/setlang/", {"language": "en", "next": away}),
        client.post("/accounts/logout/", {"next": away}),
        client.post(
            "/accounts/login/",
            {"login": "ann@example.nl", "password": "four words of my own", "next": away},
        ),
    ]

    assert [page.status_code for page in told] == [302] * 4
    assert not any(
        "evil" in page.headers["Location"] or "script" in page.headers["Location"] for page in told
    )


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:80@evil.example", ""])
def test_the_name_of_another_host_is_refused(host: str) -> None:
    page = Client(raise_request_exception=False).get("/", headers={"host": host})

    assert page.status_code == 400
    assert "evil" not in page.content.decode()


def test_a_link_in_a_mail_names_this_site_whatever_host_was_asked(mailoutbox: list[object]) -> None:
    somebody()

    Client().post(
        "/accounts/password/reset/",
        {"email": "ann@example.nl"},
        headers={"host": "localhost", "x-forwarded-host": "evil.example"},
    )

    body = str(getattr(mailoutbox[-1], "body", ""))
    assert "evil" not in body
    assert "http://127.0.0.1:8000/" in body


@pytest.mark.parametrize(
    "address",
    [
        "x@example.nl\nBcc: all@example.nl",
        "x@example.nl\r\nSubject: y",
        '"a\nBcc: b"@example.nl',
        "x@e.nl,y@e.nl",
    ],
)
def test_an_address_brings_no_headers_into_a_mail(address: str, mailoutbox: list[object]) -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)

    told = [
        browser(ann).post(f"/c/{case}/members/", {"email": address, "role": "reader"}),
        Client().post("/accounts/password/reset/", {"email": address}),
        Client().post("/accounts/signup/", {"email": address, "password1": "four words of my own"}),
    ]

    assert [page.status_code for page in told] == [422, 200, 200]
    assert mailoutbox == []
    assert json.dumps(people.invitations(ann, case)) == "[]"


@pytest.mark.parametrize("way", ["case.yaml", "case.json", "incoming"])
def test_very_many_items_do_not_keep_the_site_busy(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    many = [{"name": f"a{number}"} for number in range(60_000)]
    content = json.dumps({"koek": "1", "title": "t", "parties": many})
    file = SimpleUploadedFile(way, content.encode())
    for reader in ("files_read.read_case", "arriving.case_within"):
        monkeypatch.setattr(f"koek.web.rooms.{reader}", lambda *_: pytest.fail("it was read"))

    page = browser(ann).post(
        f"/c/{case}/import/", {"incoming": content} if way == "incoming" else {"file": file}
    )

    assert page.status_code == 422
    assert "30000" in page.content.decode().replace(".", "")
