"""The network around its goal, and the balance of give and take."""

from itertools import pairwise
from typing import Any

import pytest

from koek.charts.arrows import around, aside
from koek.charts.figure import Figure
from koek.texts.language import Language
from unit.charts.cases import layers, rows_of, texts_of
from unit.charts.method_cases import NETWORK, Content, balance, case_with, goods, member, network


def shapes(figure: Figure) -> dict[str, str]:
    return {
        row["member"]: mark["shape"]
        for kind, mark, rows in layers(figure)
        if kind == "point"
        for row in rows
        if "member" in row
    }


def nodes(figure: Figure) -> dict[str, dict[str, Any]]:
    return {row["member"]: dict(row) for row in rows_of(figure, "point") if "member" in row}


def lines(figure: Figure, role: str) -> list[tuple[float, list[int], int]]:
    """Return thickness, dashes and number of the lines in a colour."""
    return [
        (mark["strokeWidth"], mark["strokeDash"], len(rows))
        for kind, mark, rows in layers(figure)
        if kind == "rule" and mark["color"] == f"var(--{role})"
    ]


def test_key_figures_are_marked_by_shape_and_word() -> None:
    figure = network()

    assert shapes(figure) == {
        "we": "circle",
        "city": "square",
        "care": "diamond",
        "els": "circle",
        "club": "triangle-up",
    }
    assert texts_of(figure).count("kan beslissen") == 3
    assert "kan beslissen en krijgt mensen mee" in texts_of(figure)


def test_who_is_not_at_the_table_is_an_open_shape_and_says_so() -> None:
    figure = network()

    assert [one for one, row in nodes(figure).items() if row["fill"] == "var(--sheet)"] == ["city"]
    assert "niet aan tafel" in texts_of(figure)


def test_what_nobody_can_decide_is_the_title() -> None:
    figure = network(language=Language.ENGLISH)

    assert figure.title == "Nobody here can decide on money, by your estimate"
    assert "Nobody here can decide on money." in figure.description
    assert [row["fill"] for row in rows_of(figure, "point") if row.get("fill") == "var(--halt)"]


def test_without_a_gap_the_title_is_plain() -> None:
    figure = network(case_with(network=NETWORK | {"needed": [{"decision": "permission"}]}))

    assert figure.title == "Wie in het netwerk wat brengt en haalt, volgens jullie schatting"
    assert not [row for row in rows_of(figure, "point") if row.get("fill") == "var(--halt)"]


def test_bringing_and_getting_are_arrows_as_thick_as_the_word_for_them() -> None:
    figure = network()

    assert lines(figure, "crust") == [(2.4, [1, 0], 1), (4.2, [1, 0], 1), (2.4, [5, 4], 2), (2.4, [1, 0], 1)]
    assert sum(count for _, _, count in lines(figure, "soft")) == 1 + 3


def test_what_a_member_did_not_say_itself_is_dashed_and_named_an_estimate() -> None:
    figure = network()

    assert {row[0] for row in figure.table.rows if "(schatting)" in row[0]} == {
        "Stad (schatting)",
        "Buurvrouw (schatting)",
    }
    assert "Streepjespijlen" in figure.caption
    assert not any("schatting" in row[0] for row in network(case_with(network=_told())).table.rows)


def _told() -> Content:
    told = [one | {"told_on": "2026-10-01"} for one in NETWORK["members"]]
    return NETWORK | {"members": told}


def test_links_go_between_members_and_never_over_the_goal() -> None:
    figure = network()
    found = [row for kind, mark, rows in layers(figure) if mark.get("opacity") == 0.45 for row in rows]

    assert len(found) >= 3
    assert {row[0]: row[-1] for row in figure.table.rows}["Jullie"] == "Buurvrouw (schatting), Zorg <x>"
    assert {row[0]: row[-1] for row in figure.table.rows}["Club"] == ""


def test_a_link_through_the_goal_bends_around_it() -> None:
    straight = around((0, 100), (200, 100), (100, 0))
    over = around((0, 0), (200, 0), (100, 0))
    under = around((0, 0), (200, 0), (100, -5))

    assert straight == ((0, 100), (200, 100))
    assert over in {((0, 0), (100, 30), (200, 0)), ((0, 0), (100, -30), (200, 0))}
    assert under[1][1] > -5


def test_there_and_back_stand_beside_each_other() -> None:
    there, back = aside((0, 0), (10, 0), 2), aside((10, 0), (0, 0), 2)

    assert there == ((0, 2), (10, 2))
    assert back == ((10, -2), (0, -2))
    assert aside((3, 3), (3, 3), 2) == ((3, 3), (3, 3))


