"""From the rows of a workbook back to the content of a case, with the cell of every part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from koek.case.noun import slug
from koek.errors import Mistake, Place
from koek.formats.excel_cells import as_kept
from koek.formats.excel_layout import Column, Path, Table, tables
from koek.formats.excel_names import Names
from koek.formats.excel_rows import BELONGS_TO, SEPARATOR, inside, own_key
from koek.formats.excel_sheets import Filled, FilledRow, Sheets
from koek.formats.field_texts import choice_word
from koek.texts.language import Language

Content = dict[str, Any]
ContentPath = tuple[str | int, ...]


@dataclass(frozen=True)
class _Item:
    """One item that a row made: its content, where that stands, and what rows may call it, by id first."""

    content: Content
    path: ContentPath
    called: tuple[str, ...] = ("",)


class Rebuilt:
    """The content of a case put together from rows.

    Parameters
    ----------
    sheets : Sheets
        The rows; mistakes about rows that belong nowhere are added to it.
    """

    def __init__(self, sheets: Sheets) -> None:
        self.content: Content = {}
        self._sheets = sheets
        self._names = Names(sheets)
        self._cells: dict[ContentPath, Filled] = {}
        self._by_id: dict[tuple[Path, str], _Item] = {}
        self._by_name: dict[tuple[Path, str], _Item] = {}
        for table in tables():
            for row in sheets.rows.get(table.path, ()):
                self._add(table, row)

    def located(self, mistake: Mistake) -> Mistake:
        """Return a mistake in the content with the cell it came from: its own, or the nearest around it."""
        path = mistake.place.path
        for length in range(len(path), -1, -1):
            cell = self._cells.get(path[:length])
            if cell is not None:
                facts = self._in_own_words(mistake)
                place = Place(path=path, file=self._sheets.file, sheet=cell.sheet, cell=cell.cell)
                return Mistake(mistake.code, facts, place)
        return Mistake(mistake.code, mistake.facts, Place(path=path, file=self._sheets.file))

    def _in_own_words(self, mistake: Mistake) -> dict[str, object]:
        """Return the facts of a mistake with choices in the words of the lists in the workbook."""
        facts = dict(mistake.facts)
        language, suggested = self._sheets.language, facts.get("suggested")
        if mistake.code == "choice.unknown" and language is not None and isinstance(suggested, tuple):
            facts["suggested"] = tuple(choice_word(str(word), language) for word in suggested)
        return facts

    def _add(self, table: Table, row: FilledRow) -> None:
        first = next(iter(row.values()), None)
        if first is not None:
            self._cells.setdefault((), first)
        if table.single:
            self._add_single(table, row)
            return
        parent = self._parent(table, row)
        if parent is None:
            return
        if table.shape == "pairs":
            self._add_pair(table, row, parent)
        elif table.shape == "points":
            self._add_point(table, row, parent)
        else:
            self._add_item(table, row, parent)

    def _add_single(self, table: Table, row: FilledRow) -> None:
        item = self._filled_in(table, row, table.path)
        if item:
            _at(self.content, table.path).update(item)

    def _add_item(self, table: Table, row: FilledRow, parent: _Item) -> None:
        below = table.path[len(table.parent or ()) :]
        siblings = _at(parent.content, below[:-1]).setdefault(below[-1], [])
        path = (*parent.path, *below, len(siblings))
        item = self._filled_in(table, row, path)
        siblings.append(item)
        self._cells.setdefault(path, next(value for value in row.values() if value.text is not None))
        for below_it in tables():
            is_other_form = below_it.holder == "TableValue" and item.get("kind", "table") != "table"
            if below_it.parent == table.path and below_it.required and not is_other_form:
                item.setdefault(below_it.path[-1], {})
        own = _names_of(item, row, len(siblings))
        called = tuple(f"{above}/{name}" if above else name for above in parent.called for name in own)
        made = _Item(item, path, called)
        for above in parent.called[:1]:
            numbered = f"{above}/#{len(siblings)}" if above else f"#{len(siblings)}"
            self._by_id.setdefault((table.path, numbered), made)
        self._by_id.setdefault((table.path, called[0]), made)
        for name in called[1:]:
            self._by_name.setdefault((table.path, name), made)

    def _add_pair(self, table: Table, row: FilledRow, parent: _Item) -> None:
        below = table.path[len(table.parent or ()) :]
        pairs = _at(parent.content, below)
        key, value = row.get("key"), row.get("value")
        if key is None or key.text is None:
            self._sheets.mistake("excel.item_missing", key or next(iter(row.values())))
            return
        is_worth = table.columns[0].kind == "option"
        issue = parent.content.get("issue", "") if is_worth else self._names.id_of(key.text, ("issues",))
        option = self._names.option(issue, key.text) if is_worth else issue
        if option in pairs:
            self._sheets.mistake("key.repeated", key, key=option)
            return
        text = value.text if value else None
        if text is not None:
            text = as_kept(text, "number") if is_worth else self._names.option(issue, text)
        pairs[option] = text
        self._cells[(*parent.path, *below, option)] = value or key

    def _add_point(self, table: Table, row: FilledRow, parent: _Item) -> None:
        below = table.path[len(table.parent or ()) :]
        points = parent.content.setdefault(below[-1], [])
        path = (*parent.path, *below, len(points))
        cells = [row.get("0"), row.get("1")]
        points.append([as_kept(cell.text, "number") if cell and cell.text else None for cell in cells])
        for number, cell in enumerate(cells):
            if cell:
                self._cells[(*path, number)] = cell

    def _parent(self, table: Table, row: FilledRow) -> _Item | None:
        if table.parent is None:
            return _Item(self.content, ())
        link = row.get(BELONGS_TO)
        if link is None or link.text is None:
            self._sheets.mistake("excel.item_missing", link or next(iter(row.values())))
            return None
        called = (table.parent, link.text.strip())
        found = self._by_id.get(called) or self._by_name.get(called)
        if found is None:
            self._sheets.mistake("excel.no_parent", link, item=link.text[:80])
        return found

    def _filled_in(self, table: Table, row: FilledRow, path: ContentPath) -> Content:
        item: Content = {}
        for column in table.columns:
            cell = row.get(column.key)
            if cell is None:
                continue
            steps = tuple(column.key.split("."))
            self._cells[(*path, *steps)] = cell
            if cell.text is not None:
                _at(item, steps[:-1])[steps[-1]] = self._value(column, cell.text, row)
        self._list_cells(table, item, row, path)
        return item

    def _list_cells(self, table: Table, item: Content, row: FilledRow, path: ContentPath) -> None:
        for column in table.columns:
            steps = tuple(column.key.split("."))
            if column.kind == "list":
                for number in range(len(inside(item, steps) or ())):
                    self._cells[(*path, *steps, number)] = row[column.key]

    def _value(self, column: Column, text: str, row: FilledRow) -> Any:
        if column.kind == "list":
            parts = [part.strip() for part in text.replace("\n", SEPARATOR).split(SEPARATOR.strip())]
            return [self._one(column, part, row) for part in parts if part]
        return self._one(column, text, row)

    def _one(self, column: Column, text: str, row: FilledRow) -> str:
        if column.words:
            return _word(column, text.strip())
        if column.links:
            return self._names.id_of(text, column.links)
        if column.field == "options":
            issue = row.get("issue")
            written = issue.text if issue and issue.text else ""
            return self._names.option(self._names.id_of(written, ("issues",)), text)
        return as_kept(text, column.kind)


def _names_of(item: Content, row: FilledRow, number: int) -> tuple[str, ...]:
    """Return what other rows may call an item: its id, its name, or as its issue or party was typed."""
    names = [own_key(item) or f"#{number}"]
    if isinstance(item.get("name"), str):
        names = (
            [*names, item["name"].strip()] if item.get("id") else [slug(item["name"]), item["name"].strip()]
        )
    elif "id" not in item:
        typed = [cell.text for key in ("issue", "party") if (cell := row.get(key)) and cell.text]
        names += [text.strip() for text in typed[:1]]
    return tuple(dict.fromkeys(names))


def _at(content: Content, path: tuple[str, ...]) -> Content:
    for step in path:
        content = content.setdefault(step, {})
    return content


def _word(column: Column, text: str) -> str:
    """Return the word that was chosen, in whatever language it was written."""
    if text in column.words:
        return text
    return _words().get((column.words, text.casefold()), text)


@cache
def _words() -> dict[tuple[tuple[str, ...], str], str]:
    columns = {column.words for table in tables() for column in table.columns if column.words}
    return dict(_translations(columns))


def _translations(lists: set[tuple[str, ...]]) -> Iterator[tuple[tuple[tuple[str, ...], str], str]]:
    for words in lists:
        for word in words:
            for language in Language:
                yield (words, choice_word(word, language).casefold()), word
