"""The cells of a workbook as rows of texts with their places; everything that cannot be one is a mistake."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path as File
from typing import TYPE_CHECKING, Any

from koek.errors import Mistake, Place
from koek.formats.excel_cells import text_in
from koek.formats.excel_layout import Path, Table, tables
from koek.formats.excel_rows import BELONGS_TO
from koek.formats.excel_safety import check_workbook
from koek.formats.excel_write import FIRST_ROW, KEY_ROW, MARK
from koek.formats.places import refuse
from koek.texts.catalogue import say
from koek.texts.language import Language

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True)
class Filled:
    """What is written in one cell, None when nothing is, and where."""

    text: str | None
    sheet: str
    cell: str


FilledRow = dict[str, Filled]


@dataclass
class Sheets:
    """The rows of every table in a workbook, the language of its headings, and the mistakes in its cells."""

    file: str
    language: Language | None = None
    rows: dict[Path, list[FilledRow]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def mistake(self, code: str, place: Filled, **facts: object) -> None:
        """Keep a mistake at a cell."""
        where = Place(file=self.file, sheet=place.sheet, cell=place.cell)
        self.mistakes.append(Mistake(code, facts, where))


def sheets_of(found: bytes, file: File) -> Sheets:
    """Return the rows in the bytes of an .xlsx file.

    Raises
    ------
    FormatError
        The file is no workbook, or no sheet of it is of koek.
    HostileFile
        The file tries to exhaust or trick its reader.
    """
    check_workbook(found, file)
    worksheets = _worksheets(found, file)
    sheets = Sheets(str(file), _language_of(worksheets))
    known = {f"{MARK}{table.key}": table for table in tables()}
    for sheet in worksheets:
        table = known.get(str(sheet.cell(KEY_ROW, 1).value))
        if table is None:
            continue
        reader = _SheetReader(sheets, sheet, table)
        sheets.rows.setdefault(table.path, []).extend(reader.single() if table.single else reader.rows())
    if not sheets.rows:
        refuse("excel.no_case", file)
    return sheets


def language_of(found: bytes, file: File) -> Language | None:
    """Return the language of the headings in the bytes of an .xlsx file, None when somebody changed them."""
    return _language_of(_worksheets(found, file))


def _language_of(worksheets: "list[Worksheet]") -> Language | None:
    titles = {sheet.title for sheet in worksheets}
    return next(
        (known for known in Language if say("field_name.NegotiationCase.parties", known) in titles), None
    )


def _worksheets(found: bytes, file: File) -> "list[Worksheet]":
    from openpyxl import load_workbook  # noqa: PLC0415  # heavy

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return list(load_workbook(BytesIO(found), keep_links=False).worksheets)
    except Exception:  # noqa: BLE001  # openpyxl lets many kinds of errors through for broken files
        refuse("excel.unreadable", file)


class _SheetReader:
    def __init__(self, sheets: Sheets, sheet: "Worksheet", table: Table) -> None:
        self._sheets, self._sheet, self._table = sheets, sheet, table
        self._known = {column.key for column in table.columns} | ({BELONGS_TO} if table.parent else set())

    def single(self) -> Iterator[FilledRow]:
        """Yield the one row of a sheet that has its keys in the first column."""
        row: FilledRow = {}
        for number in range(FIRST_ROW, self._sheet.max_row + 1):
            name, value = self._filled(self._sheet.cell(number, 1)), self._filled(self._sheet.cell(number, 3))
            if name.text is not None:
                self._keep(row, name, value)
            elif value.text is not None:
                self._sheets.mistake("excel.stray_cell", value)
        yield row

    def rows(self) -> Iterator[FilledRow]:
        """Yield the rows of a sheet that has its keys in the first row; empty rows are passed over."""
        names = [self._filled(cell) for cell in next(self._sheet.iter_rows(max_row=KEY_ROW))][1:]
        if not any(name.text for name in names):
            self._sheets.mistake("excel.no_keys", self._filled(self._sheet.cell(KEY_ROW, 1)))
            return
        self._check_keys(names)
        for cells in self._sheet.iter_rows(min_row=FIRST_ROW):
            row: FilledRow = {}
            for name, cell in zip(names, cells[1:], strict=True):
                value = self._filled(cell)
                if name.text in self._known and name.text is not None:
                    row.setdefault(name.text, value)
                elif name.text is None and value.text is not None:
                    self._sheets.mistake("excel.stray_cell", value)
            if any(value.text is not None for value in row.values()):
                yield row

    def _check_keys(self, names: list[Filled]) -> None:
        seen: set[str] = set()
        for name in names:
            if name.text is None:
                continue
            if name.text not in self._known:
                self._sheets.mistake("excel.unknown_column", name, column=name.text)
            elif name.text in seen:
                self._sheets.mistake("excel.column_twice", name, column=name.text)
            seen.add(name.text)

    def _keep(self, row: FilledRow, name: Filled, value: Filled) -> None:
        if name.text not in self._known:
            self._sheets.mistake("excel.unknown_column", name, column=name.text)
        elif name.text in row:
            self._sheets.mistake("excel.column_twice", name, column=name.text)
        else:
            row[str(name.text)] = value

    def _filled(self, cell: Any) -> Filled:
        place = Filled(None, self._sheet.title, cell.coordinate)
        if cell.data_type == "f":
            self._sheets.mistake("excel.formula", place)
            return place
        if cell.data_type == "e":
            self._sheets.mistake("excel.error_value", place, written=str(cell.value))
            return place
        return Filled(text_in(cell.value), place.sheet, place.cell)
