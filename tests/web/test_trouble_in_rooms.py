"""A full disk, and a database that only reads: every form of a room gives back what was typed, pages open."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import canonical, link_mistakes
from koek.web.rooms.phases import PAGES
from koek.web.sheets.desk import address_of
from web.posting import posted

pytestmark = pytest.mark.django_db(transaction=True)

EXAMPLES = Path(__file__).parents[2] / "examples"
MARKER = "Zw4nenzang, en wat daarna kwam. " * 120
"""So long that no row of it fits in what is left of a full disk."""
HTMX = {"HX-Request": "true"}
MOVES = (
    "PRAGMA query_only=ON",
    "PRAGMA query_only=OFF",
    "SET default_transaction_read_only = on",
    "SET default_transaction_read_only = off",
)


class Room:
    """Somebody with the case of the volunteers, and every way in which they can save."""

    def __init__(self) -> None:
        self.account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
        content = plain(read_case(EXAMPLES / "volunteers.nl.yaml"))
        self.case = shelf.start_case(self.account, content)
        self.client = Client(raise_request_exception=False, headers={"accept-language": "nl"})
        self.client.force_login(self.account, "django.contrib.auth.backends.ModelBackend")

    def fields(self, address: str, form: str) -> dict[str, list[str]]:
        return posted(self.client.get(address).content.decode(), form)

    def sheet(
        self, *, button: Mapping[str, str], headers: Mapping[str, str], typed: str = MARKER
    ) -> Callable[[], Any]:
        address = address_of(self.case, "issues")
        fields = self.fields(address, "sheet-form")
        told = fields | {"issues.0.about": [typed]} | {key: [one] for key, one in button.items()}
        return lambda: self.client.post(address, told, headers=dict(headers))

    def incoming(self) -> Callable[[], Any]:
        content = plain(shelf.open_room(self.account, self.case).case)
        content["issues"][0]["about"] = MARKER.strip()
        told = {"incoming": canonical(content), "head": shelf.open_room(self.account, self.case).head}
        return lambda: self.client.post(f"/c/{self.case}/import/", told)

    def worth(self, headers: Mapping[str, str], button: Mapping[str, str]) -> Callable[[], Any]:
        address = f"/c/{self.case}/worth/preferences/2/"
        told = self.fields(address, "worth-form") | {"what": [MARKER]} | {k: [v] for k, v in button.items()}
        return lambda: self.client.post(address, told, headers=dict(headers))

    def proposal(self) -> Callable[[], Any]:
        address = f"/c/{self.case}/pie/explore/"
        issues = shelf.open_room(self.account, self.case).case.issues
        told = {f"choice.{issue.id}": issue.option_ids[0] for issue in issues}
        by = shelf.open_room(self.account, self.case).case.parties[0].id
        told |= {"_do": "save", "by": by, "at": "2026-11-22", "note": MARKER}
        return lambda: self.client.post(address, told)


WAYS: dict[str, Callable[[Room], Callable[[], Any]]] = {
    "saving a sheet": lambda room: room.sheet(button={"_do": "save"}, headers={}),
    "a sheet that saves by itself": lambda room: room.sheet(button={}, headers=HTMX),
    "a sheet that cannot be right": lambda room: room.sheet(
        button={"_do": "save"}, headers={}, typed=MARKER * 2
    ),
    "bringing in a file": Room.incoming,
    "saying what it is worth": lambda room: room.worth({}, {"_do": "save"}),
    "what it is worth, by itself": lambda room: room.worth(HTMX, {}),
    "writing a proposal down": Room.proposal,
}


@contextmanager
def only_read() -> Iterator[None]:
    on, off = MOVES[:2] if connection.vendor == "sqlite" else MOVES[2:]
    with connection.cursor() as cursor:
        cursor.execute(on)
        try:
            yield
        finally:
            cursor.execute(off)


@contextmanager
def full_disk() -> Iterator[None]:
    """Let the database grow no more, and fill what is left in it up to the last page.

    The filler begins with more than one page: from then on each further row needs a single free page.
    """
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE filler (bytes BLOB)")
        cursor.execute("INSERT INTO filler VALUES (zeroblob(3000)), (zeroblob(3000)), (zeroblob(3000))")
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        try:
            with pytest.raises(OperationalError, match="full"):
                _fill(cursor)
            assert cursor.execute("PRAGMA freelist_count").fetchone()[0] == 0
            yield
        finally:
            cursor.execute("PRAGMA max_page_count=1000000")
            cursor.execute("DROP TABLE filler")


def _fill(cursor: Any) -> None:
    while True:
        cursor.execute("INSERT INTO filler VALUES (zeroblob(3000))")


def returned(answer: Any) -> str:
    """Return the longest text that can be copied from a page."""
    areas: list[str] = re.findall(r"<textarea[^>]*>(.*?)</textarea>", answer.content.decode(), re.DOTALL)
    return max(areas, key=len)


def check(trouble: str, way: str, said: str) -> None:
    room = Room()
    send = WAYS[way](room)
    before = shelf.open_room(room.account, room.case)
    with {"full": full_disk, "only reads": only_read}[trouble]():
        answer = send()

    assert answer.status_code == 503
    assert said in answer.content.decode()
    assert MARKER.strip() in returned(answer)
    assert shelf.open_room(room.account, room.case) == before
    assert link_mistakes(shelf.chain(room.account, room.case)) == []
    assert send().status_code < 500


@pytest.mark.parametrize("way", WAYS)
def test_a_database_that_only_reads_gives_back_what_was_typed_in_a_room(way: str) -> None:
    check("only reads", way, "niets opslaan")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="max_page_count is of SQLite")
@pytest.mark.parametrize("way", WAYS)
def test_a_full_disk_gives_back_what_was_typed_in_a_room(way: str) -> None:
    check("full", way, "schijf van koek is vol")


def test_every_page_of_a_room_opens_on_a_database_that_only_reads() -> None:
    room = Room()
    pages = [f"/c/{room.case}/{page.name}/" for page in PAGES]
    more = ("", "search/?q=a", "import/", "pie/explore/", "worth/preferences/1/", "files/case.yaml")
    with only_read():
        found = {
            address: room.client.get(address).status_code
            for address in ("/", "/cases/", *pages, *(f"/c/{room.case}/{one}" for one in more))
        }

    assert set(found.values()) == {200}, found
