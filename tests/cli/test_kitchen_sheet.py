"""`koek report --kitchen`: one sheet instead of the whole report."""

from pathlib import Path

import pytest

from cli.commands import LANGUAGES, example, koek


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_written_as_the_kind_of_file_asked_for(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sheet.html"
    words = ("report", example("volunteers", language), target, "--kitchen", "--lang", language)

    assert koek(capsys, *words).code == 0
    assert "<nav" not in target.read_text(encoding="utf-8")


def test_the_sheet_for_everyone_has_no_limits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "sheet.html"
    words = ("report", example("volunteers"), target, "--kitchen", "--share", "--lang", "nl")

    assert koek(capsys, *words).code == 0
    assert "Twee bakfietsen lenen" not in target.read_text(encoding="utf-8")
