"""The scales of differences and the table of the network save what was set, and nothing else."""

from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from koek.case.reading import case_from, plain
from koek.formats.case_file import read_case
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.rooms.netting import with_table
from koek.web.rooms.scaling import STEPS, Analysis, scales_typed

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = ("maintenance", "community-centre", "reimbursement", "volunteers")
SMALL = {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}], "ours": "a"}


class Fields(HTMLParser):
    """The fields of a form with what a browser would send of them."""

    def __init__(self, text: str, form: str) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self.wanted, self.inside, self.area, self.select = form, False, "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self.inside = told.get("id") == self.wanted
        name = told.get("name")
        if tag == "option" and self.inside and self.select:
            self.choose(told)
        elif self.inside and name and tag == "input":
            if told.get("type") not in ("checkbox", "radio") or "checked" in told:
                self.sent.setdefault(name, []).append(told.get("value") or "")
        elif self.inside and name and tag == "textarea":
            self.area = name
            self.sent[name] = [""]
        elif self.inside and name and tag == "select":
            self.select = name

    def choose(self, told: dict[str, str | None]) -> None:
        if "selected" in told or self.select not in self.sent:
            self.sent[self.select] = [told.get("value") or ""]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.sent[self.area] = [data.removeprefix("\n")]

    def handle_endtag(self, tag: str) -> None:
        self.area = "" if tag == "textarea" else self.area
        self.select = "" if tag == "select" else self.select


def browser(account: Account) -> Client:
    client = Client(headers={"accept-language": "nl"})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def room(content: dict[str, Any] | None = None, name: str = "maintenance") -> tuple[Account, str, Client]:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    case = shelf.start_case(account, content or plain(read_case(EXAMPLES / f"{name}.nl.yaml")))
    return account, case, browser(account)


def filled(client: Client, address: str, form: str) -> dict[str, list[str]]:
    return Fields(client.get(address).content.decode(), form).sent


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(
    ("address", "form", "kind"),
    [("differences/scale/", "scales", "differences"), ("network/edit/", "network", "network")],
)
def test_sending_a_form_as_it_stands_changes_nothing(name: str, address: str, form: str, kind: str) -> None:
    account, case, client = room(name=name)
    number = shelf.sheet(account, case, kind).number

    client.post(f"/c/{case}/{address}", filled(client, f"/c/{case}/{address}", form))

    assert shelf.sheet(account, case, kind).number == number


def test_what_is_set_on_a_scale_stands_on_the_sheet_as_a_case_file_holds_it() -> None:
    account, case, client = room(SMALL)

    client.post(
        f"/c/{case}/differences/scale/",
        {
            "_base": "0",
            "ours.trust": "2",
            "theirs.trust": "6",
            "seen.trust": "Zij tekenden elke bladzijde.",
            "state.trust": "harmless",
            "reason.trust": "Wij wisten dit.",
            "measure.trust": "Elke maand bellen",
            "by_when.trust": "31-12-2026",
            "rank.trust": "1",
        },
    )

    told = shelf.open_room(account, case).case.differences
    assert told is not None
    assert [(s.party, s.subject.value, s.value, s.according_to) for s in told.scores] == [
        ("a", "organisation", 2, None),
        ("b", "organisation", 6, "a"),
    ]
    assert told.scores[1].evidence[0].what == "Zij tekenden elke bladzijde."
    assert (told.judgements[0].state.value, told.judgements[0].reason) == ("harmless", "Wij wisten dit.")
    assert (told.mitigations[0].name, told.mitigations[0].by_when) == (
        "Elke maand bellen",
        date(2026, 12, 31),
    )
    assert told.order == ("trust",)


def test_a_place_of_an_earlier_day_stays_beside_the_new_one() -> None:
    account, case, client = room()
    sent = filled(client, f"/c/{case}/differences/scale/", "scales") | {"me.intention": ["7"]}

    client.post(f"/c/{case}/differences/scale/", sent)

    told = shelf.open_room(account, case).case.differences
    assert told is not None
    scores = [s.value for s in told.scores if s.factor == "intention" and s.person == "nadia"]
    assert scores == [5, 7]


