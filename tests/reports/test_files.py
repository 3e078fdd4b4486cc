"""Reports as files: accessible, in their language, without traces, the same every time."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document

from koek.charts.figure import svg
from koek.reports.html import block_html
from koek.reports.light_svg import light_svg
from koek.reports.sections import Details, Picture, Reference, Report, Section, Statement, Statements, texts
from koek.reports.writing import report_bytes
from koek.texts.language import Language
from reports.report_cases import both_languages, every_example, example, opened_pdf

pytestmark = pytest.mark.slow

VOID = {"meta", "br", "link", "input"}


class Page(HTMLParser):
    """Reads a page and keeps its elements with their text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.unbalanced: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        if not {"style", "svg"} & set(self.open):
            self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


@cache
def file_of(name: str, ending: str, language: Language = Language.DUTCH) -> bytes:
    """Return an example report as a file."""
    return report_bytes(example(name, language), ending)


@cache
def page_of(name: str, language: Language = Language.DUTCH) -> Page:
    """Return an example report as a page that was read."""
    return Page(file_of(name, ".html", language).decode())


def pictures(report: Report) -> Iterator[Picture]:
    """Yield the pictures of a report."""
    for part in report.sections:
        yield from (block for block in part.blocks if isinstance(block, Picture))


def in_one_line(words: Iterator[str] | list[str]) -> str:
    """Return words without differences in white space and breaks inside words."""
    return re.sub(r"\s+", "", "".join(words)).replace("\u200b", "").replace("\xad", "")


# HTML


@every_example
def test_a_page_is_whole_and_needs_nothing_from_elsewhere(name: str) -> None:
    page = file_of(name, ".html").decode()
    addresses = re.findall(r"""(?:\bsrc=|\bhref=|url\()["']?([^"')\s>]+)""", page)

    assert page_of(name).unbalanced == []
    assert not page_of(name).all("script")
    assert {address[:9] for address in addresses if not address.startswith(("#", "data:font/"))} == set()
    assert len(page) < 850_000


@both_languages
def test_a_page_tells_its_language_title_and_way_past_the_menu(language: Language) -> None:
    page = page_of("maintenance", language)

    assert page.all("html")[0]["lang"] == language.value
    assert page.all("a")[0]["href"] == "#report"
    assert page.all("main")[0]["id"] == "report"
    assert len(page.all("h1")) == 1


def test_headings_of_a_page_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in page_of("maintenance").elements if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_on_a_page_are_its_own() -> None:
    ids = [attributes["id"] for _, attributes in page_of("maintenance").elements if "id" in attributes]

    assert len(ids) == len(set(ids))


def test_every_picture_on_a_page_has_a_text_alternative_and_a_table_beside_it() -> None:
    page = page_of("maintenance")
    count = len(list(pictures(example("maintenance"))))

    assert all(svg.get("aria-label") or svg.get("aria-labelledby") for svg in page.all("svg"))
    assert len(page.all("figure")) == count
    assert len(page.all("details")) >= count


def test_a_picture_without_a_drawing_for_a_telephone_scrolls_in_its_own_frame() -> None:
    picture = next(pictures(example("maintenance")))

    shown = block_html(replace(picture, narrow=None))

    assert '<div class="drawing" role="group" tabindex="0"' in shown
    assert 'class="narrow"' not in shown


def test_a_table_on_a_page_has_headings_for_columns_and_rows() -> None:
    scopes = {cell.get("scope") for cell in page_of("maintenance").all("th")}

    assert scopes == {"col", "row"}


# PDF


@cache
def pdf_of(name: str, language: Language = Language.DUTCH) -> Any:
    """Return an example report as a PDF that was opened."""
    return opened_pdf(file_of(name, ".pdf", language))


@both_languages
def test_a_pdf_is_tagged_for_universal_access_with_title_and_language(language: Language) -> None:
    pdf = pdf_of("maintenance", language)
    report = example("maintenance", language)
    root = pdf.xref_object(pdf.pdf_catalog())

    assert "<pdfuaid:part>1</pdfuaid:part>" in pdf.get_xml_metadata()
    assert "/Marked true" in root
    assert f"/Lang ({language.value}" in root
    assert pdf.metadata["title"] == f"{report.headline} – {report.title}"


