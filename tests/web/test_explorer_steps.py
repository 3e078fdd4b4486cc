"""The next step with a package that somebody composes, and what is said of a search that met its limits."""

import html
import json
import re

import pytest
from django.test import Client

from koek.bargaining.found import Found
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.cases import shelf
from koek.web.cases.models import Member, Owner
from koek.web.explorer import weighing
from koek.web.explorer.models import Bench
from koek.workbench.trade_advice import trade_advice
from web.test_explorer import HTMX, chosen, client_of, room, somebody

pytestmark = pytest.mark.django_db

STEP = re.compile(
    r'class="next"><div><strong>[^<]*</strong><p>([^<]+)</p><details><summary>[^<]*</summary><p>([^<]+)</p>'
    r'</details></div>(?:<a class="btn" href="([^"]+)")?'
)
WORST = {"choice.van": "on-request", "choice.shifts": "8", "choice.fuel": "0", "choice.recruitment": "own"}


def step(client: Client, page: str, **posted: str) -> tuple[str, str, str]:
    """Return the next step, its reason, and where its button leads, with a package or what was kept."""
    answer = client.post(page, posted, headers=HTMX) if posted else client.get(page)
    (found,) = STEP.findall(answer.content.decode())
    text, reason, address = map(html.unescape, found)

    assert text != reason
    assert "{" not in text + reason
    assert not address.startswith("#") or f'id="{address[1:]}"' in client.get(page).content.decode()
    return text, reason, address


def begun(client: Client, page: str, start: str) -> None:
    client.post(page, {"_do": "start", "start": start})


def test_an_open_issue_is_chosen_on_first() -> None:
    client, account, case, page = room(language="en")

    text, _, address = step(client, page, **chosen(account, case) | {"choice.fuel": ""})

    assert "petrol" in text
    assert address.startswith("#choice-")


def test_a_package_that_is_not_good_enough_is_changed_first() -> None:
    client, account, case, page = room(language="en")

    text, _, address = step(client, page, **chosen(account, case) | WORST)

    assert text.startswith("Change the package until it is good enough for")
    assert address == "#choices"


def test_a_package_beyond_a_hard_limit_is_changed_within_it() -> None:
    account = somebody()
    limit = {"name": "No more than that", "party": "a", "kind": "cash", "issue": "price", "at_most": "290000"}
    case = shelf.start_case(account, limited(limit))
    page = f"/c/{case}/pie/explore/"

    text, _, _ = step(client_of(account, "en"), page, **{"choice.price": "300000"})

    assert text == "Choose something that stays within “No more than that”."


def limited(limit: dict[str, str]) -> dict[str, object]:
    """Return a case about a price of which a hard limit leaves out a part."""
    linear = {"issue": "price", "kind": "linear"}
    preferences = [{"party": p, "issues": [linear | {"slope": s}]} for p, s in (("a", "-1"), ("b", "1"))]
    issue = {"id": "price", "name": "Price", "kind": "money", "lowest": "250000", "highest": "305000"}
    return {
        "koek": "1",
        "title": "Lift",
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        "issues": [issue | {"step": "2500"}],
        "preferences": preferences,
        "hard_limits": [limit],
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_exchange_is_the_step_when_there_is_one(language: str) -> None:
    client, _, _, page = room("maintenance", language)
    begun(client, page, "offer")

    assert step(client, page)[2] == "#trades-heading"


def test_without_an_exchange_the_package_is_written_down_and_then_answered() -> None:
    client, account, case, page = room("maintenance", "en")
    begun(client, page, "utilitarian")

    assert step(client, page)[2] == "#write-down"

    kept = {f"choice.{k}": v for k, v in json.loads(Bench.objects.get().content)["typed"].items()}
    ours = shelf.open_room(account, case).case.ours or ""
    client.post(page, kept | {"_do": "save", "by": ours, "at": "2026-11-22"})
    text, _, address = step(client, page)
    assert "answers" in text
    assert client.get(address).status_code == 200


def test_who_may_only_read_is_not_sent_to_a_form() -> None:
    client, account, case, page = room("maintenance")
    begun(client, page, "utilitarian")
    kept = {f"choice.{k}": v for k, v in json.loads(Bench.objects.get().content)["typed"].items()}
    reader = somebody("bob")
    owner = Owner.objects.get(members__account=account, case_id=case)
    Member.objects.create(owner=owner, account=reader, role=Member.Role.READER)

    _, _, address = step(client_of(reader), page, **kept)

    assert address == ""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("some", [True, False])
def test_a_search_that_met_its_limits_says_so(
    monkeypatch: pytest.MonkeyPatch, language: Language, *, some: bool
) -> None:
    monkeypatch.setattr(
        weighing,
        "trade_advice",
        lambda *given, **more: Found(trade_advice(*given, **more) if some else (), complete=False),
    )
    client, _, _, page = room("maintenance", language.value)
    begun(client, page, "offer")

    assert say("trade.not_all", language) in html.unescape(client.get(page).content.decode())


def test_a_search_that_looked_at_everything_says_nothing_of_limits() -> None:
    client, _, _, page = room("maintenance")

    assert say("trade.not_all", Language.DUTCH) not in html.unescape(client.get(page).content.decode())


@pytest.mark.parametrize("language", list(Language))
def test_a_number_that_is_too_long_is_refused_and_kept_whole(language: Language) -> None:
    client, account, case, page = room("maintenance", language.value)
    long = "2" + "0" * 100

    client.post(page, chosen(account, case) | {"choice.price": long})
    found = html.unescape(client.get(page).content.decode())

    assert f'value="{long}"' in found
    assert say("web_explorer.too_long", language, {"count": 101, "most": 100}) in found
