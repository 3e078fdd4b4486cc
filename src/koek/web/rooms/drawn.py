"""The parts of a page as they are shown, drawn and laid out; kept per owner and content, as answers are."""

from functools import lru_cache

from koek.reports.html import block_html
from koek.reports.sections import Section
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import Question, narrowed, page_sections
from koek.web.rooms.layout import Shown, beside_form, laid_out
from koek.web.rooms.people import on_screen

PAGES_KEPT = 192
"""How many pages are kept as HTML; with many pictures one takes a few hundred kilobytes."""


def shown(page: str, asked: Question) -> Shown | None:
    """Return the conclusion, step and cards of a page; None when there is nothing to say yet."""
    return _shown(page, narrowed(page, asked))


def beside(page: str, asked: Question) -> tuple[dict[str, str], ...]:
    """Return the sections of a page as they stand beside a form, the conclusion first."""
    return _beside(page, narrowed(page, asked))


def as_html(section: Section) -> dict[str, str]:
    """Return what a template shows of a section."""
    return {
        "id": section.id,
        "heading": section.heading,
        "html": "".join(map(block_html, section.blocks)),
    }


@lru_cache(maxsize=PAGES_KEPT)
def _shown(page: str, asked: Question) -> Shown | None:
    sections = page_sections(page, asked)
    draw(sections, asked.owner)
    return laid_out(on_screen(page, sections, asked.voice), asked.voice)


@lru_cache(maxsize=PAGES_KEPT)
def _beside(page: str, asked: Question) -> tuple[dict[str, str], ...]:
    sections = page_sections(page, asked)
    draw(sections, asked.owner)
    return tuple(map(as_html, beside_form(sections, asked.voice)))
