"""Health, logs, and pages for trouble: they work without a database and give back what was typed."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.operations.logs import Lines
from koek.web.operations.worker import beat

pytestmark = pytest.mark.django_db

MARKER = "Zw4nenzang"
BEGIN = {"us": "Wij", "them": "Zij", "title": MARKER}
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PRAGMA is of SQLite")


def signed_in(language: str = "nl") -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(
        Account.objects.create_user("ann@example.nl", "a long enough pass phrase"),
        "django.contrib.auth.backends.ModelBackend",
    )
    client.cookies["language"] = language
    return client


@contextmanager
def pragma(now: str, afterwards: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {now}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA {afterwards}")


def test_health_is_well_when_the_worker_was_seen() -> None:
    beat("w", timezone.now())
    answer = Client().get("/health/")

    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "database": "ok", "worker": "ok"}


def test_health_tells_that_the_worker_is_not_seen() -> None:
    beat("w", timezone.now() - timedelta(minutes=3))
    answer = Client().get("/health/")

    assert answer.status_code == 503
    assert answer.json() == {"status": "degraded", "database": "ok", "worker": "not seen"}


@on_sqlite
def test_health_tells_that_nothing_can_be_written() -> None:
    beat("w", timezone.now())
    with pragma("query_only=ON", "query_only=OFF"):
        answer = Client().get("/health/")

    assert answer.status_code == 503
    assert answer.json()["database"] == "not writable"


@on_sqlite
@pytest.mark.parametrize(("language", "said"), [("nl", "niets opslaan"), ("en", "nothing can be saved")])
def test_a_database_that_can_only_be_read_gives_back_what_was_typed(language: str, said: str) -> None:
    client = signed_in(language)
    with pragma("query_only=ON", "query_only=OFF"):
        answer = client.post("/cases/begin/", BEGIN)

    assert answer.status_code == 503
    assert said in answer.content.decode()
    assert MARKER in answer.content.decode()
    assert answer["Retry-After"] == "60"


@on_sqlite
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("language", "said"), [("nl", "schijf van koek is vol"), ("en", "is full")])
def test_a_full_disk_gives_back_what_was_typed_and_keeps_nothing_half(language: str, said: str) -> None:
    client = signed_in(language)
    viewer = Account.objects.get()
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
    with pragma(f"max_page_count={pages}", "max_page_count=1000000"):
        answers = [client.post("/cases/begin/", BEGIN | {"ours_want": MARKER * 12}) for _ in range(60)]
        kept = len(shelf.my_cases(viewer))

    statuses = [answer.status_code for answer in answers]
    assert statuses[-1] == 503
    assert kept == statuses.count(302)
    assert said in answers[-1].content.decode()
    assert MARKER in answers[-1].content.decode()


def test_pages_for_trouble_need_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: Any, **__: Any) -> None:
        raise OperationalError("connection refused")

    client = signed_in()
    monkeypatch.setattr("django.db.models.sql.compiler.SQLCompiler.execute_sql", gone)
    answer = client.post("/cases/begin/", BEGIN | {"password1": "hunter2 hunter2"})

    assert answer.status_code == 503
    assert MARKER in answer.content.decode()
    assert "hunter2" not in answer.content.decode()
    assert Client().get("/there/is/no/such/page/").status_code == 404


@pytest.mark.parametrize(("language", "said"), [("nl", "niet aan jou"), ("en", "not your fault")])
def test_what_nobody_foresaw_gets_a_calm_page(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr("koek.web.public.views.render", lambda *_: 1 // 0)
    client = signed_in(language)

    assert client.get("/").status_code == 500
    assert said in client.get("/").content.decode()


def test_the_last_resort_stands_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("koek.web.public.views.render", lambda *_: 1 // 0)
    monkeypatch.setattr("koek.web.operations.errors.get_template", lambda *_: 1 // 0)
    page = Client(raise_request_exception=False).get("/").content.decode()

    assert "niet aan jou" in page
    assert "not your fault" in page


@contextmanager
def log_lines() -> Iterator[list[dict[str, Any]]]:
    stream, lines = io.StringIO(), list[dict[str, Any]]()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Lines())
    logging.getLogger().addHandler(handler)
    logging.getLogger("django").addHandler(handler)
    try:
        yield lines
    finally:
        logging.getLogger().removeHandler(handler)
        logging.getLogger("django").removeHandler(handler)
        assert MARKER not in stream.getvalue()
        lines.extend(json.loads(line) for line in stream.getvalue().splitlines())


def test_a_line_of_the_log_names_the_route_and_never_the_path() -> None:
    client = signed_in()
    with log_lines() as lines:
        client.get(f"/c/{MARKER}/?q={MARKER}")

    assert [(line["route"], line["method"], line["status"]) for line in lines] == [("overview", "GET", 404)]
    assert lines[0]["request"]
    assert set(lines[0]) == {
        *("at", "level", "logger", "event", "request", "method", "route", "status", "ms"),
    }


def test_nothing_that_was_typed_gets_into_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError(MARKER) from ValueError(MARKER)

    client = signed_in()
    with log_lines() as lines:
        client.post("/cases/begin/", BEGIN)
        client.post("/accounts/login/", {"login": f"{MARKER}@example.nl", "password": MARKER})
        client.get("/", headers={"host": f"{MARKER}.example.nl", "user-agent": MARKER})
        client.get(f"/{MARKER}/", {"q": MARKER})
        client.generic(MARKER, "/")
        logging.getLogger("other").warning("%s was typed", MARKER)
        logging.getLogger("other").warning(f"{MARKER} was typed")  # noqa: G004  # what others do
        monkeypatch.setattr("koek.web.public.views.shelf.start_case", fail)
        client.post("/cases/begin/", BEGIN)

    errors = [line["error"] for line in lines if "error" in line]
    assert [part["kind"] for part in errors[-1]] == ["builtins.RuntimeError", "builtins.ValueError"]
    assert any("public/views.py" in step for step in errors[-1][0]["through"])
    assert "%s was typed" in [line["event"] for line in lines]


@pytest.mark.parametrize(("language", "said"), [("nl", "te lang open"), ("en", "too long")])
def test_a_form_that_was_open_too_long_gives_back_what_was_typed_but_no_password(
    language: str, said: str
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies["language"] = language
    answer = client.post("/accounts/login/", {"login": MARKER, "password": "0penSesame"})

    assert answer.status_code == 403
    told = answer.content.decode()
    assert said in told
    assert MARKER in told
    assert "0penSesame" not in told
