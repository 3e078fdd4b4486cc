"""However the workbench is stopped, no process of it is left: site, worker, and those that draw pictures."""

import signal
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from web.test_serving import children_of, is_running, served, waited

pytestmark = pytest.mark.slow


def family_of(process: int) -> list[int]:
    """Return all that a process started, and what that started in turn."""
    return [one for child in children_of(process) for one in (child, *family_of(child))]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_of_a_site_that_draws(tmp_path: Path, sign: signal.Signals) -> None:
    with served(tmp_path / "home") as (process, port):
        with urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            assert answer.status == 200
        waited(lambda: len(family_of(process.pid)) > 2)
        time.sleep(0.5)
        family = family_of(process.pid)
        process.send_signal(sign)
        process.wait(timeout=30)

        waited(lambda: not any(map(is_running, family)))
        if sign is not signal.SIGKILL:
            assert process.returncode == 0
