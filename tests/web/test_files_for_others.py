"""Questionnaires and tables that travel: out without a secret, and back in with the difference first."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf

pytestmark = pytest.mark.django_db

CASE = read_case(Path(__file__).parents[2] / "examples" / "maintenance.nl.yaml")
KINDS = ("trust", "differences", "network")


def room(language: str = "nl") -> tuple[Account, Client, str]:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return account, client, shelf.start_case(account, plain(CASE))


def bring(client: Client, case: str, name: str, content: bytes) -> tuple[int, str]:
    """Bring a file in and confirm what it changes; return the status and the page with the difference."""
    looked = client.post(f"/c/{case}/import/", {"file": SimpleUploadedFile(name, content)})
    if looked.status_code == 200:
        told = {"head": looked.context["room"].head, "incoming": looked.context["incoming"]}
        client.post(f"/c/{case}/import/", told)
    return looked.status_code, looked.content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_files_names_everyone_who_can_be_asked(language: str) -> None:
    _, client, case = room(language)
    page = client.get(f"/c/{case}/files/").content.decode()
    offered = re.findall(rf"/c/{case}/files/(?:questions|network|without)-[\w.-]+", page)

    assert len([one for one in offered if "questions-" in one]) == 5
    for address in offered:
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("kind", KINDS)
def test_a_questionnaire_holds_nothing_that_its_owner_thinks(kind: str) -> None:
    _, client, case = room()
    given = client.get(f"/c/{case}/files/questions-{kind}-1.yaml")
    text = given.content.decode()

    assert given["Content-Disposition"] == f'attachment; filename="koek-questions-{kind}.yaml"'
    assert "koek_survey: 1" in text
    assert CASE.title not in text
    assert not [one.what for one in CASE.other_side if one.what and one.what in text]


@pytest.mark.parametrize("missing", ["questions-trust-9.yaml", "questions-pie-1.yaml", "network-notes.csv"])
def test_nobody_is_asked_what_cannot_be_asked(missing: str) -> None:
    _, client, case = room()

    assert client.get(f"/c/{case}/files/{missing}").status_code == 404


def test_a_questionnaire_that_came_back_shows_the_difference_and_then_changes_trust_alone() -> None:
    account, client, case = room()
    empty = client.get(f"/c/{case}/files/questions-trust-1.yaml").content.decode()
    filled = empty.replace("on:\n", "on: 2026-11-20\n", 1).replace(
        "    ourselves:\n", "    ourselves: 4\n", 1
    )

    status, page = bring(client, case, "antwoord.yaml", filled.encode())
    now = shelf.open_room(account, case).case

    assert status == 200
    assert "zou veranderen" in page
    assert now.trust != CASE.trust
    assert now.model_copy(update={"trust": CASE.trust}) == CASE


def test_an_empty_questionnaire_is_refused_in_words() -> None:
    _, client, case = room()
    empty = client.get(f"/c/{case}/files/questions-differences-1.yaml").content

    status, page = bring(client, case, "antwoord.yaml", empty)

    assert status == 422
    assert "Traceback" not in page


def test_the_tables_of_the_network_come_back_as_they_went() -> None:
    account, client, case = room()
    for table in ("members", "links"):
        content = client.get(f"/c/{case}/files/network-{table}.csv").content

        assert bring(client, case, f"{table}.csv", content)[0] == 200

    assert shelf.open_room(account, case).case == CASE


@pytest.mark.parametrize("name", ["Klimwacht Sensoren", "Buurtapp De Linde"])
def test_a_table_changes_or_adds_a_member(name: str) -> None:
    account, client, case = room()

    status, _ = bring(client, case, "leden.csv", f"name;channel\n{name};de app\n".encode())
    network = shelf.open_room(account, case).case.network

    assert status == 200
    assert network is not None
    assert [one.channel for one in network.members if one.name == name] == ["de app"]


def test_a_table_of_something_else_is_refused_in_words() -> None:
    _, client, case = room()

    status, page = bring(client, case, "x.csv", b"colour;taste\nred;sweet\n")

    assert status == 422
    assert "colour" in page


@pytest.mark.parametrize("ending", ["yaml", "json", "xlsx"])
def test_the_copy_without_names_names_nobody(ending: str) -> None:
    _, client, case = room()
    given = client.get(f"/c/{case}/files/without-names.{ending}")

    assert given.status_code == 200
    if ending != "xlsx":
        text = given.content.decode()
        names = [party.name for party in CASE.parties] + [p.name for one in CASE.parties for p in one.people]

        assert not [name for name in names if name in text]
        assert not [note.what for note in CASE.notes if note.what and note.what in text]
