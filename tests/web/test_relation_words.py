"""A form calls the forms of collaboration as the findings beside it do, and in plain words for everybody."""

import html

import pytest

from web.test_explorer import room

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("maintenance", "nl", "voorkeursleverancier (vaste partner)"),
        ("maintenance", "en", "preferred supplier (fixed partner)"),
        ("volunteers", "nl", "vaste partner"),
        ("volunteers", "en", "fixed partner"),
    ],
)
def test_only_where_one_buys_a_form_has_its_name_of_purchasing_beside_the_plain_one(
    name: str, language: str, shown: str
) -> None:
    client, _, case, _ = room(name, language)

    found = html.unescape(client.get(f"/c/{case}/relation/relation/").content.decode())

    assert f">{shown}</" in found or f"> {shown}</" in found
    is_named = any(one in found for one in ("preferred supplier", "voorkeursleverancier"))
    assert is_named is (name == "maintenance")


def test_a_room_that_says_nothing_of_its_relation_has_the_plain_names() -> None:
    client, _, case, _ = room("community-centre")
    client.post(f"/c/{case}/relation/relation/", {"_do": "empty", "_base": "1"})

    found = client.get(f"/c/{case}/relation/relation/").content.decode()

    assert "vaste partner" in found
    assert "voorkeursleverancier" not in found
