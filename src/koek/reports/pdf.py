"""A report as tagged PDF (PDF/UA-1): the same words, printable on A4, readable aloud."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

from koek.charts.figure import Figure, font_directory, svg
from koek.charts.palette import PRINT
from koek.reports.plain import breakable, plain
from koek.reports.sections import Column, Picture, Report, Table
from koek.reports.widths import column_widths

MISSING = "?"
"""Stands for a character that no font has: PDF/UA forbids empty boxes."""
_NOT_SHOWN = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
_FIRST_FAR = 0x2E80
"""From here on (East Asian writing, emoji) the fonts of documents have nothing at all."""


def pdf_report(report: Report) -> bytes:
    """Return the report as PDF/UA-1: tagged, with title and language, and with nothing about its maker.

    Text reaches the typesetter as data, never as markup. The same report gives the same bytes.
    """
    import typst  # noqa: PLC0415  # a compiler: only who wants a PDF waits for it

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(font_directory())])
    source = (files("koek.reports") / "report.typ").read_bytes()
    missing: frozenset[str] = frozenset()
    while True:
        content = json.dumps(_document(report, missing), ensure_ascii=False)
        try:
            return typst.compile(
                source,
                format="pdf",
                sys_inputs={"report": content},
                font_paths=fonts,
                pdf_standards=["ua-1"],
                timestamp=0,
            )
        except typst.TypstError as error:
            missing |= _unknown_characters(str(error), content)


def _unknown_characters(message: str, content: str) -> frozenset[str]:
    """Return what no font can show: the characters the compiler names, and all of their block.

    Raises
    ------
    RuntimeError
        The compiler complains about something else, which is a mistake in the template.
    """
    named = _NOT_SHOWN.search(message)
    signs = {sign for sign in named[1] if sign in content and not sign.isascii()} if named else set()
    if not signs:
        raise RuntimeError(message)
    blocks = {ord(sign) >> 8 for sign in signs if ord(sign) >= _FIRST_FAR}
    return frozenset(signs | {sign for sign in content if ord(sign) >> 8 in blocks})


def _document(report: Report, missing: frozenset[str]) -> dict[str, Any]:
    def text(written: str) -> str:
        return breakable("".join(MISSING if sign in missing else sign for sign in plain(written)))

    document: dict[str, Any] = _data(report, text)
    region = report.language.locale.split("_")[1]
    return document | {"colours": dict(PRINT), "region": region, "page": text(report.labels.page)}


def _data(part: Any, text: Callable[[str], str]) -> Any:
    """Return a part of a report as what JSON can say; every block tells its kind."""
    if isinstance(part, str):
        return text(part)
    if isinstance(part, tuple):
        return [_data(item, text) for item in part]
    if isinstance(part, Picture):
        return _picture(part, text)
    if isinstance(part, Table):
        return _table(part, text)
    if is_dataclass(part):
        told = {field.name: _data(getattr(part, field.name), text) for field in fields(part)}
        return {"kind": type(part).__name__} | told
    return part if isinstance(part, bool | int) else str(part)


def _table(table: Table, text: Callable[[str], str]) -> dict[str, Any]:
    return {
        "kind": "Table",
        "caption": text(table.caption),
        "columns": [text(column.heading) for column in table.columns],
        "numeric": [column.numeric for column in table.columns],
        "widths": column_widths(table),
        "rows": _data(table.rows, text),
        "totals": table.totals,
    }


def _picture(picture: Picture, text: Callable[[str], str]) -> dict[str, Any]:
    figure = picture.figure
    drawn = svg(figure, PRINT)
    return {
        "kind": "Picture",
        "svg": drawn,
        "alt": text(f"{figure.title}. {figure.description}"),
        "caption": text(figure.caption),
        "table": _table(figure_table(figure), text),
    }


def figure_table(figure: Figure) -> Table:
    """Return the table of a figure as a table of the report."""
    columns = tuple(Column(name, k in figure.table.numeric) for k, name in enumerate(figure.table.columns))
    return Table(figure.title, columns, figure.table.rows)
