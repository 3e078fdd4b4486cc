"""Sessions end, no neighbour can set their cookies, and the log tells that somebody signed in, not who."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from koek.web.accounts.lasting import IDLE, LONGEST
from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

WORD = "four words of my own"
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def signed_in() -> Client:
    Account.objects.create_user("ann@example.nl", WORD)
    client = Client()
    assert client.login(email="ann@example.nl", password=WORD)
    assert client.get("/account/").status_code == 200
    return client


def at(monkeypatch: pytest.MonkeyPatch, later: timedelta) -> None:
    moment = timezone.now() + later
    monkeypatch.setattr("koek.web.accounts.lasting.timezone.now", lambda: moment)


@pytest.mark.parametrize(("later", "stays"), [(IDLE - HOUR, True), (IDLE, False)])
def test_after_days_of_doing_nothing_one_signs_in_again(
    later: timedelta, *, stays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in()
    with monkeypatch.context() as clock:
        at(clock, later)

        page = client.get("/account/")

    assert (page.status_code == 200) is stays
    assert ("_auth_user_id" in client.session) is stays


def test_whoever_comes_back_every_day_signs_in_again_after_two_weeks(monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in()
    stayed = []
    for day in range(1, LONGEST.days + 1):
        with monkeypatch.context() as clock:
            at(clock, timedelta(days=day))
            stayed.append(client.get("/account/").status_code == 200)

    assert stayed == [True] * (LONGEST.days - 1) + [False]


def test_a_page_more_within_ten_minutes_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in()
    before = dict(client.session)
    with monkeypatch.context() as clock:
        at(clock, timedelta(minutes=9))
        client.get("/account/")

    assert dict(client.session) == before


def test_over_https_no_neighbour_can_set_the_cookies(tmp_path: Path) -> None:
    told = (
        "import django; django.setup(); from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE,"
        " s.LANGUAGE_COOKIE_SECURE, s.SESSION_COOKIE_PATH, s.CSRF_COOKIE_PATH, s.SESSION_COOKIE_DOMAIN)"
    )
    variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
    variables |= {"KOEK_DATA": str(tmp_path), "KOEK_ADDRESS": "https://koek.example.nl"}
    variables["DJANGO_SETTINGS_MODULE"] = "koek.web.settings"

    done = subprocess.run([sys.executable, "-c", told], env=variables, capture_output=True, check=True)

    assert done.stdout.decode().split() == [
        *("__Host-session", "__Host-csrf", "True", "True", "True", "/", "/", "None"),
    ]


def test_the_log_tells_that_somebody_signed_in_and_not_who(caplog: pytest.LogCaptureFixture) -> None:
    Account.objects.create_user("ann@example.nl", WORD)
    caplog.set_level("INFO", logger="koek.accounts")
    client = Client()

    client.post("/accounts/login/", {"login": "ann@example.nl", "password": "wrong words of hers"})
    client.login(email="ann@example.nl", password=WORD)
    client.post(
        "/accounts/password/change/", {"oldpassword": WORD, "password1": WORD * 2, "password2": WORD * 2}
    )
    client.post("/accounts/logout/")

    told = [(line.levelname, line.msg) for line in caplog.records if line.name == "koek.accounts"]
    assert told == [
        ("WARNING", "signing in failed"),
        ("INFO", "signed in"),
        ("INFO", "a password was changed"),
        ("INFO", "signed out"),
    ]
    assert "ann@" not in caplog.text
    assert "words" not in caplog.text
