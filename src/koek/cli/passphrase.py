"""Where the passphrase of a backup comes from: a file, the environment, or somebody who types it."""

import os
import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from koek.errors import FormatError, Mistake

if TYPE_CHECKING:
    from koek.cli.console import Console

LEAST = 12
"""The shortest passphrase that a backup is made with, in characters."""

VARIABLE = "KOEK_PASSPHRASE"


def passphrase(keyfile: Path | None, console: "Console") -> bytes:
    """Return the passphrase of a backup that was made.

    Raises
    ------
    FormatError
        ``backup.no_passphrase``: nobody gave one, and nobody can be asked.
    """
    if keyfile is not None:
        return keyfile.read_bytes().rstrip(b"\r\n")
    if VARIABLE in os.environ:
        return os.environ[VARIABLE].encode()
    if not sys.stdin.isatty():
        raise _mistake("backup.no_passphrase")
    return getpass(console.text("backup.passphrase")).encode()


def new_passphrase(keyfile: Path | None, console: "Console") -> bytes:
    """Return the passphrase for a new backup; one that is typed is typed twice.

    Raises
    ------
    FormatError
        As `passphrase`; ``backup.different``: the second time it was typed otherwise; ``backup.short``.
    """
    chosen = passphrase(keyfile, console)
    is_typed = keyfile is None and VARIABLE not in os.environ
    if is_typed and getpass(console.text("backup.passphrase_again")).encode() != chosen:
        raise _mistake("backup.different")
    if len(chosen) < LEAST:
        raise _mistake("backup.short", count=len(chosen), least=LEAST)
    return chosen


def _mistake(code: str, **facts: object) -> FormatError:
    return FormatError((Mistake(code, facts),))
