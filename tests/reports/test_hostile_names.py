"""Whatever people type as a name is text in every kind of file: never markup, never a command."""

from functools import cache
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pymupdf
import pytest
from docx import Document

from koek.reports.pdf import pdf_report
from koek.reports.plain import breakable, plain
from koek.reports.sections import Report
from koek.reports.writing import report_bytes
from reports.report_cases import example, ledger, opened_pdf, report_on, small_case

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
INSIDE = {pymupdf.LINK_GOTO, pymupdf.LINK_NAMED}
"""Links that stay within a document."""


every_name = pytest.mark.parametrize("name", HOSTILE)


@cache
def hostile_report() -> Report:
    """Return a report in which everything that people name has a hostile name."""
    numbers = range(len(HOSTILE))
    worths = {"wielen": (4, 0), "zadel": (0, 5)}
    return report_on(
        small_case(
            title=HOSTILE[0],
            about=HOSTILE[1],
            parties=[
                {"id": party, "name": HOSTILE[k], "about": HOSTILE[k]} for k, party in enumerate(worths)
            ],
            issues=[
                {
                    "id": f"issue-{k}",
                    "name": HOSTILE[k],
                    "options": [{"id": "a", "name": HOSTILE[k]}, {"id": "b", "name": HOSTILE[k - 1]}],
                }
                for k in numbers
            ],
            preferences=[
                {
                    "party": party,
                    "issues": [
                        {"issue": f"issue-{k}", "worth": {"a": a * k, "b": b * (k + 1)}} for k in numbers
                    ],
                }
                for party, (a, b) in worths.items()
            ],
            offers=[
                {
                    "id": "o",
                    "by": "zadel",
                    "at": "2026-10-01",
                    "outcome": {f"issue-{k}": "ab"[k % 2] for k in numbers},
                }
            ],
            interests=[{"id": f"why-{k}", "party": "wielen", "name": HOSTILE[k]} for k in numbers],
            division=ledger(("wielen", "gain", 90, "accepted"), verifier=HOSTILE[3], baseline=HOSTILE[4]),
        )
    )


@cache
def hostile_file(ending: str) -> bytes:
    """Return that report as a file."""
    return report_bytes(hostile_report(), ending)


@cache
def hostile_pdf() -> Any:
    """Return that report as a PDF that was opened."""
    return opened_pdf(hostile_file(".pdf"))


def test_a_page_shows_hostile_names_as_text() -> None:
    page = hostile_file(".html").decode()

    assert not [tag for tag in ("<script", "<img", "<svg onload", "<w:", "<object") if tag in page.lower()]
    assert not [sign for sign in "\u202e\u2066\u200f" if sign in page]


@every_name
def test_a_page_keeps_a_name_as_it_can_be_read(name: str) -> None:
    assert escape(plain(name)) in hostile_file(".html").decode()


def test_a_pdf_shows_hostile_names_as_text() -> None:
    words = "".join(page.get_text() for page in hostile_pdf())

    assert "<pdfuaid:part>1" in hostile_pdf().get_xml_metadata()
    assert "#import" in words
    assert "#read(" in words
    assert "root:" not in words
    assert {link["kind"] for page in hostile_pdf() for link in page.get_links()} <= INSIDE


@every_name
def test_a_docx_shows_a_hostile_name_as_text(name: str) -> None:
    document = Document(BytesIO(hostile_file(".docx")))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells[:1]}

    assert plain(name) in cells


def test_a_docx_holds_no_fields_or_objects_that_a_name_brought() -> None:
    with ZipFile(BytesIO(hostile_file(".docx"))) as archive:
        xml = archive.read("word/document.xml").decode()

    assert not [word for word in ("<w:object", "w:instrText", "DDEAUTO") if word in xml]


def test_long_words_stay_within_the_page() -> None:
    pages = list(hostile_pdf())

    assert all(word[2] <= page.rect.width for page in pages for word in page.get_text("words"))


def test_characters_without_a_glyph_do_not_stop_a_pdf() -> None:
    words = "".join(page.get_text() for page in hostile_pdf())

    assert "Koek ? ?? ??" in words


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