def test_a_place_that_is_left_open_is_taken_away() -> None:
    account, case, client = room()
    sent = filled(client, f"/c/{case}/differences/scale/", "scales") | {
        "me.intention": ["-"],
        "state.intention": [""],
        "measure.dependence": [""],
        "seen.dependence": [""],
    }

    client.post(f"/c/{case}/differences/scale/", sent)

    told = shelf.open_room(account, case).case.differences
    assert told is not None
    assert not [s for s in told.scores if s.factor == "intention" and s.person == "nadia"]
    assert not [j for j in told.judgements if j.factor == "intention"]
    assert not [m for m in told.mitigations if m.factor == "dependence"]


@pytest.mark.parametrize(
    ("address", "kind"), [("differences/scale/", "differences"), ("network/edit/", "network")]
)
def test_what_cannot_be_saved_is_kept_and_shown_on_the_sheet(address: str, kind: str) -> None:
    account, case, client = room()
    form = "scales" if kind == "differences" else "network"
    sent = filled(client, f"/c/{case}/{address}", form)
    wrong = {"by_when.dependence": ["morgen"]} if kind == "differences" else {"m.0.name": ["x" * 5000]}

    page = client.post(f"/c/{case}/{address}", sent | wrong)

    assert page["Location"].endswith(f"/{kind}/{kind}/")
    kept = shelf.draft(account, case, kind)
    assert kept is not None
    assert next(iter(wrong.values()))[0] in kept[0]


@pytest.mark.parametrize(
    ("address", "form", "field", "typed"),
    [
        ("differences/scale/", "scales", "reason.intention", "Nieuwe reden"),
        ("network/edit/", "network", "m.0.name", "Nieuwe naam"),
    ],
)
def test_who_saves_after_somebody_else_loses_nothing(address: str, form: str, field: str, typed: str) -> None:
    account, case, client = room()
    kind = "differences" if form == "scales" else "network"
    sent = filled(client, f"/c/{case}/{address}", form)
    client.post(f"/c/{case}/{address}", sent | {field: ["Van een ander"]})

    page = client.post(f"/c/{case}/{address}", sent | {field: [typed]}, follow=True)

    assert typed in page.content.decode()
    assert "Van een ander" in page.content.decode()
    assert shelf.draft(account, case, kind) is not None


def test_saving_from_within_the_page_gives_the_picture_and_the_next_base() -> None:
    account, case, client = room()
    address = f"/c/{case}/differences/scale/"
    sent = filled(client, address, "scales") | {"me.intention": ["7"]}

    part = client.post(address, sent, headers={"HX-Request": "true"}).content.decode()
    away = client.post(address, sent | {"me.intention": ["1"]}, headers={"HX-Request": "true"})

    number = shelf.sheet(account, case, "differences").number
    assert 'id="picture"' in part
    assert f'name="_base" value="{number}"' in part
    assert away["HX-Redirect"].endswith("/differences/differences/")


def test_with_several_others_each_has_scales_of_its_own() -> None:
    three = SMALL | {"parties": [{"name": "A"}, {"name": "B"}, {"name": "C"}]}
    account, case, client = room(three)

    told = {"_base": "0", "state.trust": "harmless", "measure.trust": "Bellen"}
    client.post(f"/c/{case}/differences/scale/?with=1", told)

    judged = shelf.open_room(account, case).case.differences
    assert judged is not None
    assert (judged.judgements[0].other, judged.mitigations[0].other) == ("c", "c")
    assert client.get(f"/c/{case}/differences/scale/?with=2").status_code == 404


