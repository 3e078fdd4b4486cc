"""Two installations side by side, in processes and databases of their own."""

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
    """Return what happened where B did hardly anything, and where B did as much as possible."""
    folder = tmp_path_factory.mktemp("walls")
    surroundings = os.environ | {"PYTHONHASHSEED": "0"}
    running = {
        variant: subprocess.Popen(
            [sys.executable, INSTALLATION, variant, folder / f"{variant}.json"],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for variant in ("quiet", "busy")
    }
    for process in running.values():
        _, said = process.communicate(timeout=LONGEST)

        assert process.returncode == 0, said
    return {variant: json.loads((folder / f"{variant}.json").read_bytes()) for variant in running}
