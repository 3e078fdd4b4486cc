"""The peer's own environment, made once under build/: it is measured beside koek, never a dependency."""

import subprocess
import sys
from pathlib import Path

from benchmarks.spaces import ROOT

PEER = "negmas==0.16.*"
FOLDER: Path = ROOT / "build" / "benchmarks" / "negmas"


def peer_python() -> Path | None:
    """Return the Python that has the peer, installing it the first time; None when that is impossible."""
    python = FOLDER / "bin" / "python"
    if _has_peer(python):
        return python
    uv = Path(sys.executable).with_name("uv")
    try:
        subprocess.run([uv, "venv", "--quiet", "--clear", FOLDER], check=True)
        subprocess.run([uv, "pip", "install", "--quiet", "--python", python, PEER], check=True)
    except (OSError, subprocess.CalledProcessError) as reason:
        print(f"negmas could not be installed ({reason}): measuring koek alone", file=sys.stderr)
        return None
    return python


def _has_peer(python: Path) -> bool:
    if not python.exists():
        return False
    return subprocess.run([python, "-c", "import negmas"], check=False, capture_output=True).returncode == 0
