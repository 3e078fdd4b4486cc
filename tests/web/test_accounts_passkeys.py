"""A passkey belongs to a name: who opened koek by the number of the own machine is led to its name."""

import pytest
from allauth.account.models import EmailAddress
from django.conf import LazySettings
from django.core.cache import cache
from django.test import Client

from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

ADD = "/accounts/2fa/webauthn/add/"
SIGN_IN = "/accounts/login/"
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
