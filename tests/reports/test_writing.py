"""Writing a report: the name decides the kind of file, and no file is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from koek.errors import FormatError
from koek.reports.sections import Section
from koek.reports.writing import WRITERS, write_report
from reports.report_cases import example

MAGIC = {".html": b"<!DOCTYPE html>", ".pdf": b"%PDF-", ".docx": b"PK"}


@pytest.mark.parametrize("ending", WRITERS)
def test_the_ending_of_a_name_decides_the_kind_of_file(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"rapport{ending.upper()}"
    write_report(example("not-yet"), path)

    assert path.read_bytes().startswith(MAGIC[ending])


@pytest.mark.parametrize("ending", WRITERS)
def test_a_section_with_a_heading_only_is_written_too(ending: str, tmp_path: Path) -> None:
    report = example("not-yet")
    path = tmp_path / f"rapport{ending}"
    write_report(replace(report, sections=(*report.sections, Section("empty", "Leeg", ()))), path)

    assert path.read_bytes().startswith(MAGIC[ending])


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("van iemand anders")

    with pytest.raises(FormatError) as caught:
        write_report(example("not-yet"), path)
    assert [mistake.code for mistake in caught.value.mistakes] == ["file.exists"]
    assert path.read_text() == "van iemand anders"


def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "rapport.html"
    path.write_text("oud")
    write_report(example("not-yet"), path, overwrite=True)

    assert path.read_bytes().startswith(MAGIC[".html"])


def test_a_new_file_may_be_written_over_nothing(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.html"
    write_report(example("not-yet"), path, overwrite=True)

    assert path.exists()


def test_an_unknown_ending_is_refused_with_what_is_known(tmp_path: Path) -> None:
    with pytest.raises(FormatError) as caught:
        write_report(example("not-yet"), tmp_path / "rapport.odt")

    assert caught.value.mistakes[0].code == "report.unknown_ending"
    assert caught.value.mistakes[0].facts["known"] == (".html", ".pdf", ".docx")