def test_members_stand_in_the_order_of_the_file_and_always_in_the_same_place() -> None:
    first, again = nodes(network()), nodes(network())

    assert first == again
    assert list(first) == [one["id"] for one in NETWORK["members"]]
    assert len({(row["x"], row["y"]) for row in first.values()}) == len(first)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 12])
def test_any_number_of_members_has_a_place_of_its_own(count: int) -> None:
    members = [member(f"m{number}", f"Lid {number}", brings=goods("time")) for number in range(count)]
    figure = network(case_with(network={"members": members}))
    ys = sorted(row["y"] for row in nodes(figure).values() if row["x"] > 280)

    assert len(nodes(figure)) == count
    assert all(lower - upper > 60 for upper, lower in pairwise(ys))
    assert "Eerst het doel: waarvoor is dit netwerk?" in texts_of(figure)


def test_an_empty_network_says_so() -> None:
    figure = network(case_with(network={}), Language.ENGLISH)

    assert figure.title == "Nobody is in the network yet"
    assert not figure.table.rows


def test_organisations_have_two_bars_and_people_none() -> None:
    figure = balance()
    names = [row[0] for row in figure.table.rows]

    assert names == ["Jullie", "Stad (schatting)", "Zorg <x>", "Club"]
    assert not [row for row in rows_of(figure, "rect") if row.get("member") == "els"]


def test_blocks_are_as_long_as_the_word_for_them() -> None:
    found = {(row["member"], row["side"]): row["x2"] - row["x"] for row in rows_of(balance(), "rect")}

    assert found["we", "crust"] + 2 == pytest.approx((found["we", "soft"] + 2) * 3 / 2)


def test_one_way_traffic_stands_out_by_colour_shape_and_word() -> None:
    figure = balance()
    stopped = [row for kind, m, rows in layers(figure) if m.get("color") == "var(--halt)" for row in rows]

    assert figure.title == "Eenrichtingsverkeer bij Stad, volgens jullie schatting"
    assert [row["text"] for row in stopped] == ["brengt alleen, haalt niets"]
    assert [row["fill"] for row in rows_of(figure, "point")] == ["var(--halt)"]


def test_an_estimate_of_the_balance_is_hatched() -> None:
    fills = {row["member"]: row["fill"] for row in rows_of(balance(), "rect")}

    assert fills == {"we": "var(--soft)", "city": "url(#hatch-crust)", "care": "var(--soft)"}


@pytest.mark.parametrize(
    ("members", "title"),
    [
        ([member("a", "A")], "What organisations bring and get is not known yet"),
        ([], "What organisations bring and get is not known yet"),
        (
            [member("a", "A", told_on="2026-10-01", brings=goods("time"), gets=goods("voice"))],
            "Bringing and getting are in balance",
        ),
        (
            [member("a", "A", told_on="2026-10-01", brings=goods("time", "money"), gets=goods("voice"))],
            "Everyone brings and gets, not everyone as much",
        ),
        (
            [member("a", "A", told_on="2026-10-01", gets=goods("time"))],
            "One-way traffic at A",
        ),
    ],
)  # fmt: skip
def test_the_title_says_how_the_balance_is(members: list[Content], title: str) -> None:
    figure = balance(case_with(network={"members": members}), Language.ENGLISH)

    assert figure.title == title
    assert "estimate" not in figure.caption


def test_many_goods_still_fit() -> None:
    everything = [
        good
        for _ in range(3)
        for good in goods("time", "money", "voice", "place", "practice", "support", how_much="much")
    ]
    figure = balance(case_with(network={"members": [member("a", "A", brings=everything, gets=everything)]}))

    assert max(row["x2"] for row in rows_of(figure, "rect")) < figure.spec["width"]


def test_nothing_of_the_balance_is_cut_off_at_the_top() -> None:
    tops = [row["y"] for row in rows_of(balance(), "text")]

    assert min(tops) >= 10


def test_a_long_name_stays_whole_on_a_telephone() -> None:
    members = [member("we", name="Wij"), member("els", name="Beroepsvereniging voor cardiologen")]
    telephone = network(case_with(network=NETWORK | {"members": members, "links": []}), width="narrow")
    told = texts_of(telephone)

    assert not any("…" in text for text in told)
    assert "Beroepsvereniging" in "".join(told).replace("-", "")
