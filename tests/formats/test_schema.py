"""The published schema explains every key and allows what the reader allows."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.formats.case_yaml import yaml_text
from koek.formats.excel_layout import tables
from koek.formats.field_texts import field_name
from koek.formats.schema import SCHEMA_ID, case_schema
from koek.texts.catalogue import known_codes
from koek.texts.language import Language
from strategies import negotiation_cases

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
VALIDATOR = Draft202012Validator(case_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


class _EditorConstructor(SafeConstructor):
    """Reads a day as text, as YAML 1.2 has it."""


_EditorConstructor.add_constructor(
    "tag:yaml.org,2002:timestamp", lambda constructor, node: constructor.construct_scalar(node)
)


def _as_an_editor_reads(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _EditorConstructor
    return json.loads(json.dumps(yaml.load(text)))


def _complaints(content: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(content)]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(case_schema())

    assert case_schema()["$id"] == SCHEMA_ID


def test_the_published_schema_is_the_one_that_is_made() -> None:
    published = json.loads((ROOT / "docs" / "reference" / "case.schema.json").read_text(encoding="utf-8"))

    assert published == case_schema()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.name))
def test_the_examples_fit_the_schema(file: Path) -> None:
    assert _complaints(_as_an_editor_reads(file.read_text(encoding="utf-8"))) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=negotiation_cases())
def test_what_koek_writes_fits_the_schema(case: NegotiationCase) -> None:
    assert _complaints(plain(case)) == []
    assert _complaints(_as_an_editor_reads(yaml_text(plain(case)))) == []


SHORT = """
koek: 1
title: 2027
parties: [Alfa, {name: Beta, people: [Ann]}]
ours:
issues:
  - {name: Price, kind: money, lowest: .5, highest: "2/3"}
  - {name: Term, options: [1, 2, yes]}
  - {name: Days, kind: whole, lowest: 1, highest: 2e1, step: }
alternatives:
  - {name: Nothing, party: alfa, evidence: [{kind: document, what: 12, on: 2027-01-31}]}
offers:
  - {id: o, by: alfa, at: 2027-01-31T10:00:00Z, outcome: {term: yes, days: 3}, binding: yes}
division: {parties: [alfa, beta], days_to_answer: "14", lines: }
"""


def test_shorthand_that_is_read_fits_the_schema(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(SHORT, encoding="utf-8")

    assert read_case(file).parties[1].people[0].id == "ann"
    assert _complaints(_as_an_editor_reads(SHORT)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"koek": 2},
        {"title": ""},
        {"tilte": "x"},
        {"parties": ["one"]},
        {"language": "fr"},
        {"issues": [{"name": "x", "kind": "whole", "lowest": "a", "highest": 2}]},
        {"issues": [{"name": "x"}]},
        {"offers": [{"id": "o", "by": "a", "at": "yesterday", "outcome": {}}]},
        {"money": {"currency": "euro"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_is_never_right_does_not_fit_the_schema(change: dict[str, Any]) -> None:
    sound = {"koek": 1, "title": "x", "parties": ["a", "b"]}

    assert _complaints(sound) == []
    assert _complaints(sound | change) != []


def _fields() -> set[tuple[str, str]]:
    """Return every noun and field of the sections that every workbook has."""
    shown = [table for table in tables() if table.is_always_there]
    fields = {(column.noun, column.field) for table in shown for column in table.columns}
    return fields | {(table.holder, table.path[-1]) for table in shown if table.path}


def test_every_field_of_the_main_sections_has_a_name_and_an_explanation() -> None:
    codes = known_codes()
    nameless = [
        f"{area}.{noun}.{field}"
        for noun, field in sorted(_fields())
        for area in ("field_name", "field_note")
        if not codes & {f"{area}.{noun}.{field}", f"{area}.{field}"}
    ]

    assert len(_fields()) > 90
    assert nameless == []


def test_a_field_without_a_name_is_called_by_its_key() -> None:
    assert field_name("Nobody", "some_field", Language.DUTCH) == "some field"
