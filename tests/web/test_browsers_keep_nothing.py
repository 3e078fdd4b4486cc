"""A browser keeps no page of somebody who is signed in, and forgets the rest when they sign out."""

import pytest
from django.test import Client

from koek.web.accounts.models import Account
from koek.web.cases import shelf

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


def at_work() -> tuple[Client, str]:
    ann = Account.objects.create_user("ann@example.nl", "four words of my own")
    client = Client()
    client.force_login(ann, backend="django.contrib.auth.backends.ModelBackend")
    return client, shelf.start_case(ann, LIFT)


@pytest.mark.parametrize(
    "address",
    [
        "/cases/",
        "/account/",
        "/account/export/",
        "/accounts/2fa/",
        "/c/{case}/",
        "/c/{case}/worth/",
        "/c/{case}/issues/issues/",
        "/c/{case}/issues/issues/history/",
        "/c/{case}/members/",
        "/c/{case}/files/",
        "/c/{case}/files/case.yaml",
        "/c/{case}/files/calendar.ics",
        "/c/{case}/search/?q=Lift",
        "/c/not-mine/",
        "/nothing/",
    ],
)
def test_what_somebody_sees_who_is_signed_in_is_not_kept(address: str) -> None:
    client, case = at_work()

    page = client.get(address.format(case=case))

    assert {"no-store", "private"} <= {part.strip() for part in page.headers["Cache-Control"].split(",")}


def test_the_answer_to_a_form_is_kept_for_the_button_back_of_that_browser_only() -> None:
    client, case = at_work()

    page = client.post(f"/c/{case}/", {"moment": "stall"})

    assert page.status_code == 200
    assert {part.strip() for part in page.headers["Cache-Control"].split(",")} == {"private", "no-cache"}


def test_a_secret_that_is_shown_once_is_never_kept() -> None:
    client, case = at_work()

    page = client.post(f"/c/{case}/calendar/")

    assert "no-store" in page.headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/", "/about/privacy/"])
def test_pages_for_everybody_may_be_kept(address: str) -> None:
    page = Client().get(address)

    assert page.status_code == 200
    assert "no-store" not in page.headers.get("Cache-Control", "")


def test_signing_out_lets_the_browser_forget() -> None:
    client, _ = at_work()

    page = client.post("/accounts/logout/")

    assert page.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in client.get("/accounts/login/").headers
