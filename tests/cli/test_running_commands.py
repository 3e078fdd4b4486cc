"""Serving, backups and chains from the command line: what they say, in both languages."""

import io
import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cli.commands import LANGUAGES, koek
from koek.cli import passphrase
from koek.web.cases.chains import START, canonical, digest_of, seal_of
from koek.web.operations import serving
from koek.web.operations.proofs import signed_head

Screen = pytest.CaptureFixture[str]
KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
PHRASE = "correct horse battery"


def chain(*titles: str) -> dict[str, Any]:
    links, previous = list[dict[str, Any]](), START
    for position, title in enumerate(titles, start=1):
        place = (position, "a" * 32, position, f"2027-03-0{position}T12:00:00+00:00")
        body, salt = canonical({"title": title}), bytes(32)
        seal = seal_of(body, salt)
        link = dict(zip(("position", "sheet", "number", "saved_at"), place, strict=True))
        digest = digest_of(*place, seal, previous)
        links.append(
            link | {"seal": seal, "previous": previous, "digest": digest, "body": body, "salt": salt.hex()}
        )
        previous = digest
    head = signed_head(KEY, "b" * 32, len(links), previous, "2027-03-09T12:00:00+00:00")
    return {"koek_chain": 1, "head": head, "links": links}


def written(file: Path, content: object) -> Path:
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


@pytest.mark.parametrize(("language", "said"), [("nl", "De keten klopt: 2"), ("en", "The chain holds: 2")])
def test_a_chain_that_holds_is_told_with_what_that_does_not_show(
    capsys: Screen, tmp_path: Path, language: str, said: str
) -> None:
    run = koek(capsys, "verify", written(tmp_path / "c.json", chain("a", "b")), "--lang", language)

    assert run.code == 0
    assert run.out.startswith(said)
    assert "--head" in run.out
    assert "{" not in run.out


@pytest.mark.parametrize(("language", "said"), [("nl", "Versie 1 is niet"), ("en", "Version 1 is not")])
def test_a_chain_that_was_made_anew_is_found_with_a_proof(
    capsys: Screen, tmp_path: Path, language: str, said: str
) -> None:
    proof = written(tmp_path / "head.json", chain("a"))
    run = koek(
        capsys, "verify", written(tmp_path / "c.json", chain("x", "b")), "--head", proof, "--lang", language
    )

    assert run.code == 1
    assert said in run.out


def test_a_verdict_can_be_read_by_a_program(capsys: Screen, tmp_path: Path) -> None:
    answer = koek(capsys, "verify", written(tmp_path / "c.json", chain("a")), "--json").answer

    assert answer["holds"] is True
    assert answer["findings"][0]["code"] == "verify.holds"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_no_chain_is_told_kindly(capsys: Screen, tmp_path: Path, language: str) -> None:
    run = koek(capsys, "verify", written(tmp_path / "c.json", {}), "--lang", language)

    assert run.code == 3
    assert "koek" in run.err
    assert "Traceback" not in run.err


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("KOEK_ADDRESS", raising=False)
    monkeypatch.delenv(passphrase.VARIABLE, raising=False)
    (tmp_path / "home").mkdir()
    with closing(sqlite3.connect(tmp_path / "home" / "koek.sqlite3")) as database, database:
        database.execute("CREATE TABLE said (what TEXT)")
    return tmp_path / "home"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_backup_is_made_and_put_back(
    capsys: Screen, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    keyfile, file = tmp_path / "key", tmp_path / "koek.backup"
    keyfile.write_text(PHRASE + "\n")
    made = koek(capsys, "backup", file, "--data", home, "--keyfile", keyfile, "--lang", language)
    monkeypatch.setenv(passphrase.VARIABLE, PHRASE)
    put = koek(capsys, "restore", file, "--data", tmp_path / "new", "--lang", language)
    again = koek(capsys, "restore", file, "--data", tmp_path / "new", "--force", "--lang", language)

    assert (made.code, put.code, again.code) == (0, 0, 0)
    assert f"{datetime.now(UTC):%Y-%m-%d}" in put.out
    assert "before-" not in put.out
    assert "before-" in again.out


def test_a_backup_without_a_passphrase_is_refused(
    capsys: Screen, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    run = koek(capsys, "backup", tmp_path / "x", "--data", home, "--lang", "en")

    assert run.code == 3
    assert passphrase.VARIABLE in run.err


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ((PHRASE, PHRASE), 0, "The backup is in"),
        ((PHRASE, "otherwise typed"), 3, "differ"),
        (("short", "short"), 3, "5 characters"),
    ],
)
def test_a_passphrase_is_typed_twice(
    capsys: Screen, home: Path, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, str], code: int, said: str
) -> None:
    answers = iter(typed)
    monkeypatch.setattr(passphrase, "getpass", lambda _: next(answers))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    run = koek(capsys, "backup", home.parent / "x", "--data", home, "--lang", "en")

    assert run.code == code
    assert said in run.out + run.err


@pytest.mark.parametrize(("language", "said"), [("nl", "koek staat op"), ("en", "koek is at")])
def test_serving_says_where_it_is_and_that_it_stops(
    capsys: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    def served(data: Path, host: str, port: int, tell: Any) -> None:
        assert (host, port) == ("127.0.0.1", 8123)
        tell(serving.home_of(data, {"KOEK_ADDRESS": f"http://{host}:{port}"}))

    monkeypatch.setattr(serving, "serve", served)
    run = koek(capsys, "serve", "--port", 8123, "--data", tmp_path, "--lang", language)

    assert run.code == 0
    assert run.out.startswith(f"{said} http://127.0.0.1:8123")


@pytest.mark.parametrize(("language", "said"), [("nl", "Installeer die met"), ("en", "Install it with")])
def test_serving_without_the_site_says_what_to_install(
    capsys: Screen, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(serving, "NEEDED", ("no_such_module",))
    run = koek(capsys, "serve", "--lang", language)

    assert run.code == 3
    assert said in run.err
    assert "pip install koek[web]" in run.err


@pytest.mark.parametrize(("language", "said"), [("nl", "zonder versleuteling"), ("en", "without encryption")])
def test_wrong_settings_are_told_in_the_language_of_the_user(
    capsys: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str, said: str
) -> None:
    monkeypatch.setenv("KOEK_ADDRESS", "http://koek.example.nl")
    run = koek(capsys, "serve", "--data", tmp_path, "--lang", language)

    assert run.code == 3
    assert said in run.err
