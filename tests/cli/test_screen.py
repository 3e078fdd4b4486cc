"""What the screen shows at the edges: progress, languages, pipes, and answers with nothing to add."""

import io
import os
import re
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from cli.commands import example, koek
from koek.case.reading import case_from, plain
from koek.cli import console, divide, running, solve
from koek.cli.arguments import COMMANDS, VALUES, chosen_language
from koek.cli.console import Console
from koek.formats.case_file import read_case, write_case
from koek.frontier.budget import Progress
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.workbench.fair_division import FairDivision, divide_case

Screen = pytest.CaptureFixture[str]


def test_the_language_follows_the_locale_and_is_dutch_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    assert chosen_language([]) is Language.DUTCH
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert chosen_language(["solve"]) is Language.ENGLISH
    assert chosen_language(["solve", "--lang=nl"]) is Language.DUTCH


def test_long_work_tells_how_far_it_is_but_not_too_often(capsys: Screen) -> None:
    console = Console(Language.DUTCH, started=-100.0, told=-100.0)
    console.progress(Progress(done=3, total=9, points=10, seconds_left=4.2))
    console.progress(Progress(done=4, total=9, points=12, seconds_left=3.9))

    assert capsys.readouterr().err == "Bezig: 3 van 9 onderwerpen, nog ongeveer 4 seconden …\n"


def test_a_reader_that_stops_reading_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def fileno(self) -> int:
            return 99

    moved: list[int] = []
    monkeypatch.setattr("sys.stdout", Closed())
    monkeypatch.setattr("os.dup2", lambda _new, old: moved.append(old))

    assert running._file_trouble(BrokenPipeError(), Console(Language.DUTCH)) == 0  # noqa: SLF001  # no other door
    assert moved == [99]


def changed(tmp_path: Path, name: str, **sections: object) -> Path:
    case = plain(read_case(example(name)))
    file = tmp_path / "case.yaml"
    write_case(case_from({**case, **sections}), file)
    return file


def test_value_that_melts_is_counted_at_a_moment(capsys: Screen) -> None:
    assert koek(capsys, "solve", example("volunteers"), "--time", "1/2", "--json").code == 0


def test_without_a_complete_offer_there_is_nothing_to_weigh(capsys: Screen, tmp_path: Path) -> None:
    run = koek(capsys, "offer", changed(tmp_path, "volunteers", offers=[], meetings=[]), "--lang", "nl")

    assert run.code == 1
    assert "‘offers’" in run.err


def test_a_saved_offer_with_json_prints_json_only(capsys: Screen, tmp_path: Path) -> None:
    file = changed(tmp_path, "volunteers")
    run = koek(capsys, "offer", file, "--choose", "shifts=4", "--save", "third", "--json")

    assert run.answer["outcome"]["shifts"] == "4"


def test_from_an_offer_that_is_best_there_is_no_trade(capsys: Screen, tmp_path: Path) -> None:
    best = koek(capsys, "divide", example("volunteers"), "--json").answer["outcome"]
    offers = [{"id": "best", "by": "pollepel", "at": "2026-11-20", "outcome": best}]
    run = koek(capsys, "trade", changed(tmp_path, "volunteers", offers=offers, meetings=[]), "--lang", "nl")

    assert run.code == 0
    assert "geen ruil" in run.out


def test_an_offer_nobody_should_sign_gets_a_warning_and_no_trade(capsys: Screen, tmp_path: Path) -> None:
    offers = plain(read_case(example("volunteers")))["offers"][:1]
    file = changed(tmp_path, "volunteers", offers=offers, meetings=[])
    traded = koek(capsys, "trade", file, "--lang", "nl")
    solved = koek(capsys, "solve", file, "--lang", "nl")

    assert traded.code == solved.code == 0
    assert "geen ruil" not in traded.out
    assert "slechter" in traded.out or "uiterste grens" in traded.out
    assert "slechter" in solved.out or "uiterste grens" in solved.out


def test_a_division_without_remarks_has_no_heading_for_them(capsys: Screen) -> None:
    case = read_case(example("maintenance"))
    answer = divide_case(case)
    quiet = FairDivision(
        answer.title,
        answer.names,
        answer.basis,
        answer.agreement,
        type(answer.division)(**{**vars(answer.division), "warnings": (), "assumptions": ()}),
    )
    divide.show(quiet, Console(Language.DUTCH), explain=False)

    assert "Let hierop" not in capsys.readouterr().out


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr("sys.stdout", kept)

    console.writable()

    assert sys.stdout is kept


def test_who_stops_half_way_through_the_questions_gets_no_answer(
    capsys: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solve, "_ask", lambda *_: running.INTERRUPTED)

    run = koek(capsys, "solve", example("maintenance", "nl"), "--ask")

    assert (run.code, run.out) == (running.INTERRUPTED, "")


def test_a_namespace_without_json_is_answered_in_words(capsys: Screen) -> None:
    assert (
        running.run(
            Namespace(command="solve", json=False, case=Path("gone.yaml"), profiles=()),
            Console(Language.DUTCH),
        )
        == 3
    )
    assert os.linesep in capsys.readouterr().err


FORMATS = {"YAML", "JSON", "HTML", "PDF", "DOCX", "CSV", "GENIUS", "ICS"}
SETTINGS = {"KOEK_DATA", "KOEK_PASSPHRASE"}
ENGLISH_OF_ARGPARSE = (
    "usage:",
    "options:",
    "positional arguments",
    "show this help",
    "show program's version",
)


def help_of(capsys: Screen, language: str, *command: str) -> str:
    """Return the help of koek, or of one of its commands."""
    with pytest.raises(SystemExit):
        koek(capsys, *command, "--help", "--lang", language)
    return capsys.readouterr().out


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_the_help_of_each_command_is_in_one_language(
    capsys: Screen, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    dutch = help_of(capsys, "nl", *command)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    english = help_of(capsys, "en", *command)

    assert [word for word in ENGLISH_OF_ARGPARSE if word in dutch] == []
    assert dutch.startswith("gebruik: ")
    assert english.startswith("usage: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_value_in_the_help_has_a_name_in_the_language_of_the_help(
    capsys: Screen, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    named = {
        word for kind in VALUES.values() for word in re.split("[=/]", say(f"typed.{kind}", Language.DUTCH))
    }
    shown = set(re.findall(r"[A-Z_]{2,}", help_of(capsys, "nl", command)))

    assert shown - named - FORMATS - SETTINGS == set()


@pytest.mark.parametrize(("language", "about"), [("nl", "toon het versienummer"), ("en", "version number")])
def test_the_help_of_the_version_is_in_that_language_too(capsys: Screen, language: str, about: str) -> None:
    assert about in help_of(capsys, language)
