"""`koek serve` starts everything, starts again what stops by itself, and stops cleanly when asked."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from koek.errors import FormatError
from koek.web.operations import supervisor
from koek.web.operations.keeping import alone
from koek.web.operations.serving import home_of, listening, serve
from koek.web.operations.supervisor import Child, supervise

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = "import signal, sys, time; signal.signal(15, signal.SIG_IGN); time.sleep(60); open(sys.argv[1], 'w')"
FAILS = [sys.executable, "-c", "raise SystemExit(3)"]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def children_of(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def waited(until: Any, seconds: float = 30) -> Any:
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        if found := until():
            return found
        time.sleep(0.05)
    raise TimeoutError


def health(port: int) -> Any:
    try:
        with urlopen(f"http://127.0.0.1:{port}/health/", timeout=20) as answer:
            return json.load(answer)
    except (URLError, OSError):
        return None


@contextmanager
def served(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    port = free_port()
    variables = {name: text for name, text in os.environ.items() if not name.startswith(("KOEK_", "DJANGO_"))}
    variables.pop("DATABASE_URL", None)
    words = ["serve", "--port", str(port), "--data", str(folder), "--lang", "en"]
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    program = "from koek.cli.main import main; raise SystemExit(main())"
    with subprocess.Popen([sys.executable, "-c", program, *words], env=variables, **pipes) as process:
        try:
            waited(lambda: process.poll() is not None or (health(port) or {}).get("status") == "ok")
            assert process.poll() is None, process.communicate()
            yield process, port
        finally:
            process.kill()


@pytest.mark.slow
def test_serving_from_nothing_until_asked_to_stop(tmp_path: Path) -> None:
    with served(tmp_path / "home") as (process, port):
        site, worker = sorted(children_of(process.pid))
        os.kill(worker, signal.SIGKILL)
        os.kill(site, signal.SIGKILL)
        waited(lambda: len(set(children_of(process.pid)) - {site, worker}) == 2)
        waited(lambda: (health(port) or {}).get("status") == "ok")
        later = children_of(process.pid)
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)

    assert process.returncode == 0
    assert f"http://127.0.0.1:{port}" in out
    assert out.endswith("koek stops.\n")
    assert not [child for child in later if is_running(child)]
    stopped = [json.loads(line) for line in err.splitlines() if "child stopped" in line]
    assert sorted(line["child"] for line in stopped) == ["site", "worker"]
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "home").glob("*.key")}
    assert modes == {"secret.key": 0o600}


@pytest.mark.slow
def test_nothing_is_left_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    with served(tmp_path / "home") as (process, _):
        children = children_of(process.pid)
        process.kill()
        process.wait()

        waited(lambda: not any(map(is_running, children)))


def asked_to_stop_after(seconds: float) -> None:
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    signal.setitimer(signal.ITIMER_REAL, seconds)


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    signs = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGALRM)
    before = {sign: signal.getsignal(sign) for sign in signs}
    yield
    for sign, handler in before.items():
        signal.signal(sign, handler)


def test_a_child_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(supervisor, "STOP_SECONDS", 0.3)
    came_to_its_own_end = tmp_path / "end"
    command = [sys.executable, "-c", DEAF, str(came_to_its_own_end)]
    deaf, sleeps = Child("deaf", command), Child("sleeps", SLEEPS)
    asked_to_stop_after(0.5)

    assert supervise([deaf, sleeps], dict(os.environ)) is None
    assert not came_to_its_own_end.exists()
    assert deaf.process is None
    assert sleeps.process is None


def test_a_child_that_keeps_failing_is_given_up_and_the_others_stop(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supervisor, "LONGEST_WAIT", 0.05)
    fails, sleeps = Child("fails", FAILS), Child("sleeps", SLEEPS)

    assert supervise([sleeps, fails], dict(os.environ)) is fails
    assert sleeps.process is None
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [(line["child"], line["code"]) for line in lines] == [("fails", 3)] * supervisor.MOST_QUICK


def code_of(refused: pytest.ExceptionInfo[FormatError]) -> str:
    return refused.value.mistakes[0].code


def test_what_cannot_be_listened_on_is_told_kindly() -> None:
    taken = free_port()
    with listening("127.0.0.1", taken):
        for host, port, code in (
            ("127.0.0.1", taken, "port_taken"),
            ("no.such.host.invalid", 8000, "no_such_host"),
            ("127.0.0.1", 70_000, "no_such_port"),
            ("::1", 70_000, "no_such_port"),
        ):
            with pytest.raises(FormatError) as refused:
                listening(host, port)
            assert code_of(refused) == f"serve.{code}"


def test_a_folder_that_cannot_be_written_or_is_in_use_is_told_kindly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FormatError) as refused:
        home_of(tmp_path / "file" / "below", {})
    assert code_of(refused) == "serve.folder_closed"

    home = home_of(tmp_path / "home", {})
    with alone(home), pytest.raises(FormatError) as refused:
        serve(tmp_path / "home", "127.0.0.1", free_port(), lambda _: None)
    assert code_of(refused) == "serve.running"


def test_wrong_settings_are_told_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as refused:
        home_of(tmp_path, {"KOEK_ADDRESS": "http://koek.example.nl", "KOEK_SECRET_KEY": "short"})

    assert [mistake.code for mistake in refused.value.mistakes] == [
        "setting.address_open",
        "setting.key_short",
    ]


def test_without_the_site_installed_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("koek.web.operations.serving.NEEDED", ("no_such_module",))
    with pytest.raises(FormatError) as refused:
        home_of(None, {})

    assert code_of(refused) == "serve.no_web"


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"DATABASE_URL": "postgresql://koek:word@db.example.nl/koek"},
        {
            "KOEK_OIDC_ISSUER": "https://login.example.nl",
            "KOEK_OIDC_CLIENT": "koek",
            "KOEK_OIDC_SECRET": "of the organisation",
            "KOEK_MAIL": "smtp+tls://koek:word@mail.example.nl:587",
            "KOEK_PROXY": "127.0.0.1",
        },
    ],
    ids=["SQLite", "PostgreSQL", "login of an organisation"],
)
def test_the_checks_for_a_deployment_find_nothing(tmp_path: Path, more: dict[str, str]) -> None:
    variables = {name: text for name, text in os.environ.items() if not name.startswith(("KOEK_", "DJANGO_"))}
    variables.pop("DATABASE_URL", None)
    variables |= {"KOEK_DATA": str(tmp_path), "KOEK_ADDRESS": "https://koek.example.nl"} | more
    words = [sys.executable, "-m", "koek.web", "check", "--deploy", "--fail-level", "WARNING"]
    checked = subprocess.run(words, env=variables, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stderr
    assert re.search(r"no issues", checked.stdout)


def test_every_migration_is_written(tmp_path: Path) -> None:
    variables = {name: text for name, text in os.environ.items() if not name.startswith(("KOEK_", "DJANGO_"))}
    words = [sys.executable, "-m", "koek.web", "makemigrations", "--check", "--dry-run"]
    checked = subprocess.run(
        words, env=variables | {"KOEK_DATA": str(tmp_path)}, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout + checked.stderr
