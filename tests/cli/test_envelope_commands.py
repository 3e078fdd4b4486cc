"""Two envelopes from the command line: nothing opens before both files and both keys are there."""

from pathlib import Path

import pytest

from cli.commands import Run, example, koek

Screen = pytest.CaptureFixture[str]
OURS, THEIRS = "vlierhaven", "torenkroon"


class Table:
    """Two sides that exchange files in one folder."""

    def __init__(self, capsys: Screen, folder: Path) -> None:
        self.capsys, self.folder = capsys, folder / "exchange"
        text = example("maintenance").read_text(encoding="utf-8")
        self.cases = {side: folder / f"{side}.yaml" for side in (OURS, THEIRS)}
        for side, file in self.cases.items():
            file.write_text(text.replace(f"\nours: {OURS}", f"\nours: {side}"), encoding="utf-8")

    def step(self, side: str, step: str, *words: str) -> Run:
        """Let one side take a step."""
        return koek(
            self.capsys, "differences", self.cases[side], f"--{step}", self.folder, "--lang", "en", *words
        )

    def both(self, step: str, *words: str) -> list[Run]:
        """Let both sides take a step."""
        return [self.step(side, step, *words) for side in (OURS, THEIRS)]


@pytest.fixture
def table(capsys: Screen, tmp_path: Path) -> Table:
    """Two sides with a folder between them."""
    return Table(capsys, tmp_path)


def test_four_steps_lay_both_views_side_by_side(table: Table) -> None:
    runs = [run for step in ("promise", "seal", "key", "open") for run in table.both(step)]

    assert [run.code for run in runs] == [0] * 8
    assert runs[-1].out.startswith("You and Woonstichting Vlierhaven opened 9 factors together")
    signs = runs[0].out.replace("\n", " ").split("Your promise is ")[1].split(".")[0]

    assert signs in runs[3].out.replace("\n", " ")


def test_a_step_too_early_is_refused(table: Table) -> None:
    assert table.step(OURS, "seal").code == 3
    table.step(OURS, "promise")

    assert table.step(OURS, "seal").code == 3
    assert table.step(OURS, "key").code == 3
    assert table.step(OURS, "open").code == 3


def test_a_promise_is_never_overwritten(table: Table) -> None:
    table.step(OURS, "promise")
    kept = (table.folder / f"{OURS}.private.json").read_bytes()

    assert table.step(OURS, "promise").code == 3
    assert (table.folder / f"{OURS}.private.json").read_bytes() == kept


def test_only_factors_of_which_both_gave_the_key_are_opened(table: Table) -> None:
    table.both("promise")
    table.both("seal")
    table.step(OURS, "key", "--factors", "trust")
    table.step(THEIRS, "key")
    answer = table.step(OURS, "open", "--json").answer

    assert "1 factor " in answer["headline"]["text"]
    assert answer["parts"][-1]["code"] == "difference.part.closed"
    table.step(OURS, "key", "--factors", "trust", "intention")

    assert "2 factors" in table.step(THEIRS, "open").out
    assert table.step(OURS, "key", "--factors", "humour").code == 3


def test_the_steps_as_json_tell_what_to_do(table: Table) -> None:
    answer = table.step(OURS, "promise", "--json", "--organisation").answer

    assert answer["step"] == "promise"
    assert len(answer["text"]) == 3


def test_with_whom_can_be_said_and_must_exist(table: Table) -> None:
    assert table.step(OURS, "promise", "--with", "nobody").code == 3
    assert table.step(OURS, "promise", "--with", THEIRS).code == 0


def test_a_changed_envelope_is_refused(table: Table) -> None:
    for step in ("promise", "seal", "key"):
        table.both(step)
    envelope = table.folder / f"{THEIRS}.envelope.json"
    text = envelope.read_text(encoding="utf-8")
    place = text.index('"sealed": "') + len('"sealed": "')
    envelope.write_text(
        text[:place] + ("1" if text[place] == "0" else "0") + text[place + 1 :], encoding="utf-8"
    )

    assert table.step(OURS, "open").code == 3
