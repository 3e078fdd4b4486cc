"""Case files say the same in YAML and JSON, and a save touches only what changed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.errors import Mistake, Place
from koek.formats.case_file import placed, read_case, save_case, write_case
from strategies import negotiation_cases

quick = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@quick
@given(case=negotiation_cases())
def test_plain_content_describes_the_whole_case(case: NegotiationCase) -> None:
    assert case_from(plain(case)) == case


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@quick
@given(case=negotiation_cases())
def test_a_file_that_is_written_reads_back_as_the_same_case(
    case: NegotiationCase, suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"case{suffix}"
    file.unlink(missing_ok=True)
    write_case(case, file)

    assert read_case(file) == case


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@quick
@given(before=negotiation_cases(), after=negotiation_cases())
def test_any_case_can_be_saved_over_any_other(
    before: NegotiationCase, after: NegotiationCase, suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"case{suffix}"
    file.unlink(missing_ok=True)
    write_case(before, file)
    save_case(after, file)

    assert read_case(file) == after


def test_a_case_can_be_written_as_a_workbook(tmp_path: Path) -> None:
    case = case_from({"koek": "1", "title": "x", "parties": ["a", "b"]})
    write_case(case, tmp_path / "case.XLSX")

    assert read_case(tmp_path / "case.XLSX") == case


INSIDE = Mistake("value.undefined", {}, Place(path=("title",)))


def test_a_mistake_found_later_gets_its_line(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("koek: 1\ntitle: One van\n", encoding="utf-8")
    (found,) = placed((INSIDE,), file)

    assert (found.place.file, found.place.line, found.place.column) == (str(file), 2, 8)


def test_a_mistake_that_is_nowhere_in_the_case_gets_no_line(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("koek: 1\n", encoding="utf-8")
    nowhere = Mistake("party.unknown")

    assert placed((nowhere,), file) == (nowhere,)


@pytest.mark.parametrize("content", [None, "issues: []\n", "- a list\n", "koek: ["])
def test_a_mistake_keeps_its_path_where_no_case_file_can_be_read(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "domain.yaml"
    if content is not None:
        file.write_text(content, encoding="utf-8")

    assert placed((INSIDE,), file) == (INSIDE,)
