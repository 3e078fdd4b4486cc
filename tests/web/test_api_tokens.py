"""Tokens and addresses of the calendar: made by who is in the room, shown once, and withdrawn at once."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.api import keys
from koek.web.api.models import Subscription, Token
from koek.web.cases import shelf
from koek.web.cases.models import Member
from web.api_client import Program, example, somebody

pytestmark = pytest.mark.django_db


def room(name: str = "ann", language: str = "nl") -> tuple[Client, str, Account]:
    account = somebody(name)
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client, shelf.start_case(account, example()), account


def typed(**changes: str) -> dict[str, str]:
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    return {"name": "Rekenblad", "may": "write", "ends_on": day} | changes


def shown(client: Client, case: str, path: str = "tokens/", **changes: str) -> str:
    page = client.post(f"/c/{case}/{path}", typed(**changes)).content.decode()
    found = re.search(r'<input id="(?:secret|address)" value="([^"]+)"', page)
    return found[1] if found else ""


def test_a_token_is_shown_once_and_only_its_digest_is_kept() -> None:
    client, case, _ = room()

    secret = shown(client, case)

    assert Program(secret).get(f"/cases/{case}").status_code == 200
    assert secret not in client.get(f"/c/{case}/tokens/").content.decode()
    assert secret not in str(Token.objects.values())
    assert Token.objects.get().digest == keys.digest_of(secret)


def test_a_page_with_a_secret_is_kept_nowhere() -> None:
    client, case, _ = room()

    assert "no-store" in client.post(f"/c/{case}/tokens/", typed())["Cache-Control"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_tells_when_a_token_was_used(language: str) -> None:
    client, case, _ = room(language=language)
    secret = shown(client, case)
    before = client.get(f"/c/{case}/tokens/").content.decode()

    Program(secret).get("/cases")
    after = client.get(f"/c/{case}/tokens/").content.decode()

    assert ("nooit gebruikt" if language == "nl" else "never used") in before
    assert ("laatst gebruikt op" if language == "nl" else "last used on") in after


def test_a_token_that_was_withdrawn_no_longer_works_and_neither_do_those_it_made() -> None:
    client, case, _ = room()
    robot = Program(shown(client, case))
    started = robot.send("post", "/cases", {"content": example()}).json()
    grandchild = Program(started["token"]).send("post", "/cases", {"content": example()}).json()
    token = Token.objects.get(root=None)

    client.post(f"/c/{case}/tokens/{token.pk}/withdraw/")

    assert robot.get("/cases").status_code == 401
    assert Program(started["token"]).get("/cases").status_code == 401
    assert Program(grandchild["token"]).get("/cases").status_code == 401


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"may": "all"}, "may"),
        ({"ends_on": ""}, "ends_on"),
        ({"ends_on": "2020-01-01"}, "ends_on"),
        ({"ends_on": "2999-01-01"}, "ends_on"),
        ({"ends_on": "<b>"}, "ends_on"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_wrong_is_told_beside_the_field_and_nothing_typed_is_lost(
    changes: dict[str, str], wrong: str, language: str
) -> None:
    client, case, _ = room(language=language)

    answer = client.post(f"/c/{case}/tokens/", typed(**changes))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert f'id="token-{wrong}-wrong"' in page
    assert not Token.objects.exists()
    assert ("Rekenblad" in page) is (wrong != "name")
    assert "<b>" not in page


def test_who_only_reads_makes_tokens_that_only_read() -> None:
    client, case, account = room()
    Member.objects.filter(account=account).update(role=Member.Role.READER)

    assert client.post(f"/c/{case}/tokens/", typed()).status_code == 422
    assert shown(client, case, may="read")
    assert Token.objects.get().may_write is False


def test_there_is_an_end_to_how_many_there_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MOST_KEYS", 1)
    client, case, _ = room()

    first = [shown(client, case), shown(client, case, "calendar/")]
    second = [client.post(f"/c/{case}/{path}", typed()).status_code for path in ("tokens/", "calendar/")]

    assert all(first)
    assert second == [422, 422]


def test_a_calendar_is_given_to_who_knows_its_address_and_tells_nothing_of_the_case() -> None:
    client, case, _ = room()
    address = shown(client, case, "calendar/")

    given = Client().get(address)

    assert address.startswith(f"http://127.0.0.1:8000/c/{case}/calendar/")
    assert given["Content-Type"].startswith("text/calendar")
    assert given.content.startswith(b"BEGIN:VCALENDAR")
    assert b"BEGIN:VEVENT" in given.content
    for name in ("Vlierhaven", "Torenkroon", "lift", example()["title"]):
        assert name.encode() not in given.content
    assert address.rsplit("/", 1)[1] not in str(Subscription.objects.values())


def test_an_address_that_was_withdrawn_is_not_there_and_neither_is_that_of_another_case() -> None:
    client, case, account = room()
    address = shown(client, case, "calendar/")
    other = shelf.start_case(account, example())

    elsewhere = Client().get(address.replace(case, other)).status_code
    client.post(f"/c/{case}/calendar/{Subscription.objects.get().pk}/withdraw/")

    assert (elsewhere, Client().get(address).status_code) == (404, 404)


def test_an_address_of_who_left_the_room_is_not_there() -> None:
    client, case, account = room()
    address = shown(client, case, "calendar/")
    Member.objects.filter(account=account).delete()

    assert Client().get(address).status_code == 404


def test_a_token_is_no_address_and_an_address_is_no_token() -> None:
    client, case, _ = room()
    secret, address = shown(client, case), shown(client, case, "calendar/")
    key = address.rsplit("/", 1)[1].removesuffix(".ics")

    assert Client().get(f"/c/{case}/calendar/{secret}.ics").status_code == 404
    assert Program(key).get("/cases").status_code == 401


def test_somebody_else_sees_makes_and_withdraws_nothing() -> None:
    client, case, _ = room("ann")
    shown(client, case)
    shown(client, case, "calendar/")
    stranger, own, _ = room("bob")
    token, subscription = Token.objects.get(), Subscription.objects.get()

    for path in (
        f"tokens/{token.pk}/withdraw/",
        f"calendar/{subscription.pk}/withdraw/",
        "calendar/",
        "tokens/",
    ):
        assert stranger.post(f"/c/{case}/{path}", typed()).status_code == 404
    stranger.post(f"/c/{own}/tokens/{token.pk}/withdraw/")
    stranger.post(f"/c/{own}/calendar/{subscription.pk}/withdraw/")

    assert stranger.get(f"/c/{case}/tokens/").status_code == 404
    assert (Token.objects.count(), Subscription.objects.count()) == (1, 1)


def test_a_colleague_in_the_room_sees_only_tokens_of_their_own() -> None:
    client, case, _ = room("ann")
    shown(client, case)
    colleague, _, account = room("bob")
    Member.objects.create(owner_id=Token.objects.get().owner_id, account=account, role="colleague")

    assert "Rekenblad" not in colleague.get(f"/c/{case}/tokens/").content.decode()


def test_everything_goes_with_the_room() -> None:
    client, case, account = room()
    robot = Program(shown(client, case))
    shown(client, case, "calendar/")

    shelf.delete_case(account, case)

    assert robot.get("/cases").status_code == 401
    assert (Token.objects.count(), Subscription.objects.count()) == (0, 0)
