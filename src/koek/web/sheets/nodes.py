"""A form as a tree of what templates show: labels, values, choices, buttons and what is wrong."""

from collections.abc import Iterable, Mapping
from typing import Any

from koek.texts.catalogue import say
from koek.web.sheets.binding import Path, root
from koek.web.sheets.choices import Choices
from koek.web.sheets.leaves import Leaves, Node, id_of, name_of, ticked
from koek.web.sheets.markup import field_html
from koek.web.sheets.shape import Control, Field, Variant, sheet_field
from koek.web.sheets.wording import label_and_note
from koek.web.sheets.writing import day_and_time, is_empty, shown

OPEN_ITEMS = 2
"""Lists of at most so many items have them open."""


class Nodes:
    """Makes the nodes of one form.

    Parameters
    ----------
    choices : Choices
        What can be chosen, and the language.
    words : mapping
        The fixed words of a form.
    wrong : mapping
        What is wrong, by path on the form.
    opened : iterable of tuple
        Paths of the items to show open.
    """

    def __init__(
        self,
        choices: Choices,
        words: Mapping[str, str],
        wrong: Mapping[Path, list[str]],
        opened: Iterable[Path] = (),
    ) -> None:
        self._choices = choices
        self._words = words
        self._language = choices.language
        self._wrong = dict(wrong)
        self._opened = set(opened)
        self._leaves = Leaves(choices)
        self.told: list[tuple[str, str, Path]] = []
        """What is wrong, in the order of the form: the id of the field, the sentence, and its path."""

    def form(self) -> Node:
        """Return the node of the whole sheet."""
        kind = self._choices.kind
        return self.node(sheet_field(kind), self._choices.typed, root(kind))

    def node(self, shape: Field, typed: Any, path: Path, issue: str = "") -> Node:
        """Return the node of one field."""
        made = self._about(shape, path)
        if shape.control is Control.GROUP:
            made |= self._group(shape, typed or {}, path)
        elif shape.control is Control.LIST:
            made |= self._list(shape, typed or [], path)
        elif shape.control in (Control.WORTHS, Control.OUTCOME):
            made |= self._pairs(shape, typed or {}, path, issue)
        else:
            made |= self._leaves.leaf(shape, typed, path, issue)
        made["errors"] = [] if shape.control is Control.ID else self._claimed(path)
        made["invalid"] = bool(made["errors"])
        made["path"] = f"sheets/{made['template']}.html"
        notes = [f"{made['id']}-n"] if made["note"] else []
        made["described"] = " ".join([*notes, *([f"{made['id']}-e"] if made["errors"] else [])])
        return made

    def _about(self, shape: Field, path: Path) -> Node:
        label, note = label_and_note(shape.noun, shape.key, self._language) if shape.key else ("", "")
        return {
            "template": _TEMPLATES.get(shape.control, "line"),
            "id": id_of(path),
            "name": name_of(path),
            "label": label,
            "note": note,
            "required": shape.required,
            "control": shape.control.value,
        }

    def _claimed(self, path: Path) -> list[str]:
        if not self._wrong:
            return []
        below = [where for where in self._wrong if where[: len(path)] == path]
        texts = [text for where in below for text in self._wrong.pop(where)]
        self.told += [(id_of(path), text, path) for text in texts]
        return texts

    def _group(self, shape: Field, typed: Mapping[str, Any], path: Path) -> Node:
        variant = shape.variant(typed.get("kind") if shape.is_union else None)
        made: Node = {"kinds": self._kinds(shape, variant, path) if shape.is_union else None}
        issue = str(typed.get("issue") or "")
        fields = [
            (one, self.node(one, typed.get(one.key), (*path, one.key), issue)) for one in variant.fields
        ]
        redraws = any(one.control in (Control.WORTHS, Control.OPTION) for one in variant.fields)
        for one, node in fields:
            node["redraws"] = redraws and one.key == "issue"
            node["html"] = field_html(node, self._words)
        made["hidden"] = [node for one, node in fields if one.control is Control.ID]
        seen = [(one, node) for one, node in fields if one.control is not Control.ID]
        made["fields"] = [node for one, node in seen if not one.rare]
        more = [(one, node) for one, node in seen if one.rare]
        made["more"] = [node for _, node in more]
        filled = sum(not _is_left_out(one, typed.get(one.key)) for one, _ in more)
        made["more_filled"] = filled
        made["more_open"] = any(_is_wrong(node) for _, node in more) or any(
            where[: len(path) + 1] == (*path, one.key) for where in self._opened for one, _ in more
        )
        made["has_errors"] = any(_is_wrong(node) for _, node in fields)
        return made

    def _kinds(self, shape: Field, chosen: Variant, path: Path) -> Node:
        here = (*path, "kind")
        label, _ = label_and_note(chosen.noun, "kind", self._language)
        words = [(str(one.kind), self._choices.word(str(one.kind))) for one in shape.variants]
        return {
            "id": id_of(here), "name": name_of(here), "label": label,
            "choices": ticked(words, (str(chosen.kind),), here), "errors": self._claimed(here),
        }  # fmt: skip

    def _list(self, shape: Field, typed: list[Any], path: Path) -> Node:
        item = shape.item
        assert item is not None  # noqa: S101  # a list has items
        if item.control is not Control.GROUP:
            shown_items = [*typed, *([[None, None]] if item.control is Control.POINT else [""])]
            rows = [self.node(item, one, (*path, number)) for number, one in enumerate(shown_items)]
            return {
                "rows": rows,
                "template": "points" if item.control is Control.POINT else "rows",
            }
        last = len(typed) - 1
        items = [self._item(item, one, (*path, n), len(typed)) for n, one in enumerate(typed)]
        for number, node in enumerate(items):
            node["first"], node["last"] = number == 0, number == last
        noun = self._thing(item)
        return {"entries": items, "thing": noun, "has_errors": any(_is_wrong(node) for node in items)}

    def _item(self, item: Field, typed: Mapping[str, Any], path: Path, count: int) -> Node:
        node = self.node(item, typed, path)
        said = any(
            not _is_left_out(one, typed.get(one.key))
            for one in item.variant(typed.get("kind")).fields
            if one.key != "id"
        )
        node["title"] = self.title(item, typed) if said else ""
        node["thing"] = self._thing(item)
        node["open"] = count <= OPEN_ITEMS or path in self._opened or _is_wrong(node) or not said
        return node

    def title(self, item: Field, typed: Mapping[str, Any]) -> str:
        """Return what to call an item: its name, else the items it is about and the day."""
        parts = []
        for one in item.variant(typed.get("kind")).fields if not typed.get("name") else ():
            value = typed.get(one.key)
            if value and not one.rare and one.control is Control.LINK:
                parts.append(self._choices.called(str(one.place), value))
            elif value and one.control in (Control.DATE, Control.MOMENT) and one.key in ("on", "at"):
                parts.append(self._choices.day(day_and_time(value)[0]))
        return " · ".join(parts[:3]) if parts else self._choices.title(dict(typed))

    def _thing(self, item: Field) -> str:
        return say(f"web_noun.{item.variants[0].noun}", self._language)

    def _pairs(self, shape: Field, typed: Mapping[str, str], path: Path, issue: str) -> Node:
        if shape.control is Control.WORTHS:
            named = self._choices.options(issue)
            known = named if named is not None else ()
            rest = [(key, key) for key in typed if key not in dict(known)]
            order = [*typed, *(key for key, _ in known if key not in typed)]
            labels = dict([*known, *rest])
            is_open = bool(issue) and named is None
            rows = [self._worth(labels[key], typed.get(key, ""), (*path, key)) for key in order]
            return {"rows": rows, "needs_issue": not issue, "on_numbers": is_open}
        issues = self._choices.of("issues")
        order = [*typed, *(key for key, _ in issues if key not in typed)]
        return {"rows": [self._chosen(key, typed.get(key, ""), (*path, key)) for key in order]}

    def _worth(self, label: str, value: str, path: Path) -> Node:
        row = self._row(label, path)
        return row | {"value": shown(value, Control.NUMBER, self._language)}

    def _chosen(self, key: str, value: str, path: Path) -> Node:
        row = self._row(self._choices.called("issues", key), path)
        options = self._choices.options(key)
        if options is None:
            return row | {"value": shown(value, Control.NUMBER, self._language)}
        return row | {"options": self._leaves.select(options, value)}

    def _row(self, label: str, path: Path) -> Node:
        return {"id": id_of(path), "name": name_of(path), "label": label, "errors": self._claimed(path)}


def _is_wrong(node: Node) -> bool:
    return bool(node.get("errors") or node.get("has_errors"))


def _is_left_out(shape: Field, typed: Any) -> bool:
    return is_empty(typed) or typed == shape.default


_TEMPLATES = {
    Control.ID: "hidden",
    Control.TEXT: "text",
    Control.DATE: "date",
    Control.MOMENT: "date",
    Control.YES_NO: "choices",
    Control.CHOICE: "choices",
    Control.STEPS: "choices",
    Control.LINK: "select",
    Control.OPTION: "several",
    Control.SEVERAL: "several",
    Control.GROUP: "group",
    Control.LIST: "list",
    Control.POINT: "point",
    Control.WORTHS: "pairs",
    Control.OUTCOME: "pairs",
}