def test_a_pdf_names_neither_maker_nor_moment() -> None:
    metadata = pdf_of("maintenance").metadata

    assert [metadata[key] for key in ("author", "creationDate", "modDate", "keywords", "subject")] == [""] * 5
    assert b"/work" not in file_of("maintenance", ".pdf")
    assert b"/home" not in file_of("maintenance", ".pdf")


def test_every_picture_in_a_pdf_has_a_text_alternative() -> None:
    pdf = pdf_of("maintenance")
    objects = [pdf.xref_object(number) for number in range(1, pdf.xref_length())]
    figures = [found for found in objects if "/S /Figure" in found]

    assert len(figures) == len(list(pictures(example("maintenance"))))
    assert all("/Alt" in found for found in figures)


def test_a_pdf_is_a4_and_fits_on_its_pages() -> None:
    for page in pdf_of("maintenance"):
        words = page.get_text("words")

        assert (round(page.rect.width), round(page.rect.height)) == (595, 842)
        assert all(word[0] >= 0 and word[2] <= 595 and word[3] <= 842 for word in words)


# DOCX


@cache
def docx_xml(name: str, part: str, language: Language = Language.DUTCH) -> str:
    """Return one part of an example report as DOCX."""
    with ZipFile(BytesIO(file_of(name, ".docx", language))) as archive:
        return archive.read(part).decode()


def test_a_docx_has_real_headings_in_order() -> None:
    document = Document(BytesIO(file_of("maintenance", ".docx")))
    styles = [p.style.name for p in document.paragraphs if p.style is not None]

    assert styles.count("Title") == 1
    assert styles.count("Heading 1") == len(example("maintenance").sections) - 1
    assert "Heading 2" in styles


def test_every_table_in_a_docx_repeats_its_header_row() -> None:
    xml = docx_xml("maintenance", "word/document.xml")

    assert xml.count("<w:tblHeader") == xml.count("<w:tbl>")


def test_every_picture_in_a_docx_has_a_text_alternative() -> None:
    found = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', docx_xml("maintenance", "word/document.xml"))
    told = [block.figure.description.split()[0] for block in pictures(example("maintenance"))]

    assert len(found) == len(told)
    assert all(word in text for word, text in zip(told, found, strict=True))


@both_languages
def test_a_docx_tells_its_language(language: Language) -> None:
    tag = {"nl": "nl-NL", "en": "en-GB"}[language.value]

    assert f'w:lang w:val="{tag}"' in docx_xml("volunteers", "word/styles.xml", language)
    assert f"<dc:language>{tag}</dc:language>" in docx_xml("volunteers", "docProps/core.xml", language)


def test_a_docx_names_neither_maker_nor_program_nor_moment() -> None:
    core = docx_xml("volunteers", "docProps/core.xml")
    with ZipFile(BytesIO(file_of("volunteers", ".docx"))) as archive:
        days = {entry.date_time for entry in archive.infolist()}

    assert "<dc:creator></dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert "python" not in core
    assert "Macintosh" not in docx_xml("volunteers", "docProps/app.xml")
    assert days == {(2026, 11, 22, 0, 0, 0)}


def test_a_docx_is_a4() -> None:
    page = Document(BytesIO(file_of("volunteers", ".docx"))).sections[0]

    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


# all three


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_the_same_report_gives_the_same_bytes(ending: str) -> None:
    assert report_bytes(example("volunteers"), ending) == file_of("volunteers", ending)


