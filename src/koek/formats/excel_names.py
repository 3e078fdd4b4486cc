"""Names in a workbook: who fills one in may write the name of a party, issue or option instead of its id."""

from collections.abc import Iterable

from koek.case.noun import slug
from koek.formats.excel_layout import LINKS, Path
from koek.formats.excel_rows import BELONGS_TO
from koek.formats.excel_sheets import FilledRow, Sheets


class Names:
    """Ids by name, per sheet; a name that two items have stands for neither."""

    def __init__(self, sheets: Sheets) -> None:
        self._ids = {path: _ids(sheets.rows.get(path, ())) for path in set(LINKS.values())}
        self._options: dict[str, dict[str, str]] = {}
        for issue, rows in self._options_by_issue(sheets).items():
            self._options[issue] = _ids(rows)

    def id_of(self, written: str, path: Path) -> str:
        """Return the id of the item with this id or name; else the id such a name would have."""
        written = written.strip()
        unknown = slug(written) if written != written.lower() or " " in written else written
        return self._ids[path].get(written, unknown)

    def option(self, issue: str, written: str) -> str:
        """Return the id of the option of an issue with this id or name, else what was written."""
        return self._options.get(issue, {}).get(written.strip(), written)

    def _options_by_issue(self, sheets: Sheets) -> dict[str, list[FilledRow]]:
        found: dict[str, list[FilledRow]] = {}
        for row in sheets.rows.get(("issues", "options"), ()):
            cell = row.get(BELONGS_TO)
            if cell and cell.text:
                found.setdefault(self.id_of(cell.text, ("issues",)), []).append(row)
        return found


def _ids(rows: Iterable[FilledRow]) -> dict[str, str]:
    by_name: dict[str, set[str]] = {}
    ids: dict[str, str] = {}
    for row in rows:
        written, name = (row[key].text if key in row else None for key in ("id", "name"))
        identifier = written.strip() if written else slug(name) if name else None
        if identifier:
            ids[identifier] = identifier
            by_name.setdefault((name or "").strip(), set()).add(identifier)
    return {name: min(found) for name, found in by_name.items() if len(found) == 1} | ids
