"""An organisation's own words and items over the method: TOML files in a folder, one per topic."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from koek.case.nearness import suggested
from koek.errors import FormatError, Mistake, Place
from koek.formats.case_bytes import decoded, read_bytes, write_new
from koek.method.content import Method, method_content, topic_text, topics

LANGUAGES = ("nl", "en")


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


def read_method(folder: Path) -> Method:
    """Return the method with the words and items of the files in a folder laid over it.

    A file holds only what differs. An item that is new needs a name in both languages.

    Raises
    ------
    FormatError
        Every mistake in the files: no folder, no TOML, a topic that is not known, a field that is no text.
    """
    if not folder.is_dir():
        raise FormatError((Mistake("file.not_found", {}, Place(file=str(folder))),))
    own: dict[str, Mapping[str, Any]] = {}
    mistakes: list[Mistake] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            own[file.stem] = tomllib.loads(decoded(read_bytes(file), file))
        except tomllib.TOMLDecodeError as wrong:
            mistakes.append(Mistake("method.no_toml", {"reason": str(wrong)[:120]}, Place(file=str(file))))
        else:
            mistakes += _mistakes(file, own[file.stem])
    if mistakes:
        raise FormatError(tuple(mistakes))
    return Method(own)


def _mistakes(file: Path, items: Mapping[str, Any]) -> Iterator[Mistake]:
    topic = file.stem
    if topic not in topics():
        facts = {"topic": topic, "suggested": suggested(topic, topics())}
        yield Mistake("method.unknown_topic", facts, Place(file=str(file)))
        return
    known = method_content(topic)
    for identifier, fields in items.items():
        place = Place(path=(identifier,), file=str(file))
        if not isinstance(fields, dict):
            yield Mistake("method.item_no_table", {"id": identifier}, place)
            continue
        for language in LANGUAGES:
            words = fields.get(language, {})
            if not isinstance(words, dict) or not all(map(_is_words, words.values())):
                yield Mistake("method.words_no_text", {"id": identifier, "language": language}, place)
            elif identifier not in known and "name" not in words:
                yield Mistake("method.name_missing", {"id": identifier, "language": language}, place)


def _is_words(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(line, str) for line in value)
    return isinstance(value, str)
