"""What the tests of the house read: the files of the project and the trees of its modules."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "koek"
DOCS = ROOT / "docs"
NOT_OURS = frozenset({".git", ".venv", "build", "dist", "_build", "__pycache__"})


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that belongs to the project; without git, every file that is not a by-product."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607  # git where the developer has it
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        return tuple(ROOT / name for name in listed.stdout.decode().split("\0") if (ROOT / name).is_file())
    found = (path for path in ROOT.rglob("*") if not NOT_OURS.intersection(path.parts))
    return tuple(path for path in found if path.is_file())


@cache
def source_files() -> tuple[Path, ...]:
    """Return the modules of the library; migrations are written by Django."""
    return tuple(path for path in sorted(SOURCE.rglob("*.py")) if path.parent.name != "migrations")


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def module_name(path: Path) -> str:
    """Return the dotted name of a module of the library."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def package_of(path: Path) -> str:
    """Return the part of the house a module stands in: ``case``, ``frontier``, ``errors`` …"""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def documents() -> tuple[Path, ...]:
    """Return every page that people read."""
    beside = (
        page for folder in (ROOT, ROOT / "examples", ROOT / "benchmarks") for page in folder.glob("*.md")
    )
    return (*sorted(beside), *(page for page in sorted(DOCS.rglob("*.md")) if "_build" not in page.parts))


def code_blocks(page: Path, language: str) -> Iterator[str]:
    """Yield the fenced blocks in one language."""
    for block in re.finditer(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        yield block[1]
