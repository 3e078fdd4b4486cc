"""A report as DOCX: real headings, tables with header rows, alternatives for pictures, no traces."""

from functools import singledispatchmethod
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from koek.charts.figure import png
from koek.charts.palette import PRINT
from koek.reports.pdf import figure_table
from koek.reports.plain import plain
from koek.reports.sections import (
    SUMMARY,
    Block,
    Callout,
    Details,
    Exchange,
    KeyFigures,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Report,
    Statement,
    Statements,
    Subheading,
    Table,
)
from koek.reports.word_parts import WordDocument

if TYPE_CHECKING:
    from docx.document import Document

_NO_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
"""What stands where the template of python-docx names a program and a computer."""
PICTURE_WIDTH = 130
"""Millimetres; the text of an A4 page is 170 wide."""
_TOGETHER = (Picture, Table, ListBlock, Statements, Exchange)
"""What a paragraph introduces and therefore stands on one page with."""


def docx_report(report: Report) -> bytes:
    """Return the report as DOCX on A4 in its own language; the same report gives the same bytes."""
    word = WordDocument.empty(report.language, title=f"{report.headline} – {report.title}")
    _Writer(word).write(report)
    word.finish(day=report.day, footer=report.privacy, page=report.labels.page)
    return _same_bytes(word.document, report)


class _Writer:
    """Writes the blocks of one report, one method per kind of block."""

    def __init__(self, word: WordDocument) -> None:
        self.word = word

    def write(self, report: Report) -> None:
        self.word.paragraph(plain(f"{report.title} · {report.about}"), style="Subtitle")
        self.word.heading(plain(report.headline), level=0)
        for section in report.sections:
            if section.id != SUMMARY:
                self.word.heading(plain(section.heading), level=1)
            for block, follower in zip_longest(section.blocks, section.blocks[1:]):
                self.block(block)
                if isinstance(block, Paragraph) and isinstance(follower, _TOGETHER):
                    self.word.keep_last()

    @singledispatchmethod
    def block(self, block: Block) -> None:
        raise TypeError(type(block))

    @block.register
    def _(self, block: Paragraph) -> None:
        self.word.paragraph(plain(block.text), colour=PRINT["soft"] if block.soft else None)

    @block.register
    def _(self, block: Subheading) -> None:
        self.word.heading(plain(block.text), level=2)

    @block.register
    def _(self, block: Reference) -> None:
        self.word.paragraph(plain(block.text))

    @block.register
    def _(self, block: Statements) -> None:
        self._statements(block.items, depth=1)

    def _statements(self, items: tuple[Statement, ...], depth: int) -> None:
        for item in items:
            self.word.item(plain(item.text), depth=depth)
            self._statements(item.because, depth + 1)

    @block.register
    def _(self, block: ListBlock) -> None:
        for item in block.items:
            self.word.item(plain(item))

    @block.register
    def _(self, block: Table) -> None:
        self.word.table(block)

    @block.register
    def _(self, block: Picture) -> None:
        figure = block.figure
        alternative = plain(f"{figure.title}. {figure.description}")
        self.word.picture(png(figure, PRINT), alternative, width=PICTURE_WIDTH)
        if figure.caption:
            self.word.paragraph(plain(figure.caption), colour=PRINT["soft"])
        self.word.table(figure_table(figure))

    @block.register
    def _(self, block: KeyFigures) -> None:
        for item in block.items:
            self.word.pair(plain(item.label), plain(item.value))

    @block.register
    def _(self, block: Callout) -> None:
        lines = tuple(plain(line) for line in (block.text, block.reason) if line)
        if block.warning:
            self.word.panel(plain(block.heading), lines, edge=PRINT["halt"], ground=PRINT["paper"])
        else:
            self.word.panel(plain(block.heading), lines, edge=PRINT["crust"], ground=PRINT["crust-soft"])

    @block.register
    def _(self, block: Exchange) -> None:
        sides = ((block.gives_heading, block.gives, "ours"), (block.gets_heading, block.gets, "theirs"))
        shown = [side for side in sides if side[1]]
        for place, (heading, items, role) in enumerate(shown):
            text = plain(f"{block.number}. {heading}" if not place else heading)
            self.word.paragraph(text, colour=PRINT[role], bold=True, keep=True)
            for item in items:
                self.word.item(plain(item))
        self.word.paragraph(plain(" ".join(block.reason)), colour=PRINT["soft"])

    @block.register
    def _(self, block: Details) -> None:
        self.word.heading(plain(block.heading), level=2)
        for inner in block.blocks:
            self.block(inner)


def _same_bytes(document: "Document", report: Report) -> bytes:
    """Return the file with every part dated on the day of the report: nothing tells when or with what."""
    written, dated = BytesIO(), BytesIO()
    document.save(written)
    moment = (report.day.year, report.day.month, report.day.day, 0, 0, 0)
    with ZipFile(written) as source, ZipFile(dated, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, moment)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, _NO_PROGRAM if name == "docProps/app.xml" else source.read(name))
    return dated.getvalue()
