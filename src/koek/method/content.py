"""The content of the method as data: topics of items, each with structure and with words in two languages.

A topic is a TOML file beside this module: id → fields. Fields under ``nl`` and ``en`` are words, which only
`koek.texts` may show; the others are structure, which the slices read. An organisation can change words and
add items in files of the same form (`koek method export`), which travel as the argument `method`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

Items = Mapping[str, Mapping[str, Any]]


@cache
def topics() -> tuple[str, ...]:
    """Return the names of all topics, in alphabetical order."""
    names = (entry.name for entry in files("koek.method").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def topic_text(topic: str) -> str:
    """Return a topic as it stands in its file, comments and all."""
    return (files("koek.method") / f"{topic}.toml").read_text(encoding="utf-8")


@cache
def method_content(topic: str) -> Items:
    """Return a topic of the method itself: id → fields, in the order of the file.

    Parameters
    ----------
    topic : str
        Name of the file without ``.toml``, for example ``"value_aspects"``.
    """
    return MappingProxyType(tomllib.loads(topic_text(topic)))


@dataclass(frozen=True)
class MethodWord:
    """Words of an item, as a fact of a finding: `texts` shows them in the language of the reader."""

    topic: str
    item: str
    field: str = "name"


@dataclass(frozen=True)
class Method:
    """The content of the method with an organisation's own items and words over it.

    `own` holds, per topic, items by id. Fields of an item that is there already replace its fields one by
    one, also within ``nl`` and ``en``; other items come after those of the method.
    """

    own: Mapping[str, Items] = field(default_factory=dict)

    def topic(self, topic: str) -> Items:
        """Return the items of a topic: id → fields."""
        items = dict(method_content(topic))
        for identifier, fields in self.own.get(topic, {}).items():
            items[identifier] = _over(items.get(identifier, {}), fields)
        return items

    def ids(self, topic: str) -> tuple[str, ...]:
        """Return the ids of a topic, in order."""
        return tuple(self.topic(topic))

    def words(self, word: MethodWord, language: str) -> str:
        """Return the words of an item; of an item that is not there, its id."""
        item = self.topic(word.topic).get(word.item, {})
        return str(item.get(language, {}).get(word.field, word.item))


METHOD = Method()
"""The method as it ships."""


def _over(fields: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(fields)
    for key, value in own.items():
        before = merged.get(key)
        merged[key] = (
            _over(before, value) if isinstance(before, Mapping) and isinstance(value, Mapping) else value
        )
    return merged
