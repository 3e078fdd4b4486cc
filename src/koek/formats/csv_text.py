"""CSV as people and spreadsheets write it: any separator, headings in either language, no formulas."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from koek.case.nearness import suggested
from koek.errors import FormatError, Mistake, Place
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.places import refuse
from koek.texts.language import Language

MOST_ROWS = 2000
SEPARATORS = {Language.DUTCH: ";", Language.ENGLISH: ","}
"""What spreadsheets in each language take for the separator."""

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_HIDDEN = re.compile(r"'(?='*[=+\-@\t\r＝＋－＠])")
_PART = re.compile(r"(?<!\\)(?:\\\\)*;")


@dataclass(frozen=True)
class CsvRow:
    """One row: its cells by key, without the columns that are not there, and the line where it begins."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class CsvTable:
    """The rows of a file and the number of each column, from 1."""

    rows: tuple[CsvRow, ...]
    columns: Mapping[str, int]


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with an apostrophe before it where needed.

    Examples
    --------
    >>> safe_cell("=1+1"), safe_cell("'t Hof")
    ("'=1+1", "'t Hof")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def plain_cell(text: str) -> str:
    """Return what `safe_cell` was given."""
    return text[1:] if _HIDDEN.match(text) else text


def joined(parts: Iterable[str]) -> str:
    r"""Return parts in one cell, with ``;`` between them and ``\;`` for a semicolon inside.

    Examples
    --------
    >>> joined(["a; b", "c"])
    'a\\; b; c'
    """
    return "; ".join(part.replace("\\", "\\\\").replace(";", "\\;") for part in parts)


def parts_of(cell: str) -> list[str]:
    r"""Return the parts that `joined` put in one cell, empty ones left out.

    Examples
    --------
    >>> parts_of("a\\; b; c;")
    ['a; b', 'c']
    """
    parts, start = [], 0
    for found in _PART.finditer(cell):
        parts.append(cell[start : found.end() - 1])
        start = found.end()
    parts.append(cell[start:])
    return [re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL).strip() for part in parts if part.strip()]


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]], language: Language) -> str:
    """Return rows as CSV for spreadsheets in a language; no cell can be taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=SEPARATORS[language], lineterminator="\r\n")
    writer.writerow([safe_cell(heading) for heading in headings])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return written.getvalue()


def csv_bytes(text: str) -> bytes:
    """Return CSV as bytes with the mark by which spreadsheets know UTF-8."""
    return text.encode("utf-8-sig")


def read_csv(file: Path, headings: Mapping[str, str], required: Sequence[str]) -> CsvTable:
    """Return the rows of a CSV file.

    Parameters
    ----------
    file : Path
        UTF-8; separated by ``;``, ``,`` or tabs, as its first line tells.
    headings : mapping of str to str
        Every heading that may be written, in small letters, with the key it stands for.
    required : sequence of str
        Keys of columns that must be there.

    Raises
    ------
    FormatError
        It is no CSV, a column is unknown, missing or there twice, or a row is longer than the heading: all
        such mistakes at once, each with its line and column.
    HostileFile
        The file is too large.
    """
    text = decoded(read_bytes(file), file)
    lines = text.splitlines(keepends=True)
    if not text.strip():
        refuse("file.empty", file, 1, 1)
    separator = max(";,\t", key=lambda sign: len(_known(lines[0].split(sign), headings)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in reader:
            found.append((line, row))
            line = reader.line_num + 1
            if len(found) > MOST_ROWS + 1:
                refuse("csv.too_long", file, line, 1, hostile=True, most=MOST_ROWS)
    except csv.Error:
        refuse("csv.unreadable", file, line, 1)
    return _table(file, found, headings, required)


def _known(cells: Iterable[str], headings: Mapping[str, str]) -> list[str]:
    names = (plain_cell(cell.strip().strip('"')).lower() for cell in cells)
    return [headings[name] for name in names if name in headings]


def _table(
    file: Path, found: list[tuple[int, list[str]]], headings: Mapping[str, str], required: Sequence[str]
) -> CsvTable:
    (_, first), *rest = found
    columns: dict[str, int] = {}
    mistakes = []
    for number, cell in enumerate(first, 1):
        name = plain_cell(cell.strip())
        key = headings.get(name.lower())
        if key in columns:
            mistakes.append(_mistake("csv.column_twice", file, 1, number, heading=name))
        elif key is not None:
            columns[key] = number
        elif name:
            known = suggested(name, headings)
            mistakes.append(_mistake("csv.column_unknown", file, 1, number, heading=name, suggested=known))
    missing = [key for key in required if key not in columns]
    mistakes += [_mistake("csv.column_missing", file, 1, 1, heading=key) for key in missing]
    for line, row in rest:
        if any(cell.strip() for cell in row[len(first) :]):
            mistakes.append(_mistake("csv.row_too_long", file, line, len(first) + 1))
    if mistakes:
        raise FormatError(tuple(mistakes))
    rows = [(line, row) for line, row in rest if any(cell.strip() for cell in row)]
    return CsvTable(tuple(CsvRow(line, _cells(row, columns)) for line, row in rows), columns)


def _cells(row: list[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {
        key: plain_cell(row[number - 1].strip(" ")) if number <= len(row) else ""
        for key, number in columns.items()
    }


def _mistake(code: str, file: Path, line: int, column: int, **facts: object) -> Mistake:
    return Mistake(code, facts, Place(file=str(file), line=line, column=column))
