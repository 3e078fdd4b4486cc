"""Every section of a case, also those still to come, survives the way through rows."""

from typing import Any

from koek.formats.excel_layout import Table, tables
from koek.formats.excel_read import Rebuilt
from koek.formats.excel_rows import rows_of
from koek.formats.excel_sheets import Filled, Sheets


def _item(table: Table, mark: str) -> dict[str, Any]:
    """Return an item with a text of its own in every column, and two of everything that belongs to it."""
    item: dict[str, Any] = {}
    for column in table.columns:
        *above, last = column.key.split(".")
        holder = item
        for step in above:
            holder = holder.setdefault(step, {})
        text = column.words[0] if column.words else f"{mark}-{column.field}"
        holder[last] = [text, f"{text}-2"] if column.kind == "list" else text
    for below in tables():
        is_inside = below.parent == table.path and not table.single
        if is_inside or (
            table.single and below.parent is None and below.path[:1] == table.path and not below.single
        ):
            _fill(item, below, below.path[len(table.path) :], mark)
    return item


def _fill(holder: dict[str, Any], table: Table, path: tuple[str, ...], mark: str) -> None:
    for step in path[:-1]:
        holder = holder.setdefault(step, {})
    if table.shape == "pairs":
        holder[path[-1]] = {f"{mark}-a": "one", f"{mark}-b": "two"}
    elif table.shape == "points":
        holder[path[-1]] = [["1", "2"], ["3", "4"]]
    else:
        holder[path[-1]] = [_item(table, f"{mark}{number}") for number in (1, 2)]


def _everything() -> dict[str, Any]:
    content = _item(tables()[0], "x")
    for table in tables()[1:]:
        if table.single:
            content[table.path[0]] = _item(table, table.path[0])
        elif len(table.path) == 1:
            _fill(content, table, table.path, table.path[0])
    return content


def test_every_section_comes_back_from_its_rows() -> None:
    content = _everything()
    rows = rows_of(content)
    sheets = Sheets("f")
    for path, found in rows.items():
        sheets.rows[path] = [{key: Filled(text, "s", "A1") for key, text in row.items()} for row in found]
    rebuilt = Rebuilt(sheets)

    assert [table.key for table in tables() if not rows[table.path]] == []
    assert sheets.mistakes == []
    assert rebuilt.content == content


def test_items_that_are_called_the_same_keep_what_belongs_to_them() -> None:
    told = [{"party": "a", "evidence": [{"what": "one"}]}, {"party": "a", "evidence": [{"what": "two"}]}]
    rows = rows_of({"preferences": told})
    sheets = Sheets("f")
    for path, found in rows.items():
        sheets.rows[path] = [
            {key: Filled(text, "s", "A1") for key, text in row.items()} for row in found if row
        ]

    assert [row["in"] for row in rows["preferences", "evidence"]] == ["a", "#2"]
    assert Rebuilt(sheets).content == {"preferences": [item | {} for item in told]}
