"""Two installations side by side, in processes and databases of their own."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

INSTALLATION = Path(__file__).with_name("installation.py")
LONGEST = 900


@pytest.fixture(scope="session")
def installations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what happened where B did hardly anything, and where B did as much as possible.

    They are made once, by the first worker that asks; others wait for it.
    """
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with (folder / "walls.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told = {variant: folder / f"walls-{variant}.json" for variant in ("quiet", "busy")}
        if not all(file.exists() for file in told.values()):
            _install(told)
    return {variant: json.loads(file.read_bytes()) for variant, file in told.items()}


def _install(told: dict[str, Path]) -> None:
    surroundings = os.environ | {"PYTHONHASHSEED": "0"}
    running = [
        subprocess.Popen(
            [sys.executable, INSTALLATION, variant, file],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for variant, file in told.items()
    ]
    for process in running:
        _, said = process.communicate(timeout=LONGEST)

        assert process.returncode == 0, said
