"""The folder of an installation: who uses it now, where its database is, and what else belongs to it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from koek.errors import FormatError, Mistake
from koek.web.environment import Environment

SQLITE = "sqlite:///"
KEYS = ("secret.key", "signing.key")
"""What an installation drew for itself, and needs to stay the same one."""


def trouble(code: str, **facts: object) -> FormatError:
    """Return a mistake of whoever runs the installation, as an error."""
    return FormatError((Mistake(code, facts),))


def kind_of(database: str) -> str:
    """Return the kind of a database by its address."""
    return "SQLite" if database.startswith("sqlite:") else "PostgreSQL"


def sqlite_file(database: str) -> Path:
    """Return the file of an SQLite database by its address."""
    return Path(database.removeprefix(SQLITE))


@contextmanager
def alone(home: Environment) -> Iterator[None]:
    """Have the folder to oneself, to serve from it or to put something back.

    Raises
    ------
    FormatError
        ``serve.folder_closed``: it cannot be written. ``serve.running``: another koek uses it.
    """
    try:
        home.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (home.data / "koek.lock").open("w")
    except OSError as closed:
        raise trouble("serve.folder_closed", folder=str(home.data)) from closed
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as used:
            raise trouble("serve.running", folder=str(home.data)) from used
        yield
