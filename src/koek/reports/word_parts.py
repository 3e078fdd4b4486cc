"""The parts of a Word document: styles, tables with header rows, pictures with alternatives, panels."""

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from koek.charts.palette import PRINT
from koek.reports.plain import plain
from koek.reports.sections import Table
from koek.reports.widths import column_widths, has_many_texts
from koek.texts.language import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TEXT_FONT = "Calibri"
HEADING_FONT = "Georgia"
PAGE = (210, 297)
"""A4 in millimetres."""
MARGIN = 20
_CELL_MARGIN = "68"
"""Twentieths of a point on either side of the text of a cell."""
_CROWDED = 3
"""Columns of numbers above which a table is set smaller."""
_SIGN_WIDTH, _CELL_ROOM = 0.244, 2.6
"""Millimetres that a bold digit takes per point of a wide font, and a cell around it: numbers never break."""
_FEWEST_SIGNS = 5
_SIZES = {"Title": 24, "Heading 1": 15, "Heading 2": 11, "Subtitle": 10, "Normal": 10.5}


@dataclass(frozen=True)
class WordDocument:
    """A Word document that is being written."""

    document: "Document"

    @classmethod
    def empty(cls, language: Language, *, title: str) -> "WordDocument":
        """Return an empty document with our styles, in a language, with a title and no maker."""
        from docx import Document  # noqa: PLC0415  # only who wants a DOCX waits for it

        word = cls(Document())
        word._page()
        word._hyphenate()
        for style in _SIZES:
            word._style(style, language)
        properties = word.document.core_properties
        properties.author = properties.comments = properties.last_modified_by = ""
        properties.title = plain(title)
        properties.language = language.locale.replace("_", "-")
        return word

    def _page(self) -> None:
        from docx.shared import Mm  # noqa: PLC0415  # idem

        section = self.document.sections[0]
        section.page_width, section.page_height = map(Mm, PAGE)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)

    def _hyphenate(self) -> None:
        """Let long words break with a hyphen: in a narrow column they would break anywhere."""
        from docx.oxml import OxmlElement  # noqa: PLC0415  # idem
        from docx.oxml.ns import qn  # noqa: PLC0415  # idem

        stop = self.document.settings.element.find(qn("w:defaultTabStop"))
        stop.addnext(OxmlElement("w:autoHyphenation"))

    def _style(self, name: str, language: Language) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415  # idem
        from docx.oxml.ns import qn  # noqa: PLC0415  # idem
        from docx.shared import Pt, RGBColor  # noqa: PLC0415  # idem

        style: Any = self.document.styles[name]
        style.font.name = TEXT_FONT if name in {"Normal", "Heading 2", "Subtitle"} else HEADING_FONT
        style.font.size = Pt(_SIZES[name])
        style.font.italic = False
        colour = PRINT["soft"] if name == "Subtitle" else PRINT["ink"]
        style.font.color.rgb = RGBColor.from_string(colour[1:].upper())
        marks = style.element.get_or_add_rPr()
        fonts = marks.get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
        fonts.set(qn("w:hAnsi"), style.font.name)
        for old in (*marks.findall(qn("w:lang")), *marks.findall(qn("w:spacing"))):
            marks.remove(old)
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language.locale.replace("_", "-"))
        marks.append(spoken)
        if name == "Title":
            for edge in style.element.pPr.findall(qn("w:pBdr")):
                style.element.pPr.remove(edge)

    def heading(self, text: str, *, level: int) -> None:
        """Add a heading; level 0 is the title."""
        self.document.add_heading(text, level)

    def paragraph(
        self,
        text: str,
        *,
        style: str | None = None,
        colour: str | None = None,
        bold: bool = False,
        keep: bool = False,
    ) -> "Paragraph":
        """Add running text; with `keep` it stays on the page of what follows."""
        from docx.shared import Pt  # noqa: PLC0415  # idem

        paragraph = self.document.add_paragraph(style=style)
        _run(paragraph, text, colour=colour, bold=bold)
        paragraph.paragraph_format.space_after = Pt(2 if keep else 6)
        paragraph.paragraph_format.keep_with_next = keep
        return paragraph

    def keep_last(self) -> None:
        """Keep the last paragraph on the page of what follows."""
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True

    def item(self, text: str, *, depth: int = 1) -> None:
        """Add a point of a list, indented by its depth."""
        from docx.shared import Mm, Pt  # noqa: PLC0415  # idem

        names = ("List Bullet", "List Bullet 2", "List Bullet 3")
        paragraph = self.document.add_paragraph(text, style=names[min(depth, len(names)) - 1])
        paragraph.paragraph_format.space_after = Pt(2)
        if depth > len(names):
            paragraph.paragraph_format.left_indent = Mm(7 * depth)

    def pair(self, label: str, value: str) -> None:
        """Add a number with what it is."""
        paragraph = self.paragraph(f"{label}: ", colour=PRINT["soft"])
        _run(paragraph, value, bold=True)

    def picture(self, image: bytes, alternative: str, *, width: int) -> None:
        """Add a picture of a width in millimetres with its text alternative."""
        from docx.shared import Mm  # noqa: PLC0415  # idem

        shape = self.document.add_picture(BytesIO(image), width=Mm(width))
        described: Any = shape._inline.docPr  # noqa: SLF001  # python-docx has no other way to it
        described.set("descr", alternative)
        described.set("name", f"picture {described.get('id')}")

    def panel(self, heading: str, lines: tuple[str, ...], *, edge: str, ground: str) -> None:
        """Add a box with a heading and text."""
        first = self.paragraph(heading, bold=True, keep=bool(lines))
        paragraphs = [first, *(self.paragraph(line) for line in lines)]
        for paragraph in paragraphs:
            _boxed(paragraph, edge, ground)

    def table(self, table: Table) -> None:
        """Add a table under its caption; its header row comes back on every page."""
        from docx.enum.table import WD_TABLE_ALIGNMENT  # noqa: PLC0415  # idem

        self.paragraph(plain(table.caption), bold=True, keep=True)
        grid = self.document.add_table(rows=1, cols=len(table.columns))
        grid.alignment = WD_TABLE_ALIGNMENT.LEFT
        grid.autofit = False
        _table_lines(grid)
        headings = tuple(column.heading for column in table.columns)
        _fill(grid.rows[0], headings, table, colour=PRINT["soft"])
        _header_row(grid.rows[0])
        first_total = len(table.rows) - table.totals
        for place, row in enumerate(table.rows):
            _fill(grid.add_row(), row, table, bold=place >= first_total)
        _set_widths(grid, table)
        self.paragraph("")

    def finish(self, *, day: date, footer: str, page: str) -> None:
        """Write the footer, and date the document on the day of the report."""
        moment = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # a day, at no particular time
        properties = self.document.core_properties
        properties.created = properties.modified = moment
        properties.revision = 1
        paragraph = self.document.sections[0].footer.paragraphs[0]
        _run(paragraph, f"{plain(footer)} · {plain(page)} ", colour=PRINT["soft"])
        _page_number(paragraph)


