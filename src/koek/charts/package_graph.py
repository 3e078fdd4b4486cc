"""Packages that somebody is composing, laid on a utility graph that was drawn once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from koek.bargaining.zone import Utilities
from koek.charts.drawing import TEXT_SIZE, Point
from koek.charts.figure import Figure, Table
from koek.charts.graph_facts import GraphFacts
from koek.charts.lettering import shortened
from koek.charts.placing import LINE_HEIGHT, Label, PlacedLabel
from koek.charts.reader import capitalised
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


def package_graph(ground: Figure, panels: Sequence[UtilityPanel], packages: Sequence[LaidPackage]) -> Figure:
    """Return a utility graph with packages on it, without drawing the graph again.

    Parameters
    ----------
    ground : Figure
        The utility graph of the case.
    panels : sequence of UtilityPanel
        The panels of that graph, for the same reader; see `graph_panels`.
    packages : sequence of LaidPackage
        From back to front. One that lies outside the picture stands at its edge, and its label says so.
    """
    facts = panels[0].facts
    laid = replace(
        ground,
        title=facts.reader.estimate_in(facts.reader.say("chart.package_title"), facts.best.problem.estimated),
        description=" ".join((*(_told(facts, package) for package in packages), ground.description)),
        table=_table(ground.table, facts, packages),
    )
    drawn = "".join(_drawn(panel, packages) for panel in panels)
    laid.__dict__["drawing"] = f"{ground.drawing.removesuffix('</svg>')}{drawn}</svg>"
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


def _drawn(panel: UtilityPanel, packages: Sequence[LaidPackage]) -> str:
    """Return the marks of packages with their names, clear of each other and of what stood there."""
    room = panel.room_left()
    spots = [_at_edge(panel, panel.facts.pair(one.utilities, panel.axes)) for one in packages]
    for spot in spots:
        room.keep_clear([spot] * 4)
    labels = [_label(panel, one, spot) for one, spot in zip(packages, spots, strict=True)]
    placed = reversed(room.place(tuple(reversed(labels))))
    marks = (_mark(one, spot) for one, spot in zip(packages, spots, strict=True))
    names = (_name(one, place) for one, place in zip(packages, placed, strict=True))
    return "".join((*marks, *names))


def _mark(package: LaidPackage, at: Point) -> str:
    ground, line = ("var(--sheet)", "var(--ink)") if package.held else ("var(--ink)", "var(--sheet)")
    diamond = f"M{at[0]:.1f},{at[1] - _SIZE:.1f}l{_SIZE},{_SIZE}l-{_SIZE},{_SIZE}l-{_SIZE},-{_SIZE}Z"
    return f'<path d="{diamond}" fill="{ground}" stroke="{line}" stroke-width="2"/>'


def _at_edge(panel: UtilityPanel, point: Point) -> Point:
    plot = panel.plot
    inside = [
        min(max(value, low), high) for value, low, high in zip(point, plot.lowest, plot.highest, strict=True)
    ]
    return plot.at((inside[0], inside[1]))


def _label(panel: UtilityPanel, package: LaidPackage, at: Point) -> Label:
    """Return the name of a package as a label with a ground of its own."""
    facts, name = panel.facts, package.name
    if not panel.plot.holds(facts.pair(package.utilities, panel.axes)):
        name = facts.reader.say("chart.outside", name=name)
    text = shortened(name, TEXT_SIZE, panel.plot.right / 2, bold=True)
    return Label((text,), at, bold=True, around=(_PAD, (_HEIGHT - TEXT_SIZE * LINE_HEIGHT) / 2))


def _name(package: LaidPackage, placed: PlacedLabel) -> str:
    (x, y), (width, height) = placed.middle, (placed.label.width, placed.label.height)
    ground, ink = ("var(--sheet)", "var(--ink)") if package.held else ("var(--ink)", "var(--sheet)")
    return (
        f"{_leader(placed)}"
        f'<rect x="{x - width / 2:.1f}" y="{y - height / 2:.1f}" width="{width:.1f}" height="{height:.0f}" '
        f'rx="12" fill="{ground}" stroke="var(--ink)"/>'
        f'<text x="{x - width / 2 + _PAD:.1f}" y="{y + 4.5:.1f}" font-family="Inter, system-ui, sans-serif" '
        f'font-size="{TEXT_SIZE}" font-weight="600" fill="{ink}">{escape(placed.label.lines[0])}</text>'
    )


def _leader(placed: PlacedLabel) -> str:
    """Return the line from a mark to a name that stands far from it."""
    if placed.leader is None:
        return ""
    (x, y), (x2, y2) = placed.label.point, placed.leader
    return f'<path d="M{x:.1f},{y:.1f}L{x2:.1f},{y2:.1f}" fill="none" stroke="var(--ink)"/>'
