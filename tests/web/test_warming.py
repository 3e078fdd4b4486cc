"""Before the first visitor comes, all that takes long the first time was done once."""

import pytest
from django.db import connection
from django.template import Engine
from django.test.utils import CaptureQueriesContext

from koek.texts.language import Language
from koek.web.rooms.answers import kept_sections
from koek.web.warming import PAGES, TEMPLATES, warm

pytestmark = pytest.mark.django_db


def test_pages_and_answers_are_ready_and_nobody_was_looked_at() -> None:
    kept_sections.cache_clear()

    with CaptureQueriesContext(connection) as asked:
        warm()

    compiled = Engine.get_default().template_loaders[0].get_template_cache
    assert {str(file.relative_to(TEMPLATES)) for file in TEMPLATES.rglob("*.html")} <= set(compiled)
    assert kept_sections.cache_info().currsize == len(PAGES) * len(Language)
    assert len(asked) == 0
