"""A case as rows of texts, one table per sheet, and what a row is called by the rows that belong to it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from koek.formats.excel_layout import Path, Table, tables

BELONGS_TO = "in"
"""Key of the column that says which row of another sheet a row belongs to."""

SEPARATOR = "; "
"""Between the parts of a list in one cell; a comma may be part of a number or a name."""

Row = dict[str, str]


def rows_of(content: Mapping[str, Any]) -> dict[Path, list[Row]]:
    """Return the rows of every sheet for the complete content of a case."""
    found: dict[Path, list[Row]] = {}
    items: dict[Path, list[tuple[str, Any]]] = {}
    for table in tables():
        if table.single:
            holder = inside(content, table.path)
            found[table.path] = [_row(table, holder)] if holder else [{}]
            continue
        found[table.path], items[table.path] = [], []
        numbers: Counter[str] = Counter()
        seen: dict[str, set[str]] = {}
        for parent, item in _items(table, content, items):
            numbers[parent] += 1
            own = own_key(item) or f"#{numbers[parent]}"
            if own in seen.setdefault(parent, set()):
                own = f"#{numbers[parent]}"
            seen[parent].add(own)
            items[table.path].append((f"{parent}/{own}" if parent else own, item))
            found[table.path].append(({BELONGS_TO: parent} if parent else {}) | _row(table, item))
    return found


def _items(
    table: Table, content: Mapping[str, Any], items: Mapping[Path, list[tuple[str, Any]]]
) -> Iterator[tuple[str, Any]]:
    """Yield every item of a table with what its parent is called, "" for none."""
    holders = [("", content)] if table.parent is None else items[table.parent]
    for parent, holder in holders:
        found = inside(holder, table.path[len(table.parent or ()) :])
        if isinstance(found, dict):
            yield from ((parent, {"key": key, "value": value}) for key, value in found.items())
        elif table.shape == "points":
            yield from ((parent, {"0": number, "1": value}) for number, value in found or ())
        else:
            yield from ((parent, item) for item in found or ())


def own_key(item: Mapping[str, Any]) -> str | None:
    """Return what an item is called among its siblings: its id, else its issue or party; None for neither."""
    if item.get("id") or item.get("issue"):
        return str(item.get("id") or item["issue"])
    if item.get("party"):
        teller = item.get("according_to")
        return f"{item['party']}<{teller}" if teller and teller != item["party"] else str(item["party"])
    return None


def inside(content: Any, path: tuple[str | int, ...]) -> Any:
    """Return what stands at a path in plain content; None where nothing does."""
    for step in path:
        content = content.get(step) if isinstance(content, Mapping) else None
    return content


def _row(table: Table, item: Mapping[str, Any]) -> Row:
    row = {}
    for column in table.columns:
        value = inside(item, tuple(column.key.split(".")))
        if value is not None and value != []:
            row[column.key] = SEPARATOR.join(value) if isinstance(value, list) else str(value)
    return row
