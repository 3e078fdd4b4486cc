"""The database of every earlier release opens in this one, with all that was in it."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "databases").glob("*.sqlite3.gz"))
READ = """
import django; django.setup()
import json
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import link_mistakes
account = Account.objects.get(email="ann@example.nl")
(card,) = shelf.my_cases(account)
room = shelf.open_room(account, card.id)
print(json.dumps({
    "password": account.check_password("a long enough pass phrase"),
    "title": room.case.title,
    "parties": [party.name for party in room.case.parties],
    "history": [version.content["title"] for version in shelf.history(account, card.id, "case")],
    "draft": shelf.draft(account, card.id, "case"),
    "wrong": link_mistakes(shelf.chain(account, card.id)),
}))
shelf.save(account, card.id, "case", {"title": "Stairs", "ours": "a"}, base=2)
"""
VISIT = """
import django; django.setup()
import json
from django.test import Client
from koek.web.accounts.models import Account
from walls.forms import links
client = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
client.force_login(Account.objects.get(email="ann@example.nl"), "django.contrib.auth.backends.ModelBackend")
found, waiting = {}, ["/cases/", "/account/"]
while waiting:
    address = waiting.pop()
    answer = client.get(address, follow=True)
    found[address] = answer.status_code
    if "html" in answer.headers.get("Content-Type", "") and not address.endswith(".html"):
        further = {link for link in links(answer.content.decode(), address) if "?" not in link}
        waiting += sorted(further - {*found, *waiting})
print(json.dumps(found))
"""


def test_there_is_a_database_to_open() -> None:
    assert SAMPLES


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.name)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a folder with the database of an earlier release, brought up to this one."""
    (tmp_path / "koek.sqlite3").write_bytes(gzip.decompress(request.param.read_bytes()))
    python(tmp_path, "-m", "koek.web", "migrate", "--verbosity", "0")
    return tmp_path


def python(home: Path, *words: str) -> str:
    variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
    variables |= {"KOEK_DATA": str(home), "DJANGO_SETTINGS_MODULE": "koek.web.settings"}
    variables["PYTHONPATH"] = str(SAMPLES[0].parents[2])
    variables.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, *words], env=variables, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_database_of_an_earlier_release_opens_with_all_that_was_in_it(home: Path) -> None:
    assert json.loads(python(home, "-c", READ)) == {
        "password": True,
        "title": "Lifts",
        "parties": ["Ann", "Bob"],
        "history": ["Lifts", "Lift"],
        "draft": ["title=Stairs", 2],
        "wrong": [],
    }


@pytest.mark.slow
def test_every_page_opens_on_a_database_of_an_earlier_release(home: Path) -> None:
    found = json.loads(python(home, "-c", VISIT))

    assert len(found) > 80
    assert {address: status for address, status in found.items() if status != 200} == {}
