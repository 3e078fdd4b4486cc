"""Signing in gives nothing away, is throttled, and asks again before something important changes."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client

from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

WORD = "four words of my own"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", WORD)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def shown(client: Client, address: str, typed: dict[str, str]) -> tuple[int, str]:
    page = client.post(address, typed, follow=True)
    text = page.content.decode().replace(typed.get("login", typed.get("email", "-")), "ADDRESS")
    return page.status_code, "\n".join(
        line for line in text.splitlines() if "csrfmiddlewaretoken" not in line
    )


@pytest.mark.parametrize(
    ("address", "field", "more"),
    [
        ("/accounts/login/", "login", {"password": "not the right one"}),
        ("/accounts/password/reset/", "email", {}),
        ("/accounts/signup/", "email", {"password1": WORD}),
    ],
)
def test_a_known_and_an_unknown_address_get_the_same_page(
    address: str, field: str, more: dict[str, str]
) -> None:
    somebody()

    known = shown(Client(), address, {field: "ann@example.nl", **more})
    unknown = shown(Client(), address, {field: "bob@example.nl", **more})

    assert known == unknown


def test_an_unknown_address_is_told_so_in_its_own_mailbox_only() -> None:
    Client().post("/accounts/password/reset/", {"email": "bob@example.nl"})

    assert mail.outbox[-1].to == ["bob@example.nl"]
    assert mail.outbox[-1].subject == "Er is geen account met dit adres"


def test_after_five_wrong_tries_the_right_password_has_to_wait() -> None:
    somebody()
    client = Client()
    for _ in range(5):
        client.post("/accounts/login/", {"login": "ann@example.nl", "password": "wrong"})

    page = client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})

    assert "Wacht vijf minuten" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_the_wrong_tries_of_one_do_not_lock_out_another() -> None:
    somebody("ann")
    somebody("bob")
    for _ in range(5):
        Client().post("/accounts/login/", {"login": "ann@example.nl", "password": "wrong"})
    client = Client()

    client.post("/accounts/login/", {"login": "bob@example.nl", "password": WORD})

    assert "_auth_user_id" in client.session


def test_signing_in_gives_the_session_a_new_key() -> None:
    somebody()
    client = Client()
    session = client.session
    session["put there by somebody else"] = True
    session.save()
    before = session.session_key

    client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})

    assert "_auth_user_id" in client.session
    assert client.session.session_key != before


@pytest.mark.parametrize(
    "address", ["/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/", "/accounts/email/"]
)
def test_an_important_change_asks_again_who_it_is(address: str) -> None:
    client = Client()
    client.force_login(somebody(), backend="django.contrib.auth.backends.ModelBackend")

    page = client.post(address, {"code": "123456", "email": "new@example.nl", "action_add": ""})

    assert page.status_code == 302
    assert page.headers["Location"].startswith("/accounts/reauthenticate/")


def test_a_changed_password_is_told_by_mail_and_ends_the_other_sessions() -> None:
    somebody()
    here, there = Client(), Client()
    for client in (here, there):
        client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})
    new = "another four words here"

    here.post("/accounts/password/change/", {"oldpassword": WORD, "password1": new, "password2": new})

    assert mail.outbox[-1].subject == "Je wachtwoord is veranderd"
    assert "/accounts/password/reset/" in str(mail.outbox[-1].body)
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_a_new_address_counts_from_its_code_on() -> None:
    account = somebody()
    client = Client()
    client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})
    client.post("/accounts/reauthenticate/", {"password": WORD})

    client.post("/accounts/email/", {"email": "new@example.nl", "action_add": ""})

    account.refresh_from_db()
    assert account.email == "ann@example.nl"
    assert mail.outbox[-1].to == ["new@example.nl"]
    code = str(mail.outbox[-1].body).split("\n\n")[2]
    client.post("/accounts/confirm-email/", {"code": code})
    account.refresh_from_db()
    assert account.email == "new@example.nl"


def test_a_link_for_a_new_password_works_once() -> None:
    somebody()
    client = Client()
    client.post("/accounts/password/reset/", {"email": "ann@example.nl"})
    link = next(line for line in str(mail.outbox[-1].body).splitlines() if line.startswith("http"))
    path = link.removeprefix("http://testserver").removeprefix("http://127.0.0.1:8000")
    form = client.get(path, follow=True).redirect_chain[-1][0]
    new = "another four words here"

    client.post(form, {"password1": new, "password2": new})

    assert Account.objects.get().check_password(new)
    assert "werkt niet meer" in Client().get(path, follow=True).content.decode()
