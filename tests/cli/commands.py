"""Runs koek in this process, as its user would type it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from koek.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SOLVABLE = ("maintenance", "community-centre", "reimbursement", "volunteers")
LANGUAGES = ("nl", "en")


@dataclass(frozen=True)
class Run:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)


def koek(capsys: pytest.CaptureFixture[str], *words: object) -> Run:
    """Run one command."""
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return Run(code, out, err)


def example(name: str, language: str = "nl") -> Path:
    """Return the file of an example case."""
    return EXAMPLES / f"{name}.{language}.yaml"