def test_a_member_and_a_link_are_added_and_taken_out_in_the_table() -> None:
    account, case, client = room(SMALL)
    address = f"/c/{case}/network/edit/"
    one = {"m.0.name": "Wijkteam", "m.0.brings": ["knowledge", "time"], "m.0.will_not": "Betalen\nTekenen"}
    more = {
        "m.0.kind": "private_person",
        "m.0.at_table": "true",
        "m.0.moves": "de buurt",
        "m.0.decides": ["money"],
    }
    client.post(address, {"_base": "0", "m.count": "1", "l.count": "0"} | one | more)
    two = filled(client, address, "network") | {"m.1.name": ["Gemeente"]}
    client.post(address, two)
    three = filled(client, address, "network")
    link = {
        "l.0.giver": ["wijkteam"],
        "l.0.receiver": ["gemeente"],
        "l.0.good": ["time"],
        "l.0.strength": ["much"],
    }

    client.post(address, three | link)
    network = shelf.open_room(account, case).case.network
    client.post(address, filled(client, address, "network") | {"m.0.remove": ["1"]})
    after = shelf.open_room(account, case).case.network

    assert network is not None
    assert after is not None
    assert [member.id for member in network.members] == ["wijkteam", "gemeente"]
    assert network.members[0].will_not == ("Betalen", "Tekenen")
    assert network.members[0].moves[0].constituency == "de buurt"
    assert (network.links[0].giver, network.links[0].good) == ("wijkteam", "time")
    assert [member.id for member in after.members] == ["gemeente"]
    assert after.links == ()


def test_who_is_taken_out_is_taken_out_of_everything_that_names_it() -> None:
    account, case, client = room()
    address = f"/c/{case}/network/edit/"
    sent = filled(client, address, "network")
    rows = {name.split(".")[1] for name, value in sent.items() if name.endswith(".id") and value[0]}

    client.post(address, sent | {f"m.{row}.remove": ["1"] for row in rows})

    network = shelf.open_room(account, case).case.network
    assert network is not None
    assert (*network.members, *network.links, *network.signatures) == ()
    assert network.goal is not None


@pytest.mark.parametrize("address", ["differences/scale/", "network/edit/"])
def test_who_only_reads_sets_nothing(address: str) -> None:
    account, case, client = room()
    account.memberships.update(role="reader")

    assert client.get(f"/c/{case}/{address}").status_code == 404
    assert client.post(f"/c/{case}/{address}", {"_base": "1"}).status_code == 404


CASE = read_case(EXAMPLES / "maintenance.nl.yaml")
CONTENT = plain(CASE)
ROWS = ("me", "ours", "them", "theirs")
SENT = st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=12), min_size=1), max_size=12)


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(["me", "ours", "them", "theirs"]), st.sampled_from([*map(str, STEPS), "-"])
    )
)
def test_what_was_set_is_what_is_shown_and_makes_a_sound_case(places: dict[str, str]) -> None:
    analysis = Analysis(CASE, "torenkroon", date(2026, 11, 22), CONTENT["differences"])
    sent = {f"{row}.flexibility": value for row, value in places.items()}
    before = {scale.factor.id: scale for scale in analysis.scales()}

    content = analysis.set_to(scales_typed(tuple(before.values()), _kept(before, sent)))
    case = case_from(CONTENT | {"differences": content})
    after = Analysis(case, "torenkroon", date(2026, 11, 22), plain(case)["differences"])

    shown = next(scale for scale in after.scales() if scale.factor.id == "flexibility")
    for row, value in places.items():
        assert shown.places[row] == value.replace("-", "")


def _kept(before: dict[str, Any], sent: dict[str, str]) -> Any:
    def typed(name: str) -> str:
        field, _, factor = name.partition(".")
        return sent.get(
            name, "" if field in before[factor].places else str(getattr(before[factor], field, ""))
        )

    return typed


@settings(max_examples=60)
@given(
    st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=12), min_size=1, max_size=3), max_size=12)
)
def test_whatever_is_sent_as_a_table_keeps_what_the_table_does_not_show(sent: dict[str, list[str]]) -> None:
    def typed(name: str) -> Iterable[str]:
        return sent.get(name, [])

    content = with_table(CONTENT["network"], lambda name: list(typed(name)))

    assert content["members"] == CONTENT["network"]["members"]
    assert {**content, "links": []} == {**CONTENT["network"], "links": []}
