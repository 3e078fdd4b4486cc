"""Cases in Excel: a template to fill in, a case as a workbook, and reading either back."""

from pathlib import Path

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.errors import InvalidCase, Mistake
from koek.formats.case_bytes import read_bytes, replace_file, write_new
from koek.formats.case_versions import upgraded
from koek.formats.excel_read import Rebuilt
from koek.formats.excel_sheets import language_of, sheets_of
from koek.formats.excel_write import workbook_bytes
from koek.texts.language import Language


def write_excel_template(file: Path, language: Language) -> None:
    """Write an empty workbook to fill in, with headings, explanations and lists of choices in a language.

    Raises
    ------
    FormatError
        The file exists, or cannot be written.
    """
    write_new(workbook_bytes(None, language), file)


def write_excel(case: NegotiationCase, file: Path, language: Language | None = None) -> None:
    """Write a case as a new workbook, in the language of the case unless another is asked for.

    Raises
    ------
    FormatError
        The file exists, or cannot be written.
    """
    write_new(workbook_bytes(case, language or Language(case.language)), file)


def read_excel(file: Path) -> NegotiationCase:
    """Return the case in a workbook, in whatever language its headings and choices are.

    Parties, issues, periods and options may be written by id or by name.

    Raises
    ------
    InvalidCase
        Every mistake in it, each with sheet and cell.
    FormatError, HostileFile
        The file is not there, is no workbook of koek, or tries to harm its reader.
    """
    sheets = sheets_of(read_bytes(file), file)
    rebuilt = Rebuilt(sheets)
    try:
        case = case_from(upgraded(rebuilt.content))
    except InvalidCase as wrong:
        found = [rebuilt.located(mistake) for mistake in wrong.mistakes]
        raise InvalidCase((*sheets.mistakes, *_elsewhere(found, sheets.mistakes))) from None
    if sheets.mistakes:
        raise InvalidCase(tuple(sheets.mistakes))
    return case


def save_excel(case: NegotiationCase, file: Path) -> None:
    """Write a case over the workbook that it was read from, in the language that its headings have.

    Raises
    ------
    InvalidCase, FormatError, HostileFile
        The workbook cannot be read as a case: there is nothing to save into.
    """
    if read_excel(file) != case:
        language = language_of(read_bytes(file), file) or Language(case.language)
        replace_file(workbook_bytes(case, language), file)


def _elsewhere(found: list[Mistake], told: list[Mistake]) -> list[Mistake]:
    """Return the mistakes at cells about which nothing has been told yet."""
    cells = {(mistake.place.sheet, mistake.place.cell) for mistake in told}
    return [mistake for mistake in found if (mistake.place.sheet, mistake.place.cell) not in cells]
