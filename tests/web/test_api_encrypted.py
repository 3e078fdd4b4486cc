"""A program that asks without encryption is refused, not sent on: its token is in the open already."""

from datetime import date

import pytest
from django.test import Client, override_settings

from koek.web.accounts.models import Account
from koek.web.api.keys import new_subscription, new_token
from koek.web.cases import shelf

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}
BEHIND_A_PROXY = override_settings(
    SECURE_SSL_REDIRECT=True, SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")
)


def handed_out() -> tuple[dict[str, str], str]:
    """Return the header of a program and the secret address of a calendar."""
    account = Account.objects.create_user("ann@example.nl", "four words of my own")
    case = shelf.start_case(account, LIFT)
    room = shelf.open_room(account, case)
    token = new_token(account, room.owner, "x", may_write=True, ends_on=date(2099, 1, 1))
    secret = new_subscription(account, room.owner)
    return {"authorization": f"Bearer {token}"}, f"/c/{case}/calendar/{secret}.ics"


@pytest.mark.parametrize("address", ["/api/v1/cases", "/api/v1/openapi.json", "/api/v1/nothing"])
@pytest.mark.parametrize("method", ["get", "post"])
@BEHIND_A_PROXY
def test_without_encryption_the_api_refuses_and_does_nothing(address: str, method: str) -> None:
    header, _ = handed_out()

    answer = getattr(Client(), method)(address, headers={**header, "x-forwarded-proto": "http"})

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "web_safety.not_encrypted"
    assert "https://" in answer.json()["error"]["text"]
    assert "Location" not in answer.headers
    assert "no-store" in answer.headers["Cache-Control"]


@BEHIND_A_PROXY
def test_the_secret_address_of_a_calendar_is_not_sent_on_either() -> None:
    _, address = handed_out()

    answer = Client().get(address, headers={"x-forwarded-proto": "http"})

    assert answer.status_code == 403
    assert "Location" not in answer.headers


@BEHIND_A_PROXY
def test_over_an_encrypted_connection_programs_are_answered() -> None:
    header, address = handed_out()
    client = Client(headers={**header, "x-forwarded-proto": "https"})

    assert client.get("/api/v1/openapi.json").status_code == 200
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/", "/cases/", "/api/v1/", "/accounts/login/"])
@BEHIND_A_PROXY
def test_a_browser_is_sent_on_to_the_encrypted_page(address: str) -> None:
    answer = Client().get(address, headers={"x-forwarded-proto": "http"})

    assert (answer.status_code, answer.headers["Location"]) == (301, f"https://testserver{address}")


def test_on_ones_own_machine_nothing_of_this_holds() -> None:
    header, address = handed_out()

    assert Client(headers=header).get("/api/v1/openapi.json").status_code == 200
    assert Client().get(address).status_code == 200
