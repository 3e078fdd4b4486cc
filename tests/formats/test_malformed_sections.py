"""Spoiled sections of the method: every mistake has its place, its line and a sentence in both languages."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from formats.example_cases import case_of
from koek.case.links import METHOD_SECTIONS
from koek.case.reading import plain
from koek.errors import FormatError, InvalidCase
from koek.formats.case_file import read_case
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

FEWEST = 100
PER_SECTION = 4
WHOLE = plain(case_of("maintenance"))
BASE = {key: value for key, value in WHOLE.items() if key not in METHOD_SECTIONS}
SECTIONS = [section for section in METHOD_SECTIONS if section in WHOLE]
Path_ = tuple[str | int, ...]


def leaves(content: Any, path: Path_ = ()) -> Iterator[Path_]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from leaves(value, (*path, key))
    elif isinstance(content, list):
        for index, value in enumerate(content):
            yield from leaves(value, (*path, index))
    else:
        yield path


def holder(content: Any, path: Path_) -> Any:
    for step in path[:-1]:
        content = content[step]
    return content


def spoiled(section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield ways to spoil a section: a key nobody knows, and values that cannot be, spread over it."""
    whole = WHOLE[section]
    first = whole[0] if isinstance(whole, list) else whole
    strange = copy.deepcopy(whole)
    (strange[0] if isinstance(strange, list) else strange)["no_such_key"] = "x"
    yield f"{section}: unknown key", {**BASE, section: strange}
    yield f"{section}: text instead", {**BASE, section: "just some words"}
    places = [path for path in leaves(whole) if isinstance(path[-1], str)] or [("name",)]
    for path in places[:: max(1, len(places) // PER_SECTION)][:PER_SECTION]:
        changed = copy.deepcopy(whole)
        holder(changed, path)[path[-1]] = {"a": ["table", "instead"]}
        yield f"{section}: table at {path}", {**BASE, section: changed}
    assert first


SPOILED = [case for section in SECTIONS for case in spoiled(section)]


def test_there_are_enough_of_them() -> None:
    assert len(SPOILED) >= FEWEST
    assert len(SECTIONS) == len(METHOD_SECTIONS) or len(SECTIONS) >= len(METHOD_SECTIONS) - 3


@pytest.mark.parametrize("content", [content for _, content in SPOILED], ids=[name for name, _ in SPOILED])
def test_every_mistake_in_a_section_has_its_place_and_both_sentences(
    content: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")

    with pytest.raises((InvalidCase, FormatError)) as raised:
        read_case(file)
    wrong = raised.value
    assert isinstance(wrong, InvalidCase | FormatError)
    for mistake in wrong.mistakes:
        assert mistake.place.line
        assert mistake.place.path
        for language in Language:
            said = mistake_text(mistake, language)
            assert said.startswith(str(file))
            assert "{" not in said.removeprefix(str(file))
