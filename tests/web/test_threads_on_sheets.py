"""On every sheet of things with a name, each thing leads to what it comes from."""

import pytest

from koek.web.cases import shelf
from web.test_explorer import room

pytestmark = pytest.mark.django_db

SHEETS = {"agreements": "agreements", "issues": "worth", "interests": "worth", "alternatives": "worth"}


@pytest.mark.parametrize("kind", list(SHEETS))
def test_each_thing_on_a_sheet_leads_to_where_it_comes_from(kind: str) -> None:
    client, account, case, _ = room("maintenance")

    found = client.get(f"/c/{case}/{SHEETS[kind]}/{kind}/").content.decode()

    things = getattr(shelf.open_room(account, case).case, kind)
    addresses = [f"/c/{case}/thread/{kind}/{thing.id}/" for thing in things]
    assert addresses
    assert [found.count(f'href="{address}"') for address in addresses] == [1] * len(addresses)
    assert client.get(addresses[0]).status_code == 200


def test_a_thing_that_is_not_saved_yet_leads_nowhere() -> None:
    client, _, case, _ = room("volunteers")

    found = client.post(f"/c/{case}/worth/interests/", {"_do": "add:interests"}).content.decode()

    assert "/thread/interests/" not in found
