"""The form on the page of trust: what a talk would be about decides whether now is the moment."""

from dataclasses import replace
from datetime import date

import pytest

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.texts.language import Language
from koek.trust.stress import TrustTalk, deal_stress
from koek.web.cases import shelf
from koek.web.rooms.answers import Question, told_on
from web.test_rooms_arriving import EXAMPLES, account_of, browser

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("talk", TrustTalk)
def test_the_advice_is_that_of_the_talk_that_was_chosen(talk: TrustTalk) -> None:
    account = account_of()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / "maintenance.nl.yaml")))

    answer = browser(account).get(f"/c/{case}/trust/", {"about": talk.value})
    asked = Question("o", "h", Language.DUTCH, date.today(), shelf.open_room(account, case).case)  # noqa: DTZ011  # as the page does
    expected = deal_stress(asked.case, asked.today, talk=talk).findings

    assert [one.text for one in answer.context["talk"].advice] == [
        asked.voice.statement(one).text for one in expected
    ]
    assert f'value="{talk.value}" checked' in answer.content.decode()


@pytest.mark.parametrize("about", ["", "nothing", "x" * 5000])
def test_a_subject_that_is_not_there_is_a_look_back(about: str) -> None:
    account = account_of()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / "maintenance.nl.yaml")))

    answer = browser(account).get(f"/c/{case}/trust/", {"about": about})

    assert answer.context["talk"].chosen is TrustTalk.REVIEW


def test_answers_on_different_subjects_are_kept_apart() -> None:
    case = read_case(EXAMPLES / "maintenance.nl.yaml")
    asked = Question("o", "h", Language.DUTCH, date(2026, 11, 22), case)

    told = [told_on("trust", replace(asked, talk=talk)) for talk in TrustTalk]

    assert len({str(one) for one in told}) > 1


def test_only_the_page_of_trust_asks_it() -> None:
    account = account_of()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / "maintenance.nl.yaml")))

    assert 'name="about"' not in browser(account).get(f"/c/{case}/ready/").content.decode()
