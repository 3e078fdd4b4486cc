"""What goes wrong is told in the user's language, with an exit code, and nothing is changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, example, koek

Screen = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_is_exit_code_one_with_its_reason(capsys: Screen, language: str) -> None:
    run = koek(capsys, "solve", example("not-yet", language), "--lang", language)

    assert run.code == 1
    assert {"nl": "nog niet doorrekenen", "en": "cannot solve it yet"}[language] in run.err


def test_no_answer_as_json_is_an_object_with_a_code(capsys: Screen) -> None:
    run = koek(capsys, "solve", example("not-yet"), "--json")

    assert run.code == 1
    assert run.answer["error"]["code"] == "frontier.not_yet"


def without_room(tmp_path: Path) -> Path:
    text = example("volunteers").read_text(encoding="utf-8")
    case = tmp_path / "case.yaml"
    case.write_text(text.replace("limit: ", "limit: 9", 1), encoding="utf-8")
    return case


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_room_for_an_agreement_is_an_outcome_and_not_a_failure(
    capsys: Screen, tmp_path: Path, language: str
) -> None:
    case = without_room(tmp_path)
    run = koek(capsys, "solve", case, "--lang", language)
    answer = koek(capsys, "solve", case, "--json")

    assert run.code == answer.code == 1
    assert {"nl": "geen ruimte voor een akkoord", "en": "no room for an agreement"}[language] in run.err
    assert answer.answer["error"]["code"] == "bargaining.no_zone_of_agreement"
    assert [reason["code"] for reason in answer.answer["error"]["because"]] == ["no_zone.limit"]
    assert answer.answer["error"]["because"][0]["text"] in answer.answer["error"]["text"]
    assert answer.answer["frontier"]["size"] > 0
    assert answer.answer["solutions"] == {}


@pytest.mark.parametrize(
    ("words", "dutch"),
    [
        (("sovle",), "kan niet"),
        (("solve",), "dit ontbreekt nog: BESTAND"),
        (("solve", "x", "--limit", "veel"), "‘veel’ is geen heel getal; schrijf bijvoorbeeld 12"),
        (("solve", "x", "--seconds", "lang"), "‘lang’ is geen getal; schrijf bijvoorbeeld 0.5"),
        (("solve", "x", "--time", "1/0"), "‘1/0’ is geen getal; schrijf bijvoorbeeld 0.5"),
        (("offer", "x", "--at", "morgen"), "‘morgen’ is geen dag; schrijf die als 2026-11-22"),
        (("solve", "x", "--json=1"), "hier hoort geen waarde bij: '1'"),
        (("solve", "x", "--as"), "hier hoort één waarde bij"),
        (("solve", "x", "--profiles"), "hier hoort minstens één waarde bij"),
        (("solve", "x", "--ex"), "--ex kan meer betekenen: --exact, --explain"),
        (("next", "x", "--moment", "nooit"), "'nooit' kan niet (kies uit 'start', 'facts'"),
        (("method",), "dit ontbreekt nog: {export,check}, MAP"),
        ((), "dit ontbreekt nog"),
        (("solve", "x", "--nonsense"), "begrijpt koek niet"),
    ],
)
def test_words_that_are_not_understood_are_exit_code_two(
    capsys: Screen, words: tuple[str, ...], dutch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    run = koek(capsys, *words)

    assert run.code == 2
    assert dutch in run.err
    assert run.err.startswith("gebruik: koek")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_is_not_there_is_named(capsys: Screen, tmp_path: Path, language: str) -> None:
    run = koek(capsys, "solve", tmp_path / "gone.yaml", "--lang", language)

    assert run.code == 3
    assert "gone.yaml" in run.err
    assert run.out == ""


def test_every_mistake_is_told_at_once_with_its_line(capsys: Screen, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    text = example("volunteers").read_text(encoding="utf-8").replace("weight: ", "wieght: ", 1)
    case.write_text(text.replace("ours: ", "ours: niemand-", 1), encoding="utf-8")
    run = koek(capsys, "solve", case, "--lang", "nl")

    assert run.code == 3
    lines = run.err.splitlines()
    assert len(lines) >= 3
    assert all("regel" in line for line in lines[:-1])
    assert "fouten" in lines[-1]


def test_an_unknown_offer_names_those_there_are(capsys: Screen) -> None:
    run = koek(capsys, "offer", example("maintenance"), "--offer", "nope", "--lang", "nl")

    assert run.code == 3
    assert "nope" in run.err


def test_a_choice_that_cannot_be_made_is_a_mistake(capsys: Screen) -> None:
    run = koek(capsys, "offer", example("maintenance"), "--choose", "price=1", "--lang", "nl")

    assert run.code == 3
    assert "1" in run.err


def test_a_case_that_cannot_be_solved_has_nothing_to_divide(capsys: Screen) -> None:
    run = koek(capsys, "divide", example("not-yet"), "--lang", "nl")

    assert run.code == 1
    assert "nog niet doorrekenen" in run.err


def test_a_report_needs_a_name_that_tells_its_kind(capsys: Screen, tmp_path: Path) -> None:
    run = koek(capsys, "report", example("volunteers"), tmp_path / "report.odt", "--lang", "nl")

    assert run.code == 3
    assert ".html" in run.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_told(capsys: Screen, tmp_path: Path) -> None:
    run = koek(capsys, "new", tmp_path / "gone" / "case.yaml", "--lang", "nl")

    assert run.code == 3
    assert "bestaat niet" in run.err


def test_running_out_of_time_is_an_answer_with_a_bound(capsys: Screen) -> None:
    run = koek(capsys, "solve", example("community-centre"), "--seconds", "0.000001", "--json")

    assert run.code == 0
    assert run.answer["frontier"]["proven"] is False
    assert run.answer["frontier"]["reason"] == "time"
    assert len(run.answer["frontier"]["gap"]) == 3


def test_the_help_is_quick_to_import() -> None:
    heavy = "import sys; from koek.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    check = "print(sorted({'numpy', 'pydantic', 'altair', 'typst', 'openpyxl', 'docx'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", heavy + check], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
