"""A party works in one room: invitations, roles, leaving, and a boss who approves."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.utils import timezone

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Draft, Member, Owner
from koek.web.explorer.keeping import keep
from koek.web.explorer.models import Bench
from koek.web.members import people
from koek.web.members.models import Approval, Invitation

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", "four words of my own")
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def browser(account: Account, language: str = "nl") -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def member(account: Account, case: str, role: str) -> str:
    owner = Owner.objects.get(case_id=case)
    return Member.objects.create(owner=owner, account=account, role=role).pk


def link_in_mail() -> str:
    lines = str(mail.outbox[-1].body).splitlines()
    return next(line for line in lines if line.startswith("http")).removeprefix("http://127.0.0.1:8000")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_says_who_works_here_and_what_they_do(language: str) -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)

    text = browser(ann, language).get(f"/c/{case}/members/").content.decode()

    assert "ann@example.nl" in text
    assert ("Meelezer" if language == "nl" else "Reader") in text


def test_an_invitation_is_mailed_without_names_or_titles_and_works_once() -> None:
    ann, bob, cas = somebody("ann"), somebody("bob"), somebody("cas")
    case = shelf.start_case(ann, LIFT)

    browser(ann).post(f"/c/{case}/members/", {"email": "bob@example.nl", "role": "colleague"})

    text = str(mail.outbox[-1].body) + mail.outbox[-1].subject
    link = link_in_mail()
    assert mail.outbox[-1].to == ["bob@example.nl"]
    assert "Lift" not in text
    assert "ann" not in text.lower().replace("kan", "")
    assert "Collega" in browser(bob).get(link).content.decode()
    assert browser(bob).post(link).headers["Location"] == f"/c/{case}/"
    assert shelf.open_room(bob, case).may_write
    assert browser(cas).post(link).status_code == 404
    assert browser(bob).post(link).status_code == 404
    with pytest.raises(NotYours):
        shelf.open_room(cas, case)


def test_who_is_not_signed_in_comes_back_to_the_invitation() -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "bob@example.nl", "reader")

    page = Client().get(f"/invitation/{token}/")

    assert page.status_code == 302
    assert f"next=/invitation/{quote(token)}/" in page.headers["Location"]


def test_an_invitation_ends_after_seven_days_or_when_it_is_withdrawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "bob@example.nl", "reader")
    other, _ = people.invite(ann, case, "bob@example.nl", "reader")
    browser(ann).post(f"/c/{case}/invitations/{people.invitation_of(other).pk}/withdraw/")

    assert browser(bob).get(f"/invitation/{other}/").status_code == 404
    assert browser(bob).get("/invitation/made-up/").status_code == 404
    monkeypatch.setattr("time.time", lambda: timezone.now().timestamp() + timedelta(days=8).total_seconds())
    with pytest.raises(NotYours):
        people.accept(bob, token)


def test_a_try_out_keeps_what_it_made_before_it_joins() -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "bob@example.nl", "reader")
    trying = Account.objects.create_user(None)
    Account.objects.filter(pk=trying.pk).update(ends_at=timezone.now() + timedelta(hours=1))

    EmailAddress.objects.create(user=trying, email="bob@example.nl", verified=True)
    page = browser(trying).post(f"/invitation/{token}/")

    assert page.status_code == 403
    assert "/account/keep/" in page.content.decode()
    assert Invitation.objects.get().used_at is None


def test_an_invitation_that_cannot_be_mailed_is_shown_to_hand_over(monkeypatch: pytest.MonkeyPatch) -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)

    def refuse(_message: object, *_: object, **__: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    page = browser(ann).post(
        f"/c/{case}/members/", {"email": "bob@example.nl", "role": "reader"}, follow=True
    )

    assert "/invitation/" in page.content.decode()


@pytest.mark.parametrize("role", ["colleague", "reader", "approver"])
def test_only_a_lead_invites_changes_and_removes(role: str) -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    member(bob, case, role)
    lead = Member.objects.get(account=ann).pk
    client = browser(bob)

    for address, typed in (
        (f"/c/{case}/members/", {"email": "x@example.nl", "role": "lead"}),
        (f"/c/{case}/members/{lead}/role/", {"role": "reader"}),
        (f"/c/{case}/members/{lead}/remove/", {}),
        (f"/c/{case}/invitations/anything/withdraw/", {}),
        (f"/c/{case}/delete/", {"sure": "yes"}),
    ):
        assert client.post(address, typed).status_code == 404
    assert client.get(f"/c/{case}/members/").status_code == 200


@pytest.mark.parametrize("role", ["reader", "approver"])
def test_who_reads_along_changes_nothing(role: str) -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    member(bob, case, role)

    assert shelf.open_room(bob, case).case.title == "Lift"
    for change in (
        lambda: shelf.save(bob, case, "case", {"title": "Mine"}, base=1),
        lambda: shelf.keep_draft(bob, case, "case", "typed", base=1),
        lambda: shelf.delete_case(bob, case),
    ):
        with pytest.raises(NotYours):
            change()


def test_the_last_lead_hands_over_before_leaving() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    second = member(bob, case, "reader")
    own = Member.objects.get(account=ann).pk
    client = browser(ann)

    stayed = client.post(f"/c/{case}/members/{own}/remove/", follow=True)
    demoted = client.post(f"/c/{case}/members/{own}/role/", {"role": "reader"}, follow=True)
    client.post(f"/c/{case}/members/{second}/role/", {"role": "lead"})
    client.post(f"/c/{case}/members/{own}/remove/")

    for page in (stayed, demoted):
        assert "Jij bent de enige met de leiding" in page.content.decode()
    assert shelf.open_room(bob, case).leads
    with pytest.raises(NotYours):
        shelf.open_room(ann, case)


def test_somebody_who_is_removed_sees_nothing_any_more() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    gone = member(bob, case, "colleague")
    shelf.keep_draft(bob, case, "case", "typed", base=1)
    keep(bob, shelf.open_room(bob, case), "packages", {"typed": {"price": "3"}})

    browser(ann).post(f"/c/{case}/members/{gone}/remove/")

    assert browser(bob).get(f"/c/{case}/").status_code == 404
    assert browser(ann).post(f"/c/{case}/members/{gone}/remove/").status_code == 404
    assert not Draft.objects.exists()
    assert not Bench.objects.exists()


def test_the_rooms_of_others_answer_as_if_they_were_not_there() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)

    for address in ("members/", "delete/", "forget/case/"):
        assert browser(bob).get(f"/c/{case}/{address}").status_code == 404
    assert browser(bob).post(f"/c/{case}/approve/deal/").status_code == 404


def test_a_lead_deletes_the_room_after_saying_yes() -> None:
    ann = somebody()
    case = shelf.start_case(ann, LIFT)
    client = browser(ann)

    asked = client.get(f"/c/{case}/delete/")
    client.post(f"/c/{case}/delete/")
    assert shelf.my_cases(ann)
    client.post(f"/c/{case}/delete/", {"sure": "yes"})

    assert asked.status_code == 200
    assert shelf.my_cases(ann) == ()


def test_a_boss_approves_what_was_seen_and_it_lapses_when_it_changes() -> None:
    ann, boss = somebody("ann"), somebody("boss")
    case = shelf.start_case(ann, LIFT)
    member(boss, case, "approver")
    client = browser(boss)

    before = client.get(f"/c/{case}/").content.decode()
    client.post(f"/c/{case}/approve/mandate/", {"parties": "1"})
    after = browser(ann).get(f"/c/{case}/").content.decode()
    shelf.save(ann, case, "parties", [{"id": "a", "name": "A"}, {"id": "c", "name": "C"}], base=1)
    lapsed = browser(ann).get(f"/c/{case}/").content.decode()

    assert "Geef akkoord op de bevoegdheid" in before
    assert "boss@example.nl heeft hier op" in after
    assert "partijen (versie 1)" in after
    assert "Geef akkoord" not in after
    assert "daarna is het veranderd" in lapsed


def test_an_approval_of_what_has_changed_meanwhile_is_not_given() -> None:
    ann, boss = somebody("ann"), somebody("boss")
    case = shelf.start_case(ann, LIFT)
    member(boss, case, "approver")
    shelf.save(ann, case, "parties", [{"id": "a", "name": "A"}, {"id": "c", "name": "C"}], base=1)

    page = browser(boss).post(f"/c/{case}/approve/mandate/", {"parties": "1"}, follow=True)

    assert "Het is veranderd terwijl je keek" in page.content.decode()
    assert not Approval.objects.exists()


def test_an_approval_is_withdrawn_by_who_gave_it() -> None:
    ann, boss = somebody("ann"), somebody("boss")
    case = shelf.start_case(ann, LIFT)
    member(boss, case, "approver")
    client = browser(boss)
    client.post(f"/c/{case}/approve/mandate/", {"parties": "1"})

    client.post(f"/c/{case}/approve/mandate/", {"withdraw": "yes"})

    assert "trok het akkoord in" in browser(ann).get(f"/c/{case}/").content.decode()


@pytest.mark.parametrize("role", ["lead", "colleague", "reader"])
def test_only_an_approver_approves(role: str) -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    member(bob, case, role)

    assert browser(bob).post(f"/c/{case}/approve/mandate/", {"parties": "1"}).status_code == 404
    assert browser(ann).post(f"/c/{case}/approve/mandate/", {"withdraw": "yes"}).status_code == 404


def test_an_approver_who_went_is_told_without_a_name() -> None:
    ann, boss = somebody("ann"), somebody("boss")
    case = shelf.start_case(ann, LIFT)
    member(boss, case, "approver")
    browser(boss).post(f"/c/{case}/approve/mandate/", {"parties": "1"})
    boss.delete()

    assert "Iemand die er niet meer is" in browser(ann).get(f"/c/{case}/").content.decode()
