"""Within one look things are asked once; every save and every next look asks anew."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from koek.case.reading import case_from
from koek.charts.figure import Figure, Table
from koek.reports.sections import Picture, Section
from koek.texts.language import Language
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member
from koek.web.cases.once import asked_once, one_look
from koek.web.pictures.pool import draw
from koek.web.public.examples import EXAMPLES, example
from koek.web.rooms.answers import Question, agreements_of, page_sections

NUMBERS = ("worth", "pie", "division")


@pytest.fixture
def ann(db: None) -> Account:
    del db
    return Account.objects.create_user("ann@example.nl", "a long enough pass phrase")


@pytest.fixture
def case(ann: Account) -> str:
    return shelf.start_case(ann, example("maintenance", Language.DUTCH))


def question(name: str, head: str) -> Question:
    case = case_from(example(name, Language.DUTCH))
    return Question(name, head, Language.DUTCH, date(2026, 11, 22), case)


def test_a_question_is_asked_once_within_a_look_and_anew_outside() -> None:
    asked: list[int] = []

    @asked_once
    def answer(number: int) -> int:
        asked.append(number)
        return number

    with one_look():
        assert answer(3) == answer(3) == 3
        assert answer(4) == 4
    answer(3)
    answer(3)

    assert asked == [3, 4, 3, 3]


def test_who_is_no_member_any_more_is_outside_at_the_next_look(ann: Account, case: str) -> None:
    with one_look():
        shelf.open_room(ann, case)
    Member.objects.filter(account=ann).delete()

    with one_look(), pytest.raises(NotYours):
        shelf.open_room(ann, case)


def test_a_page_asks_once_who_somebody_is_in_a_room(ann: Account, case: str, client: Client) -> None:
    client.force_login(ann, backend="django.contrib.auth.backends.ModelBackend")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/c/{case}/worth/interests/")

    whose = [one["sql"] for one in asked.captured_queries if '"cases_member"."owner_id"' in one["sql"]]
    assert len([sql for sql in whose if "LIMIT 1" in sql]) == 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_pages_on_numbers_show_the_same_from_those_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = [page_sections(page, question(name, "alone")) for page in NUMBERS]
    monkeypatch.setattr("koek.web.rooms.answers.on_numbers", lambda asked: asked)

    assert [page_sections(page, question(name, "whole")) for page in NUMBERS] == alone


def test_answers_outlive_what_is_said_elsewhere_and_no_change_of_the_numbers() -> None:
    before = question("maintenance", "before")
    elsewhere = replace(before, head="elsewhere", case=before.case.model_copy(update={"about": "Anders."}))
    ours, *theirs = before.case.preferences
    assert ours.limit is not None
    stated = (ours.model_copy(update={"limit": ours.limit + 1}), *theirs)
    other = replace(before, head="other", case=before.case.model_copy(update={"preferences": stated}))

    assert agreements_of(elsewhere) is agreements_of(before)
    assert agreements_of(other) is not agreements_of(before)


def test_answers_of_one_owner_are_not_those_of_another() -> None:
    ours = question("maintenance", "same")

    assert agreements_of(replace(ours, owner="them")) is not agreements_of(ours)


def test_a_picture_is_drawn_anew_for_another_owner_or_when_it_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[str] = []

    def sized(svg: str, spec: object) -> str:
        del spec
        drawn.append(svg)
        return svg

    monkeypatch.setattr("koek.charts.figure.sized", sized)

    def look(owner: str | None, mark: str) -> None:
        spec = {"data": {"values": [{}]}, "mark": mark}
        figure = Figure("point", "A point", "One.", "", Table((), ()), Language.ENGLISH, spec)
        draw([Section("a", "A", (Picture(figure, "The table"),))], owner)

    looks = [("we", "point"), ("we", "point"), ("we", "square"), ("they", "point")]
    for owner, mark in (*looks, (None, "point"), (None, "point")):
        look(owner, mark)

    assert len(drawn) == 5
