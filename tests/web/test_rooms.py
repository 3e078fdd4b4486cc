"""The pages of a room: conclusion, next step, cards, and how every page stands."""

from pathlib import Path

import pytest
from django.test import Client

from koek.case.reading import plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.rooms.phases import PAGES

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples"
EACH = (("maintenance", "nl"), ("community-centre", "en"), ("reimbursement", "nl"), ("volunteers", "en"))
LANGUAGES = ("nl", "en")
SMALL = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}], "ours": "a"}


def somebody(name: str = "ann") -> Account:
    return Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")


def browser(account: Account, language: str = "nl") -> Client:
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def room(name: str = "maintenance", language: str = "nl") -> tuple[Client, str]:
    account = somebody()
    case = shelf.start_case(account, plain(read_case(EXAMPLES / f"{name}.{language}.yaml")))
    return browser(account, language), f"/c/{case}/"


def small() -> tuple[Client, str]:
    account = somebody()
    return browser(account), f"/c/{shelf.start_case(account, SMALL)}/"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "language"), [EACH[0], *(pytest.param(*each, marks=pytest.mark.slow) for each in EACH[1:])]
)
def test_every_page_of_every_example_has_one_heading_and_a_next_step(name: str, language: str) -> None:
    client, address = room(name, language)

    for page in PAGES:
        text = client.get(f"{address}{page.name}/").content.decode()

        assert text.count("<h1") == 1, page.name
        assert " style=" not in text, page.name
        assert '<section class="sheet"' in text or 'class="lead"' in text, page.name


@pytest.mark.parametrize(("name", "language"), EACH)
def test_the_overview_says_the_conclusion_and_leads_to_where_the_next_step_is_done(
    name: str, language: str
) -> None:
    client, address = room(name, language)

    text = client.get(address).content.decode()

    assert text.count("<h1") == 1
    assert 'class="next"' in text
    assert f'class="btn" href="{address}' in text


def test_a_case_that_was_just_begun_teaches_on_every_page() -> None:
    client, address = small()

    assert client.get(address).status_code == 200
    for page in PAGES:
        assert client.get(f"{address}{page.name}/").status_code == 200


def test_the_navigation_says_what_is_open_what_is_in_order_and_what_was_not_begun() -> None:
    client, address = room()
    fresh, empty = browser(somebody("bob")), SMALL

    text = client.get(f"{address}relation/").content.decode()
    case = shelf.start_case(Account.objects.get(email="bob@example.nl"), empty)
    other = fresh.get(f"/c/{case}/relation/").content.decode()

    assert "4 open" in text
    assert "niets open" in text
    assert "nog niet begonnen" in other


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"moment": "stall"}, "Het gesprek zit vast"),
        ({"moment": "stall", "sign": ["vague"]}, "Kunt u een voorbeeld geven?"),
        ({"moment": "start"}, "Volgende stap"),
        ({"moment": "nonsense", "sign": ["nonsense"]}, "Volgende stap"),
    ],
)
def test_who_says_what_moment_it_is_gets_what_helps_then(chosen: dict[str, object], said: str) -> None:
    client, address = room()

    assert said in client.post(address, chosen).content.decode()


def test_whoever_must_still_say_whether_they_decide_stands_out_first() -> None:
    client, address = room()

    text = client.get(f"{address}people/").content.decode()

    assert text.index("Gerda Wijnhout</h2>") < text.index("Nadia Oosterling</h2>")
    assert text.count('class="sheet open"') == 2
    assert "Wat er werd gezegd, en wat eronder kan liggen" in text


def test_the_page_on_openness_says_what_was_agreed_and_what_is_only_asked() -> None:
    client, address = room()

    text = client.get(f"{address}openness/").content.decode()

    assert "Wat jullie elkaar laten zien" in text
    assert "afgesproken" in text


def test_what_somebody_wrote_for_themselves_is_on_the_screen_and_in_no_document() -> None:
    client, address = room("volunteers")
    private = "Eén middag het busje aan Joost overlaten"

    page = client.get(f"{address}trust/").content.decode()
    document = client.get(f"{address}files/trust.html").content.decode()

    assert private in page
    assert private not in document


def test_a_page_gives_its_answer_alone_to_put_in_place_of_the_old_one() -> None:
    client, address = room()

    part = client.get(f"{address}differences/live/").content.decode()

    assert part.startswith('<div id="answer"')
    assert "<html" not in part


@pytest.mark.parametrize("page", ["nothing/", "nothing/live/", "thread/issues/nothing/"])
def test_what_is_not_there_is_not_there(page: str) -> None:
    client, address = room()

    assert client.get(address + page).status_code == 404


@pytest.mark.parametrize(
    "page",
    [
        "",
        "pie/",
        "pie/live/",
        "search/",
        "import/",
        "differences/scale/",
        "differences/envelopes/",
        "network/edit/",
        "thread/issues/price/",
    ],
)
def test_the_room_of_somebody_else_is_like_one_that_does_not_exist(page: str) -> None:
    _, address = room()
    stranger = browser(somebody("bob"))

    there = stranger.get(address + page)
    nowhere = stranger.get(f"/c/{'0' * 32}/{page}")

    assert there.status_code == nowhere.status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_my_cases_tell_what_is_late_and_what_comes_next(language: str) -> None:
    account = somebody()
    step = {"id": "call", "name": "Bellen", "owner": "a", "by_when": "2020-01-01"}
    shelf.start_case(account, SMALL | {"next_steps": [step]})

    text = browser(account, language).get("/cases/").content.decode()

    assert ("1 ding is te laat" if language == "nl" else "1 thing is overdue") in text
    assert "Bellen" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_finds_words_whatever_their_capitals_and_tells_where(language: str) -> None:
    client, address = room(language=language)

    page = client.post(f"{address}search/", {"sought": "torenKROON"})
    text = page.content.decode()

    assert "<mark>Torenkroon</mark>" in text
    assert f"{address}thread/" in text


def test_search_without_anything_found_says_what_to_try() -> None:
    client, address = room()

    text = client.post(f"{address}search/", {"sought": "<b>nergens"}).content.decode()

    assert "&lt;b&gt;nergens" in text
    assert "Niets gevonden" in text


def test_the_thread_through_an_item_leads_both_ways() -> None:
    client, address = room()

    text = client.get(f"{address}thread/issues/duration/").content.decode()

    assert "Duur van het contract" in text
    assert "Wat ervan kwam" in text
