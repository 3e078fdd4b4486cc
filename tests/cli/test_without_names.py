"""A copy without names from the command line, to show to peers or a trainer."""

from pathlib import Path

import pytest

from cli.commands import example, koek
from koek.formats.case_file import read_case

Screen = pytest.CaptureFixture[str]


def test_r122_a_copy_without_names_is_written_with_a_word_of_care(capsys: Screen, tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    run = koek(capsys, "convert", example("maintenance"), copy, "--without-names", "--lang", "nl")
    text = copy.read_text(encoding="utf-8")

    assert run.code == 0
    assert "Lees de kopie" in run.out
    assert not [name for name in ("Vlierhaven", "Torenkroon", "Nadia", "Gerda") if name in text]
    assert [party.name for party in read_case(copy).parties] == ["A", "B"]
    assert read_case(copy).own_state == ()


def test_without_asking_for_it_names_stay(capsys: Screen, tmp_path: Path) -> None:
    run = koek(capsys, "convert", example("maintenance"), tmp_path / "copy.yaml", "--lang", "nl")

    assert "Lees de kopie" not in run.out
    assert "Vlierhaven" in (tmp_path / "copy.yaml").read_text(encoding="utf-8")
