"""A case from nothing, by answering questions: no file format, no ids, and nothing lost."""

import io
import sys
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, Run, koek
from koek.cli.asking_answers import choices
from koek.formats.case_file import read_case

Screen = pytest.CaptureFixture[str]
ANSWERS = (
    *("Who has the hall on Saturday", "Toy library", "Joke Wolters", "Judo club", "Repair café", ""),
    *("Hall: toys, judo; by turns", "Rent a month: €12,50, €15", ""),
)


class Keyboard:
    """A user who types lines in a new case."""

    def __init__(self, capsys: Screen, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
        self.capsys, self.monkeypatch, self.file = capsys, monkeypatch, file

    def types(self, *lines: str, language: str = "en") -> Run:
        """Run ``koek new --ask`` and type these lines."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return koek(self.capsys, "new", self.file, "--ask", "--lang", language)


@pytest.fixture
def keyboard(capsys: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Keyboard:
    """A keyboard and a file that is not there yet."""
    return Keyboard(capsys, monkeypatch, tmp_path / "case.yaml")


def test_nine_answers_make_a_case(keyboard: Keyboard) -> None:
    run = keyboard.types(*ANSWERS)
    case = read_case(keyboard.file)

    assert run.code == 0
    assert (case.title, case.ours) == ("Who has the hall on Saturday", "toy-library")
    assert [party.name for party in case.parties] == ["Toy library", "Judo club", "Repair café"]
    assert case.parties[0].people[0].name == "Joke Wolters"
    assert [issue.option_ids for issue in case.issues] == [("toys", "judo", "by-turns"), ("12-50", "15")]
    assert "koek prepare" in run.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_answers_nothing_has_a_case_in_their_language_and_is_asked_again(
    keyboard: Keyboard, language: str
) -> None:
    keyboard.types("", "", "", "", language=language)
    left = read_case(keyboard.file)
    keyboard.types(*ANSWERS, language=language)
    case = read_case(keyboard.file)

    assert left.language == case.language == language
    assert left.title in {"Our talk", "Ons gesprek"}
    assert case.title == ANSWERS[0]


def test_the_questions_go_on_where_they_stopped(keyboard: Keyboard) -> None:
    keyboard.types(*ANSWERS[:2], "stop")
    run = keyboard.types(*ANSWERS[2:])

    assert "What is it about?" not in run.out
    assert read_case(keyboard.file).issues


def test_an_issue_without_choices_is_asked_again_with_an_example(keyboard: Keyboard) -> None:
    for wrong in ("The hall", "The hall: ours", ": ours, theirs"):
        run = keyboard.types("", "", "", wrong, "stop")

        assert "at least two choices" in " ".join(run.out.split())
        assert not read_case(keyboard.file).issues


def test_the_same_name_twice_is_told(keyboard: Keyboard) -> None:
    run = keyboard.types("", "Judo club", "", "Judo club", "Choir", "stop")

    assert [party.name for party in read_case(keyboard.file).parties] == ["Judo club", "Choir"]
    assert run.code == 0


def test_a_name_without_a_suffix_becomes_a_text_file(keyboard: Keyboard) -> None:
    keyboard.file = keyboard.file.with_suffix("")
    keyboard.types("A talk")

    assert read_case(keyboard.file.with_suffix(".yaml")).title == "A talk"


def test_ctrl_c_loses_nothing(keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, capsys: Screen) -> None:
    lines = iter(["A talk\n"])

    class Interrupted:
        def readline(self) -> str:
            if not (line := next(lines, "")):
                raise KeyboardInterrupt
            return line

    monkeypatch.setattr(sys, "stdin", Interrupted())
    run = koek(capsys, "new", keyboard.file, "--ask", "--lang", "en")

    assert run.code == 130
    assert read_case(keyboard.file).title == "A talk"
    assert "koek prepare" not in run.out


def test_in_a_case_without_an_owner_the_first_party_names_its_person(keyboard: Keyboard) -> None:
    keyboard.file.write_text("koek: 1\ntitle: Bread\nparties: [Baker, House]\n", encoding="utf-8")
    keyboard.types("Anna", "stop")

    assert read_case(keyboard.file).parties[0].people[0].name == "Anna"


def test_a_comma_inside_a_number_parts_nothing() -> None:
    assert choices("fee: 9,50,10,50; 12") == ("fee", ("9,50,10,50", "12"))
    assert choices("day: mon,tue, wed") == ("day", ("mon", "tue", "wed"))
    assert choices("start: 9:30, 10:00") == ("start", ("9:30", "10:00"))
    assert choices("day: a, a") == ("day", ("a",))
