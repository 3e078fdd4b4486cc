"""Writers who save while the server is killed: ``python tests/web/killing.py WRITERS KILLS``.

Every save that was acknowledged must be there afterwards, and every chain must hold. A writer keeps what was
acknowledged to it: the answer to its request, a redirect, is the promise. Beside a PostgreSQL
(``python tests/postgres.py python tests/web/killing.py WRITERS KILLS``) it saves in a new database there.
"""

import json
import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

READY_SECONDS = 60
SOURCE = Path(__file__).parents[2] / "src"
SIGN_IN = """
import django; django.setup()
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from koek.web.accounts.models import Account
import sys
for number in range(int(sys.argv[1])):
    account = Account.objects.create_user(f"w{number}@example.nl", "a long enough pass phrase")
    session = SessionStore()
    session[SESSION_KEY] = account.pk
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    print(session.session_key)
"""
CHECK = """
import django; django.setup()
import json
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.chains import link_mistakes
titles, wrong = {}, 0
for account in Account.objects.all():
    for card in shelf.my_cases(account):
        titles.setdefault(account.email, []).append(card.title)
        wrong += len(link_mistakes(shelf.chain(account, card.id)))
        shelf.open_room(account, card.id)
print(json.dumps({"titles": titles, "wrong": wrong}))
"""


@dataclass
class Outcome:
    """What came of it: saves that were promised, those of them that are gone, links that do not hold."""

    promised: int = 0
    kills: int = 0
    lost: list[str] = field(default_factory=list)
    wrong_links: int = 0


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def kill_while_saving(writers: int, kills: int, seed: int = 1) -> Outcome:
    """Let writers save while the server is killed so many times, and return what came of it."""
    with TemporaryDirectory(prefix="koek-kill-", ignore_cleanup_errors=True) as folder:
        return _killed(Path(folder), writers, kills, random.Random(seed))  # noqa: S311  # no secret


def _killed(folder: Path, writers: int, kills: int, chance: random.Random) -> Outcome:
    port = _free_port()
    variables = _variables(folder, port)
    _python(variables, "-m", "koek.web", "migrate", "--verbosity", "0")
    sessions = _python(variables, "-c", SIGN_IN, str(writers)).split()
    promised: list[list[str]] = [[] for _ in sessions]
    stop, outcome = Event(), Outcome()
    threads = [
        Thread(target=_write, args=(port, session, number, promised[number], stop))
        for number, session in enumerate(sessions)
    ]
    for thread in threads:
        thread.start()
    for _ in range(kills):
        with _server(variables, port) as server:
            time.sleep(chance.uniform(0.3, 1.5))
            os.killpg(server.pid, signal.SIGKILL)
            outcome.kills += 1
    stop.set()
    for thread in threads:
        thread.join()
    found = json.loads(_python(variables, "-c", CHECK))
    kept = {title for titles in found["titles"].values() for title in titles}
    told = [title for titles in promised for title in titles]
    outcome.promised, outcome.wrong_links = len(told), found["wrong"]
    outcome.lost = [title for title in told if title not in kept]
    return outcome


def _write(port: int, session: str, number: int, promised: list[str], stop: Event) -> None:
    """Begin one negotiation after another and remember those that were promised to be kept."""
    opener, count = build_opener(_NoRedirect), 0
    while not stop.is_set():
        count += 1
        title = f"Writer {number} case {count}"
        if _saved(opener, port, session, title):
            promised.append(title)


def _saved(opener: Any, port: int, session: str, title: str) -> bool:
    typed = {"us": "A", "them": "B", "title": title, "csrfmiddlewaretoken": "c" * 32}
    headers = {"Cookie": f"sessionid={session}; csrftoken={'c' * 32}"}
    request = Request(f"http://127.0.0.1:{port}/cases/begin/", urlencode(typed).encode(), headers)
    try:
        opener.open(request, timeout=20).close()
    except URLError as answered:
        is_redirect = getattr(answered, "code", None) == 302
        if not is_redirect:
            time.sleep(0.05)
        return is_redirect
    except (OSError, HTTPException):
        time.sleep(0.05)
    return False


@contextmanager
def _server(variables: Mapping[str, str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    words = [sys.executable, "-m", "uvicorn", "koek.web.asgi:application", "--port", str(port)]
    quiet: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(words, env=variables, start_new_session=True, **quiet) as server:
        try:
            _wait_until_it_answers(port)
            yield server
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGKILL)


def _wait_until_it_answers(port: int) -> None:
    last = time.monotonic() + READY_SECONDS
    while time.monotonic() < last:
        try:
            build_opener().open(f"http://127.0.0.1:{port}/", timeout=20).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError


def _variables(folder: Path, port: int) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith(("KOEK_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    if (server := os.environ.get("KOEK_TEST_DATABASE")) is not None:
        kept["DATABASE_URL"] = _new_database(server)
    ours = {"KOEK_DATA": str(folder), "KOEK_ADDRESS": f"http://127.0.0.1:{port}"}
    return kept | ours | {"DJANGO_SETTINGS_MODULE": "koek.web.settings", "PYTHONPATH": str(SOURCE)}


def _new_database(server: str) -> str:
    """Make a database on a PostgreSQL, which writes before it acknowledges, and return its address."""
    import psycopg  # noqa: PLC0415  # only for PostgreSQL

    name = f"kill_{secrets.token_hex(8)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        connection.execute(f"ALTER DATABASE {name} SET synchronous_commit = on")
    return urlsplit(server)._replace(path=f"/{name}").geturl()


def _python(variables: Mapping[str, str], *words: str) -> str:
    command = [sys.executable, *words]
    return subprocess.run(command, env=variables, check=True, capture_output=True, text=True).stdout


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


if __name__ == "__main__":
    found = kill_while_saving(int(sys.argv[1]), int(sys.argv[2]), seed=int(time.time()))
    sys.stdout.write(f"{found}\n")
    sys.exit(bool(found.lost or found.wrong_links))
