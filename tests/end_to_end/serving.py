"""The site as it is served to people: uvicorn in a process of its own, on a free port, with its own data."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

SEEDING = Path(__file__).with_name("seeding.py")
PATIENCE = 60
KEY = "a key for tests only, which signs nothing that anybody keeps"


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in: their language, the key of their session and their example cases by name."""

    language: str
    session: str
    cases: dict[str, str]
    email: str


@dataclass(frozen=True)
class Site:
    """A running site: its address, who is known there, and the file with all it says (mails too)."""

    address: str
    people: dict[str, Person]
    said: Path

    def mails_to(self, email: str) -> str:
        """Return everything that was said since the last message to this address began."""
        text = self.said.read_text(encoding="utf-8", errors="replace")
        return text[text.rfind(f"To: {email}") :] if f"To: {email}" in text else ""


@contextmanager
def serving(data: Path, *, extra: int = 0) -> Iterator[Site]:
    """Serve a new installation in this folder for as long as it is needed, for more people when asked."""
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", {}, data / "said.log")
    surroundings = _surroundings(data, site.address)
    seeded = subprocess.run(
        [sys.executable, SEEDING, str(extra)], env=surroundings, stdout=subprocess.PIPE, check=True
    )
    for name, told in json.loads(seeded.stdout.splitlines()[-1]).items():
        site.people[name] = Person(**told)
    command = [sys.executable, "-m", "uvicorn", "koek.web.asgi:application", "--port", str(port)]
    with site.said.open("wb") as said:
        running = subprocess.Popen(
            [*command, "--timeout-graceful-shutdown", "2"], env=surroundings, stdout=said, stderr=said
        )
        try:
            _wait_for(site, running)
            yield site
        finally:
            running.terminate()
            running.wait(timeout=20)


def _surroundings(data: Path, address: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    kept.pop("DATABASE_URL", None)
    own = {"KOEK_DATA": str(data), "KOEK_ADDRESS": address, "KOEK_SECRET_KEY": KEY, "PYTHONUNBUFFERED": "1"}
    return kept | own


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: Any = door.getsockname()[1]
        return int(port)


def _wait_for(site: Site, running: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and running.poll() is None:
        try:
            with urlopen(f"{site.address}/", timeout=5):  # noqa: S310  # our own address
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(site.said.read_text(encoding="utf-8"))