def _run(paragraph: "Paragraph", text: str, *, colour: str | None = None, bold: bool = False) -> None:
    from docx.shared import RGBColor  # noqa: PLC0415  # idem

    run = paragraph.add_run(text)
    run.bold = bold or None
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour[1:].upper())


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415  # idem
    from docx.oxml.ns import qn  # noqa: PLC0415  # idem

    element: Any = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _boxed(paragraph: "Paragraph", edge: str, ground: str) -> None:
    marks: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx knows no borders of paragraphs
    lines = _element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        lines.append(_element(f"w:{side}", val="single", sz="8", space="6", color=edge[1:]))
    shade = _element("w:shd", val="clear", color="auto", fill=ground[1:])
    marks.insert_element_before(lines, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")
    marks.insert_element_before(shade, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _table_lines(grid: Any) -> None:
    lines = _element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        lines.append(_element(f"w:{side}", val="single", sz="4", space="0", color=PRINT["line"][1:]))
    margins = _element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w=_CELL_MARGIN, type="dxa"))
    for part in (lines, margins):
        grid._tbl.tblPr.append(part)  # noqa: SLF001  # python-docx knows no borders and margins of tables


def _header_row(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_element("w:tblHeader", val="true"))  # noqa: SLF001  # idem, header rows


def _fill(
    row: Any, texts: tuple[str, ...], table: Table, *, bold: bool = False, colour: str | None = None
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  # idem
    from docx.shared import Pt  # noqa: PLC0415  # idem

    row._tr.get_or_add_trPr().append(_element("w:cantSplit", val="true"))  # noqa: SLF001  # idem
    for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        _run(paragraph, plain(text), colour=colour, bold=bold or not (place or colour))
        paragraph.runs[0].font.size = Pt(_table_size(table))
        paragraph.paragraph_format.space_after = Pt(2)
        if table.columns[place].numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _table_size(table: Table) -> int:
    """Return the size of text in a table, in points."""
    crowded = sum(column.numeric for column in table.columns) > _CROWDED or has_many_texts(table)
    return 8 if crowded else 9


def _set_widths(grid: Any, table: Table) -> None:
    """Give numbers the room they need and divide the rest over the columns of text."""
    from docx.shared import Mm  # noqa: PLC0415  # idem

    weights = column_widths(table)
    numeric = [column.numeric for column in table.columns]
    room = PAGE[0] - 2 * MARGIN
    sign = _SIGN_WIDTH * _table_size(table)
    fixed = [
        sign * max(weight, _FEWEST_SIGNS) + _CELL_ROOM if number else 0.0
        for weight, number in zip(weights, numeric, strict=True)
    ]
    words = sum(weight for weight, number in zip(weights, numeric, strict=True) if not number)
    rest = max(room - sum(fixed), 0)
    for place, column in enumerate(grid.columns):
        width = fixed[place] or rest * weights[place] / words
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _page_number(paragraph: "Paragraph") -> None:
    run: Any = paragraph.add_run()
    for element in (
        _element("w:fldChar", fldCharType="begin"),
        _element("w:instrText"),
        _element("w:fldChar", fldCharType="end"),
    ):
        run._r.append(element)  # noqa: SLF001  # python-docx knows no fields
    run._r[1].text = "PAGE"  # noqa: SLF001  # idem
