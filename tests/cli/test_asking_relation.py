"""The form of collaboration, by answering questions."""

import io
import sys
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, Run, koek
from koek.case.relation import RelationModel
from koek.formats.case_file import read_case
from koek.method.content import METHOD

Screen = pytest.CaptureFixture[str]
QUESTIONS = len(METHOD.ids("relation_questions"))


class Keyboard:
    """A user who types lines in a case with two names."""

    def __init__(self, capsys: Screen, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.capsys, self.monkeypatch, self.case = capsys, monkeypatch, folder / "case.yaml"
        self.case.write_text(
            "koek: 1\ntitle: Lifts\nours: pools\nparties: [Pools, Lifts]\n", encoding="utf-8"
        )

    def types(self, *lines: str, ask: bool = True, language: str = "en") -> Run:
        """Run ``koek relation`` and type these lines."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        words = ["--ask"] if ask else []
        return koek(self.capsys, "relation", self.case, "--lang", language, "--today", "2026-11-22", *words)


@pytest.fixture
def keyboard(capsys: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Keyboard:
    """A keyboard and a case that says nothing of the relation."""
    return Keyboard(capsys, monkeypatch, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_without_relation_says_how_to_be_asked(keyboard: Keyboard, language: str) -> None:
    run = keyboard.types(ask=False, language=language)

    assert run.code == 1
    assert "--ask" in run.err


def test_the_answers_become_the_relation_and_koek_says_what_they_speak_for(keyboard: Keyboard) -> None:
    run = keyboard.types("yes", "1", "3", *["4"] * QUESTIONS, "performance")
    relation = read_case(keyboard.case).relation

    assert run.code == 0
    assert relation is not None
    assert (relation.now, relation.wanted) == (RelationModel.TRANSACTIONAL, RelationModel.PERFORMANCE)
    assert (relation.purchasing, relation.chosen) == (True, RelationModel.PERFORMANCE)
    assert str(relation.chosen_on) == "2026-11-22"
    assert {answer.step for answer in relation.answers} == {4}
    assert len(relation.answers) == QUESTIONS
    assert "performance supplier" in run.out


def test_outside_purchasing_the_forms_have_plain_names(keyboard: Keyboard) -> None:
    run = keyboard.types("n", "stop")

    assert "single order:" in run.out
    assert "supplier:" not in run.out.replace("suppliers", "")


def test_an_answer_outside_the_five_steps_is_explained_and_the_rest_is_asked_next_time(
    keyboard: Keyboard,
) -> None:
    first = keyboard.types("no", "", "", "6", "5", "stop")
    second = keyboard.types("", "", "stop")

    assert "Write one number from 1 to 5" in " ".join(first.out.split())
    assert METHOD.topic("relation_questions")["switching"]["en"]["question"] in " ".join(first.out.split())
    assert METHOD.topic("relation_questions")["switching"]["en"]["question"] not in " ".join(
        second.out.split()
    )


def test_with_everything_told_nothing_is_asked(keyboard: Keyboard) -> None:
    keyboard.types("yes", "1", "3", *["4"] * QUESTIONS, "performance")
    before = keyboard.case.read_text(encoding="utf-8")
    run = keyboard.types()

    assert "> " not in run.out
    assert keyboard.case.read_text(encoding="utf-8") == before


def test_ctrl_c_ends_with_its_own_code(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, capsys: Screen
) -> None:
    class Interrupted:
        def readline(self) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())
    run = koek(capsys, "relation", keyboard.case, "--ask", "--lang", "en")

    assert run.code == 130
