"""What the pages promise is there: keys of sources, fields, commands, files, examples that run."""

import doctest
import re
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from pydantic import BaseModel
from ruamel.yaml import YAML

from architecture.repository import DOCS, ROOT, code_blocks, documents, source_files
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun
from koek.cli.arguments import parser
from koek.method.value_aspects import value_aspects
from koek.texts.language import Language

KEY = re.compile(r"\[([A-Z][A-Za-z]+\d{4}[a-z]?|Moocore)\]_")
DEFINITION = re.compile(r"^\.\. \[(\w+)\]", re.MULTILINE)
COMMAND = re.compile(r"\bkoek (?=[a-z])([a-z]+)\b")
CASE_FILE = DOCS / "reference" / "case-file.md"
BOTH_LANGUAGES = ("README.md", "LEESMIJ.md")


def _page_name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _code(page: Path) -> str:
    """Return what a page shows as code: fenced blocks and words between backticks."""
    fenced = "\n".join(
        block for language in ("console", "sh", "text") for block in code_blocks(page, language)
    )
    return fenced + "\n" + "\n".join(re.findall(r"`([^`\n]+)`", _text(page)))


def test_every_source_named_in_code_stands_in_the_bibliography() -> None:
    named = {key for path in source_files() for key in KEY.findall(_text(path))}
    known = set(DEFINITION.findall(_text(DOCS / "bibliography.md")))

    assert named - known == set()


def test_no_source_stands_in_the_bibliography_twice() -> None:
    keys = DEFINITION.findall(_text(DOCS / "bibliography.md"))

    assert len(keys) == len(set(keys))


def test_every_source_says_what_of_it_was_checked() -> None:
    entries = re.split(r"(?m)^\.\. (?=\[)", _text(DOCS / "bibliography.md"))[1:]
    marks = ("*Checked:*", "*Secondary:*", "*Not checked:*")

    assert len(entries) == len(DEFINITION.findall(_text(DOCS / "bibliography.md")))
    assert [entry.split("]")[0] for entry in entries if sum(map(entry.count, marks)) != 1] == []


def _nouns(noun: type[BaseModel] = Noun) -> set[type[BaseModel]]:
    return {below for direct in noun.__subclasses__() for below in {direct, *_nouns(direct)}}


def test_every_key_of_a_case_file_is_explained() -> None:
    explained = set(re.findall(r"`([a-z_0-9]+)`", _text(CASE_FILE)))
    keys = {
        field for noun in _nouns() for field in noun.model_fields if noun.__module__.startswith("koek.case")
    }

    assert keys - explained == set()


def test_every_value_aspect_is_listed() -> None:
    listed = re.findall(
        r"^\| `([a-z-]+)` \|.*\| (?:material|emotional|relational) \|$", _text(CASE_FILE), re.MULTILINE
    )

    assert listed == [aspect.id for aspect in value_aspects()]


@cache
def _example_cases() -> list[tuple[str, str]]:
    pages = [(page, block) for page in documents() for block in code_blocks(page, "yaml")]
    return [(_page_name(page), block) for page, block in pages if block.startswith("koek:")]


@pytest.mark.parametrize(("page", "block"), _example_cases())
def test_a_case_shown_on_a_page_is_a_valid_case(page: str, block: str) -> None:
    yaml = YAML(typ="safe", pure=True)

    case = NegotiationCase.model_validate(yaml.load(StringIO(block)))

    assert case.title, page


@pytest.mark.parametrize("page", [page for page in documents() if ">>> " in _text(page)], ids=_page_name)
def test_examples_on_a_page_run(page: Path) -> None:
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert result.attempted > 0
    assert result.failed == 0


@cache
def _commands() -> dict[str, set[str]]:
    """Return the options of every command, as the command line knows them."""
    tables = [action.choices for action in parser(Language.ENGLISH)._actions]  # noqa: SLF001  # no public way
    commands = next(choices for choices in tables if isinstance(choices, dict))
    return {name: set(re.findall(r"--[a-z]+", command.format_help())) for name, command in commands.items()}


@pytest.mark.parametrize("page", documents(), ids=_page_name)
def test_commands_on_a_page_exist(page: Path) -> None:
    assert set(COMMAND.findall(_code(page))) - _commands().keys() == set()


@pytest.mark.parametrize("page", documents(), ids=_page_name)
def test_options_on_a_page_exist(page: Path) -> None:
    lines = [line for line in _code(page).splitlines() if line.removeprefix("$ ").startswith(("koek ", "--"))]
    known = {"--help", "--version"}.union(*_commands().values())

    assert {option for line in lines for option in re.findall(r"--[a-z]+", line)} - known == set()


def test_every_option_is_explained() -> None:
    explained = set(re.findall(r"--[a-z]+", _text(DOCS / "reference" / "command-line.md")))

    assert set[str]().union(*_commands().values()) - explained - {"--help"} == set()


@pytest.mark.parametrize("page", documents(), ids=_page_name)
def test_example_files_on_a_page_exist(page: Path) -> None:
    examples = set(re.findall(r"\bexamples/[\w.-]+[\w]", _text(page)))
    missing = {example for example in examples if not (ROOT / example).exists()}

    assert not missing


@pytest.mark.parametrize("name", BOTH_LANGUAGES)
def test_the_first_page_tells_the_commands_to_start_with(name: str) -> None:
    shown = _code(ROOT / name)

    assert "make run" in shown
    assert "make test" in shown
    assert "pip install koek" in shown
    assert "koek --help" in shown


@pytest.mark.parametrize("name", BOTH_LANGUAGES)
def test_the_first_page_names_only_targets_that_make_knows(name: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", _code(ROOT / name)))
    known = set(re.findall(r"^([a-z]+):", _text(ROOT / "Makefile"), re.MULTILINE))

    assert named - known == set()


def _capabilities() -> list[tuple[str, str, str, str]]:
    row = re.compile(r"^\| ([RXB]\d+) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
    return row.findall(_text(DOCS / "reference" / "capabilities.md"))


@pytest.mark.parametrize(("row", "name", "where", "shown"), _capabilities())
def test_a_capability_lives_where_the_table_says(row: str, name: str, where: str, shown: str) -> None:
    places = [ROOT / "src" / Path(*place.split(".")) for place in re.findall(r"`(koek[\w.]*)`", where)]
    places += [ROOT / place for place in re.findall(r"`((?!koek)[\w./-]+)`", where)]
    tests = [ROOT / test for test in re.findall(r"`(tests/[\w./-]+)`", shown)]
    missing = [path for path in places + tests if not (path.exists() or path.with_suffix(".py").exists())]

    assert places
    assert tests
    assert not missing, f"{row} {name}"
