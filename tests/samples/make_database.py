"""Writes the sample database of this release, which every later release must open.

``python tests/samples/make_database.py`` makes ``databases/<release>.sqlite3.gz``. A sample of a release that
was given out is never made again.
"""

import gzip
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

SAMPLES = Path(__file__).parent / "databases"
FILL = """
import django; django.setup()
from koek.web.accounts.models import Account
from koek.web.cases import shelf
account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
parties = [{"id": "a", "name": "Ann"}, {"id": "b", "name": "Bob"}]
case = shelf.start_case(account, {"koek": "1", "title": "Lift", "ours": "a", "parties": parties})
shelf.save(account, case, "case", {"title": "Lifts", "ours": "a"}, base=1)
shelf.keep_draft(account, case, "case", "title=Stairs", base=2)
from django.db import connection
connection.cursor().execute("VACUUM")
"""


def main() -> None:
    """Make a database, fill it a little, and write it packed."""
    with TemporaryDirectory() as folder:
        variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
        variables |= {"KOEK_DATA": folder, "DJANGO_SETTINGS_MODULE": "koek.web.settings"}
        variables.pop("DATABASE_URL", None)
        for words in (["-m", "koek.web", "migrate", "--verbosity", "0"], ["-c", FILL]):
            subprocess.run([sys.executable, *words], env=variables, check=True)
        SAMPLES.mkdir(exist_ok=True)
        packed = gzip.compress((Path(folder) / "koek.sqlite3").read_bytes(), mtime=0)
        (SAMPLES / f"{version('koek')}.sqlite3.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
