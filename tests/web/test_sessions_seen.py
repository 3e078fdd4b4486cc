"""Somebody sees where they are signed in and ends it there; no address is kept, and a page costs no more."""

import json
import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from koek.texts.language import Language
from koek.web.accounts.devices import device_of, device_words
from koek.web.accounts.models import Account, SignedIn
from koek.web.accounts.sessions import own_sessions

pytestmark = pytest.mark.django_db

WORD = "four words of my own"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"
)
LAPTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", WORD)
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def signed_in(browser: str = LAPTOP, name: str = "ann", language: str = "nl") -> Client:
    client = Client(headers={"user-agent": browser, "accept-language": language})
    client.post("/accounts/login/", {"login": f"{name}@example.nl", "password": WORD})
    client.get("/account/")
    return client


def sure(client: Client) -> Client:
    client.post("/accounts/reauthenticate/", {"password": WORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def other_than(client: Client) -> str:
    return SignedIn.objects.exclude(session=client.session.session_key).get().pk


@pytest.mark.parametrize(("language", "known"), [("nl", "Safari op iPhone"), ("en", "Safari on iPhone")])
def test_the_page_tells_every_place_by_its_browser_and_which_one_is_here(language: str, known: str) -> None:
    somebody()
    here, _ = signed_in(language=language), signed_in(PHONE)
    here.cookies["language"] = language

    text = here.get("/account/sessions/").content.decode()

    assert known in text
    assert text.index("Firefox") < text.index('class="tag"') < text.index(known)
    assert text.count('<li class="sheet">') == 2


def test_no_address_of_a_device_is_kept_nor_the_line_of_its_browser() -> None:
    somebody()
    client = Client(headers={"user-agent": LAPTOP}, REMOTE_ADDR="192.0.2.77")
    client.post("/accounts/login/", {"login": "ann@example.nl", "password": WORD})
    client.get("/account/sessions/")

    kept = json.dumps(list(Session.objects.get().get_decoded().items())) + str(SignedIn.objects.values())

    assert "Firefox" in kept
    assert "192.0.2.77" not in kept
    assert "128.0" not in kept


def test_one_place_is_ended_after_showing_that_it_is_oneself() -> None:
    somebody()
    here, there, third = signed_in(), signed_in(PHONE), signed_in()
    third.post("/accounts/logout/")
    address = f"/account/sessions/{other_than(here)}/end/"

    asked = here.post(address)
    was_in = is_in(there)
    page = sure(here).post(address, follow=True)

    assert asked.headers["Location"].startswith("/accounts/reauthenticate/")
    assert was_in
    assert "Je bent daar uitgelogd." in page.content.decode()
    assert (is_in(here), is_in(there)) == (True, False)
    assert SignedIn.objects.count() == 1


def test_ending_all_others_asks_too_and_leaves_only_here_in_the_list() -> None:
    account = somebody()
    here, there = signed_in(), signed_in(PHONE)

    asked = here.post("/account/sessions/")
    was_in = is_in(there)
    sure(here).post("/account/sessions/", follow=True)

    assert asked.headers["Location"].startswith("/accounts/reauthenticate/")
    assert was_in
    assert (is_in(here), is_in(there)) == (True, False)
    account.refresh_from_db()
    assert [one.is_here for one in own_sessions(account, here.session.session_key)] == [True]


def test_the_place_of_another_account_is_not_there_to_end() -> None:
    somebody("ann")
    somebody("bob")
    ann, bob = signed_in(), signed_in(name="bob")
    theirs = SignedIn.objects.get(session=bob.session.session_key).pk

    missing = ann.post(f"/account/sessions/{'0' * 32}/end/")
    foreign = ann.post(f"/account/sessions/{theirs}/end/")

    assert (missing.status_code, foreign.status_code) == (404, 404)
    assert missing.content.decode().replace("0" * 32, theirs) == foreign.content.decode()
    assert is_in(bob)


def test_a_changed_password_ends_the_others_in_the_list_too() -> None:
    account = somebody()
    here, there = signed_in(), signed_in(PHONE)
    new = "another four words here"

    here.post("/accounts/password/change/", {"oldpassword": WORD, "password1": new, "password2": new})
    is_in(here)
    account.refresh_from_db()

    assert [one.device for one in own_sessions(account)] == [("Firefox", "Linux")]
    assert not is_in(there)


def test_a_place_that_was_not_used_for_days_is_no_longer_told(monkeypatch: pytest.MonkeyPatch) -> None:
    account = somebody()
    signed_in()
    moment = timezone.now() + timedelta(days=3)

    before = len(own_sessions(account))
    monkeypatch.setattr("koek.web.accounts.lasting.timezone.now", lambda: moment)

    assert (before, len(own_sessions(account))) == (1, 0)


def test_a_page_more_asks_the_database_nothing_about_it() -> None:
    somebody()
    client = signed_in()

    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get("/account/")

    tables = [query["sql"] for query in asked if "signedin" in query["sql"] or "UPDATE" in query["sql"]]
    assert tables == []
    assert len([query for query in asked if "django_session" in query["sql"]]) == 1


def test_deleting_an_account_leaves_none_of_its_sessions() -> None:
    somebody()
    here, _there = signed_in(), signed_in(PHONE)

    here.post("/account/delete/", {"password": WORD, "sure": "on"})

    assert [one for one in Session.objects.all() if "_auth_user_id" in one.get_decoded()] == []


def test_what_is_known_of_the_places_comes_along_in_the_file_of_everything() -> None:
    somebody()

    page = signed_in(PHONE).get("/account/export/")

    facts = json.loads(zipfile.ZipFile(BytesIO(page.content)).read("account.json"))
    (place,) = facts["signed_in"]
    assert (place["browser"], place["system"]) == ("Safari", "iPhone")
    assert set(place) == {"began", "last_used", "browser", "system"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LAPTOP, "Firefox op Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge op Windows"),
        (
            "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/25 Chrome/121 Safari/537",
            "Samsung Internet op Android",
        ),
        ("Mozilla/5.0 (X11; Cr x86_64) Chrome/126.0 Safari/537.36", "Chrome op ChromeOS"),
        ("something on Windows", "Een onbekende browser op Windows"),
        ("Firefox/9", "Firefox op een onbekend apparaat"),
        ("<b>curl</b>", "Onbekend apparaat"),
        ("", "Onbekend apparaat"),
    ],
)
def test_a_device_is_told_in_two_words(line: str, words: str) -> None:
    assert device_words(device_of(line), Language.DUTCH) == words
