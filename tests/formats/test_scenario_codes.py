"""Every mistake in a scenario and everything a format cannot hold has a sentence in both languages."""

import ast
import re
from pathlib import Path

import pytest

import koek.formats.scenario
from koek.texts.catalogue import known_codes

FOLDER = Path(koek.formats.scenario.__file__).parent
OURS = ("scenario*.py", "genius*.py", "negolog*.py", "yaml_scenario*.py", "hostile*.py")
CODE = re.compile(r"(scenario|genius|geniusweb|xml)\.[a-z_.]+")
PARTS_OF_CODES = {
    "scenario.lost.": {
        *(
            "interests",
            "alternatives",
            "hard_limits",
            "constraints",
            "offers",
            "people",
            "texts",
            "ids",
            "names",
        ),
        *("constant", "limit", "discount"),
    }
}


def _codes() -> set[str]:
    texts = {
        node.value
        for pattern in OURS
        for path in FOLDER.glob(pattern)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }
    whole = {text for text in texts if text not in PARTS_OF_CODES}
    return whole | {part + end for part in texts & set(PARTS_OF_CODES) for end in PARTS_OF_CODES[part]}


def test_every_code_has_a_sentence() -> None:
    assert _codes() - known_codes() == set()


@pytest.mark.parametrize("area", ["scenario.", "genius.", "geniusweb.", "xml."])
def test_no_sentence_is_left_without_a_use(area: str) -> None:
    assert {code for code in known_codes() if code.startswith(area)} - _codes() == set()
