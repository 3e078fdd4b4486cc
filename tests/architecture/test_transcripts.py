"""What the first pages show in the terminal is what the terminal shows."""

import re
import shlex
from pathlib import Path

import pytest

from architecture.repository import DOCS, ROOT
from koek.cli.main import main

PAGES = (ROOT / "README.md", ROOT / "LEESMIJ.md", *sorted((DOCS / "tutorials").glob("*-*.md")))
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"


def _write(block: str, folder: Path) -> None:
    """Write a block that opens with a comment naming its file; with a comma after the name, add it."""
    name, _, addition = block.splitlines()[0].removeprefix("# ").partition(",")
    with (folder / name).open("a" if addition else "w", encoding="utf-8") as stream:
        stream.write(block)


def _run(command: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    code = main(shlex.split(command)[1:])
    shown = capsys.readouterr()

    assert code == 0, f"{command}: {shown.out}{shown.err}"
    return [_plain(line) for line in shown.out.splitlines()]


def _plain(line: str) -> str:
    """Return a line with ordinary spaces, as people type them on a page."""
    return line.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").rstrip()


def _shown(block: str) -> list[tuple[str, list[str]]]:
    """Return each command of a block with the lines that the page shows under it."""
    parts = re.split(r"^\$ (.+)$", block, flags=re.MULTILINE)[1:]
    outputs = [[line.rstrip() for line in output.strip().splitlines()] for output in parts[1::2]]
    return list(zip(parts[::2], outputs, strict=True))


def _next_after(lines: list[str], wanted: str, start: int) -> int:
    assert wanted in lines[start:], f"not shown any more: {wanted}"
    return lines.index(wanted, start) + 1


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_terminal_shows_what_the_page_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    ran = 0
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "yaml":
            _write(block, tmp_path)
            continue
        for command, output in _shown(block):
            if not command.startswith("koek ") or command.endswith((" --help", " serve")):
                continue
            lines, at = _run(command, capsys), 0
            for wanted in output:
                at = at if wanted in {"", LEFT_OUT} else _next_after(lines, wanted, at)
            ran += 1

    assert ran > 0
