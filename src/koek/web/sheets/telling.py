"""What a sheet says in words, and what differs between two versions of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from koek.formats.field_texts import field_name
from koek.texts.catalogue import say
from koek.texts.formatting import list_text
from koek.web.sheets.choices import Choices
from koek.web.sheets.shape import Control, Field, sheet_field
from koek.web.sheets.writing import day_and_time, shown

_LONGEST = 160
_SHOWN_NAMES = 6
_MARK = "#"
"""Stands in the steps of a key that are items of a list."""


@dataclass(frozen=True)
class Line:
    """One field that is filled in: a key that stays when items move, where it is, and what it says."""

    key: tuple[str, ...]
    where: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Difference:
    """One field in two versions; a version that does not have it says nothing."""

    where: tuple[str, ...]
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the two versions say something else here."""
        return self.before != self.after


def lines(kind: str, content: Any, choices: Choices) -> tuple[Line, ...]:
    """Return every field of a sheet that says something, in the order of the form."""
    return tuple(_lines(sheet_field(kind), content, (), (), choices))


def differences(kind: str, before: Any, after: Any, choices: Choices) -> tuple[Difference, ...]:
    """Return the fields of two versions of a sheet side by side, in the order of the later one."""
    old = {line.key: line for line in lines(kind, before, choices)}
    new = {line.key: line for line in lines(kind, after, choices)}
    gone = [line for key, line in old.items() if key not in new]
    both = [
        Difference(line.where, old[key].text if key in old else "", line.text) for key, line in new.items()
    ]
    return (*both, *(Difference(line.where, line.text, "") for line in gone))


def changed(kind: str, before: Any, after: Any, choices: Choices) -> tuple[str, ...]:
    """Return what changed on a sheet, in words, each once: fields, and whole items that came or went."""
    old = {line.key: line for line in lines(kind, before, choices)}
    new = {line.key: line for line in lines(kind, after, choices)}
    differing = [line for key, line in new.items() if key not in old or old[key].text != line.text]
    came = [_named(line, old, "web_sheet.came", choices) for line in differing]
    gone = [line for key, line in old.items() if key not in new]
    went = [_named(line, new, "web_sheet.went", choices) for line in gone]
    return tuple(dict.fromkeys([*came, *went]))


def _named(line: Line, others: dict[tuple[str, ...], Line], code: str, choices: Choices) -> str:
    """Return which field a line is, or the whole item around it that the other version does not have."""
    for length, step in enumerate(line.key, start=1):
        if _MARK in step and not any(key[:length] == line.key[:length] for key in others):
            marks = sum(_MARK in one for one in line.key[:length])
            where = line.where[: length - marks + (_MARK in line.key[0])]
            return say(code, choices.language, {"item": " › ".join(where)})
    return " › ".join(line.where)


def summary(kind: str, content: Any, choices: Choices) -> str:
    """Return in one line what a sheet holds: the names of its items, or which fields say something."""
    if not content:
        return ""
    shape = sheet_field(kind)
    if shape.control is Control.LIST:
        names = [choices.title(item) for item in content]
    else:
        names = [field_name(shape.variants[0].noun, key, choices.language) for key in content]
    some = list(dict.fromkeys(name.rstrip(".") for name in names if name))
    if len(some) <= _SHOWN_NAMES:
        return list_text(some, choices.language)
    rest = say("web_sheet.changed_more", choices.language, {"count": len(some) - _SHOWN_NAMES})
    return f"{', '.join(some[:_SHOWN_NAMES])} {rest}"


def _lines(
    shape: Field, content: Any, key: tuple[str, ...], where: tuple[str, ...], choices: Choices
) -> Iterator[Line]:
    if content is None or content == "":
        return
    if shape.control is Control.GROUP:
        yield from _group(shape, content, key, where, choices)
    elif shape.control is Control.LIST and shape.item and shape.item.control is Control.GROUP:
        seen: dict[str, int] = {}
        for item in content:
            own = _own(shape.item, item)
            seen[own] = seen.get(own, 0) + 1
            title = choices.title(item)
            yield from _lines(
                shape.item, item, (*key, f"{own}{_MARK}{seen[own]}"), (*where[:-1], title), choices
            )
    elif shape.control is Control.OUTCOME:
        for issue, option in content.items():
            said = dict(choices.options(issue) or ()).get(
                option, shown(option, Control.NUMBER, choices.language)
            )
            yield Line((*key, issue), (*where, choices.called("issues", issue)), said)
    else:
        yield Line(key, where, _short(_said(shape, content, choices)))


def _group(
    shape: Field, content: Any, key: tuple[str, ...], where: tuple[str, ...], choices: Choices
) -> Iterator[Line]:
    variant = shape.variant(content.get("kind"))
    if shape.is_union and variant.kind:
        name = field_name(variant.noun, "kind", choices.language)
        yield Line((*key, "kind"), (*where, name), choices.word(variant.kind))
    for one in variant.fields:
        below = (*key, one.key), (*where, field_name(variant.noun, one.key, choices.language))
        if one.control is Control.WORTHS:
            yield from _worths(content, *below, choices)
        elif one.control is not Control.ID:
            yield from _lines(one, content.get(one.key), *below, choices)


def _worths(content: Any, key: tuple[str, ...], where: tuple[str, ...], choices: Choices) -> Iterator[Line]:
    options = dict(choices.options(content.get("issue", "")) or ())
    for option, value in (content.get(key[-1]) or {}).items():
        said = shown(value or "", Control.NUMBER, choices.language)
        yield Line((*key, option), (*where, options.get(option, option)), said)


def _own(shape: Field, item: Any) -> str:
    """Return what tells an item from its siblings, also when one was put before it."""
    if item.get("id"):
        return str(item["id"])
    fields = shape.variant(item.get("kind")).fields
    return "/".join(str(item[one.key]) for one in fields if one.place and isinstance(item.get(one.key), str))


def _said(shape: Field, content: Any, choices: Choices) -> str:
    if isinstance(content, list):
        inner = shape.item or shape
        if inner.control is Control.POINT:
            return " · ".join(" → ".join(str(one or "") for one in pair) for pair in content)
        return " · ".join(_said(inner, one, choices) for one in content)
    say_it = _SAID.get(shape.control)
    return (
        say_it(shape, str(content), choices)
        if say_it
        else shown(str(content), shape.control, choices.language)
    )


def _called(shape: Field, text: str, choices: Choices) -> str:
    return choices.called(str(shape.place), text)


def _worded(_: Field, text: str, choices: Choices) -> str:
    return choices.word({"true": "yes", "false": "no"}.get(text, text))


def _dated(_: Field, text: str, choices: Choices) -> str:
    day, time = day_and_time(text)
    return f"{choices.day(day)} {time}".strip()


_SAID: Mapping[Control, Callable[[Field, str, Choices], str]] = {
    Control.LINK: _called,
    Control.SEVERAL: _called,
    Control.ANYTHING: lambda _, text, choices: choices.anything.get(text, text),
    Control.YES_NO: _worded,
    Control.CHOICE: _worded,
    Control.DATE: _dated,
    Control.MOMENT: _dated,
}
"""How a value of a field is told, where that is not as it is typed."""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
