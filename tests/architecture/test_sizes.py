"""Files and functions stay small enough to read in one go."""

import ast
from pathlib import Path

import pytest

from architecture.repository import module_name, source_files, tree

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _length(function: Function) -> int:
    """Return the lines of a function without its decorators and docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


@pytest.mark.parametrize("path", source_files(), ids=module_name)
def test_a_file_is_not_too_long(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST_FILE


@pytest.mark.parametrize("path", source_files(), ids=module_name)
def test_a_function_is_not_too_long(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, Function)]
    too_long = {node.name: _length(node) for node in functions if _length(node) > LONGEST_FUNCTION}

    assert not too_long


@pytest.mark.parametrize("path", source_files(), ids=module_name)
def test_a_module_opens_with_one_line(path: Path) -> None:
    docstring = ast.get_docstring(tree(path)) or ""
    first, *rest = docstring.splitlines() or [""]

    assert first.endswith((".", "?"))
    assert not rest or not rest[0]
