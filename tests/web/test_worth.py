"""Saying what things are worth: order, strength, packages; what was typed ends on the sheet, nothing else."""

import html
import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain
from koek.formats.case_file import read_case
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.explorer.models import Bench
from koek.web.worth.state import begun, moved, order_is_right, sorted_by, typed
from koek.web.worth.stating import issues_content, number_in, swing

EXAMPLES = Path(__file__).parents[2] / "examples"
MEANINGLESS = (
    "rather:first:[", "rather:first:[1,2]", "rather:x:[{},{}]", "mend:9:van", "mend:x", "forget:99999",
    "up:x:y", "order:x", "numbers:x", "unit:x", "way:x", "x", "rather:first:" + "[" * 9000, '{"a": 1}',
)  # fmt: skip
SOLVED = ("maintenance", "community-centre", "reimbursement", "volunteers")


def room(name: str = "volunteers", language: str = "nl", **changed: Any) -> tuple[Client, Account, str]:
    account = Account.objects.create_user(f"{name}@example.nl", "a long enough pass phrase")
    content = {**plain(read_case(EXAMPLES / f"{name}.{language}.yaml")), **changed}
    case = shelf.start_case(account, {key: one for key, one in content.items() if one is not None})
    client = Client(headers={"accept-language": language})
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client, account, case


def page(case: str, party: int = 1) -> str:
    return f"/c/{case}/worth/preferences/{party}/"


def text(content: bytes) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content.decode())))


def sheet(account: Account, case: str) -> Any:
    return shelf.sheet(account, case, "preferences").content


@cache
def saved_case(name: str) -> NegotiationCase:
    return read_case(EXAMPLES / f"{name}.nl.yaml")


@pytest.mark.parametrize("name", SOLVED)
def test_what_nobody_touches_stays_letter_for_letter(name: str) -> None:
    case = saved_case(name)
    for statement in case.preferences:
        found = issues_content(begun(case, statement).now, statement, case.issues)

        told = {
            one["issue"]: one
            for one in plain(case)["preferences"][case.preferences.index(statement)]["issues"]
        }
        assert {one["issue"]: one for one in found} == told


@settings(max_examples=15, deadline=None)
@given(name=st.sampled_from(SOLVED[1:]), points=st.lists(st.integers(1, 90), min_size=9, max_size=9))
def test_points_divided_anew_keep_the_scale_that_the_limit_stands_on(name: str, points: list[int]) -> None:
    case = saved_case(name)
    statement = case.preferences[0]
    state = begun(case, statement)
    posted = {f"weight.{issue}": str(n) for issue, n in zip(state.now.items, points, strict=False)}

    content = issues_content(typed(state, posted).now, statement, case.issues)
    after = _with(case, content).preferences[0]

    assert _swings(case, after, sum_only=True) == _swings(case, statement, sum_only=True)
    given_ = {i: Fraction(n) for i, n in zip(state.now.items, points, strict=False)}
    sizes = _swings(case, after)
    first = next(iter(given_))
    assert all(sizes[i] * given_[first] == sizes[first] * n for i, n in given_.items())


def _with(case: NegotiationCase, issues: list[dict[str, Any]]) -> NegotiationCase:
    content = plain(case)
    content["preferences"][0]["issues"] = issues
    return case_from(content)


def _swings(case: NegotiationCase, statement: Any, *, sum_only: bool = False) -> Any:
    by_id = {issue.id: issue for issue in case.issues}
    found = {value.issue: swing(value, by_id[value.issue]) for value in statement.issues}
    return sum(found.values()) if sum_only else found


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9.500", 9500),
        ("9,500", 9500),
        ("9.500,5", Fraction(19001, 2)),
        ("-1 250", -1250),
        ("0.125", Fraction(1, 8)),
        ("2,5", Fraction(5, 2)),
    ],
)
def test_a_number_is_read_as_people_write_it(written: str, meant: Fraction) -> None:
    assert number_in(written) == meant


def test_a_place_that_is_taken_goes_before_or_behind_who_stands_there() -> None:
    state = begun(saved_case("community-centre"), None)
    order = state.now.order

    up = sorted_by(state, {f"rank.*.{order[3]}": "1"}).now.order
    down = sorted_by(state, {f"rank.*.{order[0]}": "3"}).now.order

    assert up[0] == order[3]
    assert down.index(order[0]) == 2


