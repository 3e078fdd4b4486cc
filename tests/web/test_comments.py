"""Members of a party talk beside a sheet of their own room, and nobody else ever hears it."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core import mail, serializers
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from koek.web.accounts.export import everything
from koek.web.accounts.leaving import delete_with_rooms
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Case, Member, Owner
from koek.web.comments import threads, writing
from koek.web.comments.models import Comment
from koek.web.members import people
from koek.web.operations.rows import _kinds

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}
SHEET = "parties"


def somebody(name: str) -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", "four words of my own")
    account.name = name.title()
    account.save()
    return account


def browser(account: Account, language: str = "nl") -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


class Team:
    """A room with a lead, a colleague, a lawyer who reads along and a boss, and two who are no part of it."""

    def __init__(self) -> None:
        names = ("ann", "bob", "cas", "dirk", "eva", "fay")
        self.ann, self.bob, self.cas, self.dirk, self.eva, self.fay = map(somebody, names)
        self.case = shelf.start_case(self.ann, LIFT)
        owner = Owner.objects.get(case_id=self.case)
        for account, role in ((self.bob, "colleague"), (self.cas, "reader"), (self.dirk, "approver")):
            Member.objects.create(owner=owner, account=account, role=role)
        theirs = Owner.objects.create(case=Case.objects.get(pk=self.case))
        Member.objects.create(owner=theirs, account=self.eva)
        shelf.start_case(self.fay, LIFT)

    def url(self, *parts: str) -> str:
        return "/".join((f"/c/{self.case}", *parts, ""))

    @property
    def sheet(self) -> str:
        return self.url("people", SHEET)

    def say(self, account: Account, text: str, answers_to: str = "") -> str:
        return writing.write(account, self.case, SHEET, text, answers_to=answers_to)


@pytest.fixture
def team() -> Team:
    return Team()


@pytest.mark.parametrize("name", ["ann", "bob", "cas", "dirk"])
def test_everybody_in_the_room_may_comment_and_the_others_see_it(team: Team, name: str) -> None:
    client = browser(getattr(team, name))

    answer = client.post(team.url("comments", SHEET), {"text": "Klopt dit\r\nnog?"})

    assert answer.headers["Location"] == team.sheet
    assert "Je opmerking staat er." in client.get(team.sheet).content.decode()
    assert "Je opmerking staat er." not in client.get(team.sheet).content.decode()
    for other in (team.ann, team.bob, team.cas, team.dirk):
        assert "Klopt dit<br>nog?" in browser(other).get(team.sheet).content.decode()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sheet_without_comments_teaches_what_they_are_for(team: Team, language: str) -> None:
    text = browser(team.ann, language).get(team.sheet).content.decode()

    assert ("Klopt dit nog na het overleg" if language == "nl" else "Does this still hold") in text
    assert '<details class="sheet comments" id="comments">' in text
    assert team.url("members") in text
    assert "#comments" not in text


def test_pages_say_how_many_comments_are_open(team: Team) -> None:
    first = team.say(team.cas, "Een")
    team.say(team.dirk, "Twee")
    team.say(team.ann, "Ja", answers_to=first)
    client = browser(team.ann)

    for page in (team.url("people"), team.url()):
        assert "2 open opmerkingen" in client.get(page).content.decode()
    assert "Opmerkingen (2 open)" in client.get(team.sheet).content.decode()

    assert "#comments" in client.get(team.sheet).content.decode()

    client.post(team.url("comments", first, "settle"))

    for page in (team.url("people"), team.url()):
        assert "1 open opmerking<" in client.get(page).content.decode()
    assert "1 afgehandelde opmerking<" in client.get(team.sheet).content.decode()


def test_an_answer_stands_under_its_comment_and_opens_it_again(team: Team) -> None:
    first = team.say(team.cas, "Een")
    writing.settle(team.cas, team.case, first, settled=True)

    browser(team.bob).post(team.url("comments", SHEET), {"text": "Nee", "answers_to": first})

    (thread,) = threads.threads(team.ann, team.case, SHEET)
    assert [said.text for said in thread.answers] == ["Nee"]
    assert thread.settled_at is None


def test_only_the_author_and_a_lead_settle_and_delete(team: Team) -> None:
    first = team.say(team.cas, "Een")

    for act in ("settle", "delete"):
        assert browser(team.bob).post(team.url("comments", first, act)).status_code == 404
        assert team.url("comments", first, act) not in browser(team.bob).get(team.sheet).content.decode()
        assert team.url("comments", first, act) in browser(team.ann).get(team.sheet).content.decode()

    browser(team.cas).post(team.url("comments", first, "settle"))
    assert threads.open_counts(team.ann, team.case) == {}
    browser(team.ann).post(team.url("comments", first, "settle"), {"again": "yes"})
    assert threads.open_counts(team.ann, team.case) == {SHEET: 1}
    browser(team.ann).post(team.url("comments", first, "delete"))
    assert not Comment.objects.exists()


def test_answers_are_not_settled_by_themselves(team: Team) -> None:
    answer = team.say(team.bob, "Nee", answers_to=team.say(team.cas, "Een"))

    with pytest.raises(NotYours):
        writing.settle(team.ann, team.case, answer, settled=True)


def test_what_others_answered_stays_when_a_comment_goes_until_the_last_answer_goes(team: Team) -> None:
    first = team.say(team.cas, "Een geheim")
    answer = team.say(team.bob, "Nee", answers_to=first)

    writing.delete(team.cas, team.case, first)

    text = browser(team.ann).get(team.sheet).content.decode()
    assert "Een geheim" not in text
    assert "Deze opmerking is verwijderd." in text
    assert "Nee" in text

    writing.delete(team.bob, team.case, answer)

    assert not Comment.objects.exists()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_too_long_comes_back_whole(team: Team, language: str) -> None:
    client, typed = browser(team.cas, language), "é" * 2001

    answer = client.post(team.url("comments", SHEET), {"text": typed})

    assert answer.status_code == 422
    assert typed in answer.content.decode()
    assert ("1 teken te lang" if language == "nl" else "1 character too long") in answer.content.decode()
    assert client.post(team.url("comments", SHEET), {"text": typed[1:]}).status_code == 302


def test_an_empty_comment_is_not_kept(team: Team) -> None:
    answer = browser(team.cas).post(team.url("comments", SHEET), {"text": " \r\n\x00 "})

    assert answer.status_code == 422
    assert not Comment.objects.exists()


def test_an_answer_to_what_went_meanwhile_is_not_lost(team: Team) -> None:
    first = team.say(team.cas, "Een")
    writing.delete(team.cas, team.case, first)

    answer = browser(team.bob).post(team.url("comments", SHEET), {"text": "Nee toch", "answers_to": first})

    assert answer.status_code == 422
    assert "Nee toch" in answer.content.decode()
    assert first not in answer.content.decode()


def test_what_is_too_long_as_an_answer_still_answers(team: Team) -> None:
    first = team.say(team.cas, "Een vraag")

    answer = browser(team.bob).post(team.url("comments", SHEET), {"text": "x" * 2001, "answers_to": first})

    assert "Een vraag" in answer.content.decode()
    assert f'value="{first}"' in answer.content.decode()


def test_no_more_fit_than_a_page_can_show(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "MOST", 1)
    team.say(team.cas, "Een")

    answer = browser(team.bob).post(team.url("comments", SHEET), {"text": "Twee"})

    assert answer.status_code == 422
    assert "Twee" in answer.content.decode()


@pytest.mark.parametrize("name", ["eva", "fay"])
def test_the_other_party_and_strangers_find_nothing(team: Team, name: str) -> None:
    first = team.say(team.cas, "Een geheim")
    account = getattr(team, name)
    client = browser(account)

    for act in ("settle", "delete"):
        assert client.post(team.url("comments", first, act)).status_code == 404
    if name == "fay":
        assert client.get(team.url("comments", SHEET)).status_code == 404
        assert client.post(team.url("comments", SHEET), {"text": "Hoi"}).status_code == 404
        with pytest.raises(NotYours):
            threads.open_counts(account, team.case)
        with pytest.raises(NotYours):
            threads.all_said(account, team.case)
    else:
        with pytest.raises(NotYours):
            writing.write(account, team.case, SHEET, "Hoi", answers_to=first)
        assert threads.open_counts(account, team.case) == {}
        assert threads.threads(account, team.case, SHEET) == ()
    assert Comment.objects.get().text == "Een geheim"


def test_only_sheets_that_there_are_take_comments(team: Team) -> None:
    client = browser(team.ann)

    assert client.get(team.url("comments", "nothing")).status_code == 404
    assert client.post(team.url("comments", "nothing"), {"text": "Hoi"}).status_code == 404
    assert (
        client.get(team.url("comments", "case")).headers["Location"]
        == f"{team.url('cover', 'case')}#comments"
    )


def test_a_comment_is_text_and_nothing_else(team: Team) -> None:
    team.say(team.cas, "<script>alert(1)</script> {% now 'Y' %}")

    text = browser(team.ann).get(team.sheet).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; {% now &#x27;Y&#x27; %}" in text


def test_who_leaves_takes_their_name_and_not_what_was_said(team: Team) -> None:
    team.say(team.cas, "Let op de termijn")
    leaver = Member.objects.get(account=team.cas).pk
    assert "zonder je naam" in browser(team.cas).get(team.url("members")).content.decode()

    people.remove(team.cas, team.case, leaver)

    text = browser(team.ann).get(team.sheet).content.decode()
    assert "Let op de termijn" in text
    assert "Iemand die weg is" in text
    assert "Cas" not in text


def test_who_deletes_their_account_takes_their_name_and_not_what_was_said(team: Team) -> None:
    team.say(team.cas, "Let op de termijn")

    delete_with_rooms(team.cas)

    (thread,) = threads.threads(team.ann, team.case, SHEET)
    assert (thread.first.text, thread.first.name) == ("Let op de termijn", "")


def test_comments_go_with_the_room_and_with_the_account_that_has_it_alone(team: Team) -> None:
    team.say(team.cas, "Een")
    theirs = shelf.my_cases(team.fay)[0].id
    writing.write(team.fay, theirs, SHEET, "Twee")

    shelf.delete_case(team.ann, team.case)
    delete_with_rooms(team.fay)

    assert not Comment.objects.exists()


def test_everything_to_take_along_holds_the_comments_of_the_room(team: Team) -> None:
    team.say(team.bob, "Nee", answers_to=team.say(team.cas, "Een"))

    with ZipFile(BytesIO(everything(team.ann))) as archive:
        told = json.loads(archive.read(f"cases/{team.case}/comments.json"))

    ((thread,),) = told.values()
    assert thread["first"]["text"] == "Een"
    assert thread["answers"][0]["name"] == "Bob"


def test_comments_are_rows_of_a_backup_and_come_back(team: Team) -> None:
    team.say(team.bob, "Nee", answers_to=team.say(team.cas, "Een"))
    kept = serializers.serialize("jsonl", Comment.objects.order_by("pk"))
    Comment.objects.all().delete()

    for row in serializers.deserialize("jsonl", kept):
        row.save()

    assert Comment in set(_kinds())
    (thread,) = threads.threads(team.ann, team.case, SHEET)
    assert [said.text for said in (thread.first, *thread.answers)] == ["Een", "Nee"]


def test_nothing_that_is_said_is_mailed_or_logged(team: Team, caplog: pytest.LogCaptureFixture) -> None:
    browser(team.cas).post(team.url("comments", SHEET), {"text": "Een geheim"})
    browser(team.cas).post(team.url("comments", SHEET), {"text": "Een geheim" * 900})

    assert mail.outbox == []
    assert "geheim" not in caplog.text


def test_comments_take_as_many_questions_to_the_database_however_many_there_are(team: Team) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            threads.threads(team.ann, team.case, SHEET)
        return len(questions)

    first = team.say(team.cas, "Een")
    before = asked()
    for account in (team.ann, team.bob, team.cas):
        team.say(account, "Nee", answers_to=first)

    assert asked() == before == 2
