"""Packages that somebody is composing, laid on a utility graph that was drawn once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from koek.bargaining.zone import Utilities
from koek.charts.drawing import TEXT_SIZE, Point
from koek.charts.figure import Figure, Table
from koek.charts.graph_facts import GraphFacts
from koek.charts.lettering import shortened, text_width
from koek.charts.reader import capitalised
from koek.charts.utility_graph import graph_panels
from koek.charts.utility_panel import UtilityPanel

_SIZE = 9
_PAD = 8
_HEIGHT = 24


@dataclass(frozen=True)
class LaidPackage:
    """A package in the graph: what it is called, what it is worth to everybody, and whether it is held."""

    name: str
    utilities: Utilities
    held: bool = False


def package_graph(ground: Figure, facts: GraphFacts, packages: Sequence[LaidPackage]) -> Figure:
    """Return a utility graph with packages on it, without drawing the graph again.

    Parameters
    ----------
    ground : Figure
        The utility graph of the case.
    facts : GraphFacts
        What that graph shows, for the same reader.
    packages : sequence of LaidPackage
        From back to front. One that lies outside the picture stands at its edge, and its label says so.
    """
    marks = "".join(_marks(panel, facts, packages) for panel in graph_panels(facts))
    laid = replace(
        ground,
        title=facts.reader.estimate_in(facts.reader.say("chart.package_title"), facts.best.problem.estimated),
        description=" ".join((*(_told(facts, package) for package in packages), ground.description)),
        table=_table(ground.table, facts, packages),
    )
    laid.__dict__["drawing"] = f"{ground.drawing.removesuffix('</svg>')}{marks}</svg>"
    return laid


def _told(facts: GraphFacts, package: LaidPackage) -> str:
    values = tuple(
        facts.reader.say("chart.graph_value", name=facts.reader.party(party), value=facts.value(party, worth))
        for party, worth in zip(facts.parties, package.utilities, strict=True)
    )
    return facts.reader.say("chart.graph_mark", mark=capitalised(package.name), values=values)


def _table(table: Table, facts: GraphFacts, packages: Sequence[LaidPackage]) -> Table:
    rows = tuple(
        (
            capitalised(package.name),
            *(facts.value(p, u) for p, u in zip(facts.parties, package.utilities, strict=True)),
        )
        for package in reversed(packages)
    )
    return replace(table, rows=rows + table.rows)


def _marks(panel: UtilityPanel, facts: GraphFacts, packages: Sequence[LaidPackage]) -> str:
    taken: list[float] = []
    return "".join(_mark(panel, facts, package, taken) for package in packages)


def _mark(panel: UtilityPanel, facts: GraphFacts, package: LaidPackage, taken: list[float]) -> str:
    point = facts.pair(package.utilities, panel.axes)
    x, y = _at_edge(panel, point)
    name = package.name if panel.plot.holds(point) else facts.reader.say("chart.outside", name=package.name)
    fill, stroke = ("var(--sheet)", "var(--ink)") if package.held else ("var(--ink)", "var(--sheet)")
    diamond = f"M{x:.1f},{y - _SIZE:.1f}l{_SIZE},{_SIZE}l-{_SIZE},{_SIZE}l-{_SIZE},-{_SIZE}Z"
    return (
        f'<path d="{diamond}" fill="{fill}" stroke="{stroke}" stroke-width="2"/>'
        f"{_label(name, (x, y), (panel.plot.right, panel.plot.bottom), taken, held=package.held)}"
    )


def _at_edge(panel: UtilityPanel, point: Point) -> Point:
    plot = panel.plot
    inside = [
        min(max(value, low), high) for value, low, high in zip(point, plot.lowest, plot.highest, strict=True)
    ]
    return plot.at((inside[0], inside[1]))


def _label(name: str, at: Point, corner: Point, taken: list[float], *, held: bool) -> str:
    """Return the name on a ground of its own, right of its mark when there is room, away from others."""
    text = shortened(name, TEXT_SIZE, corner[0] / 2, bold=True)
    width = text_width(text, TEXT_SIZE, bold=True) + 2 * _PAD
    fits = at[0] + _SIZE + 4 + width <= corner[0]
    left = at[0] + _SIZE + 4 if fits else at[0] - _SIZE - 4 - width
    middle = min(at[1], corner[1] - _HEIGHT / 2)
    while any(abs(middle - other) < _HEIGHT for other in taken):
        middle -= _HEIGHT
    taken.append(middle)
    ground, ink = ("var(--sheet)", "var(--ink)") if held else ("var(--ink)", "var(--sheet)")
    return (
        f'<rect x="{left:.1f}" y="{middle - _HEIGHT / 2:.1f}" width="{width:.1f}" height="{_HEIGHT}" rx="12" '
        f'fill="{ground}" stroke="var(--ink)"/>'
        f'<text x="{left + _PAD:.1f}" y="{middle + 4.5:.1f}" font-family="Inter, system-ui, sans-serif" '
        f'font-size="{TEXT_SIZE}" font-weight="600" fill="{ink}">{escape(text)}</text>'
    )
