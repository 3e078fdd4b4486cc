"""A complete, encrypted copy of an installation, made while it runs; put back whole or not at all."""

import json
import os
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, cast

from koek.web.environment import Environment
from koek.web.operations.keeping import KEYS, alone, kind_of, sqlite_file, trouble
from koek.web.operations.sealing import SealedReader, SealedWriter

MANIFEST, SQLITE_COPY, ROWS = "manifest.json", "database.sqlite3", "database.jsonl"


@dataclass(frozen=True)
class Restored:
    """What was put back: the moment it is of, and the folder that keeps what was there before."""

    made_at: str
    aside: Path | None


def back_up(home: Environment, target: Path, passphrase: bytes, now: datetime) -> int:
    """Write everything the installation keeps to a new encrypted file, and return its size in bytes.

    The copy is of one moment; the installation may go on meanwhile.

    Raises
    ------
    FormatError
        ``backup.exists``: the file is there already. ``backup.nothing``: there is no database yet.
    """
    if target.exists():
        raise trouble("backup.exists", file=str(target))
    with _unencrypted(home) as folder:
        manifest = _copy_database(home, folder)
        manifest |= {"koek": version("koek"), "made_at": now.isoformat(timespec="seconds")}
        (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        partial = target.with_name(f".{target.name}.partial")
        try:
            _seal(home, folder, partial, passphrase)
            os.link(partial, target)
        finally:
            partial.unlink(missing_ok=True)
    return target.stat().st_size


def restore(home: Environment, source: Path, passphrase: bytes, now: datetime, *, force: bool) -> Restored:
    """Put back what a backup holds, after all of it was checked.

    Parameters
    ----------
    home : Environment
        The installation; it may not run.
    source : Path
        The backup.
    passphrase : bytes
        With which it was made.
    now : datetime
        The moment it is; it names the folder for what was there before.
    force : bool
        Whether a database that is there may be put aside.

    Raises
    ------
    FormatError
        Why it cannot be; nothing was changed then.
    """
    with alone(home), _unencrypted(home) as folder:
        manifest = _unseal(source, folder, passphrase)
        if manifest["kind"] != kind_of(home.database):
            facts = {"kind": manifest["kind"], "ours": kind_of(home.database)}
            raise trouble("backup.other_database", **facts)
        aside = home.data / f"before-{now:%Y%m%d-%H%M%S}"
        if manifest["kind"] == "SQLite":
            kept = _put_file_back(home, folder, aside, force=force)
        else:
            from koek.web.operations.rows import load  # noqa: PLC0415  # needs the settings

            kept = load(home.data, folder / ROWS, manifest, aside.name, force=force)
        _put_keys_back(home, folder, aside)
        return Restored(manifest["made_at"], aside if kept or aside.exists() else None)


@contextmanager
def _unencrypted(home: Environment) -> Iterator[Path]:
    """Give a folder that only its owner can read, for as long as something in it is not encrypted."""
    try:
        home.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = TemporaryDirectory(prefix=".backup-", dir=home.data)
    except OSError as closed:
        raise trouble("serve.folder_closed", folder=str(home.data)) from closed
    with made as folder:
        yield Path(folder)


def _copy_database(home: Environment, folder: Path) -> dict[str, Any]:
    if kind_of(home.database) == "PostgreSQL":
        from koek.web.operations.rows import dump  # noqa: PLC0415  # needs the settings

        return dump(home.data, folder / ROWS) | {"kind": "PostgreSQL"}
    file = sqlite_file(home.database)
    if not file.exists():
        raise trouble("backup.nothing", database=str(file))
    with closing(sqlite3.connect(file)) as database, closing(sqlite3.connect(folder / SQLITE_COPY)) as copy:
        database.backup(copy)
    return {"kind": "SQLite"}


def _seal(home: Environment, folder: Path, partial: Path, passphrase: bytes) -> None:
    members = [folder / MANIFEST, *sorted(folder.glob("database.*"))]
    members += [home.data / key for key in KEYS if (home.data / key).exists()]
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        sealed = SealedWriter(file, passphrase)
        with tarfile.open(fileobj=cast("IO[bytes]", sealed), mode="w|") as archive:
            for member in members:
                archive.add(member, member.name)
        sealed.close()
        file.flush()
        os.fsync(file.fileno())


def _unseal(source: Path, folder: Path, passphrase: bytes) -> dict[str, Any]:
    with source.open("rb") as file:
        sealed = SealedReader(file, passphrase, str(source))
        try:
            with tarfile.open(fileobj=cast("IO[bytes]", sealed), mode="r|") as archive:
                for member in archive:
                    archive.extract(member, folder, filter="data")
            sealed.read()
        except tarfile.TarError as wrong:
            raise trouble("backup.damaged", file=str(source)) from wrong
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return manifest


def _put_file_back(home: Environment, folder: Path, aside: Path, *, force: bool) -> bool:
    """Put the database in its place, and return whether another one was put aside."""
    file = sqlite_file(home.database)
    there = [path for path in (file, *(Path(f"{file}{end}") for end in ("-wal", "-shm"))) if path.exists()]
    if there and not force:
        raise trouble("backup.database_exists", database=str(file))
    for path in there:
        aside.mkdir(exist_ok=True, mode=0o700)
        path.rename(aside / path.name)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / SQLITE_COPY).chmod(0o600)
    (folder / SQLITE_COPY).rename(file)
    return bool(there)


def _put_keys_back(home: Environment, folder: Path, aside: Path) -> None:
    for key in KEYS:
        drawn, standing = folder / key, home.data / key
        if not drawn.exists():
            continue
        if standing.exists() and standing.read_bytes() != drawn.read_bytes():
            aside.mkdir(exist_ok=True, mode=0o700)
            standing.rename(aside / key)
        drawn.chmod(0o600)
        drawn.rename(standing)
