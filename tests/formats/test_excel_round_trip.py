"""A workbook says the same as the case it was written from, in either language."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from koek.case.negotiation_case import NegotiationCase
from koek.formats.excel_file import read_excel, write_excel
from koek.texts.language import Language
from strategies import negotiation_cases


@pytest.mark.parametrize("language", Language)
@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(case=negotiation_cases())
def test_a_workbook_reads_back_as_the_same_case(
    case: NegotiationCase, language: Language, tmp_path: Path
) -> None:
    file = tmp_path / "case.xlsx"
    file.unlink(missing_ok=True)
    write_excel(case, file, language)

    assert read_excel(file) == case
