"""Every page of signing in and of an account is there, in both languages and in our own look."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

LANGUAGES = ("nl", "en")
WORD = "four words of my own"
ENTRANCE = ("login", "signup", "password/reset", "password/reset/done", "inactive", "3rdparty/login/error")
ENTRANCE_MORE = ("3rdparty/login/cancelled", "password/reset/key/done", "password/reset/key/1-set-password")
OWN = ("/accounts/logout/", "/accounts/email/", "/accounts/password/change/", "/accounts/2fa/", "/account/")
OWN_MORE = (
    "/account/delete/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/",
    "/accounts/2fa/webauthn/add/",
    "/accounts/3rdparty/",
    "/accounts/reauthenticate/",
    "/account/sessions/",
)


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", WORD)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def signed_in(account: Account, language: str = "nl") -> Client:
    client = Client(headers={"accept-language": language})
    client.post("/accounts/login/", {"login": account.email, "password": WORD})
    client.cookies["language"] = language
    return client


def code_in_mail() -> str:
    found = re.search(r"^([A-Z0-9]{2,}-?[A-Z0-9]{2,})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return found[1]


def is_ours(text: str, language: str) -> bool:
    assert f'<html lang="{language}"' in text
    assert text.count("<h1") == 1
    assert "style=" not in text
    assert not re.search(r"\son[a-z]+=", text)
    inline = re.findall(r"<script(?![^>]*src=)([^>]*)>", text)
    assert all('type="application/json"' in attributes for attributes in inline)
    return 'class="brand"' in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ENTRANCE + ENTRANCE_MORE)
def test_a_page_of_signing_in_is_in_our_own_look(address: str, language: str) -> None:
    page = Client(headers={"accept-language": language}).get(f"/accounts/{address}/", follow=True)

    assert is_ours(page.content.decode(), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", OWN + OWN_MORE)
def test_a_page_of_an_account_is_in_our_own_look(address: str, language: str) -> None:
    page = signed_in(somebody(), language).get(address, follow=True)

    assert page.status_code == 200
    assert is_ours(page.content.decode(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_of_a_password_are_said_beforehand(language: str) -> None:
    text = Client(headers={"accept-language": language}).get("/accounts/signup/").content.decode()

    assert ("Minstens 12 tekens" if language == "nl" else "At least 12 characters") in text
    assert 'aria-describedby="id_password1-note ' in text
    assert "data-shows" in text


def test_making_an_account_takes_the_code_from_the_mail() -> None:
    client = Client(headers={"accept-language": "en"})
    client.post("/accounts/signup/", {"email": "eve@example.nl", "password1": WORD})

    page = client.post("/accounts/confirm-email/", {"code": code_in_mail()}, follow=True)

    account = Account.objects.get(email="eve@example.nl")
    assert account.language == "en"
    assert page.wsgi_request.user == account
    assert mail.outbox[-1].subject == "Your code"


def test_a_short_password_comes_back_with_what_to_mend() -> None:
    page = Client().post("/accounts/signup/", {"email": "eve@example.nl", "password1": "short"})

    text = page.content.decode()
    assert 'value="eve@example.nl"' in text
    assert 'id="id_password1-wrong"' in text
    assert 'role="alert"' in text


def test_settings_are_kept_and_the_language_of_the_account_wins() -> None:
    account = somebody()
    client = signed_in(account)
    typed = {"name": "Ann", "language": "en", "zone": "America/New_York", "theme": "dark"}

    page = client.post("/account/", typed, follow=True)

    account.refresh_from_db()
    assert (account.name, account.zone, account.theme, account.wants_reminders) == (
        "Ann",
        "America/New_York",
        "dark",
        False,
    )
    assert '<html lang="en" data-theme="dark">' in page.content.decode()
    assert "Saved." in page.content.decode()


def test_an_unknown_zone_is_refused_in_words() -> None:
    typed = {"name": "Ann", "language": "nl", "zone": "Mars/Base", "theme": ""}

    page = signed_in(somebody()).post("/account/", typed)

    assert page.status_code == 422
    assert "Kies een plaats uit de lijst." in page.content.decode()


def test_signing_in_brings_the_language_of_the_account_to_a_new_browser() -> None:
    account = somebody()
    Account.objects.filter(pk=account.pk).update(language="en")
    client = Client(headers={"accept-language": "nl"})

    client.post("/accounts/login/", {"login": account.email, "password": WORD})

    assert '<html lang="en"' in client.get("/account/").content.decode()


def test_switching_the_language_is_remembered_with_the_account() -> None:
    account = somebody()

    signed_in(account).post("/i18n/setlang/", {"language": "en", "next": "/account/"})

    account.refresh_from_db()
    assert account.language == "en"


def test_moments_are_shown_in_the_zone_of_the_account() -> None:
    account = Account.objects.create_user(None)
    account.zone = "Asia/Tokyo"
    account.ends_at = timezone.now().replace(hour=20, minute=5) + timedelta(days=2)
    account.save()
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")

    assert "05:05" in client.get("/cases/").content.decode()


def test_signing_out_everywhere_else_leaves_this_session() -> None:
    account = somebody()
    here, there = signed_in(account), signed_in(account)

    here.post("/accounts/reauthenticate/", {"password": WORD})
    here.post("/account/sessions/")

    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302


def test_too_many_tries_get_a_page_that_says_so() -> None:
    client = Client()
    for _ in range(20):
        client.post("/accounts/signup/", {"email": "no address"})

    page = client.post("/accounts/signup/", {"email": "no address"})

    assert page.status_code == 429
    assert is_ours(page.content.decode(), "nl")