def test_the_order_makes_first_numbers_until_somebody_types_one() -> None:
    state = begun(saved_case("volunteers"), None)
    last = state.now.order[-1]

    up = moved(state, "*", last, -1)
    touched = moved(typed(up, {f"weight.{last}": "77"}), "*", last, -1)

    assert Fraction(up.now.items[last].weight) > Fraction(state.now.items[last].weight)
    assert touched.now.items[last].weight == "77"
    assert order_is_right(touched, "nothing") == touched


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize(("name", "language"), list(zip(SOLVED, ("nl", "en", "nl", "en"), strict=True)))
def test_every_example_shows_what_things_are_worth_to_everybody(name: str, language: str) -> None:
    client, account, case = room(name, language)
    count = len(shelf.open_room(account, case).case.parties)
    for party in range(1, count + 1):
        found = client.get(page(case, party))

        assert found.status_code == 200
        assert found.content.count(b"<h1") == 1
        assert b"style=" not in found.content
        assert (b"tag estimate" in found.content) is (party > 1)
    assert client.get(page(case, count + 1)).status_code == 404


@pytest.mark.django_db
def test_the_page_of_worth_leads_here() -> None:
    client, _, case = room()

    assert page(case).encode() in client.get(f"/c/{case}/worth/").content


@pytest.mark.django_db
def test_saving_without_a_change_makes_no_revision() -> None:
    client, account, case = room()
    before = shelf.sheet(account, case, "preferences")

    client.post(page(case), {"_do": "save"})

    assert shelf.sheet(account, case, "preferences") == before


@pytest.mark.django_db
def test_typed_numbers_end_on_the_sheet_beside_what_was_said_otherwise() -> None:
    client, account, case = room()
    before = sheet(account, case)

    client.post(
        page(case),
        {"_do": "save", "value.van.by-day": "90", "value.van.by-time": "100", "value.van.on-request": "0"},
    )

    after = sheet(account, case)
    van, fuel = (next(one for one in after[0]["issues"] if one["issue"] == i) for i in ("van", "fuel"))
    assert van["worth"] == {"by-day": "0.9", "by-time": "1", "on-request": "0"}
    assert fuel == next(one for one in before[0]["issues"] if one["issue"] == "fuel")
    assert after[1:] == before[1:]
    assert not Bench.objects.exists()


@pytest.mark.django_db
def test_an_order_against_the_numbers_is_asked_and_overwrites_nothing() -> None:
    client, account, case = room(language="en")
    before = sheet(account, case)

    client.post(page(case), {"_do": "down:van:by-time"})
    found = text(client.get(page(case)).content)

    assert "Which is right?" in found
    client.post(page(case), {"_do": "save"})
    assert sheet(account, case) == before
    client.post(page(case), {"_do": "down:van:by-time"})
    client.post(page(case), {"_do": "order:van"})
    client.post(page(case), {"_do": "save"})
    van = next(one for one in sheet(account, case)[0]["issues"] if one["issue"] == "van")
    assert van["worth"]["by-day"] == "1"


@pytest.mark.django_db
def test_what_cannot_be_read_is_kept_and_comes_back() -> None:
    client, account, case = room()
    before = sheet(account, case)

    found = client.post(page(case), {"_do": "save", "weight.van": "veel"})

    assert found.status_code == 422
    assert b'value="veel"' in found.content
    assert b'value="veel"' in client.get(page(case)).content
    assert sheet(account, case) == before


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["words", "points", "sliders"])
def test_another_way_of_typing_changes_no_number(way: str) -> None:
    client, account, case = room()
    before = sheet(account, case)

    client.post(page(case), {"_do": f"way:{way}"})
    client.post(page(case), {"_do": "save"})

    assert sheet(account, case) == before


@pytest.mark.django_db
def test_a_party_of_whom_nothing_is_known_begins_with_an_order() -> None:
    client, account, case = room(preferences=None, alternatives=None)
    client.post(page(case), {"_do": "unit:points"})

    client.post(page(case), {"_do": "save"})
    client.post(
        page(case, 2),
        {"_do": "save", "confidence": "low", "what": "Gesprek bij de thee", "kind": "interview"},
    )

    ours, theirs = sheet(account, case)
    assert ours["party"] == "pollepel"
    assert (theirs["according_to"], theirs["confidence"]) == ("pollepel", "low")
    assert theirs["evidence"][0]["what"] == "Gesprek bij de thee"
    assert {one["issue"] for one in ours["issues"]} == {"van", "shifts", "fuel", "recruitment"}


@pytest.mark.django_db
def test_amounts_are_written_as_they_are_typed() -> None:
    client, account, case = room("maintenance")
    posted = {"value.duration.five": "-9.500,50", "value.repair-time.lowest": "44.000"}

    client.post(page(case), {"_do": "save"} | posted)

    duration = next(one for one in sheet(account, case)[0]["issues"] if one["issue"] == "duration")
    line = next(one for one in sheet(account, case)[0]["issues"] if one["issue"] == "repair-time")
    assert duration["worth"]["five"] == "-9500.5"
    assert (line["slope"], line["offset"]) == ("-7200", "58400")
    assert duration["reason"]


