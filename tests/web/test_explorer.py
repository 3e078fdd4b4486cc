"""Composing a package: said at once what it is worth, kept, compared, and written down as a proposal."""

import html
import json
import re
from pathlib import Path

import pytest
from django.test import Client

from koek.case.issues import RealNumberIssue
from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.explorer.models import Bench
from koek.web.explorer.numbers import meant, typable

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples"
SOLVED = ("maintenance", "community-centre", "reimbursement", "volunteers")
HTMX = {"HX-Request": "true"}


def somebody(name: str = "ann") -> Account:
    return Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")


def client_of(account: Account, language: str = "nl") -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def room(name: str = "volunteers", language: str = "nl") -> tuple[Client, Account, str, str]:
    account = somebody()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / f"{name}.{language}.yaml")))
    return client_of(account, language), account, case, f"/c/{case}/pie/explore/"


def text(content: bytes) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content.decode())))


def chosen(account: Account, case: str, at: int = 0) -> dict[str, str]:
    issues = shelf.open_room(account, case).case.issues
    return {f"choice.{issue.id}": issue.option_ids[at] for issue in issues}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "language"), list(zip(SOLVED, ("nl", "en", "nl", "en"), strict=True)))
def test_every_example_opens_with_a_package_that_is_weighed(name: str, language: str) -> None:
    client, _, _, page = room(name, language)

    found = client.get(page)

    assert found.status_code == 200
    assert found.content.count(b"<h1") == 1
    assert b"style=" not in found.content
    assert found.content.count(b"<svg") > 2


def test_the_pie_page_leads_to_the_explorer() -> None:
    client, _, case, page = room()

    assert page.encode() in client.get(f"/c/{case}/pie/").content


def test_a_change_answers_with_what_is_said_of_the_package_only() -> None:
    client, account, case, page = room()

    found = client.post(page, chosen(account, case), headers=HTMX)

    assert found.status_code == 200
    assert b'id="answer"' in found.content
    assert b"<html" not in found.content


def test_a_package_worse_than_no_agreement_is_said_first_and_has_no_pie() -> None:
    client, account, case, page = room(language="en")
    worst = {
        "choice.van": "on-request",
        "choice.shifts": "8",
        "choice.fuel": "0",
        "choice.recruitment": "own",
    }

    found = text(client.post(page, chosen(account, case) | worst, headers=HTMX).content)

    assert "not good enough" in found
    assert found.index("not good enough") < found.index("There is no pie to show")


def test_what_is_composed_is_kept_also_when_it_cannot_be_chosen() -> None:
    client, account, case, page = room("maintenance")

    client.post(page, chosen(account, case) | {"choice.price": "twaalf"})
    found = client.get(page).content.decode()

    assert 'value="twaalf"' in found
    assert 'aria-invalid="true"' in found


def test_a_package_with_open_issues_says_which() -> None:
    client, account, case, page = room(language="en")

    found = text(client.post(page, chosen(account, case) | {"choice.van": ""}, headers=HTMX).content)

    assert "Choose on 1 more issue" in found


@pytest.mark.parametrize("start", ["balanced", "offer", "kalai_smorodinsky", "equal_gain", "utilitarian"])
def test_one_can_begin_with_a_named_package(start: str) -> None:
    client, account, case, page = room("maintenance")
    client.post(page, {"_do": "start", "start": "empty"})
    assert not any(json.loads(Bench.objects.get().content)["typed"].values())

    client.post(page, {"_do": "start", "start": start})

    kept = json.loads(Bench.objects.get().content)["typed"]
    assert set(kept) == {issue.id for issue in shelf.open_room(account, case).case.issues}


def test_an_exchange_is_applied_to_the_package() -> None:
    client, _, _, page = room("maintenance")
    client.post(page, {"_do": "start", "start": "offer"})
    before = json.loads(Bench.objects.get().content)["typed"]
    moves = html.unescape(re.search(r'value="apply:([^"]+)"', client.get(page).content.decode())[1])  # type: ignore[index]  # the offer can be better

    client.post(page, {f"choice.{k}": v for k, v in before.items()} | {"_do": f"apply:{moves}"})

    assert json.loads(Bench.objects.get().content)["typed"] == before | json.loads(moves)


@pytest.mark.parametrize("moves", ["", "[", "[1]", "{}", '{"price": "-1", "nothing": "x"}', "[" * 9000])
def test_an_exchange_that_means_nothing_changes_nothing(moves: str) -> None:
    client, account, case, page = room("maintenance")
    typed = chosen(account, case)

    assert client.post(page, typed | {"_do": f"apply:{moves}"}).status_code == 302
    assert json.loads(Bench.objects.get().content)["typed"] == {k[7:]: v for k, v in typed.items()}


def test_two_packages_stand_side_by_side_and_can_change_places() -> None:
    client, account, case, page = room(language="en")
    client.post(page, chosen(account, case) | {"_do": "hold"})

    found = text(client.post(page, chosen(account, case, 1), headers=HTMX).content)

    assert "Two packages side by side" in found
    assert "Better for" in found
    client.post(page, chosen(account, case, 1) | {"_do": "swap"})
    kept = json.loads(Bench.objects.get().content)
    assert {f"choice.{k}": v for k, v in kept["typed"].items()} == chosen(account, case)
    client.post(page, chosen(account, case) | {"_do": "drop"})
    assert json.loads(Bench.objects.get().content)["held"] is None


