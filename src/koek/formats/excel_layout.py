"""Which sheets and columns a case has in a workbook: derived from the nouns, so that none is forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from koek.case.negotiation_case import NegotiationCase

Path = tuple[str, ...]

LINKS: Mapping[str, Path] = {
    "ours": ("parties",), "party": ("parties",), "according_to": ("parties",), "by": ("parties",),
    "odd_cent": ("parties",), "parties": ("parties",), "signed_by": ("parties",), "issue": ("issues",),
    "issues": ("issues",), "period": ("division", "periods"),
}  # fmt: skip
"""Fields that hold ids of items on another sheet."""

ALWAYS = (
    "parties", "issues", "interests", "preferences", "alternatives", "hard_limits", "constraints", "offers",
    "division",
)  # fmt: skip
"""Sections with sheets in every workbook; those of others come when there is something in them."""

_ON_THE_FIRST_SHEET = ("money",)


@dataclass(frozen=True)
class Column:
    """One thing to fill in: its dotted key within an item, the noun and field it is, and its kind."""

    key: str
    noun: str
    field: str
    kind: str
    words: tuple[str, ...] = ()

    @property
    def links(self) -> Path | None:
        """The table whose ids belong here, if any."""
        return LINKS.get(self.field) if self.kind in ("text", "list") and self.noun != "MoneyBasis" else None


@dataclass(frozen=True)
class Table:
    """One sheet: a list of items, of pairs or of points; or, when it is `single`, the fields of one item."""

    path: Path
    columns: tuple[Column, ...]
    holder: str
    shape: str = "items"
    single: bool = False
    parent: Path | None = None
    required: bool = False

    @property
    def key(self) -> str:
        """The stable name of the sheet, in the hidden first cell."""
        return ".".join(self.path) or "case"

    @property
    def is_always_there(self) -> bool:
        """Whether every workbook has this sheet."""
        return not self.path or self.path[0] in ALWAYS


@cache
def tables() -> tuple[Table, ...]:
    """Return the sheets of a case, each after the sheet that its rows belong to."""
    schema = NegotiationCase.model_json_schema()
    layout = _Layout(schema["$defs"])
    return tuple(layout.single((), ("NegotiationCase",), {"NegotiationCase": schema}))


class _Layout:
    def __init__(self, nouns: Mapping[str, Any]) -> None:
        self._nouns = nouns

    def single(self, path: Path, names: tuple[str, ...], nouns: Mapping[str, Any]) -> Iterator[Table]:
        """Yield the table of one item and the tables below it."""
        columns, below = self._fields(path, names, nouns, None)
        yield Table(path, tuple(columns), "NegotiationCase", single=True)
        yield from below

    def _items(self, path: Path, names: tuple[str, ...], holder: str, parent: Path | None) -> Iterator[Table]:
        columns, below = self._fields(path, names, self._nouns, path)
        yield Table(path, tuple(columns), holder, parent=parent)
        yield from below

    def _fields(
        self, path: Path, names: tuple[str, ...], nouns: Mapping[str, Any], owner: Path | None
    ) -> tuple[list[Column], list[Table]]:
        columns: dict[str, Column] = {}
        below: dict[Path, Table] = {}
        for name in names:
            for field, value in nouns[name]["properties"].items():
                for part in self._field(path, name, field, value, owner):
                    if isinstance(part, Table):
                        below.setdefault(part.path, part)
                    else:
                        known = columns.get(part.key, part)
                        words = tuple(dict.fromkeys([*known.words, *part.words]))
                        columns[part.key] = Column(part.key, known.noun, known.field, known.kind, words)
        first = [key for key in ("id", "name", "issue", "kind") if key in columns]
        return [columns[key] for key in dict.fromkeys([*first, *columns])], list(below.values())

    def _field(
        self, path: Path, noun: str, field: str, value: Mapping[str, Any], owner: Path | None
    ) -> Iterator[Column | Table]:
        shape = self._shape(value)
        here = (*path, field)
        if shape.get("type") == "array" and (names := self._names(shape.get("items", {}))):
            yield from self._items(here, names, noun, owner)
        elif shape.get("type") == "array" and shape["items"].get("type") == "array":
            columns = (
                Column("0", noun, f"{field}.number", "number"),
                Column("1", noun, f"{field}.value", "number"),
            )
            yield Table(here, columns, noun, "points", parent=owner)
        elif "additionalProperties" in shape and "properties" not in shape:
            required = field in self._nouns[noun].get("required", ())
            yield Table(here, _pairs(noun, field), noun, "pairs", parent=owner, required=required)
        elif names := self._names(value):
            yield from self._nested(here, names, field, owner)
        else:
            yield Column(field, noun, field, *_kind(shape))

    def _nested(
        self, path: Path, names: tuple[str, ...], field: str, owner: Path | None
    ) -> Iterator[Column | Table]:
        columns, below = self._fields(path, names, self._nouns, owner)
        if owner is None and len(path) == 1 and field not in _ON_THE_FIRST_SHEET:
            yield Table(path, tuple(columns), "NegotiationCase", single=True)
        else:
            for column in columns:
                yield Column(f"{field}.{column.key}", column.noun, column.field, column.kind, column.words)
        yield from below

    def _shape(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what a value is when it is not left out, with references to lists of words followed."""
        alternatives = [part for part in value.get("anyOf", ()) if part.get("type") != "null"]
        if len(alternatives) == 1:
            return self._shape(alternatives[0])
        if "$ref" in value and "enum" in (found := self._nouns[value["$ref"].split("/")[-1]]):
            return dict(found)
        return value

    def _names(self, value: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the nouns that a value refers to."""
        parts = [value, *value.get("anyOf", ()), *value.get("oneOf", ())]
        names = [part["$ref"].split("/")[-1] for part in parts if "$ref" in part]
        return tuple(name for name in names if "properties" in self._nouns[name])


def _pairs(noun: str, field: str) -> tuple[Column, Column]:
    if field == "worth":
        return Column("key", noun, "worth.option", "option"), Column("value", noun, "worth.value", "number")
    return Column("key", "Condition", "issue", "text"), Column("value", noun, "outcome.option", "option")


def _kind(shape: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    if "enum" in shape or "const" in shape:
        words = tuple(str(word) for word in shape.get("enum", [shape.get("const")]))
        return ("text", ()) if words == ("1",) else ("choice", words)
    if shape.get("type") == "array":
        return "list", ()
    if shape.get("type") == "boolean":
        return "yes_no", ("yes", "no")
    if shape.get("format") == "date":
        return "date", ()
    described = str(shape.get("description", ""))
    kinds = {"A number": "number", "An amount": "money", "A day": "moment"}
    return next((kind for start, kind in kinds.items() if described.startswith(start)), "text"), ()
