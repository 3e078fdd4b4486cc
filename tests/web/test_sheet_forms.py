"""The form of a sheet holds all that stands on it: posted as it is shown, the sheet stays as it was."""

from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.texts.language import Language
from koek.web.cases.kinds import COVER, KINDS, split
from koek.web.cases.shelf import Room, SheetNow
from koek.web.sheets import telling
from koek.web.sheets.binding import bound, typed_on
from koek.web.sheets.desk import Desk, page_of
from koek.web.sheets.forms import Shown, form_context, typed_from
from koek.web.sheets.shape import Control, every_field, sheet_field
from koek.web.sheets.wording import label_and_note
from koek.web.sheets.writing import day_and_time, moment_of
from web.posting import as_query, posted

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def desk_for(case: NegotiationCase, kind: str, language: Language) -> Desk:
    room = Room("c" * 32, "o" * 32, "h", case, {}, may_write=True, leads=True)
    return Desk(room, page_of(kind), kind, SheetNow(kind, split(plain(case)).get(kind), 1), language)


def shown_form(desk: Desk) -> str:
    request = RequestFactory().get("/")
    request.LANGUAGE_CODE, request.user = desk.language.value, AnonymousUser()
    shown = Shown(typed_from(desk.kind, desk.now.content), desk.now.number)
    return render_to_string("sheets/region.html", form_context(desk, shown), request)


@pytest.mark.slow
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_posting_what_the_form_shows_gives_the_same_content(file: Path) -> None:
    case, language = read_case(file), Language(file.stem.split(".")[1])
    for kind in (kind for kind in KINDS if split(plain(case)).get(kind) or file is EXAMPLES[0]):
        desk = desk_for(case, kind, language)

        typed = typed_on(kind, as_query(posted(shown_form(desk))))
        found = bound(kind, typed, desk.choices(typed).meant).content

        assert found == desk.now.content, kind
        assert order_of(found) == order_of(desk.now.content), kind


def order_of(content: object) -> object:
    """Return the keys of what a case keeps in the order of the user: what options are worth, outcomes."""
    if isinstance(content, dict):
        return [
            (key, list(value) if key in ("worth", "outcome", "limit_outcome") and value else order_of(value))
            for key, value in sorted(content.items())
        ]
    return [order_of(item) for item in content] if isinstance(content, list) else None


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_of_sheet_has_words_in_both_languages(kind: str) -> None:
    for field in every_field(sheet_field(kind)):
        if field.key and field.control is not Control.ID and field.key != COVER:
            for language in Language:
                label, note = label_and_note(field.noun, field.key, language)

                assert label
                assert "_" not in label + note, (field.noun, field.key)


@pytest.mark.slow
@pytest.mark.parametrize("file", EXAMPLES[:4], ids=lambda file: file.stem)
def test_everything_on_a_sheet_is_told_in_words_and_only_what_changed_differs(file: Path) -> None:
    case, language = read_case(file), Language(file.stem.split(".")[1])
    for kind, content in split(plain(case)).items():
        choices = desk_for(case, kind, language).choices(content)

        told = telling.lines(kind, content, choices)

        assert told
        assert all(line.where and line.text for line in told)
        assert len({line.key for line in told}) == len(told)
        assert telling.summary(kind, content, choices)
        assert telling.changed(kind, content, content, choices) == ()
        assert len(telling.differences(kind, content, None, choices)) == len(told)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-07-03", ("2026-07-03", "")),
        ("2026-07-03T12:30:00Z", ("2026-07-03", "14:30")),
        ("2026-10-25T00:30:05Z", ("2026-10-25", "02:30:05")),
        ("soon", ("soon", "")),
    ],
)
def test_a_moment_that_is_not_changed_stays_the_same_instant(moment: str, shown: tuple[str, str]) -> None:
    assert day_and_time(moment) == shown
    assert moment_of(*shown, moment) == moment


def test_a_moment_that_cannot_be_read_stays_as_it_was_typed() -> None:
    assert moment_of("2026-07-03", "noon", "") == "2026-07-03 noon"
    assert moment_of("3-7-2026", "14:30", "") == "2026-07-03T14:30:00+02:00"
    assert moment_of("some day", "14:30", "") == "some day 14:30"


def test_new_items_never_take_the_id_of_a_sibling() -> None:
    typed = [{"id": "rust", "name": "Rust"}, {"name": "Rust"}, {"name": "Rust"}]

    found = bound("interests", typed).content

    assert [item["id"] for item in found] == ["rust", "rust-2", "rust-3"]
