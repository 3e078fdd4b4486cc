"""A backup brings everything back, whole or not at all, and only with its passphrase."""

import io
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koek.errors import FormatError
from koek.web.environment import Environment
from koek.web.operations.backup import back_up, restore
from koek.web.operations.keeping import alone
from koek.web.operations.sealing import CHUNK, MAGIC, SealedReader, SealedWriter

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
PHRASE = b"correct horse battery staple"
MARKER = "Zw4nenzang"


def home(folder: Path, database: str | None = None) -> Environment:
    return Environment(
        address="http://127.0.0.1:8000",
        data=folder,
        database=database or f"sqlite:///{folder / 'koek.sqlite3'}",
        secret_key="x" * 50,
        mail="console://",
        sender="koek@localhost",
    )


def filled(folder: Path, said: str = MARKER) -> Environment:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "koek.sqlite3")) as database, database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE said (what TEXT)")
        database.executemany("INSERT INTO said VALUES (?)", [(said,)] * 5000)
    (folder / "secret.key").write_text(f"secret {said}")
    return home(folder)


def said_in(place: Environment) -> set[str]:
    with closing(sqlite3.connect(place.data / "koek.sqlite3")) as database:
        return {what for (what,) in database.execute("SELECT what FROM said")}


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def code_of(refused: pytest.ExceptionInfo[FormatError]) -> str:
    return refused.value.mistakes[0].code


@given(data=st.binary(max_size=200), times=st.integers(0, 2000))
def test_what_is_sealed_opens_again(data: bytes, times: int) -> None:
    target = io.BytesIO()
    writer = SealedWriter(target, PHRASE, cost=2)
    for _ in range(times):
        writer.write(data)
    writer.close()

    assert SealedReader(io.BytesIO(target.getvalue()), PHRASE, "x").read() == data * times


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_a_stream_that_was_cut_off_anywhere_does_not_open(size: int) -> None:
    target = io.BytesIO()
    writer = SealedWriter(target, PHRASE, cost=2)
    writer.write(bytes(size))
    writer.close()
    sealed = target.getvalue()
    head = sealed.index(b"}") + 1

    for length in {0, 5, head - 1, head, head + 15, head + CHUNK + 16, len(sealed) - 17, len(sealed) - 1}:
        if 0 <= length < len(sealed):
            with pytest.raises(FormatError):
                SealedReader(io.BytesIO(sealed[:length]), PHRASE, "x").read()


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_stream_of_which_one_bit_changed_does_not_open(place: int, bit: int) -> None:
    target = io.BytesIO()
    writer = SealedWriter(target, PHRASE, cost=2)
    writer.write(b"x" * 500)
    writer.close()
    sealed = bytearray(target.getvalue())
    sealed[place % len(sealed)] ^= 1 << bit

    with pytest.raises(FormatError):
        SealedReader(io.BytesIO(bytes(sealed)), PHRASE, "x").read()


def test_chunks_cannot_change_places() -> None:
    target = io.BytesIO()
    writer = SealedWriter(target, PHRASE, cost=2)
    writer.write(bytes(3 * CHUNK))
    writer.close()
    sealed, size = target.getvalue(), CHUNK + 16
    head = len(sealed) - 3 * size
    swapped = sealed[: head + size] + sealed[head + 2 * size :] + sealed[head + size : head + 2 * size]

    with pytest.raises(FormatError):
        SealedReader(io.BytesIO(swapped), PHRASE, "x").read()


def test_everything_comes_back_in_another_place(tmp_path: Path) -> None:
    source, target = filled(tmp_path / "a"), home(tmp_path / "b")
    size = back_up(source, tmp_path / "koek.backup", PHRASE, NOW)

    restored = restore(target, tmp_path / "koek.backup", PHRASE, NOW, force=False)

    assert (restored.made_at, restored.aside) == ("2027-03-01T12:00:00+00:00", None)
    assert said_in(target) == {MARKER}
    assert (target.data / "secret.key").read_bytes() == (source.data / "secret.key").read_bytes()
    assert (target.data / "koek.sqlite3").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "koek.backup").stat().st_mode & 0o777 == 0o600
    assert size == (tmp_path / "koek.backup").stat().st_size


