"""What things are worth, by answering questions: from names and choices to what is best for all."""

import io
import re
import sys
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, Run, koek
from koek.cli.asking_worth import even_steps
from koek.formats.case_file import read_case

Screen = pytest.CaptureFixture[str]
CASE = """koek: 1
title: Onderhoud van de baden
parties: [Zwembaden, AquaTec]
issues:
  - {name: Hersteltijd, options: [4 uur, 8 uur, 24 uur]}
  - {name: Looptijd, options: [2 jaar, 6 jaar]}
"""
OURS = ("1", "6", "4 uur", "2", "2 jaar")
THEIRS = ("2", "24 uur", "7", "6 jaar")
PROPOSAL = ("Aqua", "3", "1")


class Keyboard:
    """A user who types lines in a case with names and choices."""

    def __init__(self, capsys: Screen, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.capsys, self.monkeypatch, self.case = capsys, monkeypatch, folder / "case.yaml"
        self.case.write_text(CASE, encoding="utf-8")

    def types(self, *lines: str, words: tuple[str, ...] = ("--lang", "nl")) -> Run:
        """Run ``koek solve --ask`` and type these lines."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return koek(self.capsys, "solve", self.case, "--ask", *words)


@pytest.fixture
def keyboard(capsys: Screen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Keyboard:
    """A keyboard and a case without any worth."""
    return Keyboard(capsys, monkeypatch, tmp_path)


def test_short_answers_lead_to_an_exchange(keyboard: Keyboard) -> None:
    run = keyboard.types(*OURS, *THEIRS, *PROPOSAL)
    case = read_case(keyboard.case)

    assert run.code == 0
    assert "gelijke stappen" in run.out
    assert "Looptijd van 2 jaar naar 6 jaar" in run.out
    assert case.preferences[0].according_to is None
    assert (case.preferences[1].according_to, case.preferences[1].confidence) == ("zwembaden", "low")
    assert [choice.option for choice in case.offers[0].outcome] == ["24-uur", "2-jaar"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_from_one_to_seven_never_give_a_percentage_to_the_unit(
    keyboard: Keyboard, capsys: Screen, language: str
) -> None:
    run = keyboard.types(*OURS, *THEIRS, *PROPOSAL, words=("--lang", language))
    shares = re.findall(r"(\S+) (\d+)\s?%", " ".join(run.out.split()))
    answer = koek(capsys, "offer", keyboard.case, "--json").answer

    assert shares
    assert all(number.endswith("0") for _, number in shares)
    assert {before for before, _ in shares} & {"ongeveer", "about"}
    assert any(share * 10 % 1 for share in answer["share_of_possible_gain"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_open_is_named_and_asked_again(keyboard: Keyboard, language: str) -> None:
    first = keyboard.types(*OURS[:2], "stop", words=("--lang", language))
    assert first.code == 1
    assert "koek solve … --ask" in " ".join(first.err.split())

    second = keyboard.types(*OURS[2:], *THEIRS, words=("--lang", language))
    assert second.code == 0
    assert second.out.count("4 uur") > 0


def test_a_wrong_weight_is_explained(keyboard: Keyboard) -> None:
    run = keyboard.types("1", "heel zwaar", "6", "stop")

    assert "Schrijf één getal van 1 tot en met 7" in " ".join(run.out.split())
    assert read_case(keyboard.case).preferences[0].issues[0].weight == 60


def test_nothing_is_asked_of_what_the_file_tells_already(keyboard: Keyboard) -> None:
    keyboard.types(*OURS, *THEIRS, *PROPOSAL)
    before = keyboard.case.read_text(encoding="utf-8")
    run = keyboard.types()

    assert run.code == 0
    assert "> " not in run.out
    assert keyboard.case.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("issues", ["", "  - {name: Prijs, kind: money, lowest: 1, highest: 3, step: 1}\n"])
def test_numbers_and_nothing_at_all_are_left_to_the_file(keyboard: Keyboard, issues: str) -> None:
    head = CASE.split("issues:", maxsplit=1)[0]
    keyboard.case.write_text(head + (f"issues:\n{issues}" if issues else ""), encoding="utf-8")
    run = keyboard.types("1")

    assert run.out.count("> ") == 1
    assert run.code in (1, 3)


@pytest.mark.parametrize(
    ("options", "best", "worth"),
    [
        (("a", "b"), "b", {"a": "0", "b": "1"}),
        (("a", "b", "c", "d"), "b", {"a": "0.5", "b": "1", "c": "0.5", "d": "0"}),
        (("a",), "a", {"a": "1"}),
    ],
)
def test_steps_are_even_from_the_best_choice(
    options: tuple[str, ...], best: str, worth: dict[str, str]
) -> None:
    assert even_steps(options, best) == worth
