"""A backup of a PostgreSQL database comes back in an empty one, and puts aside what was there."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="for a database that is not a file"),
]

FILL = """
import django; django.setup()
from koek.web.accounts.models import Account
from koek.web.cases import shelf
account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
parties = [{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}]
case = shelf.start_case(account, {"koek": "1", "title": "Lift", "ours": "a", "parties": parties})
shelf.keep_draft(account, case, "case", "title=Stairs", base=1)
"""
READ = """
import django; django.setup()
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import link_mistakes
account = Account.objects.get()
(card,) = shelf.my_cases(account)
assert shelf.draft(account, card.id, "case") == ("title=Stairs", 1)
assert link_mistakes(shelf.chain(account, card.id)) == []
shelf.keep_draft(account, card.id, "parties", "x", base=1)
print(card.title, shelf.open_room(account, card.id).case.ours)
"""
KOEK = "from koek.cli.main import main; raise SystemExit(main())"


def python(folder: Path, database: str, *words: str) -> subprocess.CompletedProcess[str]:
    address = urlsplit(os.environ["KOEK_TEST_DATABASE"])._replace(path=f"/{database}").geturl()
    variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
    variables |= {
        "KOEK_DATA": str(folder),
        "DATABASE_URL": address,
        "KOEK_PASSPHRASE": "correct horse battery",
    }
    variables |= {"DJANGO_SETTINGS_MODULE": "koek.web.settings", "LC_ALL": "en"}
    command = [sys.executable, *words]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


@pytest.fixture
def databases() -> tuple[str, str]:
    names = ("koek_from", "koek_to")
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            cursor.execute(f"CREATE DATABASE {name}")
    return names


def test_every_row_comes_back(tmp_path: Path, databases: tuple[str, str]) -> None:
    source, target = databases
    file = str(tmp_path / "koek.backup")
    for words in (
        ["-m", "koek.web", "migrate", "--verbosity", "0"],
        ["-c", FILL],
        ["-c", KOEK, "backup", file],
    ):
        done = python(tmp_path / "from", source, *words)
        assert done.returncode == 0, done.stderr

    put = python(tmp_path / "to", target, "-c", KOEK, "restore", file)
    assert put.returncode == 0, put.stderr
    read = python(tmp_path / "to", target, "-c", READ)
    assert (read.stdout.split(), read.stderr) == (["Lift", "a"], "")

    refused = python(tmp_path / "to", target, "-c", KOEK, "restore", file)
    assert refused.returncode == 3
    assert "--force" in refused.stderr

    forced = python(tmp_path / "to", target, "-c", KOEK, "restore", file, "--force")
    assert forced.returncode == 0, forced.stderr
    assert "before-" in forced.stdout
    assert python(tmp_path / "to", target, "-c", READ).stdout.split() == ["Lift", "a"]
