"""What an organisation's own files name must be there: in the method, in these files, or in the words."""

from pathlib import Path

import pytest

from koek.cli.main import main
from koek.errors import FormatError, Mistake
from koek.formats.method_files import _OPEN, read_method
from koek.formats.method_references import REFERENCES, WORDS, known_ids
from koek.method.content import METHOD, Method, method_content
from koek.readiness.moments import interventions
from koek.texts.catalogue import known_codes, mistake_text
from koek.texts.language import Language

RANGES = {"interests", "power", "climate", "flexibility"}
KIND = """
[hospital]
nl.name = "ziekenhuis"
en.name = "hospital"
"""


def mistakes(folder: Path, **files: str) -> tuple[Mistake, ...]:
    """Return what is wrong with these files; nothing when they can be used."""
    for topic, text in files.items():
        (folder / f"{topic}.toml").write_text(text, encoding="utf-8")
    try:
        read_method(folder)
    except FormatError as wrong:
        return wrong.mistakes
    return ()


def value_of(topic: str, field: str, identifier: str) -> tuple[str, str]:
    """Return an item that has the field, and how the field is written with this id in it."""
    item, fields = next((key, item) for key, item in method_content(topic).items() if field in item)
    written = f'["{identifier}"]' if isinstance(fields[field], list) else f'"{identifier}"'
    return item, f"[{item}]\n{field} = {written}\n"


def test_every_open_field_is_a_reference_a_name_of_words_or_a_range() -> None:
    assert {field for _, field in (*REFERENCES, *WORDS)} | RANGES == _OPEN


@pytest.mark.parametrize(("topic", "field"), REFERENCES)
def test_what_the_method_itself_names_is_there(topic: str, field: str) -> None:
    known = known_ids(REFERENCES[topic, field], METHOD)
    named = [item[field] for item in method_content(topic).values() if field in item]
    ids = {one for value in named for one in ([value] if isinstance(value, str) else value)}

    assert ids
    assert ids <= set(known)
    assert f"method_topic.{REFERENCES[topic, field]}" in known_codes()


@pytest.mark.parametrize(("topic", "field"), REFERENCES)
def test_an_unknown_id_is_told_with_what_may_be_meant(topic: str, field: str, tmp_path: Path) -> None:
    near = known_ids(REFERENCES[topic, field], METHOD)[0]
    item, text = value_of(topic, field, f"{near}x")
    found = [m for m in mistakes(tmp_path, **{topic: text}) if m.code == "method.unknown_reference"]

    assert [m.facts["written"] for m in found] == [f"{near}x"]
    assert near in str(found[0].facts["suggested"])
    assert found[0].place.file == str(tmp_path / f"{topic}.toml")
    assert found[0].place.path == (item,)
    for language in Language:
        assert f"{near}x" in mistake_text(found[0], language)


@pytest.mark.parametrize("command", [["method", "check"], ["next", "CASE", "--method"]])
@pytest.mark.parametrize("language", Language)
def test_checking_and_using_tell_the_same(
    command: list[str], language: Language, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "case.yaml").write_text('koek: "1"\ntitle: T\nparties: [A, B]\n', encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "interventions.toml").write_text('[vague]\nalso = ["pilto"]\n', encoding="utf-8")
    words = [str(tmp_path / "case.yaml") if word == "CASE" else word for word in command]
    code = main([*words, str(own), "--lang", language])

    assert code == 3
    assert "pilot" in capsys.readouterr().err


def test_what_one_file_adds_another_may_name(tmp_path: Path) -> None:
    asked = '[trust]\nkinds = ["hospital"]\nnl.ask-hospital = "Wie?"\nen.ask-hospital = "Who?"\n'

    assert mistakes(tmp_path, organisation_kinds=KIND, factors=asked) == ()
    assert "hospital" in read_method(tmp_path).topic("factors")["trust"]["kinds"]


def test_words_that_are_named_must_be_there_in_both_languages(tmp_path: Path) -> None:
    text = '[vague]\nphrases = ["phrase", "fourth"]\nnl.fourth = "En nu?"\n[unaware]\nphrases = []\n'
    kind = '[trust]\nkinds = ["hospital"]\nnl = "x"\nen.ask-hospitl = "Who?"\n'
    found = mistakes(tmp_path, interventions=text, factors=kind, organisation_kinds=KIND)

    assert [(m.code, m.facts.get("field")) for m in found] == [
        ("method.words_missing", "en.ask-hospital"),
        ("method.words_no_text", None),
        ("method.unknown_field", "en.ask-hospitl"),
        ("method.words_missing", "en.fourth"),
        ("method.list_empty", "phrases"),
    ]


def test_an_item_or_a_list_of_another_kind_is_told_once(tmp_path: Path) -> None:
    found = mistakes(tmp_path, interventions='vague = 3\n[waiting]\nalso = 3\n[energy]\nalso = [["pilot"]]\n')

    assert [m.code for m in found] == ["method.item_no_table", "method.wrong_kind", "method.wrong_kind"]


def test_without_a_file_an_unknown_trigger_that_comes_along_is_named_and_left_out() -> None:
    method = Method({"interventions": {"vague": {"also": ["pilto"]}}})
    found = interventions(["vague"], method)

    assert [finding.code for finding in found] == ["readiness.intervention", "method.unknown_item_near"]
    assert found[1].facts["known"] == ("pilot",)
