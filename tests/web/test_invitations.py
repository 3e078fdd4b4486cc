"""An invitation is for the address to which it went, and tells who else holds the link nothing."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.models import Member
from koek.web.members import people
from koek.web.members.models import Invitation

pytestmark = pytest.mark.django_db

LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}


def somebody(name: str = "ann") -> Account:
    account = Account.objects.create_user(f"{name}@example.nl", "four words of my own")
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    return account


def browser(account: Account, language: str) -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "een ander e-mailadres"), ("en", "another e-mail address")]
)
def test_who_holds_the_link_of_somebody_else_is_told_so_and_no_more(language: str, said: str) -> None:
    ann, cas = somebody("ann"), somebody("cas")
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "bob@example.nl", "reader")
    client = browser(cas, language)

    pages = [client.get(f"/invitation/{token}/"), client.post(f"/invitation/{token}/")]

    for page in pages:
        text = page.content.decode()
        assert page.status_code == 403
        assert said in text
        assert not [word for word in ("Lift", "bob@", "ann@", case, "Meelezer", "Reader") if word in text]
    assert Member.objects.filter(account=cas).count() == 0
    assert Invitation.objects.get().used_at is None


def test_an_address_that_was_not_checked_opens_no_invitation() -> None:
    ann, cas = somebody("ann"), somebody("cas")
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "bob@example.nl", "reader")
    EmailAddress.objects.create(user=cas, email="bob@example.nl", verified=False)

    with pytest.raises(people.OtherAddress):
        people.accept(cas, token)


def test_capitals_in_the_address_of_an_invitation_make_no_difference() -> None:
    ann, bob = somebody("ann"), somebody("bob")
    case = shelf.start_case(ann, LIFT)
    token, _ = people.invite(ann, case, "Bob@Example.nl", "reader")

    assert people.accept(bob, token) == case
