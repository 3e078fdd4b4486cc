"""Nobody fills the site with try-outs: not from one address, and not from many."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.public import trying

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_earlier_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    monkeypatch.setattr("koek.web.public.views.EXAMPLES", ())


def tried(address: str = "192.0.2.1", language: str = "nl") -> tuple[int, str]:
    page = Client(REMOTE_ADDR=address, headers={"accept-language": language}).post("/try/")
    return page.status_code, page.content.decode()


@pytest.mark.parametrize(("language", "said"), [("nl", "Maak een account"), ("en", "Make an account")])
def test_one_address_begins_so_many_and_another_still_may(language: str, said: str) -> None:
    begun = [tried()[0] for _ in range(40)]

    status, text = tried(language=language)

    assert begun == [302] * 40
    assert status == 429
    assert said in text
    assert Account.objects.count() == 40
    assert tried("192.0.2.2")[0] == 302


def test_there_are_never_more_than_so_many_at_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "MOST_TRY_OUTS", 2)
    first, second, third = (tried(f"192.0.2.{number}")[0] for number in range(3))

    Account.objects.filter(pk=Account.objects.all()[0].pk).update(ends_at=timezone.now() - timedelta(hours=1))
    after_one_ended = tried("192.0.2.9")[0]

    assert (first, second, third, after_one_ended) == (302, 302, 429, 302)


def test_who_has_an_account_does_not_count() -> None:
    Account.objects.create_user("ann@example.nl", "four words of my own")

    assert tried()[0] == 302


def test_a_refusal_says_when_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "MOST_TRY_OUTS", 0)

    page = Client().post("/try/")

    assert (page.status_code, page.headers["Retry-After"]) == (429, "3600")
