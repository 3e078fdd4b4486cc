"""From what a form posts to what was typed, and from what was typed to content as a case file holds it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.core.exceptions import TooManyFieldsSent

from koek.errors import InvalidCase
from koek.web.cases.kinds import COVER
from koek.web.cases.limits import require_within
from koek.web.sheets.shape import Control, Field, Variant, sheet_field
from koek.web.sheets.writing import kept, moment_of, new_id

Path = tuple[str | int, ...]
LONGEST_FIELD_NAME = 400
_LONGEST_TITLE = 60
_TITLES = (
    "name",
    "what",
    "words",
    "for_what",
    "step",
    "constituency",
    "party",
    "by",
    "person",
    "member",
    "on",
    "at",
)


class Posted(Protocol):
    """What Django gives of a form: every name with the values that were sent under it."""

    def lists(self) -> Iterable[tuple[str, list[Any]]]:
        """Yield each name with its values, in the order of the form."""


@dataclass
class _Branch:
    """The part of a form whose names begin the same."""

    values: list[str] = field(default_factory=list)
    inside: dict[str, "_Branch"] = field(default_factory=dict)

    def at(self, key: str) -> "_Branch":
        return self.inside.get(key) or _Branch()

    @property
    def last(self) -> str:
        return self.values[-1] if self.values else ""

    def numbered(self) -> list["_Branch"]:
        found = [key for key in self.inside if key.isascii() and key.isdecimal()]
        return [self.inside[key] for key in sorted(found, key=int)]

    def flat(self, before: str = "") -> Iterator[tuple[str, str]]:
        """Yield every value below under the rest of its name, points and all."""
        for key, branch in self.inside.items():
            name = f"{before}{key}"
            if branch.values:
                yield name, branch.last
            yield from branch.flat(f"{name}.")


@dataclass(frozen=True)
class Bound:
    """Content made of what was typed, with the way back from each of its places to the form.

    Attributes
    ----------
    typed : object
        What was typed, empty items and all, with ids for items that are new.
    content : object
        Content of the section as a case file holds it; None when nothing is filled in.
    origins : mapping
        For each path in the content that differs from that on the form: the path on the form.
    """

    typed: Any
    content: Any
    origins: Mapping[Path, Path]

    def on_form(self, path: Path) -> Path:
        """Return where on the form a path in the content was filled in."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.origins:
                return self.origins[path[:length]] + path[length:]
        return path


def root(kind: str) -> Path:
    """Return the path of a sheet in a case: that of the cover is the case itself."""
    return () if kind == COVER else (kind,)


def typed_on(kind: str, posted: Posted) -> Any:
    """Return what was typed on a sheet: mappings, lists and texts, word for word.

    Raises
    ------
    TooManyFieldsSent
        It is far more than is ever saved: showing it again would only keep the site busy.
    """
    branch = _Branch()
    for name, values in posted.lists():
        if len(name) <= LONGEST_FIELD_NAME and not name.startswith("_"):
            here = branch
            for step in name.split("."):
                here = here.inside.setdefault(step, _Branch())
            here.values = [str(value) for value in values]
    for key in root(kind):
        branch = branch.at(str(key))
    typed = _typed(sheet_field(kind), branch)
    try:
        require_within({kind: typed}, times=2)
    except InvalidCase as wrong:
        raise TooManyFieldsSent from wrong
    return typed


def _typed(shape: Field, branch: _Branch) -> Any:
    if shape.control is Control.GROUP:
        return _typed_group(shape, branch)
    if shape.control is Control.LIST and shape.item:
        return [_typed(shape.item, item) for item in branch.numbered()]
    take = _TAKEN.get(shape.control)
    return take(branch) if take else branch.last


_TAKEN: Mapping[Control, Callable[[_Branch], Any]] = {
    Control.SEVERAL: lambda branch: [value for value in branch.values if value],
    Control.OPTION: lambda branch: [value for value in branch.values if value],
    Control.POINT: lambda branch: [branch.at("0").last, branch.at("1").last],
    Control.WORTHS: lambda branch: dict(branch.flat()),
    Control.OUTCOME: lambda branch: dict(branch.flat()),
    Control.MOMENT: lambda branch: moment_of(branch.last, branch.at("time").last, branch.at("before").last),
}
"""What is taken of a form for the fields that are more than one text."""


def _typed_group(shape: Field, branch: _Branch) -> dict[str, Any]:
    variant = shape.variant(branch.at("kind").last)
    tag = {"kind": variant.kind} if variant.kind else {}
    return tag | {one.key: _typed(one, branch.at(one.key)) for one in variant.fields}


