"""A workbook to fill in: one sheet per section, headings in the user's language, keys in a hidden row."""

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from koek.case.negotiation_case import FORMAT_VERSION, NegotiationCase
from koek.case.reading import complete
from koek.formats.excel_cells import put
from koek.formats.excel_layout import Column, Path, Table, tables
from koek.formats.excel_rows import BELONGS_TO, Row, rows_of
from koek.formats.field_texts import choice_word, field_name, field_note
from koek.texts.catalogue import say
from koek.texts.language import Language

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

KEY_ROW, HEADING_ROW, NOTE_ROW, FIRST_ROW = 1, 2, 3, 4
MARK = "koek/"
"""Start of the hidden first cell of every sheet; the key of its table follows."""

_ROWS_TO_FILL = 200
_LONGEST_TITLE = 31
_LONGEST_WORD_LIST = 255
_UNUSABLE = re.compile(r"[\\*?:/\[\]]")
_EXAMPLES = {2: "a/b", 3: "a/b/c"}


def workbook_bytes(case: NegotiationCase | None, language: Language) -> bytes:
    """Return a workbook with a case, or an empty one to fill in, as the bytes of an .xlsx file.

    The hidden first row of each sheet holds stable keys: the sheets read back in either language, whatever
    their titles and headings.
    """
    from openpyxl import Workbook  # noqa: PLC0415  # heavy

    book = Workbook()
    book.remove(book.worksheets[0])
    empty: dict[Path, list[Row]] = {(): [{"koek": str(FORMAT_VERSION)}]}
    rows = rows_of(complete(case)) if case else empty
    writer = _Writer(book, language)
    for table in tables():
        filled = [row for row in rows.get(table.path, []) if row]
        if filled or table.is_always_there:
            writer.write(table, filled)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def column_of(table: Table, key: str) -> int:
    """Return the number of the column where a key of a table stands."""
    keys = [*([BELONGS_TO] if table.parent else []), *(column.key for column in table.columns)]
    return keys.index(key) + 2


_FIRST_TO_FILL = (
    "case",
    "parties",
    "parties.people",
    "issues",
    "issues.options",
    "interests",
    "alternatives",
)
_FIRST_COLOUR = "B85C00"


