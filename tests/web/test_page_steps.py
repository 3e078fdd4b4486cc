"""The next step that every page pushes: what to do, why, and where."""

import re

import pytest
from django.test import Client

from koek.web.cases import shelf
from koek.web.cases.models import Member, Owner
from koek.web.rooms.phases import PAGES
from web.test_rooms import EACH, LANGUAGES, SMALL, browser, room, somebody

pytestmark = pytest.mark.django_db

STEP = re.compile(
    r'<div class="next"><div><strong>(.*?)</strong><p>(.+?)</p><details><summary>.*?</summary><p>(.+?)</p>'
)
WHERE = re.compile(r'</div><a class="btn" href="([^"]+)">')


def empty(language: str = "nl") -> tuple[Client, str]:
    account = somebody("new")
    return browser(account, language), f"/c/{shelf.start_case(account, SMALL)}/"


def step(client: Client, address: str) -> tuple[str, str, str]:
    """Return the step of a page, its reason, and where its button leads."""
    text = client.get(address).content.decode()
    found, where = STEP.search(text), WHERE.search(text)

    assert found is not None, address
    assert where is not None, address
    return found[2], found[3], where[1]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "language"), EACH)
def test_every_page_of_every_example_pushes_a_step_with_its_reason(name: str, language: str) -> None:
    client, address = room(name, language)

    for page in PAGES:
        told, reason, where = step(client, f"{address}{page.name}/")

        assert told != reason, page.name
        assert client.get(where).status_code == 200, page.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_an_empty_room_says_where_to_begin(language: str) -> None:
    client, address = empty(language)

    for page in PAGES:
        told, reason, where = step(client, f"{address}{page.name}/")

        assert "{" not in told + reason, page.name
        assert where.startswith(f"{address}{page.name}/") or page.name == "pie", page.name
        assert client.get(where).status_code == 200, page.name


def test_no_page_of_an_empty_room_speaks_of_the_command_line() -> None:
    client, address = empty()

    for page in PAGES:
        assert "--" not in re.sub(r"<[^>]*>", "", client.get(f"{address}{page.name}/").content.decode()), (
            page.name
        )


def test_the_pie_leads_to_what_is_needed_first() -> None:
    client, address = empty()

    assert step(client, f"{address}pie/")[2] == f"{address}worth/issues/"


def test_who_may_only_read_gets_the_step_without_a_button() -> None:
    client, address = room()
    case, reader = address.split("/")[2], somebody("reader")
    owner = Owner.objects.get(case_id=case, kind=Owner.Kind.PARTY)
    Member.objects.create(owner=owner, account=reader, role=Member.Role.READER)

    assert step(client, f"{address}division/")[2] == f"{address}division/division/"

    text = browser(reader).get(f"{address}division/").content.decode()

    assert STEP.search(text)
    assert not WHERE.search(text)


@pytest.mark.parametrize(("language", "part"), [("nl", "69 %"), ("en", "69%")])
def test_without_a_ledger_the_division_is_the_agreement_with_an_equal_part(language: str, part: str) -> None:
    client, address = room("community-centre", language)
    text = client.get(f"{address}division/").content.decode().replace("\N{NO-BREAK SPACE}", " ")

    assert text.count(part) >= 3
    assert 'id="equal-parts-0"' in text or 'id="equal-parts"' in text


def test_how_a_package_is_weighed_is_one_click_away() -> None:
    client, address = room()

    assert f'href="{address}pie/#basis"' in client.get(f"{address}pie/explore/").content.decode()
    assert 'id="basis"' in client.get(f"{address}pie/").content.decode()
