"""Changing the items of a list on a form: one more, one less, higher up, further down."""

from typing import Any

from koek.web.pages import is_number
from koek.web.sheets.binding import Path, root
from koek.web.sheets.shape import Control, Field, sheet_field

Do = tuple[str, Path]
"""What to do, and to which place of the form."""


def asked(text: str) -> Do:
    """Return what a button asks for: ``"add:issues.0.options"`` is to add an option to the first issue."""
    verb, _, place = text.partition(":")
    steps = place.split(".") if place else []
    return verb, tuple(int(step) if is_number(step) else step for step in steps)


def change(kind: str, typed: Any, do: Do) -> Path | None:
    """Change what was typed as a button asks, and return the path of the item it leaves in view.

    Anything that does not lead to a list of the form changes nothing.
    """
    verb, path = do
    if verb == "add":
        return _add(kind, typed, path)
    if verb not in ("remove", "up", "down") or not path or not isinstance(path[-1], int):
        return None
    place, position = path[:-1], path[-1]
    items = _inside(typed, place[len(root(kind)) :])
    if not isinstance(items, list) or not 0 <= position < len(items):
        return None
    if verb == "remove":
        items.pop(position)
        return place
    new = position - 1 if verb == "up" else position + 1
    if not 0 <= new < len(items):
        return None
    items.insert(new, items.pop(position))
    return (*place, new)


def _add(kind: str, typed: Any, path: Path) -> Path | None:
    items = _inside(typed, path[len(root(kind)) :])
    shape = _shape_at(sheet_field(kind), path[len(root(kind)) :], typed)
    if not isinstance(items, list) or shape is None or shape.control is not Control.LIST:
        return None
    items.append(empty(shape))
    return (*path, len(items) - 1)


def empty(shape: Field) -> Any:
    """Return an item of a list in which nothing is filled in yet."""
    item = shape.item
    if item is None or item.control is not Control.GROUP:
        return ["", ""] if item and item.control is Control.POINT else ""
    return {"kind": item.variants[0].kind} if item.is_union else {}


def _shape_at(shape: Field, path: Path, typed: Any) -> Field | None:
    for step in path:
        typed_here, typed = typed, _inside(typed, (step,))
        if shape.control is Control.LIST and shape.item and isinstance(step, int):
            shape = shape.item
            continue
        if shape.control is not Control.GROUP or not isinstance(typed_here, dict):
            return None
        fields = shape.variant(typed_here.get("kind")).fields
        found = next((one for one in fields if one.key == step), None)
        if found is None:
            return None
        shape = found
    return shape


def _inside(typed: Any, path: Path) -> Any:
    for step in path:
        try:
            typed = typed[step]
        except (KeyError, IndexError, TypeError):
            return None
    return typed
