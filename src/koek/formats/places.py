"""The content of a text file as a tree that remembers where everything stood."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from koek.errors import FormatError, HostileFile, Mistake, Place

DEEPEST = 32
"""Levels of lists and mappings beyond which a file is refused."""


@dataclass(frozen=True)
class Span:
    """Where a part of a text stands: from `start` up to `end` (offsets), line and column from 1."""

    start: int
    end: int
    line: int
    column: int


@dataclass
class Scalar:
    """A single value; its text, or None where nothing was written."""

    span: Span
    text: str | None


@dataclass
class Sequence:
    """A list; `flow` when it is written between brackets."""

    span: Span
    flow: bool
    items: list["Node"] = field(default_factory=list)


@dataclass
class Mapping:
    """Keys with their values, in order; `flow` when it is written between braces."""

    span: Span
    flow: bool
    entries: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
Refuse = Callable[..., NoReturn]


def content_of(node: Node) -> Any:
    """Return the plain content of a tree: dicts, lists, texts and None."""
    if isinstance(node, Mapping):
        return {key: content_of(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [content_of(item) for item in node.items]
    return node.text


def span_of(node: Node, mistake: Mistake) -> Span:
    """Return where a mistake stands: its value, or the key when it is about that or about a whole section."""
    span = node.span
    for step in mistake.place.path:
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.entries[str(step)]
            about_key = mistake.code.startswith("key.") or not isinstance(node, Scalar)
            span = key.span if about_key else node.span
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            span = node.span
        else:
            break
    return span


def located(mistakes: tuple[Mistake, ...], tree: Node, file: Path) -> tuple[Mistake, ...]:
    """Return the mistakes with file, line and column, in the order of the file."""
    found = []
    for mistake in mistakes:
        span = span_of(tree, mistake)
        place = Place(path=mistake.place.path, file=str(file), line=span.line, column=span.column)
        found.append((span.start, Mistake(mistake.code, mistake.facts, place)))
    return tuple(mistake for _, mistake in sorted(found, key=lambda pair: pair[0]))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of an offset in a text."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def refuse(
    code: str,
    file: Path,
    line: int | None = None,
    column: int | None = None,
    *,
    hostile: bool = False,
    **facts: object,
) -> NoReturn:
    """Raise `FormatError` with one mistake in a file, or `HostileFile` when the file means harm."""
    mistakes = (Mistake(code, facts, Place(file=str(file), line=line, column=column)),)
    raise HostileFile(mistakes) if hostile else FormatError(mistakes)
