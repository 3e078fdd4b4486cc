"""Nobody gets mail they did not ask for: reminders are off until somebody turns them on."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from koek.web.accounts.mail import may_be_reminded
from koek.web.accounts.models import Account

WORD = "four words of my own"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["sign up", "keep a try-out"])
def test_a_new_account_gets_no_reminders(way: str) -> None:
    client = Client()
    if way == "sign up":
        client.post("/accounts/signup/", {"email": "eve@example.nl", "password1": WORD})
    else:
        client.post("/try/")
        client.post("/account/keep/", {"email": "eve@example.nl", "password1": WORD})
    code = re.search(r"^[A-Z0-9-]{5,}$", str(mail.outbox[-1].body), re.MULTILINE)
    client.post("/accounts/confirm-email/", {"code": code[0] if code else ""})

    account = Account.objects.get(email="eve@example.nl")

    assert EmailAddress.objects.get(user=account).verified
    assert not may_be_reminded(account)


@pytest.mark.django_db
def test_who_ticks_it_gets_them_and_the_box_was_empty_before() -> None:
    account = Account.objects.create_user("ann@example.nl", WORD)
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    typed = {"name": "Ann", "language": "nl", "zone": "Europe/Amsterdam", "theme": ""}

    before = client.get("/account/").content.decode()
    client.post("/account/", {**typed, "wants_reminders": "on"})

    account.refresh_from_db()
    assert re.search(r'name="wants_reminders"(?! checked)', before)
    assert may_be_reminded(account)


@pytest.mark.django_db(transaction=True)
def test_accounts_of_before_keep_what_stands_with_them() -> None:
    def at(name: str) -> type[Account]:
        executor = MigrationExecutor(connection)
        executor.migrate([("accounts", name)])
        found: type[Account] = executor.loader.project_state([("accounts", name)]).apps.get_model(
            "accounts", "Account"
        )
        return found

    try:
        before = at("0003_sessions")
        for number, wants in enumerate((None, True, False)):
            chosen = {} if wants is None else {"wants_reminders": wants}
            before.objects.create(id=str(number), email=f"{number}@example.nl", **chosen)
    finally:
        after = at("0004_reminders_when_chosen")

    kept = dict(after.objects.values_list("id", "wants_reminders"))
    assert kept == {"0": True, "1": True, "2": False}
