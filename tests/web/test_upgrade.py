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


def test_there_is_a_database_to_open() -> None:
    assert SAMPLES


@pytest.mark.slow
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_database_of_an_earlier_release_opens_with_all_that_was_in_it(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "koek.sqlite3").write_bytes(gzip.decompress(sample.read_bytes()))
    variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
    variables |= {"KOEK_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "koek.web.settings"}
    variables.pop("DATABASE_URL", None)
    for words in (["-m", "koek.web", "migrate", "--verbosity", "0"], ["-c", READ]):
        done = subprocess.run(
            [sys.executable, *words], env=variables, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    assert json.loads(done.stdout) == {
        "password": True,
        "title": "Lifts",
        "parties": ["Ann", "Bob"],
        "history": ["Lifts", "Lift"],
        "draft": ["title=Stairs", 2],
        "wrong": [],
    }
