"""A passkey belongs to a name: who opened koek by the number of the own machine is led to its name."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

ADD = "/accounts/2fa/webauthn/add/"
SIGN_IN = "/accounts/login/"
STAGE, AGAIN = "/accounts/2fa/authenticate/", "/accounts/2fa/webauthn/reauthenticate/"
BUTTONS = {ADD: 'id="mfa_webauthn_add"', SIGN_IN: 'id="passkey_login"'}
TOLD = {"nl": "Een passkey hoort bij een naam", "en": "A passkey belongs to a name"}


def page(address: str, host: str, language: str, settings: LazySettings) -> str:
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "koek.example.nl"]
    cache.clear()
    client = Client(headers={"host": host, "accept-language": language})
    if address == ADD:
        account = Account.objects.create_user("ann@example.nl", "four words of my own")
        EmailAddress.objects.create(user=account, email=account.email or "", verified=True, primary=True)
        client.post(SIGN_IN, {"login": account.email, "password": "four words of my own"})
        client.post("/accounts/reauthenticate/", {"password": "four words of my own"})
        client.cookies["language"] = language
    return client.get(address).content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("host", ["127.0.0.1:8000", "[::1]:8000"])
@pytest.mark.parametrize("address", [ADD, SIGN_IN])
def test_by_a_number_one_is_led_to_the_name(
    address: str, host: str, language: str, settings: LazySettings
) -> None:
    found = page(address, host, language, settings)

    assert TOLD[language] in found
    assert f'href="http://localhost:8000{address}"' in found
    assert BUTTONS[address] not in found
    assert "data-allauth-onload" not in found


@pytest.mark.parametrize("host", ["localhost:8000", "koek.example.nl"])
@pytest.mark.parametrize("address", [ADD, SIGN_IN])
def test_by_a_name_the_button_is_there(address: str, host: str, settings: LazySettings) -> None:
    found = page(address, host, "nl", settings)

    assert BUTTONS[address] in found
    assert 'id="by-name"' not in found


def asked_for_a_key(address: str, host: str, settings: LazySettings, *, has_key: bool = True) -> str:
    """Return the page that asks for a second step, of somebody who is in already or is signing in."""
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    cache.clear()
    client = Client(headers={"host": host, "accept-language": "nl"})
    account = Account.objects.create_user("ann@example.nl", "four words of my own")
    EmailAddress.objects.create(user=account, email=account.email or "", verified=True, primary=True)
    Authenticator.objects.create(user=account, type="totp", data={"secret": "A" * 32})
    if has_key:
        Authenticator.objects.create(user=account, type="webauthn", data={"name": "key"})
    if address == AGAIN:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    else:
        client.post(SIGN_IN, {"login": account.email, "password": "four words of my own"})
    return client.get(address).content.decode()


@pytest.fixture
def _a_known_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every key be one that may be used, without the signatures of a real one."""

    def options(user: Account) -> dict[str, object]:
        keys = Authenticator.objects.filter(user=user, type="webauthn")
        return {"publicKey": {"allowCredentials": [{"id": key.pk} for key in keys]}}

    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.begin_authentication", options)


@pytest.mark.parametrize("address", [STAGE, AGAIN])
@pytest.mark.usefixtures("_a_known_key")
def test_a_page_that_asks_for_a_key_by_a_number_has_no_button_that_cannot_work(
    address: str, settings: LazySettings
) -> None:
    found = asked_for_a_key(address, "127.0.0.1:8000", settings)

    assert TOLD["nl"] in found
    assert f'href="http://localhost:8000{address}"' in found
    assert 'id="mfa_webauthn_' not in found
    assert "data-allauth-onload" not in found


@pytest.mark.parametrize("address", [STAGE, AGAIN])
@pytest.mark.usefixtures("_a_known_key")
def test_a_page_that_asks_for_a_key_by_a_name_has_its_button(address: str, settings: LazySettings) -> None:
    found = asked_for_a_key(address, "localhost:8000", settings)

    assert 'id="mfa_webauthn_' in found
    assert "data-allauth-onload" in found
    assert 'id="by-name"' not in found


@pytest.mark.usefixtures("_a_known_key")
def test_who_has_no_key_is_told_nothing_of_names(settings: LazySettings) -> None:
    found = asked_for_a_key(STAGE, "127.0.0.1:8000", settings, has_key=False)

    assert 'name="code"' in found
    assert 'id="by-name"' not in found
