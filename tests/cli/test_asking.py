"""Questions in the terminal: kind when an answer does not fit, and nothing is ever lost."""

import io
import sys
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, Run, example, koek

Screen = pytest.CaptureFixture[str]
ASKING = ("prepare", "differences", "trust", "network", "close")
TODAY = "2026-11-22"
ALMOST_EMPTY = "# my case\nkoek: 1\ntitle: Brood  # for the street\nparties:\n  - Bakker\n  - Wijkhuis\n"


class Terminal:
    """A user who types lines; the input ends after the last one."""

    def __init__(self, capsys: Screen, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch
        self.case = folder / "case.yaml"
        self.case.write_text(ALMOST_EMPTY, encoding="utf-8")

    def types(self, command: str, *lines: str, words: tuple[str, ...] = ("--lang", "en")) -> Run:
        """Run a command with ``--ask`` and type these lines."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return koek(self.capsys, command, self.case, "--ask", "--today", TODAY, *words)

    @property
    def text(self) -> str:
        """The case file as it is now."""
        return self.case.read_text(encoding="utf-8")


@pytest.fixture
def terminal(capsys: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    """A terminal with an almost empty case."""
    return Terminal(capsys, monkeypatch, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ASKING)
def test_the_first_question_is_who_you_are_and_the_answer_is_saved_at_once(
    terminal: Terminal, command: str, language: str
) -> None:
    run = terminal.types(command, "1", words=("--lang", language))

    assert run.code == (1 if command == "differences" else 0)
    assert "\nours: bakker\n" in terminal.text
    assert "# my case" in terminal.text
    assert "# for the street" in terminal.text
    assert "{" not in run.out


def test_the_next_run_goes_on_where_you_stopped(terminal: Terminal) -> None:
    first = terminal.types("prepare", "1", "rent of the oven", "stop")
    second = terminal.types("prepare", "the council", "stop")

    assert "Which party are you?" in first.out
    assert "Which party are you?" not in second.out
    assert second.out.index("Who decides on “rent of the oven”?") > 0
    assert "decided_elsewhere: the council" in terminal.text


def test_a_skipped_question_is_asked_once_in_a_run_and_again_in_the_next(terminal: Terminal) -> None:
    for skip in ("", "skip", "Overslaan"):
        run = terminal.types("prepare", skip, "stop")

        assert run.out.count("Which party are you?") == 1
    assert terminal.text == ALMOST_EMPTY


@pytest.mark.parametrize("stop", ["stop", "STOPPEN"])
def test_stopping_shows_the_answer_as_far_as_it_is(terminal: Terminal, stop: str) -> None:
    run = terminal.types("prepare", "1", stop)

    assert run.code == 0
    assert "Stopped. Your answers are in case.yaml" in run.out
    assert "Next step" in run.out


@pytest.mark.parametrize("wrong", ["0", "3", "99999999", "x", "-1", "²", "1 of 2"])
def test_a_wrong_choice_is_explained_and_asked_again(terminal: Terminal, wrong: str) -> None:
    run = terminal.types("prepare", wrong, "wijk")

    assert "Choose a number from 1 to 2" in " ".join(run.out.split())
    assert "\nours: wijkhuis\n" in terminal.text


def test_words_that_fit_more_answers_are_asked_again(terminal: Terminal) -> None:
    terminal.case.write_text(ALMOST_EMPTY.replace("Wijkhuis", "Bakkerij"), encoding="utf-8")
    run = terminal.types("prepare", "bak", "bakker")

    assert "Choose a number" in run.out
    assert "\nours: bakker\n" in terminal.text


@pytest.mark.parametrize("wrong", ["8", "0", "four", "²", "44"])
def test_a_wrong_place_is_explained(terminal: Terminal, wrong: str) -> None:
    run = terminal.types("differences", "1", *[""] * 4, wrong, "4")

    assert "Write one number from 1 to 7" in " ".join(run.out.split())
    assert "value: 4" in terminal.text


@pytest.mark.parametrize("day", ["2026-12-01", "1-12-2026", "01/12/2026"])
def test_a_day_is_understood_in_more_ways(terminal: Terminal, day: str) -> None:
    run = terminal.types("close", "1", "", "call the board", "2", "tomorrow", "31-2-2026", day)

    assert run.out.count("That is not a day I know.") == 2
    assert "by_when: 2026-12-01" in terminal.text
    assert "owner: wijkhuis" in terminal.text


def test_what_the_case_cannot_hold_is_told_and_asked_again(terminal: Terminal) -> None:
    too_long = "a" * 300
    run = terminal.types("close", "1", too_long, "bell \x07", "the oven")

    assert "name: the oven" in terminal.text
    assert too_long not in terminal.text
    assert run.code == 0


def test_the_same_name_twice_is_told(terminal: Terminal) -> None:
    terminal.types("network", "1", "an oven", "We open it in May.", "1", "Bakker", "stop")
    answers = ["1", "2", "3", "1", "by letter"]
    run = terminal.types("network", *answers, "Bakker", "stop")

    assert terminal.text.count("name: Bakker") == 2
    assert "bakker" in run.out.lower()


class Interrupted:
    """A keyboard on which somebody presses Ctrl-C after some lines."""

    def __init__(self, *lines: str) -> None:
        self.lines = [f"{line}\n" for line in lines]

    def readline(self) -> str:
        """Return the next line, or interrupt."""
        if not self.lines:
            raise KeyboardInterrupt
        return self.lines.pop(0)


@pytest.mark.parametrize("command", ASKING)
def test_ctrl_c_loses_nothing(
    terminal: Terminal, command: str, capsys: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Interrupted("2"))
    run = koek(capsys, command, terminal.case, "--ask", "--lang", "en")

    assert run.code == 130
    assert "Your answers are in case.yaml" in run.err
    assert "\nours: wijkhuis\n" in terminal.text


def test_own_words_of_an_organisation_are_used_in_the_questions(terminal: Terminal, tmp_path: Path) -> None:
    own = '[listen-first]\nen.name = "hear each other out"\n'
    (tmp_path / "trust_behaviours.toml").write_text(own, encoding="utf-8")
    run = terminal.types("trust", *["1"] * 22, words=("--lang", "en", "--method", str(tmp_path)))

    assert "hear each other out" in run.out


def test_bytes_that_are_no_text_end_the_questions(
    terminal: Terminal, capsys: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", typed)

    assert koek(capsys, "prepare", terminal.case, "--ask").code == 0
    assert terminal.text == ALMOST_EMPTY


@pytest.mark.parametrize(
    ("command", "typed", "saved"),
    [
        ("differences", (*[""] * 4, "4"), "party: wijkhuis\n      value: 4"),
        ("trust", ("1",), "party: wijkhuis"),
        ("close", ("a new oven", "a stove"), "{party: wijkhuis, words: a stove,"),
    ],
)
def test_the_party_that_is_asked_is_the_one_named_and_the_file_keeps_its_owner(
    terminal: Terminal, command: str, typed: tuple[str, ...], saved: str
) -> None:
    terminal.case.write_text(f"{ALMOST_EMPTY}ours: bakker\n", encoding="utf-8")
    run = terminal.types(command, *typed, "stop", words=("--as", "wijkhuis", "--lang", "en"))

    assert "Which party are you?" not in run.out
    assert saved in terminal.text
    assert "ours: bakker" in terminal.text


def test_a_party_that_is_not_there_is_not_asked(terminal: Terminal) -> None:
    run = terminal.types("prepare", "x", words=("--as", "wijkhui", "--lang", "en"))

    assert run.code == 3
    assert "wijkhuis" in run.err
    assert terminal.text == ALMOST_EMPTY


def test_with_json_the_questions_leave_standard_output_alone(terminal: Terminal) -> None:
    run = terminal.types("prepare", "1", words=("--json", "--lang", "en"))

    assert run.answer["headline"]["code"] == "ready.not_yet"
    assert "Which party are you?" in run.err


def test_before_trust_is_rated_in_a_contract_fight_the_advice_to_wait_comes_first(
    terminal: Terminal,
) -> None:
    terminal.case.write_text(example("community-centre", "en").read_text(encoding="utf-8"), encoding="utf-8")
    run = terminal.types("trust")

    assert run.out.startswith("Better wait")


def test_on_a_day_of_signing_nothing_is_rated(terminal: Terminal) -> None:
    signed = "agreements:\n  - {name: rent, status: agreed, in_writing_on: 2026-11-22}\n"
    terminal.case.write_text(ALMOST_EMPTY + "ours: bakker\n" + signed, encoding="utf-8")
    run = terminal.types("trust", "", "a small step", "2026-12-01")

    assert "How often" not in run.out
    assert "smallest_safe_step: a small step" in terminal.text
    assert "That is all there is to ask now." in run.out


def test_a_json_case_is_kept_as_json_and_a_folder_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    terminal.case = tmp_path / "case.json"
    terminal.case.write_text(
        '{"koek": 1, "title": "Brood", "parties": ["Bakker", "Wijkhuis"]}', encoding="utf-8"
    )
    terminal.types("prepare", "1")

    assert '"ours": "bakker"' in terminal.text
    terminal.case = tmp_path

    assert terminal.types("prepare", "1").code == 3
