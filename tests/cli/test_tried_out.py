"""What hurt when koek was tried out as its users would, from nothing to the sheet for the kitchen table."""

from pathlib import Path

import pytest

from cli.commands import koek
from koek.cli.asking_answers import understood
from koek.cli.asking_parts import YES_NO
from koek.cli.console import Console
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