class _Tidy:
    def __init__(self, meant: Callable[[str], str]) -> None:
        self.meant = meant
        self.origins: dict[Path, Path] = {}

    def value(self, shape: Field, typed: Any, here: Path, form: Path) -> Any:
        """Return the content of one field; None when it is left out."""
        if shape.control is Control.GROUP:
            return self.group(shape, typed or {}, here, form)
        if shape.control is Control.LIST:
            return self.items(shape, typed or [], here, form) or None
        if shape.control in (Control.SEVERAL, Control.OPTION):
            numbers = Control.NUMBER if shape.control is Control.OPTION else Control.LINE
            return [kept(one, numbers) for one in typed or []] or None
        if shape.control is Control.POINT:
            pair = [kept(one or "", Control.NUMBER) or None for one in typed]
            return pair if any(pair) else None
        if shape.control in (Control.WORTHS, Control.OUTCOME):
            found = {key: kept(value, Control.NUMBER) for key, value in (typed or {}).items()}
            return {key: value for key, value in found.items() if value} or None
        return self.scalar(shape, typed or "")

    def scalar(self, shape: Field, typed: str) -> str | None:
        text = kept(typed, shape.control)
        if shape.control is Control.ANYTHING:
            text = self.meant(text) if text else text
        return None if text in ("", shape.default) else text

    def group(self, shape: Field, typed: dict[str, Any], here: Path, form: Path) -> dict[str, Any] | None:
        variant = shape.variant(typed.get("kind") if shape.is_union else None)
        found: dict[str, Any] = {}
        for one in variant.fields:
            value = self.value(one, typed.get(one.key), (*here, one.key), (*form, one.key))
            if value is not None:
                found[one.key] = value
        if not (set(found) - {"id"}):
            return None
        for one in variant.fields:
            if one.required and one.control in (Control.WORTHS, Control.OUTCOME):
                found.setdefault(one.key, {})
        is_default = variant.kind is None or variant is shape.variants[0]
        return found if is_default else {"kind": variant.kind, **found}

    def items(self, shape: Field, typed: list[Any], here: Path, form: Path) -> list[Any]:
        item = shape.item
        found: list[Any] = []
        assert item is not None  # noqa: S101  # a list has items
        taken = [one["id"] for one in typed if isinstance(one, dict) and one.get("id")]
        for position, one in enumerate(typed):
            place = (*here, len(found))
            content = self.value(item, one, place, (*form, position))
            if content is None:
                continue
            self.origins[place] = (*form, position)
            if isinstance(content, dict) and "id" not in content and _has_id(item.variant(one.get("kind"))):
                one["id"] = content["id"] = new_id(_title(content), taken)
                taken.append(content["id"])
            found.append(content)
        return found


def bound(kind: str, typed: Any, meant: Callable[[str], str] = str) -> Bound:
    """Return the content that was typed on a sheet; new items get their ids, also in what was typed.

    Parameters
    ----------
    kind : str
        Which sheet.
    typed : object
        As `typed_on` gives it, or content of a case.
    meant : callable
        Gives, for what somebody wrote to name any item of the case, its ``section/id``.
    """
    tidy = _Tidy(meant)
    content = tidy.value(sheet_field(kind), typed, root(kind), root(kind))
    return Bound(typed, content, tidy.origins)


def _has_id(variant: Variant) -> bool:
    return any(one.control is Control.ID for one in variant.fields)


def _title(content: Mapping[str, Any]) -> str:
    """Return what a new item is called: its name, else what it says first."""
    if "name" in content:
        return str(content["name"])
    return " ".join(str(content[key]) for key in _TITLES if key in content)[:_LONGEST_TITLE]


def fitting(kind: str, kept_before: Any) -> Any:
    """Return what was typed on an earlier day, without what no longer fits the form."""
    return _fitting(sheet_field(kind), kept_before)


def _fitting(shape: Field, typed: Any) -> Any:
    if shape.control is Control.GROUP:
        told = typed if isinstance(typed, dict) else {}
        variant = shape.variant(told.get("kind") if shape.is_union else None)
        tag = {"kind": variant.kind} if variant.kind else {}
        return tag | {one.key: _fitting(one, told.get(one.key)) for one in variant.fields}
    if shape.control is Control.LIST and shape.item:
        return [_fitting(shape.item, one) for one in typed] if isinstance(typed, list) else []
    if shape.control in (Control.SEVERAL, Control.OPTION, Control.POINT):
        return [str(one or "") for one in typed] if isinstance(typed, list) else []
    if shape.control in (Control.WORTHS, Control.OUTCOME):
        return {str(key): str(one or "") for key, one in typed.items()} if isinstance(typed, dict) else {}
    return typed if isinstance(typed, str) else ""
