"""Without scripts the button for the other language keeps what was typed on the form it belongs to."""

import json
import re

import pytest
from django.conf import settings

from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.cases.models import Draft
from koek.web.explorer.models import Bench
from web.posting import posted
from web.test_explorer import chosen, room

pytestmark = pytest.mark.django_db

BUTTON = re.compile(r'<button class="linklike" (.*?) lang=')


def button_on(page: str) -> str:
    found = BUTTON.search(page)

    assert found is not None
    return found[1]


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_a_sheet_keeps_what_was_typed_as_a_draft(language: str, other: str) -> None:
    client, account, case, _ = room(language=language)
    sheet = f"/c/{case}/worth/issues/"
    fields = dict(posted(client.get(sheet).content.decode())) | {
        "issues.0.name": "Getypt",
        "issues.1.name": "",
    }
    assert (
        button_on(client.get(sheet).content.decode())
        == f'form="sheet-form" name="_do" value="language:{other}"'
    )

    answer = client.post(sheet, fields | {"_do": f"language:{other}"})

    assert answer.status_code == 302
    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == other
    assert Account.objects.get(pk=account.pk).language == other
    assert Draft.objects.count() == 1
    there = client.get(sheet).content.decode()
    assert f'<html lang="{other}"' in there
    assert 'value="Getypt"' in there
    assert shelf.sheet(account, case, "issues").number == 1


def test_a_sheet_on_which_nothing_was_typed_keeps_no_draft() -> None:
    client, _, case, _ = room()
    sheet = f"/c/{case}/worth/issues/"

    client.post(sheet, dict(posted(client.get(sheet).content.decode())) | {"_do": "language:en"})

    assert not Draft.objects.exists()


def test_a_language_that_koek_does_not_speak_changes_nothing() -> None:
    client, account, case, _ = room()
    before = account.language

    answer = client.post(f"/c/{case}/worth/preferences/1/", {"_do": "language:xx"})

    assert settings.LANGUAGE_COOKIE_NAME not in answer.cookies
    assert Account.objects.get(pk=account.pk).language == before


def test_what_things_are_worth_goes_along() -> None:
    client, _, case, _ = room()
    page = f"/c/{case}/worth/preferences/1/"
    assert 'form="worth-form"' in button_on(client.get(page).content.decode())

    client.post(page, {"weight.van": "twaalf", "_do": "language:en"})

    there = client.get(page).content.decode()
    assert '<html lang="en"' in there
    assert 'value="twaalf"' in there


def test_a_package_goes_along_with_how_it_is_written_down() -> None:
    client, account, case, page = room("maintenance")
    assert 'form="package"' in button_on(client.get(page).content.decode())

    typed = chosen(account, case) | {"choice.price": "301000", "by": "torenkroon", "at": "2026-11-01"}
    client.post(page, typed | {"note": "Aan de telefoon", "_do": "language:en"})

    there = client.get(page).content.decode()
    assert '<html lang="en"' in there
    assert 'value="301000"' in there
    assert "Aan de telefoon</textarea>" in there
    assert 'value="2026-11-01"' in there


def test_what_was_written_down_is_not_offered_again() -> None:
    client, account, case, page = room("maintenance")
    ours = shelf.open_room(account, case).case.ours or ""
    client.post(page, {"_do": "start", "start": "utilitarian"})
    package = {f"choice.{k}": v for k, v in json.loads(Bench.objects.get().content)["typed"].items()}

    client.post(page, package | {"_do": "save", "by": ours, "at": "2026-11-22", "note": "Eén keer"})

    assert "Eén keer" not in client.get(page).content.decode()


def test_other_forms_say_that_what_was_typed_stays_behind() -> None:
    client, _, case, page = room()

    assert "switch-note" in client.get("/cases/begin/").content.decode()
    for kept in (page, f"/c/{case}/worth/issues/", f"/c/{case}/worth/preferences/1/"):
        assert "switch-note" not in client.get(kept).content.decode()
