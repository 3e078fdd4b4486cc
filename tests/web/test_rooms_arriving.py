"""Bringing a file into a room: differences first, then saving; hostile files do nothing."""

from io import BytesIO
from pathlib import Path
from tempfile import gettempdir
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from koek.case.reading import case_from, plain
from koek.formats.case_file import read_case
from koek.texts.language import Language
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.downloads.exchange import case_bytes, scenario_zip
from koek.web.rooms.files_read import LARGEST

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples"
WORTHS = {"issues": [{"issue": "price", "worth": {"low": "0", "high": "1"}}]}
TALK = {
    "koek": "1",
    "title": "Talk",
    "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "issues": [
        {
            "id": "price",
            "name": "Price",
            "options": [{"id": "low", "name": "Low"}, {"id": "high", "name": "High"}],
        }
    ],
    "preferences": [{"party": "a", **WORTHS}, {"party": "b", **WORTHS}],
}
SMALL = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}], "ours": "a"}


def account_of(name: str = "ann") -> Account:
    return Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")


def browser(account: Account) -> Client:
    client = Client(headers={"accept-language": "nl"})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def packed(**files: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return target.getvalue()


def brought(name: str, content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


@pytest.mark.parametrize("ending", ["yaml", "json", "xlsx"])
def test_a_case_file_is_looked_at_first_and_brought_in_after(ending: str) -> None:
    account = account_of()
    case = shelf.start_case(account, SMALL)
    client, incoming = browser(account), read_case(EXAMPLES / "maintenance.nl.yaml")

    looked = client.post(
        f"/c/{case}/import/", brought(f"x.{ending}", case_bytes(incoming, ending, Language.DUTCH))
    )
    before = shelf.open_room(account, case).case.title
    told = {"head": looked.context["room"].head, "incoming": looked.context["incoming"]}
    client.post(f"/c/{case}/import/", told)

    assert before == "Lift"
    assert "zouden veranderen" in looked.content.decode()
    assert shelf.open_room(account, case).case == incoming


@pytest.mark.parametrize("form", ["genius", "geniusweb"])
def test_a_scenario_begins_a_negotiation(form: str) -> None:
    account = account_of()
    content = scenario_zip(case_from(TALK), form)

    page = browser(account).post("/cases/from-file/", brought("scenario.zip", content))

    assert page.status_code == 302
    assert [issue.name for issue in shelf.open_room(account, shelf.my_cases(account)[0].id).case.issues] == [
        "Price"
    ]


def test_what_was_saved_after_looking_is_not_written_over() -> None:
    account = account_of()
    case = shelf.start_case(account, SMALL)
    client = browser(account)
    content = case_bytes(read_case(EXAMPLES / "maintenance.nl.yaml"), "yaml", Language.DUTCH)
    looked = client.post(f"/c/{case}/import/", brought("x.yaml", content))
    shelf.save(account, case, "case", {"title": "Liften"}, base=1)

    told = {"head": looked.context["room"].head, "incoming": looked.context["incoming"]}
    page = client.post(f"/c/{case}/import/", told)

    assert page.status_code == 409
    assert "is er in deze ruimte iets bewaard" in page.content.decode()
    assert shelf.open_room(account, case).case.title == "Liften"


def test_a_file_that_says_the_same_changes_nothing() -> None:
    account = account_of()
    incoming = read_case(EXAMPLES / "maintenance.nl.yaml")
    case = shelf.start_case(account, plain(incoming))

    content = case_bytes(incoming, "yaml", Language.DUTCH)
    page = browser(account).post(f"/c/{case}/import/", brought("x.yaml", content))

    assert "precies wat hier al staat" in page.content.decode()


BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
HOSTILE = {
    "nothing": b"",
    "bomb.yaml": b"koek: 1\ntitle: x\n" + BOMB,
    "entities.xml": ENTITIES,
    "code.yaml": b"koek: 1\ntitle: !!python/object/apply:os.system [ls]\n",
    "broken.zip": b"PK\x03\x04 and nothing more",
    "empty.zip": packed(),
    "twice.zip": packed(a__case_dot_xml=b"<a/>", b__case_dot_xml=b"<a/>"),
    "many.zip": packed(**{f"f{k}_dot_xml": b"<a/>" for k in range(101)}),
    "large.zip": packed(**{f"f{k}_dot_xml": b"<" + b"a" * 3_000_000 for k in range(8)}),
    "up.zip": packed(**{"..__..__etc__case_dot_yaml": b"koek: 1\n"}),
    "noise.xlsx": bytes(range(256)) * 20,
    "deep.json": b"[" * 100_000,
    "list.json": b'["koek", 1]',
    "large.yaml": b"#" * (LARGEST + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("where", ["room", "new"])
def test_a_hostile_file_is_refused_in_words_and_changes_nothing(name: str, where: str) -> None:
    account = account_of()
    case = shelf.start_case(account, SMALL)
    address = f"/c/{case}/import/" if where == "room" else "/cases/from-file/"

    page = browser(account).post(address, brought(name, HOSTILE[name]))

    text = page.content.decode()
    assert page.status_code == 422
    assert "Dit bestand kan zo niet gebruikt worden" in text
    assert gettempdir() not in text
    assert shelf.open_room(account, case).case.title == "Lift"
    assert len(shelf.my_cases(account)) == 1


@pytest.mark.parametrize("incoming", ["", "{", "[]", '{"koek": "1"}', "[" * 50_000])
def test_a_confirmation_that_was_tampered_with_is_refused(incoming: str) -> None:
    account = account_of()
    case = shelf.start_case(account, SMALL)

    page = browser(account).post(f"/c/{case}/import/", {"incoming": incoming, "head": "x"})

    assert page.status_code in (409, 422)
    assert shelf.open_room(account, case).case.title == "Lift"


def test_without_a_file_the_form_asks_for_one() -> None:
    account = account_of()

    page = browser(account).post("/cases/from-file/", {})

    assert page.status_code == 422
    assert "Kies eerst een bestand." in page.content.decode()


def test_who_only_reads_brings_nothing_in() -> None:
    account = account_of()
    case = shelf.start_case(account, SMALL)
    account.memberships.update(role="reader")

    assert browser(account).get(f"/c/{case}/import/").status_code == 404
    assert browser(account).post(f"/c/{case}/import/", {"incoming": "{}"}).status_code == 404
