"""An organisation's own words over the method: out as files, changed, checked and back in."""

from pathlib import Path

import pytest

from koek.errors import FormatError
from koek.formats.method_files import export_method, read_method
from koek.method.content import METHOD, MethodWord, method_content, topics
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

NEW_SOURCE = """
[humour]
formal = false
nl.name = "humor"
nl.meaning = "Je krijgt mensen aan het lachen."
nl.build = "Begin klein."
en.name = "humour"
en.meaning = "You make people laugh."
en.build = "Begin small."
"""


def mistakes(folder: Path, **files: str) -> list[str]:
    """Return the codes of what is wrong with these files, each told in both languages."""
    for topic, text in files.items():
        (folder / f"{topic}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        read_method(folder)
    for mistake in caught.value.mistakes:
        for language in Language:
            assert "{" not in mistake_text(mistake, language)
    return [mistake.code for mistake in caught.value.mistakes]


def test_what_was_written_is_the_method_itself(tmp_path: Path) -> None:
    written = export_method(tmp_path / "deep" / "method")
    own = read_method(tmp_path / "deep" / "method")

    assert [file.stem for file in written] == list(topics())
    assert all(own.topic(topic) == dict(METHOD.topic(topic)) for topic in topics())


def test_no_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "needs.toml").write_text("# mine\n", encoding="utf-8")
    with pytest.raises(FormatError) as caught:
        export_method(tmp_path)

    assert [mistake.code for mistake in caught.value.mistakes] == ["file.exists"]
    assert [file.name for file in tmp_path.iterdir()] == ["needs.toml"]


def test_a_changed_word_takes_the_place_of_one_word_only(tmp_path: Path) -> None:
    text = '[listen-first]\nnl.name = "elkaar laten uitpraten"\n'
    (tmp_path / "trust_behaviours.toml").write_text(text, encoding="utf-8")
    own = read_method(tmp_path)
    name, meaning = (MethodWord("trust_behaviours", "listen-first", field) for field in ("name", "meaning"))

    assert own.words(name, "nl") == "elkaar laten uitpraten"
    assert own.words(name, "en") == METHOD.words(name, "en")
    assert own.words(meaning, "nl") == METHOD.words(meaning, "nl")


def test_a_new_item_comes_after_those_of_the_method(tmp_path: Path) -> None:
    (tmp_path / "power_sources.toml").write_text(NEW_SOURCE, encoding="utf-8")
    (tmp_path / "readme.txt").write_text("not a topic", encoding="utf-8")

    assert read_method(tmp_path).ids("power_sources") == (*METHOD.ids("power_sources"), "humour")


def test_a_new_factor_needs_no_question_per_kind_of_organisation(tmp_path: Path) -> None:
    factor = dict(method_content("factors")["trust"])
    words = {name: text for name, text in factor["nl"].items() if not name.startswith("ask-")}
    lines = [f'{language}.{name} = "{text}"' for language in ("nl", "en") for name, text in words.items()]
    text = "\n".join(["[humour]", 'rule = "plain"', "kinds = []", *lines])
    (tmp_path / "factors.toml").write_text(text, encoding="utf-8")

    assert "humour" in read_method(tmp_path).ids("factors")


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert read_method(tmp_path) == METHOD


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert mistakes(tmp_path / "none") == ["file.not_found"]


@pytest.mark.parametrize(
    ("topic", "text", "expected"),
    [
        ("needs", "a =", ["method.no_toml"]),
        ("need", "", ["method.unknown_topic"]),
        ("needs", "autonomy = 1", ["method.item_no_table"]),
        ("needs", '[autonomy]\nnl = "x"', ["method.words_no_text"]),
        ("needs", "[autonomy]\nnl.name = 3", ["method.wrong_kind"]),
        ("needs", '[autonomy]\nnl.naem = "x"', ["method.unknown_field"]),
        ("needs", "[autonomy]\nweight = 3", ["method.unknown_field"]),
        ("power_sources", '[position]\nformal = "yes"', ["method.wrong_kind"]),
        ("style_profiles", '[red]\npower = ["a", 1]', ["method.wrong_kind"]),
        ("style_profiles", "[red]\npower = [6]", ["method.wrong_kind"]),
        ("style_profiles", "[red]\npower = [6, 7, 7]", ["method.wrong_kind"]),
        ("style_profiles", "[red]\npower = [7, 6]", ["method.wrong_kind"]),
        ("style_profiles", "[red]\npower = [6, 8]", ["method.wrong_kind"]),
        ("style_profiles", "[red]\npower = [0, 6]", ["method.wrong_kind"]),
        ("factors", '[trust]\nnl.name = " "', ["method.wrong_kind"]),
        ("relation_models", '[vested]\nnl.traits = ["samen", ""]', ["method.wrong_kind"]),
        ("legal_questions", '[phase]\nfield = "stage"', ["method.unknown_value"]),
        ("legal_warnings", '[tender]\nblocks = ["talking"]', ["method.unknown_value"]),
        ("power_sources", NEW_SOURCE.replace("formal = false", ""), ["method.field_missing"]),
        ("power_sources", NEW_SOURCE.replace('nl.name = "humor"', ""), ["method.field_missing"]),
    ],
)
def test_every_mistake_is_told_with_what_to_do(
    tmp_path: Path, topic: str, text: str, expected: list[str]
) -> None:
    assert mistakes(tmp_path, **{topic: text})[: len(expected)] == expected


def test_a_range_of_an_own_profile_may_be_one_place(tmp_path: Path) -> None:
    (tmp_path / "style_profiles.toml").write_text("[red]\npower = [7, 7]", encoding="utf-8")

    assert read_method(tmp_path).topic("style_profiles")["red"]["power"] == [7, 7]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    assert mistakes(tmp_path, needs="a =", moments="[start]\nx = 1") == [
        "method.unknown_field",
        "method.no_toml",
    ]


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "x = " + "9" * 5000], ids=["nested", "number"])
def test_what_python_cannot_read_is_told_as_no_toml(tmp_path: Path, text: str) -> None:
    assert mistakes(tmp_path, factors=text) == ["method.no_toml"]


def test_after_so_many_mistakes_nothing_more_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "factors.toml").write_text("\n".join(f"[trust.x{number}]" for number in range(9)))

    with pytest.raises(FormatError) as some:
        read_method(tmp_path, 3)
    with pytest.raises(FormatError) as all_of_them:
        read_method(tmp_path)

    assert some.value.mistakes == all_of_them.value.mistakes[:3]
    assert len(all_of_them.value.mistakes) == 9