@both_languages
def test_all_kinds_of_files_say_the_same_words(language: Language) -> None:
    report = example("not-yet", language)
    docx = Document(BytesIO(file_of("not-yet", ".docx", language)))
    cells = [cell.text for table in docx.tables for row in table.rows for cell in row.cells]
    said = {
        "html": in_one_line(page_of("not-yet", language).words),
        "pdf": in_one_line([page.get_text() for page in pdf_of("not-yet", language)]),
        "docx": in_one_line([paragraph.text for paragraph in docx.paragraphs] + cells),
    }
    blocks = [block for part in report.sections for block in part.blocks if not isinstance(block, Reference)]
    words = [text for block in blocks for text in texts(block)]
    missing = {
        kind: [text for text in words if in_one_line([text]) not in everything]
        for kind, everything in said.items()
    }

    assert missing == {"html": [], "pdf": [], "docx": []}


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_reasons_stand_under_what_they_explain_however_deep(ending: str) -> None:
    deep = Statement("een", (Statement("twee", (Statement("drie", (Statement("vier"),)),)),))
    part = Section("deep", "Diep", (Details("Hoe is dit berekend?", (Statements((deep,)),)),))
    report = replace(example("not-yet"), sections=(part,))

    assert report_bytes(report, ending)


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_a_picture_without_a_caption_is_shown_as_well(ending: str) -> None:
    picture = next(pictures(example("volunteers")))
    part = Section("bare", "Kaal", (replace(picture, figure=replace(picture.figure, caption="")),))

    assert report_bytes(replace(example("not-yet"), sections=(part,)), ending)


def test_a_lighter_drawing_keeps_every_dot_where_it_was() -> None:
    graph = next(p.figure for p in pictures(example("volunteers")) if p.figure.name == "utility-graph")
    drawn, light = svg(graph), light_svg(svg(graph))
    dots = re.findall(r'<path transform="translate\(([-\d.]+),([-\d.]+)\)" d="M[\d.]+,0A', drawn)
    circles = re.findall(r'<circle cx="([-\d.]+)" cy="([-\d.]+)"', light)
    ends = re.findall(r"M([-\d.]+),([-\d.]+)h\.01", light)

    assert light.count("<text") == drawn.count("<text")
    assert sorted((round(float(x), 1), round(float(y), 1)) for x, y in dots) == sorted(
        (float(x), float(y)) for x, y in (*circles, *ends)
    )
    assert len(ends) > len(circles) > 0
    assert len(light) < len(drawn) / 3


def test_dots_of_another_look_stay_apart_in_a_lighter_drawing() -> None:
    arcs = "M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0"
    dot = f'<path transform="translate({{x}},1)" d="{arcs}" fill="{{fill}}" stroke-width="2"/>'
    drawn = "".join(dot.format(x=x, fill=fill) for x, fill in ((1, "red"), (2, "red"), (3, "blue")))

    assert light_svg(drawn) == (
        '<path d="M1,1h.01M2,1h.01" fill="none" stroke="red" stroke-width="4" stroke-linecap="round"/>'
        '<circle cx="3" cy="1" r="2" fill="blue" stroke-width="2"/>'
    )


def test_rectangles_of_one_look_become_one_in_a_lighter_drawing() -> None:
    cell = '<path d="M{x},0h6v6h-6Z" fill="red" opacity="{opacity}"/>'
    drawn = "".join(cell.format(x=x, opacity=opacity) for x, opacity in ((0, 0.5), (9, 0.5), (18, 1)))

    assert light_svg(drawn) == (
        '<path d="M0,0h6v6h-6ZM9,0h6v6h-6Z" fill="red" opacity="0.5"/>'
        '<path d="M18,0h6v6h-6Z" fill="red" opacity="1"/>'
    )


@pytest.mark.parametrize("ending", [".html", ".docx"])
def test_a_block_of_an_unknown_kind_is_a_programming_mistake(ending: str) -> None:
    part = Section("odd", "Vreemd", ("geen blok",))  # type: ignore[arg-type]  # that is the point

    with pytest.raises(TypeError):
        report_bytes(replace(example("not-yet"), sections=(part,)), ending)


@every_example
def test_every_region_of_a_page_has_a_name_of_its_own(name: str) -> None:
    page = file_of(name, ".html").decode()
    named = re.findall(r'role="region" tabindex="0" aria-label="([^"]*)"', page)
    headings = re.findall(r'<h2 id="[^"]*">([^<]*)</h2>', page)

    assert not set(named) & set(headings)


def test_long_words_in_a_word_document_break_with_a_hyphen() -> None:
    with ZipFile(BytesIO(file_of("not-yet", ".docx"))) as parts:
        settings = parts.read("word/settings.xml").decode()

    assert "<w:autoHyphenation/>" in settings
