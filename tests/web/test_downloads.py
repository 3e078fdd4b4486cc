"""Every file that a room gives out opens as what it says it is, and is there for its members only."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.test import Client

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

EXAMPLES = Path(__file__).parents[2] / "examples"
BEGINS = {
    "case.yaml": b"koek",
    "case.json": b"{",
    "case.xlsx": b"PK",
    "scenario-genius.zip": b"PK",
    "scenario-geniusweb.zip": b"PK",
    "calendar.ics": b"BEGIN:VCALENDAR",
    "report.html": b"<!DOCTYPE html>",
    "report.pdf": b"%PDF",
    "for-the-table.docx": b"PK",
    "a4.pdf": b"%PDF",
    "a4-for-the-table.html": b"<!DOCTYPE html>",
    "differences.pdf": b"%PDF",
    "pie.docx": b"PK",
}


def room(language: str = "nl", name: str = "maintenance") -> tuple[Client, str]:
    account = Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")
    case = shelf.start_case(account, plain(read_case(EXAMPLES / f"{name}.{language}.yaml")))
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client, f"/c/{case}/files/"


@pytest.mark.parametrize("file", BEGINS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_file_is_what_its_name_says(file: str, language: str) -> None:
    client, folder = room(language)

    given = client.get(folder + file)

    assert given.status_code == 200
    assert given.content.startswith(BEGINS[file])
    assert given["Content-Disposition"].startswith('attachment; filename="koek-')


def test_the_case_that_was_taken_along_is_the_case_in_the_room(tmp_path: Path) -> None:
    client, folder = room()

    (tmp_path / "case.yaml").write_bytes(client.get(folder + "case.yaml").content)

    assert read_case(tmp_path / "case.yaml") == read_case(EXAMPLES / "maintenance.nl.yaml")


def test_a_scenario_holds_a_file_for_the_domain_and_one_for_each_party_that_speaks_for_itself() -> None:
    client, folder = room()

    names = ZipFile(BytesIO(client.get(folder + "scenario-genius.zip").content)).namelist()

    assert len(names) == 2


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG")])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_can_be_taken_along(ending: str, begins: bytes, theme: str) -> None:
    client, folder = room()

    given = client.get(f"{folder}worth/valuations.{ending}?theme={theme}")

    assert given.status_code == 200
    assert given.content.startswith(begins)


@pytest.mark.parametrize(
    "file",
    ["report.exe", "nothing.pdf", "case.docx", "scenario-x.zip", "worth/nothing.svg", "worth/valuations.gif"],
)
def test_what_is_not_there_is_not_there(file: str) -> None:
    client, folder = room()

    assert client.get(folder + file).status_code == 404


@pytest.mark.parametrize("file", ["", *BEGINS])
def test_somebody_else_gets_nothing(file: str) -> None:
    _, folder = room()
    stranger, _ = room(name="volunteers")

    assert stranger.get(folder + file).status_code == 404


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_names_everything_that_can_be_taken_along(language: str) -> None:
    client, folder = room(language)

    text = client.get(folder).content.decode()

    for file in ("report.pdf", "a4.docx", "case.xlsx", "calendar.ics", "scenario-genius.zip"):
        assert f"{folder}{file}" in text
