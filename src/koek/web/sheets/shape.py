"""What is filled in on a sheet: the fields of its nouns, as a tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from koek.case.links import place_of as link_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun
from koek.formats.excel_layout import LINKS
from koek.method.used import METHOD_IDS
from koek.web.cases.kinds import COVER, COVER_FIELDS
from koek.web.sheets.rare import is_rare

LONGEST_NAME = 200
MOST_STEPS = 7
"""Whole numbers up to so many are chosen, not typed."""

_OPTION_LISTS = ("Condition", "HardLimit", "MandateReach")
_DESCRIBED = {"A number": "number", "An amount": "money", "A day (": "moment"}


class Control(StrEnum):
    """How something is filled in."""

    ID = "id"
    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    WHOLE = "whole"
    STEPS = "steps"
    DATE = "date"
    MOMENT = "moment"
    YES_NO = "yes_no"
    CHOICE = "choice"
    LINK = "link"
    ANYTHING = "anything"
    OPTION = "option"
    SEVERAL = "several"
    GROUP = "group"
    LIST = "list"
    POINT = "point"
    WORTHS = "worths"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class Variant:
    """The fields of one noun; `kind` tells it from the other nouns that may stand in its place."""

    noun: str
    kind: str | None
    fields: tuple["Field", ...]


@dataclass(frozen=True)
class Field:
    """One thing to fill in.

    Attributes
    ----------
    key : str
        Its name within its noun.
    noun : str
        The noun that has it; with `key`, the codes of its words.
    control : Control
        How it is filled in.
    required : bool
        Whether the noun cannot do without it.
    rare : bool
        Whether it is folded away until somebody asks for more.
    default : str or None
        What counts when it is left out.
    words : tuple of str
        What can be chosen.
    place : str or None
        Where in the case the items live that can be chosen; ``method:<topic>`` for items of the method.
    item : Field or None
        What stands in a list.
    variants : tuple of Variant
        The nouns that can stand in a group, the one that is meant unless told otherwise first.
    """

    key: str
    noun: str
    control: Control
    required: bool = False
    rare: bool = False
    default: str | None = None
    words: tuple[str, ...] = ()
    place: str | None = None
    item: "Field | None" = None
    variants: tuple[Variant, ...] = ()

    @property
    def is_union(self) -> bool:
        """Whether a choice between nouns comes first."""
        return len(self.variants) > 1

    def variant(self, kind: str | None) -> Variant:
        """Return the fields that go with a kind; those of the first when there is no such kind."""
        return next((one for one in self.variants if one.kind == kind), self.variants[0])


@cache
def sheet_field(kind: str) -> Field:
    """Return the tree of everything that is filled in on a kind of sheet."""
    shapes = _Shapes()
    if kind != COVER:
        return shapes.field("NegotiationCase", kind)
    fields = tuple(shapes.field("NegotiationCase", key) for key in COVER_FIELDS)
    return Field(kind, "NegotiationCase", Control.GROUP, variants=(Variant("NegotiationCase", None, fields),))


def every_field(field: Field) -> Iterator[Field]:
    """Yield a field and all below it."""
    yield field
    if field.item:
        yield from every_field(field.item)
    for variant in field.variants:
        for inside in variant.fields:
            yield from every_field(inside)


class _Shapes:
    """Reads the published description of the nouns: the same that files and workbooks go by."""

    def __init__(self) -> None:
        self._nouns, self._classes = _nouns()

    def field(self, noun: str, key: str) -> Field:
        told = self._nouns[noun]["properties"][key]
        shape = self._shape(told)
        default = shape.get("default", told.get("default"))
        required = key in self._nouns[noun].get("required", ())
        common: dict[str, Any] = {
            "required": required,
            "rare": is_rare(noun, key, required=required),
            "default": _as_text(default),
        }
        return self._made(noun, key, shape, common)

    def _made(self, noun: str, key: str, shape: Mapping[str, Any], common: dict[str, Any]) -> Field:
        if shape.get("type") == "array":
            return self._list(noun, key, shape, common)
        if "additionalProperties" in shape and "properties" not in shape:
            control = Control.WORTHS if key == "worth" else Control.OUTCOME
            return Field(key, noun, control, **common)
        if names := self._names(shape):
            return Field(key, noun, Control.GROUP, variants=self._variants(names), **common)
        control, words, place = self._scalar(noun, key, shape)
        return Field(key, noun, control, words=words, place=place, **common)

    def _list(self, noun: str, key: str, shape: Mapping[str, Any], common: dict[str, Any]) -> Field:
        items = shape["items"]
        if names := self._names(items):
            item = Field("", noun, Control.GROUP, variants=self._variants(names))
        elif items.get("type") == "array":
            item = Field("", noun, Control.POINT)
        elif key == "options" and noun in _OPTION_LISTS:
            return Field(key, noun, Control.OPTION, **common)
        else:
            control, words, place = self._scalar(noun, key, items)
            if control is Control.LINK and key != "order":
                return Field(key, noun, Control.SEVERAL, place=place, **common)
            item = Field("", noun, control, words=words, place=place)
        return Field(key, noun, Control.LIST, item=item, **common)

    def _variants(self, names: tuple[str, ...]) -> tuple[Variant, ...]:
        several = len(names) > 1
        return tuple(self._variant(name, several=several) for name in names)

    def _variant(self, name: str, *, several: bool) -> Variant:
        properties = self._nouns[name]["properties"]
        kind = properties["kind"].get("const") if several else None
        keys = [key for key in properties if key not in ({"kind"} if several else ())]
        fields = [self.field(name, key) for key in keys]
        return Variant(name, kind, tuple(sorted(fields, key=_first_the_useful)))

    def _scalar(
        self, noun: str, key: str, shape: Mapping[str, Any]
    ) -> tuple[Control, tuple[str, ...], str | None]:
        if key == "id":
            return Control.ID, (), None
        if place := self._place(noun, key, shape):
            return Control.ANYTHING if place == "anything" else Control.LINK, (), place
        if "enum" in shape:
            return Control.CHOICE, tuple(map(str, shape["enum"])), None
        if shape.get("type") == "integer":
            least, most = shape.get("minimum", 0), shape.get("maximum", 0)
            if 0 < most - least < MOST_STEPS:
                return Control.STEPS, tuple(str(step) for step in range(least, most + 1)), None
            return Control.WHOLE, (), None
        return _simple(shape), (), None

    def _place(self, noun: str, key: str, shape: Mapping[str, Any]) -> str | None:
        if topic := METHOD_IDS.get((noun, key)):
            return f"method:{topic}"
        if (noun, key) == ("Opens", "section"):
            return "sections"
        if (link := link_of(self._classes[noun], key)) is not None:
            return link
        is_id = isinstance(shape.get("type"), list)
        return ".".join(LINKS[key]) if is_id and key in LINKS else None

    def _shape(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what a value is when it is not left out, with references to lists of words followed."""
        alternatives = [part for part in value.get("anyOf", ()) if part.get("type") != "null"]
        if len(alternatives) == 1:
            return self._shape(alternatives[0])
        if "$ref" in value and "enum" in (found := self._nouns[value["$ref"].split("/")[-1]]):
            return {**found, **{key: part for key, part in value.items() if key == "default"}}
        return value

    def _names(self, value: Mapping[str, Any]) -> tuple[str, ...]:
        parts = [value, *value.get("anyOf", ()), *value.get("oneOf", ())]
        names = [part["$ref"].split("/")[-1] for part in parts if "$ref" in part]
        return tuple(name for name in names if "properties" in self._nouns[name])


def _simple(shape: Mapping[str, Any]) -> Control:
    if shape.get("type") == "boolean":
        return Control.YES_NO
    if shape.get("format") == "date":
        return Control.DATE
    described = str(shape.get("description", ""))
    named = next((kind for start, kind in _DESCRIBED.items() if described.startswith(start)), None)
    if named:
        return Control(named)
    return Control.TEXT if shape.get("maxLength", 0) > LONGEST_NAME else Control.LINE


def _as_text(default: Any) -> str | None:
    if default is None or isinstance(default, dict | list):
        return None
    return str(default).lower() if isinstance(default, bool) else str(default)


def _first_the_useful(field: Field) -> tuple[bool, bool, bool]:
    return (
        field.key not in ("id", "name", "issue"),
        field.rare,
        field.control in (Control.LIST, Control.GROUP),
    )


@cache
def _nouns() -> tuple[Mapping[str, Any], Mapping[str, type[Noun]]]:
    schema = NegotiationCase.model_json_schema()
    return {"NegotiationCase": schema, **schema["$defs"]}, {one.__name__: one for one in _below(Noun)}


def _below(noun: type[Noun]) -> Iterator[type[Noun]]:
    for one in noun.__subclasses__():
        yield one
        yield from _below(one)