def test_nothing_in_a_backup_can_be_read_without_its_passphrase(tmp_path: Path) -> None:
    back_up(filled(tmp_path / "a"), tmp_path / "koek.backup", PHRASE, NOW)
    written = (tmp_path / "koek.backup").read_bytes()

    assert written.startswith(MAGIC)
    assert MARKER.encode() not in written
    assert not list((tmp_path / "a").glob(".backup-*"))


def test_a_backup_is_of_one_moment_while_somebody_writes(tmp_path: Path) -> None:
    source = filled(tmp_path / "a")
    with closing(sqlite3.connect(source.data / "koek.sqlite3", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE said SET what = 'half' WHERE rowid < 100")
        back_up(source, tmp_path / "koek.backup", PHRASE, NOW)
        writer.execute("COMMIT")
    restore(home(tmp_path / "b"), tmp_path / "koek.backup", PHRASE, NOW, force=False)

    assert said_in(home(tmp_path / "b")) == {MARKER}


@pytest.mark.parametrize(
    ("how", "code"),
    [("phrase", "wrong_key"), ("short", "damaged"), ("bit", "damaged"), ("other", "not_ours")],
)
def test_a_backup_that_does_not_open_changes_nothing(tmp_path: Path, how: str, code: str) -> None:
    file = tmp_path / "koek.backup"
    back_up(filled(tmp_path / "a"), file, PHRASE, NOW)
    target = filled(tmp_path / "b", "other")
    before, sealed = everything(tmp_path / "b"), bytearray(file.read_bytes())
    if how == "bit":
        sealed[-1] ^= 1
    file.write_bytes(bytes({"short": sealed[:-1000], "other": b"PK" + sealed}.get(how, sealed)))

    with pytest.raises(FormatError) as refused:
        restore(target, file, b"another one" if how == "phrase" else PHRASE, NOW, force=True)
    assert code_of(refused) == f"backup.{code}"
    assert {name: left for name, left in everything(tmp_path / "b").items() if name in before} == before
    assert said_in(target) == {"other"}


def test_a_database_that_is_there_stays_unless_forced_and_is_then_kept_aside(tmp_path: Path) -> None:
    back_up(filled(tmp_path / "a"), tmp_path / "koek.backup", PHRASE, NOW)
    target = filled(tmp_path / "b", "other")

    with pytest.raises(FormatError) as refused:
        restore(target, tmp_path / "koek.backup", PHRASE, NOW, force=False)
    assert code_of(refused) == "backup.database_exists"
    assert said_in(target) == {"other"}

    restored = restore(target, tmp_path / "koek.backup", PHRASE, NOW, force=True)
    assert said_in(target) == {MARKER}
    assert restored.aside is not None
    assert said_in(home(restored.aside)) == {"other"}
    assert (restored.aside / "secret.key").read_text() == "secret other"


def test_nothing_is_put_back_under_a_koek_that_runs(tmp_path: Path) -> None:
    back_up(filled(tmp_path / "a"), tmp_path / "koek.backup", PHRASE, NOW)
    target = home(tmp_path / "b")

    with alone(target), pytest.raises(FormatError) as refused:
        restore(target, tmp_path / "koek.backup", PHRASE, NOW, force=True)
    assert code_of(refused) == "serve.running"


def test_a_backup_is_never_written_over_and_needs_a_database(tmp_path: Path) -> None:
    source = filled(tmp_path / "a")
    (tmp_path / "koek.backup").write_text("mine")

    with pytest.raises(FormatError) as refused:
        back_up(source, tmp_path / "koek.backup", PHRASE, NOW)
    assert code_of(refused) == "backup.exists"
    with pytest.raises(FormatError) as refused:
        back_up(home(tmp_path / "none"), tmp_path / "new.backup", PHRASE, NOW)
    assert code_of(refused) == "backup.nothing"
    assert not (tmp_path / "new.backup").exists()


def test_a_backup_of_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    back_up(filled(tmp_path / "a"), tmp_path / "koek.backup", PHRASE, NOW)
    target = home(tmp_path / "b", "postgresql://koek@localhost/koek")

    with pytest.raises(FormatError) as refused:
        restore(target, tmp_path / "koek.backup", PHRASE, NOW, force=True)
    assert code_of(refused) == "backup.other_database"
