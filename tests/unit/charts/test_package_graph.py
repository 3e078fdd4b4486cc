"""Packages lie on the graph that stands: at their place, or at the edge, with their worth in the table."""

import re
from fractions import Fraction

import pytest

from koek.case.choices import Choice
from koek.charts.figure import svg
from koek.charts.graph_facts import GraphFacts, ShownOffer
from koek.charts.package_graph import LaidPackage, package_graph
from koek.charts.utility_graph import graph_panels, utility_graph
from koek.texts.language import Language
from koek.workbench.best_agreements import best_agreements
from unit.charts.cases import negotiation, reader

WORTHS = {"ada": 20, "bob": 10}

Box = tuple[float, float, float, float]


def values(*numbers: int) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, numbers))


def laid(
    *packages: LaidPackage, estimated: bool = False, offers: tuple[ShownOffer, ...] = ()
) -> tuple[GraphFacts, str, list[tuple[str, ...]], str]:
    case = negotiation(worths=WORTHS, estimated=estimated)
    best = best_agreements(case)
    facts = GraphFacts(best, reader(case), offers, None, None)
    figure = package_graph(utility_graph(best, reader(case), offers=offers), graph_panels(facts), packages)
    return facts, svg(figure), list(figure.table.rows), figure.title


def grounds(drawing: str) -> list[Box]:
    """Return where the names of packages stand: left, top, right, bottom."""
    found = re.findall(r'<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" rx="12"', drawing)
    numbers = [tuple(map(float, one)) for one in found]
    return [(x, y, x + width, y + height) for x, y, width, height in numbers]


def names_of(facts: GraphFacts) -> list[Box]:
    """Return where the other names in the picture stand."""
    labels = [placed for panel in graph_panels(facts) for placed in panel.labels]
    sizes = [(one.middle, one.label.width / 2, one.label.height / 2) for one in labels]
    return [(x - half, y - tall, x + half, y + tall) for (x, y), half, tall in sizes]


def are_apart(one: Box, other: Box) -> bool:
    return one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


def test_a_package_stands_where_its_values_are() -> None:
    facts, drawing, rows, _ = laid(LaidPackage("dit pakket", values(60, 70)))
    x, y = graph_panels(facts)[0].plot.at((60, 70))

    assert f"M{x:.1f},{y - 9:.1f}l9,9" in drawing
    assert rows[0][0] == "Dit pakket"


def test_a_package_far_away_stands_at_the_edge_and_says_so() -> None:
    facts, drawing, _, _ = laid(LaidPackage("dit pakket", values(-9000, 9000)))
    plot = graph_panels(facts)[0].plot

    assert f"M{plot.left:.1f},{plot.top - 9:.1f}" in drawing
    assert "(buiten de tekening)" in drawing or "…" in drawing


def test_two_packages_at_one_place_keep_their_names_apart() -> None:
    _, drawing, rows, _ = laid(
        LaidPackage("wat je vasthoudt", values(60, 70), held=True), LaidPackage("dit", values(60, 70))
    )
    held, this = grounds(drawing)

    assert are_apart(held, this)
    assert [row[0] for row in rows[:2]] == ["Dit", "Wat je vasthoudt"]


def test_a_package_that_is_the_last_proposal_hides_no_name() -> None:
    offers = tuple(
        ShownOffer(by, (Choice(issue="price", option=price), Choice(issue="speed", option="fast")))
        for by, price in (("bob", "high"), ("ada", "middle"))
    )
    worth = best_agreements(negotiation(worths=WORTHS)).problem.utility(offers[-1].outcome)
    facts, drawing, _, _ = laid(
        LaidPackage("wat je vasthoudt", worth, held=True), LaidPackage("dit pakket", worth), offers=offers
    )

    assert all(are_apart(ground, name) for ground in grounds(drawing) for name in names_of(facts))
    assert 'fill="none" stroke="var(--ink)"' in drawing


def test_a_label_at_the_right_edge_stands_to_the_left_of_its_mark() -> None:
    facts, drawing, _, _ = laid(LaidPackage("een lange naam voor een pakket", values(160, 30)))
    left = float(re.findall(r'<rect x="([^"]+)" [^>]*rx="12"', drawing)[0])

    assert left < graph_panels(facts)[0].plot.at((160, 30))[0]


@pytest.mark.parametrize("estimated", [True, False])
def test_a_title_that_rests_on_an_estimate_says_so(*, estimated: bool) -> None:
    title = laid(LaidPackage("dit", values(60, 70)), estimated=estimated)[3]

    assert ("schatting" in title) is estimated


def test_what_users_typed_cannot_break_the_drawing() -> None:
    drawing = laid(LaidPackage("<b>", values(60, 70)))[1]

    assert "&lt;b&gt;" in drawing
    assert Language.DUTCH.value in drawing
