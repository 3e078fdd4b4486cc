"""Whatever people type as a name is text in every kind of file: never markup, never a command."""

from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pymupdf
import pytest
from docx import Document

from koek.reports.pdf import pdf_report
from koek.reports.plain import breakable, plain
from koek.reports.sections import Report
from koek.reports.writing import report_bytes
from reports.report_cases import example, report_on, small_case

HOSTILE = (
    '#import "@preview/evil:1.0.0"',
    '#read("/etc/passwd") $x^2$ *vet* _schuin_ `code` @ref <label> ~ \\ // /* */',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>'&amp;",
    "=cmd|' /C calc'!A0",
    "]]></w:t></w:r><w:object/>",
    "Zilver\u202eBV\u2066hof\u200f",
    "אבג דהו",
    "Koek 🥧 中文 한국",
    "Onderhoudscontractverlengingsonderhandelingsvoorbereidingscommissievergaderstukkenarchief" * 2,
    "{}{0}{party:party}%s%(x)s${jndi}",
)
LONGEST = 200
INSIDE = {pymupdf.LINK_GOTO, pymupdf.LINK_NAMED}
"""Links that stay within a document."""


@cache
def hostile_report(name: str) -> Report:
    """Return a report in which everything that people name has a hostile name."""
    name = name[:LONGEST]
    case = small_case(title=name, about=name)
    parties = tuple(party.model_copy(update={"name": name, "about": name}) for party in case.parties)
    issues = tuple(
        issue.model_copy(
            update={
                "name": name,
                "options": tuple(option.model_copy(update={"name": name}) for option in issue.options),  # type: ignore[union-attr]  # the small case has lists only
            }
        )
        for issue in case.issues
    )
    return report_on(case.model_copy(update={"parties": parties, "issues": issues}))


every_name = pytest.mark.parametrize("name", HOSTILE)


@every_name
def test_a_page_shows_a_hostile_name_as_text(name: str) -> None:
    page = report_bytes(hostile_report(name), ".html").decode()

    assert not [word for word in ("<script", "<img", "onload=alert(1)>\n", "<w:") if word in page.lower()]
    assert "<svg onload" not in page
    assert "\u202e" not in page


@every_name
def test_a_pdf_shows_a_hostile_name_as_text(name: str) -> None:
    document = pymupdf.open(stream=report_bytes(hostile_report(name), ".pdf"), filetype="pdf")
    words = "".join(page.get_text() for page in document)

    assert "<pdfuaid:part>1" in document.get_xml_metadata()
    assert "root:" not in words
    assert {link["kind"] for page in document for link in page.get_links()} <= INSIDE


@every_name
def test_a_docx_shows_a_hostile_name_as_text(name: str) -> None:
    content = report_bytes(hostile_report(name), ".docx")
    with ZipFile(BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode()
    document = Document(BytesIO(content))

    assert plain(name[:LONGEST]) in " ".join(paragraph.text for paragraph in document.paragraphs)
    assert not [word for word in ("<w:object", "w:instrText", "DDEAUTO") if word in xml]


def test_long_words_stay_within_the_page() -> None:
    document = pymupdf.open(stream=report_bytes(hostile_report(HOSTILE[-2]), ".pdf"), filetype="pdf")

    assert all(word[2] <= page.rect.width for page in document for word in page.get_text("words"))


def test_characters_without_a_glyph_do_not_stop_a_pdf() -> None:
    document = pymupdf.open(stream=pdf_report(hostile_report(HOSTILE[8])), filetype="pdf")

    assert "Koek ?" in document[0].get_text()


def test_a_complaint_of_the_typesetter_about_anything_else_is_not_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import typst  # noqa: PLC0415  # only here

    def refuse(*_: object, **__: object) -> bytes:
        raise typst.TypstError("no such thing", "in no such place")

    monkeypatch.setattr(typst, "compile", refuse)

    with pytest.raises(RuntimeError, match="no such thing"):
        pdf_report(example("not-yet"))


def test_text_keeps_what_can_be_seen() -> None:
    assert plain("Zoë & co\u2028€ 5\u00a0uur\tאב\ud800\x07") == "Zoë & co € 5\u00a0uur אב"


def test_only_words_that_are_too_long_may_break() -> None:
    assert breakable("kort woord") == "kort woord"
    assert breakable("a" * 24) == "a" * 24
    assert breakable("a" * 49).split("\u200b") == ["a" * 24, "a" * 24, "a"]
