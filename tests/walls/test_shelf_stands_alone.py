"""Only the shelf and what lies under it touch the rows of sheets, always for a viewer."""

import ast
from pathlib import Path

import pytest

from architecture.repository import SOURCE, module_name, source_files, tree

ROWS = {"Sheet", "Revision", "Draft"}
CASES = SOURCE / "web" / "cases"
SHELF = CASES / "shelf.py"
ELSEWHERE = [path for path in source_files() if SOURCE / "web" in path.parents and CASES not in path.parents]


def _imported(path: Path) -> set[str]:
    return {
        alias.name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("koek.web.cases")
        for alias in node.names
    }


@pytest.mark.parametrize("path", ELSEWHERE, ids=module_name)
def test_only_cases_touches_the_rows_of_sheets(path: Path) -> None:
    related = {"sheet_set", "revision_set", "draft_set", "sheets__", "revisions__", "drafts__"}
    named = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    words = {
        node.arg for node in ast.walk(tree(path)) if isinstance(node, ast.keyword) and node.arg is not None
    }

    assert not _imported(path) & (ROWS | {"rows"})
    assert not named & related
    assert not {word for word in words if word.startswith(tuple(related))}


def test_every_function_of_the_shelf_takes_the_viewer_first() -> None:
    public = [
        node
        for node in tree(SHELF).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]

    assert public
    for function in public:
        arguments = [*function.args.posonlyargs, *function.args.args]

        assert arguments, function.name
        assert arguments[0].arg == "viewer", function.name
        assert not function.args.defaults or len(function.args.defaults) < len(arguments), function.name
