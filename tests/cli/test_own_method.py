"""An organisation's own words take the place of those of the method wherever koek shows any."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from cli.commands import example, koek
from koek.method.content import METHOD, topics

Screen = pytest.CaptureFixture[str]
TODAY = "2026-11-22"
MARK = "§"
LONG = 24
"""From this length words of the method are not found by chance in what people typed themselves."""


def own_words(topic: str) -> Iterator[str]:
    for identifier, fields in METHOD.topic(topic).items():
        yield f"[{identifier}]"
        for language in ("nl", "en"):
            for name, text in fields[language].items():
                if isinstance(text, str):
                    yield f"{language}.{name} = {json.dumps(MARK + text, ensure_ascii=False)}"


@cache
def long_words() -> frozenset[str]:
    """Return the longer words of the method in Dutch, without spaces."""
    texts = (
        text
        for topic in topics()
        for fields in METHOD.topic(topic).values()
        for text in fields["nl"].values()
        if isinstance(text, str) and len(text) >= LONG
    )
    return frozenset("".join(text.split()) for text in texts)


def unmarked(shown: str) -> set[str]:
    """Return the longer words of the method that stand in a text without the mark of our own."""
    told = "".join(unescape(re.sub(r"<[^>]+>|#", " ", shown)).split())
    return {word for word in long_words() if word in told.replace(f"{MARK}{word}", "")}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder in which every word of the method is marked."""
    folder = tmp_path / "own"
    folder.mkdir()
    for topic in topics():
        (folder / f"{topic}.toml").write_text("\n".join(own_words(topic)), encoding="utf-8")
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A copy of an example that a command may write into."""
    file = tmp_path / "case.yaml"
    file.write_text(example("volunteers").read_text(encoding="utf-8"), encoding="utf-8")
    return file


def test_the_own_words_are_right(capsys: Screen, own: Path) -> None:
    assert koek(capsys, "method", "check", own).code == 0


@pytest.mark.parametrize(
    "command",
    ["prepare", "differences", "relation", "trust", "network", "close", "next --moment stall --sign vague"],
)
def test_a_command_shows_no_words_but_our_own(capsys: Screen, command: str, own: Path) -> None:
    name, *more = command.split()
    words = (name, example("maintenance"), *more, "--lang", "nl", "--today", TODAY, "--explain")
    usual, ours = koek(capsys, *words), koek(capsys, *words, "--method", own)

    assert unmarked(usual.out)
    assert ours.code == 0
    assert MARK in ours.out
    assert not unmarked(ours.out)


@pytest.mark.parametrize("sheet", [(), ("--kitchen",)], ids=["report", "kitchen"])
def test_a_report_shows_no_words_but_our_own(
    capsys: Screen, sheet: tuple[str, ...], case: Path, own: Path, tmp_path: Path
) -> None:
    words = ("report", case, *sheet, "--lang", "nl", "--today", TODAY)
    usual, ours = tmp_path / "usual.html", tmp_path / "ours.html"

    assert koek(capsys, *words, usual).code == 0
    assert koek(capsys, *words, ours, "--method", own).code == 0
    assert unmarked(usual.read_text(encoding="utf-8"))
    assert MARK in ours.read_text(encoding="utf-8")
    assert not unmarked(ours.read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["trust", "differences", "network"])
def test_a_questionnaire_asks_in_our_own_words(
    capsys: Screen, command: str, case: Path, own: Path, tmp_path: Path
) -> None:
    file = tmp_path / "survey.yaml"
    words = (command, case, "--survey", file, "--lang", "nl", "--today", TODAY, "--method", own)

    assert koek(capsys, *words).code == 0
    assert MARK in file.read_text(encoding="utf-8")
    assert not unmarked(file.read_text(encoding="utf-8"))


def test_an_own_item_is_asked_for_too(capsys: Screen, case: Path, tmp_path: Path) -> None:
    folder, file = tmp_path / "method", tmp_path / "survey.yaml"
    folder.mkdir()
    good = '[music]\nnl.name = "muziek"\nen.name = "music"\n'
    (folder / "network_goods.toml").write_text(good, encoding="utf-8")

    assert koek(capsys, "method", "check", folder).err == ""
    assert koek(capsys, "network", case, "--survey", file, "--method", folder, "--today", TODAY).code == 0
    assert "- good: music" in file.read_text(encoding="utf-8")


def test_answers_that_come_in_leave_our_own_words_on_the_screen(
    capsys: Screen, case: Path, own: Path, tmp_path: Path
) -> None:
    file = tmp_path / "survey.yaml"
    words = ("trust", case, "--lang", "nl", "--today", TODAY, "--method", own)
    koek(capsys, *words, "--survey", file)
    text = file.read_text(encoding="utf-8").replace("on:\n", f"on: {TODAY}\n", 1)
    file.write_text(text.replace("ourselves:\n", "ourselves: 4\n", 1), encoding="utf-8")
    answered = koek(capsys, *words, "--answers", file)

    assert answered.code == 0, answered.err
    assert not unmarked(answered.out)


def test_tables_go_out_and_come_back_in_our_own_words(
    capsys: Screen, case: Path, own: Path, tmp_path: Path
) -> None:
    folder, before = tmp_path / "tables", case.read_text(encoding="utf-8")
    words = ("network", case, "--lang", "nl", "--today", TODAY, "--method", own)

    assert koek(capsys, *words, "--csv", folder).code == 0
    assert f"{MARK}" in (folder / "members.csv").read_text(encoding="utf-8")
    assert koek(capsys, *words, "--from", folder).code == 0
    assert case.read_text(encoding="utf-8") == before


def test_the_check_knows_our_own_items(capsys: Screen, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "method"
    folder.mkdir()
    aspect = '[local-jobs]\nnature = "relational"\nnl.name = "werk"\nnl.meaning = "Werk hier."\n'
    aspect += 'en.name = "jobs"\nen.meaning = "Work here."\n'
    (folder / "value_aspects.toml").write_text(aspect, encoding="utf-8")
    text = case.read_text(encoding="utf-8")
    case.write_text(re.sub(r"aspect: [\w-]+", "aspect: local-jobs", text, count=1), encoding="utf-8")

    assert "local-jobs" in koek(capsys, "check", case).out
    assert "local-jobs" not in koek(capsys, "check", case, "--method", folder).out
