"""The utility graph: the right points, names that can be read, and words in both languages."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.charts import cloud, graph_facts, utility_panel
from koek.charts import utility_graph as module
from koek.charts.drawing import Plot
from koek.charts.figure import Figure
from koek.charts.graph_facts import GraphFacts, shown_offers
from koek.charts.lettering import text_width
from koek.charts.reader import Reader, Width
from koek.charts.utility_graph import utility_graph
from koek.texts.language import Language
from koek.workbench.best_agreements import best_agreements
from koek.workbench.offers_on_the_table import offer_outcome, possible_trades
from unit.charts.cases import layers, negotiation, offer, reader, rows_of, solved, texts_of

WORTHS = {"ada": 20, "bob": 10}
OFFERS = [offer("one", "bob", "high", "slow"), offer("two", "ada", "middle", "slow")]


def drawn(case: NegotiationCase, told: Reader | None = None, *, proposal: bool = True) -> Figure:
    best = best_agreements(case)
    outcome = offer_outcome(case)
    trades = possible_trades(best, outcome) if outcome else ()
    chosen = best.solutions["nash"].selected[0] if proposal and best.solutions else None
    return utility_graph(
        best,
        told or reader(case),
        offers=shown_offers(case),
        trade=trades[0] if trades else None,
        proposal=chosen,
    )


def points(figure: Figure, **look: Any) -> list[tuple[float, float]]:
    """Return the points whose layer looks like this."""
    return [
        (row["x"], row["y"])
        for kind, mark, rows in layers(figure)
        if kind == "point" and all(mark.get(key) == value for key, value in look.items())
        for row in rows
    ]


CROWD = negotiation(worths=WORTHS, offers=OFFERS)


def test_every_named_point_stands_at_its_utilities() -> None:
    figure = drawn(CROWD)

    assert points(figure, shape="cross") == [(20, 10)]
    assert points(figure, fill="var(--sheet)", stroke="var(--theirs)") == [(0, 120)]
    assert points(figure, fill="var(--sheet)", stroke="var(--ours)") == [(60, 70)]


def test_the_proposal_and_the_frontier_are_those_of_the_answer() -> None:
    best = solved(CROWD)
    chosen = best.frontier.utilities(best.solutions["nash"].selected[0])
    figure = drawn(CROWD)

    assert points(figure, shape="circle") == [tuple(map(float, chosen))]
    assert points(figure, color="var(--crust)") == [(120, 40), (60, 90), (0, 120)]


def test_other_outcomes_near_the_room_for_agreement_are_grey_dots() -> None:
    shown = points(drawn(CROWD), color="var(--soft)")

    assert sorted(shown) == [(0, 120), (60, 70), (60, 90), (100, 30), (120, 40)]


def test_a_trade_is_an_arrow_from_the_last_offer() -> None:
    case = negotiation(worths=WORTHS, offers=[offer("one", "bob", "low", "slow")])
    figure = drawn(case)
    dashed = [row for _, mark, rows in layers(figure) if mark.get("strokeDash") == [4, 4] for row in rows]
    after = points(figure, shape="diamond")

    assert [(row["x"], row["y"]) for row in dashed] == [(100, 30)]
    assert [(row["x2"], row["y2"]) for row in dashed] == after
    assert "streepjeslijn" in figure.caption


def test_the_table_tells_every_named_point_exactly() -> None:
    figure = drawn(CROWD)

    assert figure.table.columns == ("Wat", "Waarde voor jullie", "Waarde voor Bob & Co")
    assert figure.table.rows[:3] == (
        ("Geen akkoord", "€\xa020", "€\xa010"),
        ("Voorstel 1, van Bob & Co", "€\xa00", "€\xa0120"),
        ("Laatste voorstel (2), van jullie", "€\xa060", "€\xa070"),
    )
    assert figure.table.rows[-1][0] == "Evenwichtig voorstel"


def test_points_are_shown_as_numbers_and_estimates_as_such() -> None:
    figure = drawn(negotiation(worths=WORTHS, money=False, estimated=True))

    assert figure.table.rows[0] == ("Geen akkoord", "20", "10")
    assert figure.table.columns[2] == "Waarde voor Bob & Co (schatting)"
    assert figure.title.endswith("volgens jullie schatting")
    assert "↑ waarde voor Bob & Co (schatting)" in texts_of(figure)


@pytest.mark.parametrize(
    ("offers", "worths", "title"),
    [
        ([], WORTHS, "Where agreement is possible"),
        (OFFERS[:1], WORTHS, "The last offer is worse than no agreement for you"),
        (
            [offer("one", "bob", "low", "slow")],
            WORTHS,
            "There is better than the last offer, and nobody gives in",
        ),
        ([offer("one", "bob", "middle", "fast")], WORTHS, "The last offer is one of the best combinations"),
        (OFFERS, {"ada": 160, "bob": 120}, "There is no room for agreement yet"),
    ],
)
def test_the_title_is_the_conclusion(offers: list[Any], worths: dict[str, int], title: str) -> None:
    case = negotiation(worths=worths, offers=offers)

    assert drawn(case, reader(case, Language.ENGLISH)).title == title


def test_without_room_for_agreement_none_is_drawn() -> None:
    figure = drawn(negotiation(worths={"ada": 160, "bob": 120}))

    assert not rows_of(figure, "rect")
    assert "ruimte voor een akkoord" not in texts_of(figure)


def test_room_for_agreement_starts_at_what_everybody_needs() -> None:
    (room,) = rows_of(drawn(CROWD), "rect")

    assert (room["x"], room["y"]) == (20, 10)


@pytest.mark.parametrize(("viewpoint", "across"), [("cor", "cor"), (None, "ada"), ("stranger", "ada")])
def test_more_parties_get_a_panel_against_each_other_party(viewpoint: str | None, across: str) -> None:
    case = negotiation("ada", "bob", "cor", worths={"ada": 0, "bob": 0, "cor": 0})
    told = reader(case, viewpoint=viewpoint)
    figure = drawn(case, told)
    sideways = [text for text in texts_of(figure) if text.endswith(" →")]

    assert sideways == [f"waarde voor {told.party(across)} →"] * 2
    assert len(figure.table.columns) == 4
    assert "Elke gekleurde" in figure.caption


def test_a_crowded_frontier_of_many_parties_is_counted_in_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (cloud, module):
        monkeypatch.setattr(place, "MOST_POINTS", 3)
    case = negotiation("ada", "bob", "cor", worths={"ada": 0, "bob": 0, "cor": 0})
    figure = drawn(case)
    counts = [row["count"] for row in rows_of(figure, "rect") if "count" in row]

    assert sum(counts) == 2 * len(solved(case).frontier.counts)
    assert "Hoe meer kleur" in figure.caption


def test_a_long_frontier_is_thinned_and_keeps_its_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(utility_panel, "MOST_POINTS", 2)
    case = negotiation(worths={"ada": -500, "bob": -500})
    best = solved(case)
    shown = points(drawn(case, proposal=False), color="var(--crust)")

    assert len(shown) < len(best.frontier.counts)
    assert shown[-1] == tuple(map(float, best.frontier.utilities(len(best.frontier.counts) - 1)))


def test_of_a_large_space_an_even_sample_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph_facts, "SAMPLED", 5)
    facts = GraphFacts(solved(CROWD), reader(CROWD), (), None, None)

    assert len(facts.sample((0, 1))) == 5
    assert len(set(facts.sample((0, 1)))) >= 4


def test_the_sample_holds_the_utilities_of_outcomes() -> None:
    facts = GraphFacts(solved(CROWD), reader(CROWD), (), None, None)

    assert sorted(facts.sample((0, 1))) == [(0, 120), (60, 70), (60, 90), (100, 30), (120, 40), (160, 0)]


def test_an_incomplete_offer_has_no_place_in_the_graph() -> None:
    half = {**offer("half", "ada", "low", "fast"), "outcome": {"price": "low"}}

    assert len(shown_offers(negotiation(offers=[half, *OFFERS]))) == 2


def test_one_single_outcome_is_drawn_too() -> None:
    limits = [
        {"id": i, "party": "ada", "kind": "law", "issue": i, "options": [o], "name": i}
        for i, o in (("price", "middle"), ("speed", "slow"))
    ]
    case = negotiation(worths={"ada": 60, "bob": 70}, hard_limits=limits)
    figure = drawn(case, reader(case, Language.ENGLISH))

    assert points(figure, shape="circle") == [(60, 70)]
    assert "There is one best combination." in figure.description


def _on_a_line(**sections: Any) -> NegotiationCase:
    """Return a case about one number from 0 to 60, of which one has what the other has not."""
    return negotiation(
        issues=[{"id": "hours", "name": "Uren", "kind": "whole", "lowest": 0, "highest": 60}],
        preferences=[
            {"party": p, "issues": [{"issue": "hours", "kind": "linear", "slope": slope, "offset": start}]}
            for p, slope, start in (("ada", 1, 0), ("bob", -1, 60))
        ],
        **sections,
    )


def test_many_best_combinations_are_a_line_without_dots() -> None:
    figure = drawn(_on_a_line())
    pieces = [row for _, mark, rows in layers(figure) if mark.get("color") == "var(--crust)" for row in rows]

    assert not points(figure, color="var(--crust)")
    assert len(pieces) == 60


def test_a_label_that_must_stand_far_away_gets_a_line() -> None:
    offers = [
        {"id": f"o{hours}", "by": "ada", "at": "2026-11-03", "outcome": {"hours": hours}}
        for hours in range(28, 34)
    ]
    case = _on_a_line(offers=offers)
    figure = drawn(case, reader(case, width="narrow"))

    assert any(
        mark.get("color") == "var(--soft)" and "strokeDash" not in mark
        for kind, mark, _ in layers(figure)
        if kind == "rule"
    )


def _boxes(figure: Figure) -> list[tuple[float, float, float, float]]:
    found = []
    for kind, mark, rows in layers(figure):
        if kind == "text" and mark.get("strokeWidth") is None and mark["align"] == "center":
            for row in rows:
                half = text_width(row["text"], mark["fontSize"], bold=mark.get("fontWeight") == 600) / 2
                found.append((row["x"] - half, row["y"] - 6, row["x"] + half, row["y"] + 6))
    return found


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("language", Language)
def test_labels_stay_on_the_sheet_and_do_not_overlap(language: Language, width: Width) -> None:
    figure = drawn(CROWD, reader(CROWD, language, width))
    boxes: Sequence[tuple[float, float, float, float]] = _boxes(figure)

    assert all(left >= 0 and right <= figure.spec["width"] + 1 for left, _, right, _ in boxes)
    assert not any(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2)
    )


def test_the_text_alternative_tells_where_the_important_points_stand() -> None:
    told = drawn(CROWD, reader(CROWD, Language.ENGLISH)).description

    assert told.startswith("Value for you is shown across, value for Bob & Co upwards.")
    assert "Last offer (2), by you: you €60 and Bob & Co €70." in told


def test_an_axis_says_estimate_also_where_the_name_is_long() -> None:
    case = negotiation(worths=WORTHS, offers=OFFERS, estimated=True)
    parties = tuple(
        party.model_copy(update={"name": f"Stichting voor wonen en werken {party.name}"})
        for party in case.parties
    )
    case = case.model_copy(update={"parties": parties})
    wide, narrow = (drawn(case, reader(case, width=width)) for width in ("wide", "narrow"))
    upwards = [
        row["text"]
        for kind, mark, rows in layers(narrow)
        if kind == "text" and mark["color"] == "var(--theirs)"
        for row in rows
    ]

    assert len(upwards) > 1
    assert " ".join(upwards).endswith("(schatting)")
    assert " ".join(upwards) in texts_of(wide)


def test_cells_that_are_equally_full_are_drawn_as_one() -> None:
    plot = Plot(0, 0, 60, 60, (0, 0), (60, 60))
    row = [(x + 0.5, 30.0) for x in (0, 6, 12, 24)]
    full = [(30.5, 30.0)] * 4

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cloud, "MOST_POINTS", 3)
        (layer,) = cloud.cloud([*row, *full], plot)
    strips = [(cell["x"], cell["x2"], cell["count"]) for cell in layer["data"]["values"]]

    assert strips == [(0, 18, 3), (24, 30, 1), (30, 36, 4)]
    assert layer["data"]["values"][-1]["opacity"] == 1
