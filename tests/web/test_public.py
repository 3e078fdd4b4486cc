"""What somebody without an account can do: read, look around for a day, and begin in two minutes."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.cases import shelf

pytestmark = pytest.mark.django_db

LANGUAGES = ("nl", "en")
BEGUN = {"us": "Buurthuis De Vlier", "them": "Gemeente", "title": "Het oude badhuis", "theirs_want": "Rust"}


def browser(language: str = "nl", account: Account | None = None) -> Client:
    client = Client(headers={"accept-language": language})
    if account:
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "address", ["/", "/about/privacy/", "/about/who-sees-what/", "/about/accessibility/"]
)
def test_the_public_pages_are_there_in_both_languages(address: str, language: str) -> None:
    page = browser(language).get(address)

    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.content.decode()


def test_a_page_about_something_else_is_not_there() -> None:
    assert browser().get("/about/nothing/").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_looks_around_in_the_examples_without_an_address_for_one_day(language: str) -> None:
    client = browser(language)

    client.post("/try/")

    account = Account.objects.get()
    assert account.email is None
    assert account.ends_at is not None
    assert timedelta(hours=23) < account.ends_at - timezone.now() <= timedelta(hours=24)
    assert len(shelf.my_cases(account)) == 4
    assert client.get("/cases/").status_code == 200


def test_looking_around_twice_makes_one_account() -> None:
    client = browser()

    client.post("/try/")
    client.post("/try/")

    assert Account.objects.count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_answers_lead_to_the_first_useful_page(language: str) -> None:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    client = browser(language, account)

    page = client.post("/cases/begin/", BEGUN, follow=True)

    room = shelf.open_room(account, shelf.my_cases(account)[0].id)
    assert page.status_code == 200
    assert "Het oude badhuis" in page.content.decode()
    assert room.case.ours == "buurthuis-de-vlier"
    assert room.case.interests[0].according_to == "buurthuis-de-vlier"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"us": ""}, "Schrijf de naam van jullie kant op."),
        ({"them": "buurthuis de vlier"}, "Beide kanten hebben dezelfde naam."),
        ({"title": "x" * 201}, "Dit is langer dan 200 tekens."),
        ({"title": "x\x00y"}, ""),
    ],
)
def test_what_does_not_fit_comes_back_with_everything_that_was_typed(
    wrong: dict[str, str], said: str
) -> None:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")

    page = browser("nl", account).post("/cases/begin/", BEGUN | wrong)

    text = page.content.decode()
    assert page.status_code == 422
    assert said in text
    assert "Rust" in text
    assert shelf.my_cases(account) == ()
