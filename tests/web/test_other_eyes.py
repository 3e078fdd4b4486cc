"""The case through the eyes of another party: an estimate from one's own sheets, and nothing else."""

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.cases import shelf
from koek.web.cases.models import Case, Member, Owner
from koek.web.rooms.eyes import SEEN
from web.test_rooms_arriving import EXAMPLES, account_of, browser

pytestmark = pytest.mark.django_db

PRIVATE = "roodborstje"


def maintenance() -> NegotiationCase:
    return read_case(EXAMPLES / "maintenance.nl.yaml")


@pytest.mark.parametrize("page", SEEN)
def test_every_page_can_be_seen_and_says_that_it_is_an_estimate(page: str) -> None:
    account = account_of()
    case = shelf.start_case(account, plain(maintenance()))

    answer = browser(account).get(f"/c/{case}/other-eyes/", {"page": page})
    shown = answer.content.decode()

    assert answer.status_code == 200
    assert "jullie schatting" in shown
    assert 'class="by-estimate"' in shown


def test_the_conclusion_is_that_of_the_other_and_the_own_page_stays_as_it_is() -> None:
    account = account_of()
    case = shelf.start_case(account, plain(maintenance()))
    client = browser(account)
    before = client.get(f"/c/{case}/differences/").context["shown"]

    theirs = client.get(f"/c/{case}/other-eyes/").context
    after = client.get(f"/c/{case}/differences/").context["shown"]

    assert theirs["name"] != next(p.name for p in maintenance().parties if p.id == maintenance().ours)
    assert theirs["shown"] != before
    assert after == before


def test_what_is_written_for_oneself_is_not_shown() -> None:
    account = account_of()
    told = plain(maintenance())
    other = next(party["id"] for party in told["parties"] if party["id"] != told["ours"])
    note = {"id": "n", "party": other, "what": PRIVATE, "purpose": "voorbereiden", "source": "gesprek"}
    told["notes"] = [note | {"on": "2026-11-01", "delete_by": "2030-01-01"}]
    case = shelf.start_case(account, told)
    client = browser(account)

    pages = [client.get(f"/c/{case}/other-eyes/", {"page": page}).content.decode() for page in SEEN]

    assert PRIVATE in client.get(f"/c/{case}/trust/").content.decode()
    assert all(PRIVATE not in page for page in pages)


@pytest.mark.parametrize("party", ["0", "9", "-1", "x", "9" * 400])
def test_a_party_that_is_not_there_is_one_that_is(party: str) -> None:
    account = account_of()
    case = shelf.start_case(account, plain(maintenance()))

    answer = browser(account).get(f"/c/{case}/other-eyes/", {"party": party, "page": "nowhere"})

    assert answer.status_code == 200
    assert answer.context["page"] == "differences"


def test_nothing_of_the_other_party_itself_is_looked_at() -> None:
    account, bob = account_of(), account_of("bob")
    case = shelf.start_case(account, plain(maintenance()))
    client = browser(account)
    before = client.get(f"/c/{case}/other-eyes/").context["shown"]
    Member.objects.create(owner=Owner.objects.create(case=Case.objects.get(pk=case)), account=bob)

    shelf.import_case(bob, case, read_case(EXAMPLES / "volunteers.nl.yaml"))

    assert client.get(f"/c/{case}/other-eyes/").context["shown"] == before
    assert browser(account_of("cleo")).get(f"/c/{case}/other-eyes/").status_code == 404


def test_what_only_the_other_can_tell_is_no_empty_sum_but_a_question_to_ask() -> None:
    account = account_of()
    case = shelf.start_case(account, plain(maintenance()))

    answer = browser(account).get(f"/c/{case}/other-eyes/", {"page": "pie"})

    assert "goede vraag om te stellen" in answer.content.decode()
    assert "nog geen antwoord" not in answer.content.decode()
