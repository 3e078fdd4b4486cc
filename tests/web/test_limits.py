"""What a room may hold has an end, so that no room keeps the site from everybody else."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from koek.case.reading import plain
from koek.errors import InvalidCase
from koek.formats.case_file import read_case
from koek.texts.catalogue import known_codes
from koek.web.accounts.models import Account
from koek.web.api.keys import new_token
from koek.web.cases import limits, shelf
from koek.web.cases.limits import MOST, MOST_ITEMS, MOST_ON_SHEET, MOST_VALUES, require_within
from koek.web.cases.models import Revision

pytestmark = pytest.mark.django_db

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
LIFT = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}
CROWD = {"koek": "1", "title": "Lift", "parties": [{"name": f"p{one}"} for one in range(MOST["parties"] + 1)]}


def room() -> tuple[Client, Account, str]:
    account = Account.objects.create_user("ann@example.nl", "four words of my own")
    client = Client(headers={"accept-language": "nl"}, raise_request_exception=False)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client, account, shelf.start_case(account, LIFT)


def file(content: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("case.json", json.dumps(content).encode())


def mistakes(content: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    try:
        require_within(content)
    except InvalidCase as wrong:
        return [(mistake.code, mistake.place.path) for mistake in wrong.mistakes]
    return []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_an_example_may_be_twice_as_large(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = plain(read_case(example))
    for limit in ("MOST_ITEMS", "MOST_ON_SHEET", "MOST_VALUES"):
        monkeypatch.setattr(limits, limit, getattr(limits, limit) // 2)
    monkeypatch.setattr(limits, "MOST", {place: most // 2 for place, most in MOST.items()})

    assert mistakes(content) == []


@pytest.mark.parametrize(
    ("place", "most"), [*MOST.items(), ("facts", MOST_ITEMS), ("division.costs", MOST_ITEMS)]
)
def test_a_list_may_be_as_long_as_is_said_and_no_longer(place: str, most: int) -> None:
    steps = place.split(".")

    def holding(count: int) -> Any:
        content: Any = ["x"] * count
        for step in reversed(steps):
            content = {step: content}
        return content

    assert mistakes(holding(most)) == []
    assert mistakes(holding(most + 1)) == [("web_safety.too_many_items", tuple(steps))]


def test_many_lists_that_are_each_short_enough_are_too_much_together() -> None:
    some = [["x"] * 100 for _ in range(MOST_ON_SHEET // 100)]

    assert mistakes({"facts": some[:-1]}) == []
    assert mistakes({"facts": some}) == [("web_safety.too_many_values", ("facts",))]
    assert MOST_VALUES == 2 * MOST_ON_SHEET
    assert mistakes({"a": some[:-1], "b": some[:-1], "c": some[:10]}) == [("web_safety.too_many_values", ())]


@pytest.mark.parametrize("way", ["import", "incoming", "begin"])
def test_a_file_with_a_crowd_of_parties_is_refused_kindly_and_nothing_is_saved(way: str) -> None:
    client, _, case = room()
    before = Revision.objects.count()

    typed = {"incoming": json.dumps(CROWD)} if way == "incoming" else {"file": file(CROWD)}
    page = client.post("/cases/from-file/" if way == "begin" else f"/c/{case}/import/", typed)

    assert page.status_code == 422
    assert "Dit zijn er 51, en deze site neemt er hoogstens 50 aan." in page.content.decode()
    assert Revision.objects.count() == before


def test_the_api_refuses_a_crowd_too() -> None:
    _, account, case = room()
    own = shelf.open_room(account, case)
    token = new_token(account, own.owner, "x", may_write=True, ends_on=date(2099, 1, 1))
    client = Client(headers={"authorization": f"Bearer {token}"})
    json_type = "application/json"

    sheet = {"base": 1, "content": CROWD["parties"]}
    saved = client.put(f"/api/v1/cases/{case}/sheets/parties", sheet, content_type=json_type)
    whole = {"content": CROWD, "preview": True, "head": own.head}
    brought = client.post(f"/api/v1/cases/{case}/import", whole, content_type=json_type)

    for answer in (saved, brought):
        assert answer.status_code == 422
        assert answer.json()["mistakes"][0]["code"] == "web_safety.too_many_items"


def test_one_party_too_many_on_the_form_is_told_and_all_that_was_typed_stays() -> None:
    client, _, case = room()
    address = f"/c/{case}/people/parties/"
    typed = {f"parties.{one}.name": f"partij {one}" for one in range(MOST["parties"] + 1)}

    page = client.post(address, {"_base": "1", **typed})

    text = page.content.decode()
    assert page.status_code == 422
    assert "Dit zijn er 51" in text
    assert 'value="partij 50"' in text


def test_a_form_that_nobody_typed_is_refused_before_it_is_shown_again() -> None:
    client, _, case = room()
    typed = {f"parties.{one}.name": "x" for one in range(2 * MOST["parties"] + 1)}

    page = client.post(f"/c/{case}/people/parties/", {"_base": "1", **typed})

    assert page.status_code == 400
    assert len(page.content) < 20_000


def test_the_codes_that_have_a_sentence_are_gathered_once() -> None:
    assert known_codes() is known_codes()