class _Writer:
    def __init__(self, book: "Workbook", language: Language) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415  # heavy

        self._book = book
        self._language = language
        self._titles: dict[Path, str] = {}
        self._names: dict[Path, str] = {}
        self._bold, self._small = Font(bold=True), Font(italic=True, size=9, color="666666")
        self._shade = PatternFill("solid", fgColor="FFF1DC")
        self._wrapped = Alignment(wrap_text=True, vertical="top")

    def write(self, table: Table, rows: list[Row]) -> None:
        sheet = self._book.create_sheet(self._title(table))
        sheet["A1"] = f"{MARK}{table.key}"
        if table.key in _FIRST_TO_FILL:
            sheet.sheet_properties.tabColor = _FIRST_COLOUR
        if table.single:
            self._write_single(sheet, table, rows[0] if rows else {})
        else:
            self._write_list(sheet, table, rows)

    def _title(self, table: Table) -> str:
        """Return a title of at most 31 characters: with that of the sheet above it where that fits."""
        own = field_name(table.holder, table.path[-1], self._language) if table.path else ""
        above = self._names.get(table.parent or table.path[:1], "")
        self._names[table.path] = own
        whole = f"{above} – {own}" if above and len(table.path) > 1 else own
        title = whole if len(whole) <= _LONGEST_TITLE else own
        title = _UNUSABLE.sub("-", title or say("excel.start", self._language))[:_LONGEST_TITLE]
        self._titles[table.path] = title
        return title

    def _write_single(self, sheet: "Worksheet", table: Table, row: Row) -> None:
        sheet.column_dimensions["A"].hidden = True
        for letter, width in (("B", 26), ("C", 50), ("D", 70)):
            sheet.column_dimensions[letter].width = width
        self._heading(sheet, HEADING_ROW, 2, sheet.title)
        if not table.path:
            self._note(sheet, NOTE_ROW, 2, say("excel.start_note", self._language))
            sheet.merge_cells(start_row=NOTE_ROW, end_row=NOTE_ROW, start_column=2, end_column=4)
            sheet.row_dimensions[NOTE_ROW].height = 48
        for number, column in enumerate(table.columns, FIRST_ROW):
            sheet.cell(number, 1, column.key)
            self._heading(sheet, number, 2, self._name(column))
            self._note(sheet, number, 4, field_note(column.noun, column.field, self._language))
            self._put(sheet, number, 3, column, row.get(column.key))
            self._offer_choices(sheet, table, column, f"C{number}")
        sheet.freeze_panes = f"A{FIRST_ROW}"

    def _write_list(self, sheet: "Worksheet", table: Table, rows: list[Row]) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415  # heavy

        sheet.row_dimensions[KEY_ROW].hidden = True
        sheet.row_dimensions[NOTE_ROW].height = 60
        sheet.column_dimensions["A"].hidden = True
        last = FIRST_ROW + max(len(rows), _ROWS_TO_FILL)
        for column in self._columns(table):
            number = column_of(table, column.key)
            letter = get_column_letter(number)
            sheet.column_dimensions[letter].width = 40 if column.field in ("about", "reason", "what") else 20
            sheet.cell(KEY_ROW, number, column.key)
            self._heading(sheet, HEADING_ROW, number, self._name(column))
            self._note(sheet, NOTE_ROW, number, self._explained(table, column))
            self._offer_choices(sheet, table, column, f"{letter}{FIRST_ROW}:{letter}{last}")
            for line, row in enumerate(rows, FIRST_ROW):
                self._put(sheet, line, number, column, row.get(column.key))
        sheet.freeze_panes = f"A{FIRST_ROW}"

    def _columns(self, table: Table) -> list[Column]:
        link = [Column(BELONGS_TO, "", BELONGS_TO, "text")] if table.parent else []
        return [*link, *table.columns]

    def _name(self, column: Column) -> str:
        if column.key == BELONGS_TO:
            return say("excel.belongs_to", self._language)
        return field_name(column.noun, column.field, self._language)

    def _explained(self, table: Table, column: Column) -> str:
        if column.key != BELONGS_TO or table.parent is None:
            return field_note(column.noun, column.field, self._language)
        sheet, depth = self._titles[table.parent], len(table.parent)
        if depth in _EXAMPLES and table.parent[0] == "preferences":
            return say(
                "excel.belongs_to_path_note", self._language, {"sheet": sheet, "example": _EXAMPLES[depth]}
            )
        return say("excel.belongs_to_note", self._language, {"sheet": sheet})

    def _heading(self, sheet: "Worksheet", row: int, column: int, text: str) -> None:
        cell = sheet.cell(row, column, text)
        cell.font, cell.fill, cell.alignment = self._bold, self._shade, self._wrapped

    def _note(self, sheet: "Worksheet", row: int, column: int, text: str) -> None:
        cell = sheet.cell(row, column, text)
        cell.font, cell.alignment = self._small, self._wrapped

    def _put(self, sheet: "Worksheet", row: int, number: int, column: Column, text: str | None) -> None:
        cell: Any = sheet.cell(row, number)
        if text is None:
            cell.number_format = "General" if column.kind in ("number", "money") else "@"
        elif column.kind == "yes_no":
            put(cell, self._word("yes" if text == "true" else "no"), "text")
        elif column.kind == "choice" and text in column.words:
            put(cell, self._word(text), "text")
        else:
            put(cell, text, column.kind)

    def _word(self, word: str) -> str:
        return choice_word(word, self._language)

    def _offer_choices(self, sheet: "Worksheet", table: Table, column: Column, cells: str) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  # heavy

        if column.words:
            words = ",".join(self._word(word) for word in column.words)
            if len(words) + 2 <= _LONGEST_WORD_LIST:
                sheet.add_data_validation(DataValidation("list", formula1=f'"{words}"', sqref=cells))
        elif column.kind == "text" and (source := self._source(table, column)):
            choice = DataValidation("list", formula1=source, sqref=cells, showErrorMessage=False)
            sheet.add_data_validation(choice)

    def _source(self, table: Table, column: Column) -> str | None:
        """Return the cells with the names that can be chosen in a column that refers to another sheet."""
        from openpyxl.utils import get_column_letter, quote_sheetname  # noqa: PLC0415  # heavy

        path = table.parent if column.key == BELONGS_TO else column.links
        linked = next((found for found in tables() if found.path == path and not found.parent), None)
        keys = [found.key for found in linked.columns] if linked else []
        shown = [key for key in ("name", "id", "party") if key in keys]
        if linked is None or not shown or linked.path not in self._titles:
            return None
        letter = get_column_letter(column_of(linked, shown[0]))
        cells = f"${letter}${FIRST_ROW}:${letter}${FIRST_ROW + _ROWS_TO_FILL}"
        return f"{quote_sheetname(self._titles[linked.path])}!{cells}"
