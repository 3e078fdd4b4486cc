"""An organisation's own words and items over the method: TOML files in a folder, one per topic."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from koek.case.differences import LEFT_POLE, RIGHT_POLE
from koek.case.nearness import suggested
from koek.errors import FormatError, Mistake, Place
from koek.formats.case_bytes import decoded, read_bytes, write_new
from koek.formats.method_references import LANGUAGES, Wrong, named_words, reference_mistakes
from koek.method.content import Method, method_content, topic_text, topics

_OPEN = frozenset(
    {"factor", "kinds", "needs", "clauses", "behaviours", "phrases", "also", "sections", "low", "high"}
    | {"interests", "power", "climate", "flexibility"}
)
"""Fields that may hold ids or numbers of an organisation's own; others are words the slices know."""


def export_method(folder: Path) -> tuple[Path, ...]:
    """Write every topic of the method into a folder, comments and all, to read and change.

    Parameters
    ----------
    folder : Path
        Made when it is not there. Files that are there already are left alone.

    Raises
    ------
    FormatError
        One of the files exists; nothing was written.
    """
    files = {folder / f"{topic}.toml": topic_text(topic) for topic in topics()}
    there = [file for file in files if file.exists()]
    if there:
        raise FormatError(tuple(Mistake("file.exists", {}, Place(file=str(file))) for file in there))
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        write_new(text.encode(), file)
    return tuple(files)


def read_method(folder: Path, most: int | None = None) -> Method:
    """Return the method with the words and items of the files in a folder laid over it.

    A file holds only what differs. An item that is new needs a name in both languages.

    Parameters
    ----------
    folder : Path
        Where the files are.
    most : int, optional
        Look no further after so many mistakes; by default all of them are told.

    Raises
    ------
    FormatError
        Every mistake in the files: no folder, no TOML, a topic that is not known, a field that is no text.
    """
    if not folder.is_dir():
        raise FormatError((Mistake("file.not_found", {}, Place(file=str(folder))),))
    told: dict[Path, Mapping[str, Any]] = {}
    mistakes: dict[Path, Iterable[Mistake]] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            told[file] = tomllib.loads(decoded(read_bytes(file), file))
        except (ValueError, RecursionError) as wrong:
            facts = {"reason": str(wrong)[:120]}
            mistakes[file] = (Mistake("method.no_toml", facts, Place(file=str(file))),)
    own = Method({file.stem: _tables(items) for file, items in told.items()})
    mistakes |= {file: _mistakes(file, items, own) for file, items in told.items()}
    if found := tuple(islice((wrong for file in sorted(mistakes) for wrong in mistakes[file]), most)):
        raise FormatError(found)
    return own


def _tables(items: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what has the form of an item; the rest is a mistake of its own."""
    return {identifier: fields for identifier, fields in items.items() if isinstance(fields, dict)}


def _mistakes(file: Path, items: Mapping[str, Any], own: Method) -> Iterator[Mistake]:
    topic = file.stem
    if topic not in topics():
        facts = {"topic": topic, "suggested": suggested(topic, topics())}
        yield Mistake("method.unknown_topic", facts, Place(file=str(file)))
        return
    for identifier, fields in items.items():
        place = Place(path=(identifier,), file=str(file))
        if not isinstance(fields, dict):
            yield Mistake("method.item_no_table", {"id": identifier}, place)
        else:
            found = (
                *_structure_mistakes(topic, identifier, fields),
                *reference_mistakes(topic, identifier, fields, own),
                *_word_mistakes(topic, identifier, fields, own),
            )
            yield from (Mistake(code, {"id": identifier, **facts}, place) for code, facts in found)


def _structure_mistakes(topic: str, identifier: str, fields: Mapping[str, Any]) -> Iterator[Wrong]:
    """Yield fields that are not words and do not look like those of the method itself."""
    examples = method_content(topic).values()
    known = {name: value for item in examples for name, value in item.items() if name not in LANGUAGES}
    told = {name: value for name, value in fields.items() if name not in LANGUAGES}
    yield from _field_mistakes(told, known, "")
    if identifier not in method_content(topic):
        for name in known:
            if name not in told and all(name in item for item in examples):
                yield "method.field_missing", {"field": name}
    for name, value in told.items():
        allowed = {str(word) for item in examples for word in _listed(item.get(name, ()))}
        if name not in _OPEN and name in known and isinstance(known[name], str | list):
            strange = [str(word) for word in _listed(value) if str(word) not in allowed]
            facts = {"field": name, "written": tuple(strange), "known": tuple(sorted(allowed))}
            if strange and _kind(value) == _kind(known[name]):
                yield "method.unknown_value", facts


def _word_mistakes(topic: str, identifier: str, fields: Mapping[str, Any], own: Method) -> Iterator[Wrong]:
    """Yield what is wrong with the words: a new item needs in both languages what every item has."""
    needed = dict(next(iter(method_content(topic).values()))[LANGUAGES[0]])
    known = dict.fromkeys(named_words(topic, identifier, own), "") | needed
    for language in LANGUAGES:
        words = fields.get(language, {})
        if not isinstance(words, dict):
            yield "method.words_no_text", {"language": language}
            continue
        yield from _field_mistakes(words, known, f"{language}.")
        if identifier not in method_content(topic):
            for name in needed:
                if name not in words and not name.startswith("ask-"):
                    yield "method.field_missing", {"field": f"{language}.{name}"}


def _field_mistakes(told: Mapping[str, Any], known: Mapping[str, Any], prefix: str) -> Iterator[Wrong]:
    for name, value in told.items():
        field = f"{prefix}{name}"
        if name not in known:
            meant = suggested(name, [*known, *(LANGUAGES if not prefix else ())])
            yield "method.unknown_field", {"field": field, "suggested": meant}
        elif _kind(value) != _kind(known[name]) or not _says_something(value):
            yield "method.wrong_kind", {"field": field, "kind": f"method.kind.{_kind(known[name])}"}


def _says_something(value: Any) -> bool:
    """Return whether a text is not blank, a list has no blank texts, and a range lies between the poles."""
    if _kind(value) == "list_int":
        places = range(LEFT_POLE, RIGHT_POLE + 1)
        return len(value) > 1 and value == sorted(value[:2]) and set(value) <= set(places)
    return all(not isinstance(text, str) or text.strip() for text in _listed(value))


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else ()


def _kind(value: object) -> str:
    """Return what kind of value something is: an empty list counts as one of texts."""
    if isinstance(value, list):
        inside = {type(part).__name__ for part in value} or {"str"}
        return f"list_{inside.pop()}" if len(inside) == 1 else "mixed"
    return type(value).__name__
