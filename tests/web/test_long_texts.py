"""A long text that somebody types beside a package or an estimate: kept whole, or back whole; never cut."""

import pytest

from koek.web.cases import shelf
from web.test_explorer import chosen, room

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("length", "status"), [(4000, 302), (4001, 422)])
def test_a_note_with_a_proposal_is_kept_whole_or_comes_back_whole(length: int, status: int) -> None:
    client, account, case, page = room()
    note = "n" * length
    typed = chosen(account, case) | {"_do": "save", "by": "pollepel", "at": "2026-11-22", "note": note}

    found = client.post(page, typed)

    assert found.status_code == status
    kept = shelf.open_room(account, case).case.offers[-1].note == note
    assert kept or f">{note}<".encode() in found.content


@pytest.mark.parametrize(("length", "status"), [(4000, 302), (4001, 422)])
def test_what_an_estimate_rests_on_is_kept_whole_or_comes_back_whole(length: int, status: int) -> None:
    client, account, case, _ = room()
    told = "n" * length
    page = f"/c/{case}/worth/preferences/2/"

    found = client.post(page, {"_do": "save", "confidence": "low", "what": told})

    assert found.status_code == status
    theirs = [one for one in shelf.open_room(account, case).case.preferences if one.party != "pollepel"]
    kept = any(what.what == told for one in theirs for what in one.evidence)
    assert kept or f">{told}<".encode() in found.content
