"""What own files change in the method: per topic the items, per item the fields, before and after."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from koek.method.content import METHOD, Method
from koek.texts.catalogue import known_codes, say
from koek.texts.language import Language


@dataclass(frozen=True)
class FieldChange:
    """One field of an item: its name in the file, what the method says, and what the own file says."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class ItemChange:
    """An item that an own file adds or changes."""

    id: str
    name: str
    is_new: bool
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class TopicChange:
    """What the file of one topic changes; nothing where it says what the method says already."""

    topic: str
    title: str
    items: tuple[ItemChange, ...]

    @property
    def added(self) -> int:
        """How many items are new."""
        return sum(item.is_new for item in self.items)

    @property
    def changed(self) -> int:
        """How many items of the method say something else."""
        return len(self.items) - self.added


def changes_by(files: Mapping[str, str], language: Language) -> tuple[TopicChange, ...]:
    """Return what files change in the method; they were read before, so nothing is wrong with them."""
    return tuple(_topic(topic, tomllib.loads(text), language) for topic, text in sorted(files.items()))


def _topic(topic: str, items: Mapping[str, Any], language: Language) -> TopicChange:
    code = f"method_topic.{topic}"
    title = say(code, language) if code in known_codes() else topic.replace("_", " ")
    own = Method({topic: items}).topic(topic)
    found = (_item(topic, one, (own[one], items[one]), language) for one in items)
    return TopicChange(topic, title, tuple(item for item in found if item.fields))


def _item(topic: str, identifier: str, own: tuple[Any, Any], language: Language) -> ItemChange:
    whole, told = own
    before = METHOD.topic(topic).get(identifier, {})
    name = whole.get(language.value, {}).get("name", identifier)
    fields = tuple(one for one in _fields(told, before, "") if one.before != one.after)
    return ItemChange(identifier, str(name), identifier not in METHOD.ids(topic), fields)


def _fields(told: Mapping[str, Any], before: Mapping[str, Any], prefix: str) -> Iterator[FieldChange]:
    for name, value in told.items():
        was = before.get(name)
        if isinstance(value, Mapping):
            yield from _fields(value, was if isinstance(was, Mapping) else {}, f"{prefix}{name}.")
        else:
            yield FieldChange(f"{prefix}{name}", _said(was), _said(value))


def _said(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
