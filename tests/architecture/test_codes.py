"""Everything that is concluded or goes wrong has a sentence, in both languages."""

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from inspect import getmembers, isclass
from string import Formatter

import pytest

from architecture.repository import module_name, source_files, tree
from koek.errors import CaseError, KoekError, NoAnswer
from koek.texts.catalogue import areas, known_codes

CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*[a-z0-9])+")
SPEAKERS = {"Finding": 0, "Mistake": 0, "PydanticCustomError": 0}
NEVER_RAISED = {KoekError, CaseError, NoAnswer}


def _speakers() -> dict[str, int]:
    """Return every function that takes a code, with the position of the code in a call."""
    nodes = (node for path in source_files() for node in ast.walk(tree(path)))
    found = dict(SPEAKERS)
    for node in nodes:
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.posonlyargs + node.args.args]
            names = names[1:] if names[:1] == ["self"] else names
            found |= {node.name: names.index("code")} if "code" in names else {}
    return found


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _literals(node: ast.Call, position: int) -> Iterator[str]:
    named = (keyword.value for keyword in node.keywords if keyword.arg == "code")
    for value in (*node.args[position : position + 1], *named):
        for part in ast.walk(value):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and CODE.fullmatch(part.value):
                yield part.value


def _codes_written() -> set[str]:
    speakers = _speakers()
    nodes = (node for path in source_files() for node in ast.walk(tree(path)))
    calls = [node for node in nodes if isinstance(node, ast.Call) and _called(node) in speakers]
    return {code for call in calls for code in _literals(call, speakers[_called(call)])} | _codes_assigned()


def _codes_assigned() -> set[str]:
    """Return the codes that get the name ``code`` before they are used, such as one of two."""
    nodes = (node for path in source_files() for node in ast.walk(tree(path)))
    values = (n.value for n in nodes if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "code")
    parts = (part for value in values for part in ast.walk(value) if isinstance(part, ast.Constant))
    return {part.value for part in parts if isinstance(part.value, str) and CODE.fullmatch(part.value)}


def _members(kind: type) -> set[type]:
    modules = [import_module(module_name(path)) for path in source_files() if path.stem != "__main__"]
    classes = {found for module in modules for _, found in getmembers(module, isclass)}
    return {found for found in classes if issubclass(found, kind) and found.__module__.startswith("koek")}


def _error_codes() -> set[str]:
    errors = {found for found in _members(KoekError) if issubclass(found, KoekError)}
    return {error.code for error in errors - NEVER_RAISED}


def _enumerated_codes() -> set[str]:
    enums = [found for found in _members(StrEnum) if issubclass(found, StrEnum)]
    return {member.value for enum in enums for member in enum if CODE.fullmatch(member.value)}


def test_every_error_has_a_sentence() -> None:
    assert _error_codes() - known_codes() == set()


def test_every_conclusion_and_mistake_has_a_sentence() -> None:
    assert (_codes_written() | _enumerated_codes()) - known_codes() == set()


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("area", areas())
def test_both_forms_of_a_number_tell_the_same_facts(area: str) -> None:
    sentences = import_module(f"koek.texts.sentences.{area}").SENTENCES
    plural = [message for message in sentences.values() if message.plural is not None]
    extra = [m for m in plural if _placeholders(m.singular) - _placeholders(m.plural)]

    assert not extra