def test_a_package_is_written_down_as_a_proposal_that_binds_nobody() -> None:
    client, account, case, page = room()
    typed = chosen(account, case)
    before = shelf.sheet(account, case, "offers").content

    client.post(page, typed | {"_do": "save", "by": "pollepel", "at": "2026-11-22", "note": "Bij de thee"})

    offers = shelf.open_room(account, case).case.offers
    assert len(offers) == len(before) + 1
    assert {f"choice.{c.issue}": c.option for c in offers[-1].outcome} == typed
    assert (offers[-1].by, offers[-1].note, offers[-1].binding) == ("pollepel", "Bij de thee", False)


@pytest.mark.parametrize("wrong", [{"by": "nobody"}, {"at": "soon"}, {"choice.van": ""}])
def test_a_proposal_that_cannot_be_right_comes_back_with_everything_in_it(wrong: dict[str, str]) -> None:
    client, account, case, page = room()
    typed = chosen(account, case) | {
        "_do": "save",
        "by": "pollepel",
        "at": "2026-11-22",
        "note": "Blijft staan",
    }

    found = client.post(page, typed | wrong)

    assert found.status_code == 422
    assert b"Blijft staan" in found.content
    assert b'role="alert"' in found.content


def test_a_package_is_there_for_who_composed_it_alone() -> None:
    client, account, case, page = room()
    client.post(page, chosen(account, case))
    bob = somebody("bob")

    assert client_of(bob).get(page).status_code == 404
    assert client_of(bob).post(page, chosen(account, case)).status_code == 404
    shelf.delete_case(account, case)
    assert not Bench.objects.exists()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("missing", ["issues", "preferences"])
def test_a_case_that_cannot_be_weighed_yet_leads_to_what_is_needed(missing: str, language: str) -> None:
    account = somebody()
    options = {"name": "Term", "options": [{"name": "short"}, {"name": "long"}]}
    content = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}], "issues": [options]}
    case = shelf.start_case(account, {key: one for key, one in content.items() if key != missing})

    found = client_of(account, language).get(f"/c/{case}/pie/explore/")

    assert found.status_code == 200
    assert f"/c/{case}/worth/{missing}/".encode() in found.content


def test_a_case_that_cannot_be_solved_yet_leads_to_its_sheet() -> None:
    account = somebody()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / "not-yet.nl.yaml")))

    found = client_of(account).get(f"/c/{case}/pie/explore/")

    assert found.status_code == 200
    assert f"/c/{case}/worth/".encode() in found.content


NUMBERS = [
    {"id": "price", "kind": "money", "lowest": "250000", "highest": "305000", "step": "2500"},
    {"id": "rent", "kind": "real", "lowest": "1.2", "highest": "1200", "step": "39.96"},
]


def priced(language: str) -> tuple[Client, str]:
    """Return somebody at a case about a price above a thousand and a rent that may be low or high."""
    sides = {"a": "-1", "b": "1"}
    worth = [
        {
            "party": party,
            "issues": [{"issue": one["id"], "kind": "linear", "slope": slope} for one in NUMBERS],
        }
        for party, slope in sides.items()
    ]
    content = {"koek": "1", "title": "House", "ours": "a", "parties": [{"id": p, "name": p} for p in sides]}
    content |= {"issues": [{**one, "name": one["id"]} for one in NUMBERS], "preferences": worth}
    account = somebody()
    return client_of(account, language), f"/c/{shelf.start_case(account, content)}/pie/explore/"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("price", ["285.000", "285,000", "€ 285.000,00"])
def test_a_price_may_be_typed_with_thousands_apart(language: str, price: str) -> None:
    client, page = priced(language)

    found, plain, other = (
        text(client.post(page, {"choice.price": typed, "choice.rent": "1,2"}, headers=HTMX).content)
        for typed in (price, "285000", "287500")
    )

    assert found == plain
    assert found != other


ASKED = {
    "nl": "“{}” kun je op twee manieren lezen. Schrijf 1200, of 1,2 als je dat bedoelt.",
    "en": "“{}” can be read in two ways. Write 1200, or 1.2 if that is what you mean.",
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("rent", ["1.200", "1,200"])
def test_a_number_that_can_be_read_in_two_ways_is_asked_again(language: str, rent: str) -> None:
    client, page = priced(language)

    found = client.post(page, {"choice.price": "285000", "choice.rent": rent}, follow=True)

    assert ASKED[language].format(rent) in text(found.content)
    assert f'value="{rent}"'.encode() in found.content


def rent_in(step: str | None) -> RealNumberIssue:
    return RealNumberIssue.model_validate({**NUMBERS[1], "name": "rent", "step": step})


@pytest.mark.parametrize(
    ("typed", "option"), [("1200", "1200"), ("1,2", "1.2"), ("1.2", "1.2"), ("1.20", "1.2")]
)
def test_what_the_question_names_is_then_understood(typed: str, option: str) -> None:
    rent = rent_in("39.96")

    assert meant(rent, typed) == (option,)


def test_a_package_that_was_begun_is_never_taken_for_thousands() -> None:
    rent = rent_in(None)

    assert meant(rent, "1.225") == ("1.225",)
    assert meant(rent, "1.200") == ("1200", "1.2")
    assert meant(rent, typable("1.200")) == ("1.2",)