@pytest.mark.django_db
def test_a_change_by_somebody_else_is_shown_beside_what_was_typed() -> None:
    client, account, case = room(language="en")
    client.post(page(case), {"weight.van": "60"})
    content = sheet(account, case)
    content[0]["issues"][0]["weight"] = "50"
    now = shelf.sheet(account, case, "preferences")
    shelf.save(account, case, "preferences", content, base=now.number)

    client.post(page(case), {"_do": "save"})
    found = text(client.get(page(case)).content)

    assert "Somebody changed this on the sheet" in found
    assert sheet(account, case)[0]["issues"][0]["weight"] == "50"
    client.post(page(case), {"_do": "mine"})
    client.post(page(case), {"_do": "save"})
    assert sheet(account, case)[0]["issues"][0]["weight"] != "50"


@pytest.mark.django_db
def test_answers_on_packages_lead_to_the_end_of_asking() -> None:
    client, _, case = room(language="en")
    for _step in range(30):
        found = client.get(page(case)).content.decode()
        pairs = re.findall(r'value="(rather:first:[^"]+)"', found)
        if not pairs:
            break
        client.post(page(case), {"_do": html.unescape(pairs[0])})

    assert not pairs
    client.post(page(case), {"_do": "forget:all"})
    assert "rather:first" in client.get(page(case)).content.decode()


@pytest.mark.django_db
def test_an_answer_against_the_numbers_can_mend_them_and_is_saved_by_hand() -> None:
    client, account, case = room(language="en")
    before = sheet(account, case)
    for side in ("first", "second"):
        pair = re.search(rf'value="(rather:{side}:[^"]+)"', client.get(page(case)).content.decode())
        client.post(page(case), {"_do": html.unescape(pair[1])})  # type: ignore[index]  # there is one to ask
        found = client.get(page(case)).content.decode()
        if mend := re.search(r'value="(mend:[^"]+)"', found):
            break
    client.post(page(case), {"_do": mend[1]})  # type: ignore[index]  # one side goes against the numbers

    assert sheet(account, case) == before
    client.post(page(case), {"_do": "save"})
    assert sheet(account, case) != before
    assert "mend:" not in client.get(page(case)).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("verb", MEANINGLESS)
def test_a_button_that_means_nothing_breaks_nothing(verb: str) -> None:
    client, account, case = room()
    before = sheet(account, case)

    assert client.post(page(case), {"_do": verb}).status_code == 302
    assert sheet(account, case) == before


@pytest.mark.django_db
def test_it_is_there_for_the_members_of_the_room_alone() -> None:
    _, _, case = room()
    bob = Account.objects.create_user("bob@example.nl", "a long enough pass phrase")
    client = Client()
    client.force_login(bob, backend="django.contrib.auth.backends.ModelBackend")

    assert client.get(page(case)).status_code == 404
    assert client.post(page(case), {"_do": "save"}).status_code == 404


@pytest.mark.django_db
def test_a_case_without_issues_leads_to_its_issues() -> None:
    account = Account.objects.create_user("ann@example.nl", "a long enough pass phrase")
    case = shelf.start_case(
        account, {"koek": "1", "title": "Lift", "parties": [{"name": "A"}, {"name": "B"}]}
    )
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")

    assert f"/c/{case}/worth/issues/".encode() in client.get(page(case)).content


@pytest.mark.django_db
@pytest.mark.parametrize("language", list(Language))
def test_a_number_that_is_too_long_is_refused_and_kept_whole(language: Language) -> None:
    client, account, case = room(language=language.value)
    before, long = sheet(account, case), "2" + "0" * 100

    found = client.post(page(case), {"_do": "save", "weight.van": long})

    assert found.status_code == 422
    assert f'value="{long}"' in found.content.decode()
    assert say("web_explorer.too_long", language, {"count": 101, "most": 100}) in text(found.content)
    assert sheet(account, case) == before


@pytest.mark.django_db
@pytest.mark.parametrize("do", ["down:*:van", "down:van:by-time"])
def test_who_moves_a_thing_is_told_where_it_stands_and_stays_with_it(do: str) -> None:
    client, _, case = room()
    of, which = do.split(":")[1:]
    first = client.get(page(case)).content.decode()
    place = f"at-{which}" if of == "*" else f"at-{of}.{which}"

    there = client.post(page(case), {"_do": do})
    part = client.post(page(case), {"_do": do.replace("down", "up")}, headers={"HX-Request": "true"})

    assert f'id="{place}"' in first
    assert there["Location"].endswith(f"#{place}")
    assert "plaats 1 van 3" in text(part.content)
    client.post(page(case), {"_do": do})
    assert "plaats 2 van 3" in text(client.get(page(case)).content)


@pytest.mark.django_db
def test_nothing_is_said_of_a_thing_that_is_not_there() -> None:
    client, _, case = room()

    assert client.post(page(case), {"_do": "down:*:nothing"})["Location"] == page(case)
