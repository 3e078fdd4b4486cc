"""The secret of an app with codes is nowhere in the open in the database, from the first moment on."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.test.utils import override_settings

from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

WORD = "four words of my own"
ADDRESS = "/accounts/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def _no_codes_used() -> None:
    cache.clear()


def signed_in() -> Client:
    account = Account.objects.create_user("ann@example.nl", WORD)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    client = Client()
    client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})
    client.post("/accounts/reauthenticate/", {"password": WORD})
    return client


def shown_secret(client: Client) -> str:
    found = re.search(r"\b[A-Z2-7]{32}\b", client.get(ADDRESS).content.decode())
    assert found
    return found[0]


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, max(yield_hotp_counters_from_time()))))


def in_sessions() -> str:
    return str([one.get_decoded() for one in Session.objects.all()])


def test_the_secret_that_is_shown_stands_in_no_session() -> None:
    client = signed_in()

    secret = shown_secret(client)

    assert "mfa.totp.secret" in in_sessions()
    assert secret not in in_sessions()


def test_a_wrong_code_leaves_it_encrypted_and_the_right_one_links_the_app() -> None:
    client = signed_in()
    secret = shown_secret(client)

    wrong = client.post(ADDRESS, {"code": "000000"})
    between = in_sessions()
    client.post(ADDRESS, {"code": code_of(secret)})

    assert wrong.status_code == 200
    assert secret not in between
    assert Authenticator.objects.filter(type="totp").count() == 1
    assert "mfa.totp.secret" not in in_sessions()


def test_after_another_key_of_the_installation_a_new_secret_is_drawn() -> None:
    client = signed_in()
    secret = shown_secret(client)
    (row,) = Session.objects.all()
    kept = row.get_decoded()["mfa.totp.secret"]
    with override_settings(SECRET_KEY="another key of the installation, which was drawn later"):  # noqa: S106  # idem
        other = signed_in_again()
        session = other.session
        session["mfa.totp.secret"] = kept
        session.save()

        answer = other.post(ADDRESS, {"code": code_of(secret)})

    assert answer.status_code == 200
    assert not Authenticator.objects.filter(type="totp").exists()


def signed_in_again() -> Client:
    Account.objects.all().delete()
    return signed_in()
