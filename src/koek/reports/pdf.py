"""A report as tagged PDF (PDF/UA-1): the same words, printable on A4, readable aloud."""

import json
import re
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

from koek.charts.figure import Figure, font_directory, svg
from koek.charts.palette import PRINT
from koek.reports.light_svg import light_svg
from koek.reports.plain import breakable, plain
from koek.reports.sections import Column, Picture, Report, Table, texts
from koek.reports.widths import column_widths

_FEW_ROWS, _FEW_SIGNS = 12, 1500
"""A table up to here stays on one page; a larger one may go on on the next."""
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
    content = json.dumps(_document(report), ensure_ascii=False)
    while True:
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
            missing = _unknown_characters(str(error), content)
            content = content.translate(dict.fromkeys(map(ord, missing), MISSING))


def _unknown_characters(message: str, content: str) -> frozenset[str]:
    """Return what no font can show: the characters the compiler names, and all of their block.

    Every one of them stands in the content, so that repairing it comes to an end.

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


def _document(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = _data(report)
    region = report.language.locale.split("_")[1]
    return document | {"colours": dict(PRINT), "region": region, "page": report.labels.page}


def _text(text: str) -> str:
    return breakable(plain(text))


def _data(part: Any) -> Any:
    """Return a part of a report as what JSON can say; every block tells its kind."""
    if isinstance(part, str):
        return _text(part)
    if isinstance(part, tuple):
        return [_data(item) for item in part]
    if isinstance(part, Picture):
        return _picture(part)
    if isinstance(part, Table):
        return _table(part)
    if is_dataclass(part):
        told = {field.name: _data(getattr(part, field.name)) for field in fields(part)}
        return {"kind": type(part).__name__} | told
    return part if isinstance(part, bool | int) else str(part)


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "Table",
        "caption": _text(table.caption),
        "columns": [_text(column.heading) for column in table.columns],
        "numeric": [column.numeric for column in table.columns],
        "widths": column_widths(table),
        "rows": _data(table.rows),
        "totals": table.totals,
        "together": len(table.rows) <= _FEW_ROWS and sum(map(len, texts(table))) <= _FEW_SIGNS,
    }


def _picture(picture: Picture) -> dict[str, Any]:
    figure = picture.figure
    return {
        "kind": "Picture",
        "svg": light_svg(svg(figure, PRINT)),
        "alt": plain(f"{figure.title}. {figure.description}"),
        "caption": _text(figure.caption),
        "table": _table(figure_table(figure)),
    }


def figure_table(figure: Figure) -> Table:
    """Return the table of a figure as a table of the report."""
    columns = tuple(Column(name, k in figure.table.numeric) for k, name in enumerate(figure.table.columns))
    return Table(figure.title, columns, figure.table.rows)
