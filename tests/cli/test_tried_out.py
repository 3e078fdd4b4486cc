"""What hurt when koek was tried out as its users would, from nothing to the sheet for the kitchen table."""

from datetime import date
from pathlib import Path

import pytest

from cli.commands import koek
from koek.case.reading import case_from
from koek.cli.asking import Setting
from koek.cli.asking_answers import OneOf, Option, understood
from koek.cli.asking_differences import questions
from koek.cli.asking_parts import YES_NO, asked, put_at, short
from koek.cli.console import Console
from koek.findings import Finding
from koek.method.content import METHOD
from koek.texts.language import Language

Screen = pytest.CaptureFixture[str]


@pytest.mark.parametrize(("language", "said"), [("nl", 'Bij "prijs" staat niet'), ("en", 'on "prijs"')])
def test_points_that_do_not_reach_the_ends_of_a_range_are_a_mistake_with_its_place(
    capsys: Screen, tmp_path: Path, language: str, said: str
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(
        "koek: 1\ntitle: x\nparties: [wij, zij]\nissues:\n"
        "  - {name: prijs, kind: money, lowest: 10, highest: 40, step: 10}\npreferences:\n"
        "  - {party: wij, issues: [{issue: prijs, kind: piecewise, points: [[10, 1], [20, 0]]}]}\n"
        "  - {party: zij, issues: [{issue: prijs, kind: linear, slope: 1}]}\n",
        encoding="utf-8",
    )
    for command in ("check", "solve"):
        run = koek(capsys, command, case, "--lang", language)

        assert run.code == 3
        assert said in run.out + run.err


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *(("weet niet", "unknown"), ("Geen idee", "unknown"), ("?", "unknown"), ("I don't know", "unknown")),
        *(
            ("yes", "yes"),
            ("y", "yes"),
            ("1.", "yes"),
            ("2)", "no"),
            ("Ja", "yes"),
            ("j", "yes"),
            ("n", "no"),
        ),
        *(("", None), (".", None), ("misschien", None)),
    ],
)
def test_a_choice_is_understood_as_people_say_it(typed: str, value: str | None) -> None:
    assert understood(YES_NO, typed, Console(Language.DUTCH))[0] == value


def test_a_long_answer_is_repeated_by_its_beginning() -> None:
    long = "Who looks after the pumps of our four pools from next year on"

    assert short(long) == "Who looks after the pumps of our four…"
    assert short("Rent") == "Rent"
    assert short("a" * 50) == "a" * 50
    question = asked("asking.trade", put_at("title"), decision=long)
    assert question.asked.facts["decision"] == short(long)
    assert long in question.key
    assert question != asked("asking.trade", put_at("title"), decision=f"{long}, please")


def test_first_all_places_are_asked_and_then_what_the_largest_difference_does() -> None:
    scores = [
        {"factor": factor, "party": party, "value": value, "according_to": "us", "on": "2026-11-22"}
        for factor, theirs in (("intention", "4"), ("trust", "7"))
        for party, value in (("us", "3"), ("them", theirs))
    ]
    content = {"koek": "1", "title": "Pools", "ours": "us", "parties": ["us", "them"]}
    case = case_from({**content, "differences": {"scores": scores}})
    keys = [question.key for question in questions(case, Setting(date(2026, 11, 22), METHOD))]
    kinds = list(dict.fromkeys(key.split("/")[0] for key in keys[4:]))
    blocking = [key for key in keys if key.startswith("asking.blocks")]

    assert kinds == ["asking.own_place", "asking.other_place", "asking.blocks", "asking.how_sure"]
    assert "trust" in blocking[0]
    assert "intention" in blocking[1]


@pytest.mark.parametrize(
    ("typed", "value"), [("25", "quarter"), ("2", "tenth"), ("4", None), ("1", "none"), ("10%", "tenth")]
)
def test_a_number_that_is_not_shown_can_begin_an_answer(typed: str, value: str | None) -> None:
    said = {"none": "no aim", "tenth": "10% less", "quarter": "25% less"}
    labels = {key: Finding("asking.word", {"item": words}) for key, words in said.items()}
    answers = OneOf(tuple(Option(key, label) for key, label in labels.items()))

    assert understood(answers, typed, Console(Language.ENGLISH))[0] == value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chekc", "x"), "‘chekc’ is niet bekend; bedoel je ‘check’?"),
        (("niew", "x"), "‘niew’ is niet bekend; bedoel je ‘new’?"),
        (("next", "x", "--moment", "strt"), "‘strt’ is niet bekend; bedoel je ‘start’?"),
        (("oplossen",), "kies uit 'new'"),
    ],
)
def test_a_command_that_was_misspelt_gets_the_one_that_was_meant(
    capsys: Screen, words: tuple[str, ...], said: str
) -> None:
    run = koek(capsys, *words)

    assert run.code == 2
    assert said in run.err
