"""What goes wrong is told in the user's language, with an exit code, and nothing is changed."""

import json
import signal
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, example, koek
from koek.cli.console import Console
from koek.cli.main import main

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
        (("sovle",), "bedoel je ‘solve’?"),
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


def _with_an_untold_option(tmp_path: Path) -> Path:
    text = example("volunteers").read_text(encoding="utf-8")
    case = tmp_path / "case.yaml"
    case.write_text(text.replace("          on-request: 0\n", "", 1), encoding="utf-8")
    return case


def test_a_mistake_that_shows_only_in_solving_has_its_line_too(capsys: Screen, tmp_path: Path) -> None:
    case = _with_an_untold_option(tmp_path)
    line = case.read_text(encoding="utf-8").partition("preferences:")[0].count("\n") + 6
    run = koek(capsys, "solve", case, "--lang", "en")

    assert run.code == 3
    assert run.err.startswith(f"{case}, line {line}, column ")


def test_a_mistake_that_shows_only_in_solving_has_its_cell_too(capsys: Screen, tmp_path: Path) -> None:
    book = tmp_path / "case.xlsx"
    koek(capsys, "convert", _with_an_untold_option(tmp_path), book)
    run = koek(capsys, "check", book, "--lang", "en")

    assert run.code == 3
    assert run.err.startswith(f"{book}, sheet ")


@pytest.mark.parametrize(("language", "way"), [("nl", "Ga dan verder met"), ("en", "Then go on with")])
def test_a_scenario_with_silences_tells_which_file_and_how_to_go_on(
    capsys: Screen, tmp_path: Path, language: str, way: str
) -> None:
    issue = {"Hue": {"red": 1, "blue": 0}}
    told: dict[str, object] = {"reservationValue": 0, "issueWeights": {"Hue": 1}, "issues": issue}
    (tmp_path / "sun.json").write_text(json.dumps(told), encoding="utf-8")
    (tmp_path / "tide.json").write_text(json.dumps(told | {"issues": {"Hue": {"red": 1}}}), encoding="utf-8")
    run = koek(capsys, "solve", tmp_path, "--lang", language)
    going_on = koek(capsys, "solve", tmp_path, "--undefined", "0")

    assert (run.code, going_on.code) == (3, 0)
    assert run.err.startswith(f"{tmp_path / 'tide.json'}, ")
    assert f"{way} --undefined 0" in run.err


@pytest.mark.parametrize(
    "words",
    [("--limit", "-1"), ("--seconds", "-1"), ("--seconds", "nan"), ("--time", "-0.5"), ("--megabytes", "-1")],
)
def test_less_than_nothing_cannot_be_asked_for(capsys: Screen, words: tuple[str, str]) -> None:
    run = koek(capsys, "solve", "x", *words, "--lang", "en")

    assert run.code == 2
    assert f"‘{words[1]}’ cannot be used here; write 0 or more" in run.err


def test_what_nobody_said_may_be_worth_less_than_nothing(capsys: Screen, tmp_path: Path) -> None:
    assert koek(capsys, "solve", _with_an_untold_option(tmp_path), "--undefined", "-2").code == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_screen_that_knows_few_signs_still_gets_its_answer(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding=encoding))

    assert main(["check", str(example("maintenance")), "--json", "--lang", "nl"]) == 0
    assert json.loads(written.getvalue())["mistakes"] == []
    assert main(["solve", str(example("volunteers")), "--lang", "nl"]) == 0
    assert "ruil" in written.getvalue().decode(encoding)


def test_without_a_screen_the_command_still_does_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    code = main(["check", str(example("volunteers"))])
    sys.stdout.close()
    sys.stderr.close()

    assert code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_ctrl_c_gives_what_was_found_so_far_and_says_so(
    capsys: Screen, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def interrupted(_console: Console, _progress: object) -> None:
        if signal.getsignal(signal.SIGINT) is not before:
            signal.raise_signal(signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(Console, "progress", interrupted)
    run = koek(capsys, "solve", example("community-centre", language), "--lang", language)
    frontier = koek(capsys, "solve", example("community-centre"), "--json").answer["frontier"]

    assert run.code == 0
    assert {"nl": "gestopt", "en": "The work was stopped"}[language] in run.out
    assert (frontier["proven"], frontier["reason"]) == (False, "stopped")
    assert len(frontier["gap"]) == 3
    assert signal.getsignal(signal.SIGINT) is before


def test_mistakes_as_json_have_their_code_and_place(capsys: Screen, tmp_path: Path) -> None:
    case = _with_an_untold_option(tmp_path)
    answer = koek(capsys, "solve", case, "--json", "--lang", "en").answer
    (mistake,) = answer["mistakes"]

    assert answer["error"]["code"] == "case.invalid"
    assert (mistake["file"], mistake["path"]) == (str(case), ["preferences", 0, "issues", 0])
    assert mistake["line"] > 1
    assert mistake["text"].startswith(f"{case}, line {mistake['line']}")
    assert "sheet" not in mistake


def test_a_missing_file_as_json_is_an_object_too(capsys: Screen, tmp_path: Path) -> None:
    run = koek(capsys, "check", tmp_path / "none.yaml", "--json")

    assert (run.code, [mistake["code"] for mistake in run.answer["mistakes"]]) == (3, ["file.not_found"])
