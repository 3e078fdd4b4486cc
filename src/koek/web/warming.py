"""What the first visitors would otherwise wait for: all that is loaded, read and compiled on first use."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.template.loader import get_template
from django.urls import get_resolver
from django.utils import timezone

from koek.case.reading import case_from
from koek.reports.sections import Section
from koek.texts.language import Language
from koek.web.pictures import pool
from koek.web.public.examples import EXAMPLES, example
from koek.web.rooms.answers import Question, page_sections

TEMPLATES = Path(__file__).parent / "templates"
NOBODY = ""
"""The owner of what is answered while warming: no owner of a case has this id."""
PAGES = ("worth", "pie")
"""Pages of which the answers need all libraries."""


def warm() -> None:
    """Load every page, and answer and draw some of an example, before anybody asks."""
    with ThreadPoolExecutor(1) as beside:
        drawers = beside.submit(pool.warm)
        get_resolver()._populate()  # noqa: SLF001  # there is no public way to load every address
        for file in _templates():
            get_template(file)
        sections = [section for language in Language for section in _answered(language)]
        drawers.result()
    pool.draw(sections, NOBODY)


def _templates() -> list[str]:
    return sorted(str(file.relative_to(TEMPLATES)) for file in TEMPLATES.rglob("*.html"))


def _answered(language: Language) -> list[Section]:
    case = case_from(example(EXAMPLES[0], language))
    asked = Question(NOBODY, NOBODY, language, timezone.localdate(), case)
    return [section for page in PAGES for section in page_sections(page, asked)]
