"""The utility graph: what combinations are worth to one party and to another, and where offers stand."""

from collections.abc import Iterator, Sequence

from koek.bargaining.trades import Trade
from koek.charts.cloud import MOST_POINTS
from koek.charts.drawing import sheet
from koek.charts.figure import Figure, Table
from koek.charts.graph_facts import GraphFacts, MarkKind, ShownOffer
from koek.charts.reader import Reader, capitalised
from koek.charts.utility_panel import UtilityPanel
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import Shortfall, assess

_HEIGHT = {"wide": 400, "narrow": 330}
_GAP = 22


def utility_graph(
    best: BestAgreements,
    reader: Reader,
    *,
    offers: Sequence[ShownOffer] = (),
    trade: Trade | None = None,
    proposal: int | None = None,
) -> Figure:
    """Return the two-axis graph of values, with its table and text alternative.

    Parameters
    ----------
    best : BestAgreements
        The case, solved.
    reader : Reader
        For whom. Its viewpoint stands on the horizontal axis; with three or more parties there is a panel
        against each other party.
    offers : sequence of ShownOffer
        Offers on the table, from old to new; see `shown_offers`.
    trade : Trade, optional
        An exchange from the last offer, drawn as an arrow.
    proposal : int, optional
        Position of the balanced proposal among the points of the frontier.
    """
    facts = GraphFacts(best, reader, tuple(offers), trade, proposal)
    panels, height = graph_panels(facts), _HEIGHT[reader.width]
    return Figure(
        name="utility-graph",
        title=reader.estimate_in(_title(facts), best.problem.estimated),
        description=" ".join(_description(facts)),
        caption=" ".join(_caption(facts)),
        table=_table(facts),
        language=reader.language,
        spec=sheet(
            [layer for panel in panels for layer in panel.layers()],
            reader.pixels,
            len(panels) * (height + _GAP) - _GAP,
        ),
    )


def graph_panels(facts: GraphFacts) -> list[UtilityPanel]:
    """Return the panels one below the other: the reader against each other party."""
    height = _HEIGHT[facts.reader.width]
    return [
        UtilityPanel(facts, axes, number * (height + _GAP), height)
        for number, axes in enumerate(_axes(facts))
    ]


def _axes(facts: GraphFacts) -> list[tuple[int, int]]:
    viewpoint = facts.reader.viewpoint
    first = facts.parties.index(viewpoint) if viewpoint in facts.parties else 0
    return [(first, other) for other in range(len(facts.parties)) if other != first]


def _title(facts: GraphFacts) -> str:
    say = facts.reader.say
    if facts.best.zone is None:
        return say("chart.graph_no_zone")
    if not facts.offers:
        return say("chart.graph_where_agreement")
    assessment = assess(facts.best, facts.offers[-1].outcome)
    short = tuple(p for p, how in assessment.short.items() if how is Shortfall.ALTERNATIVE)
    if short:
        return say("chart.graph_below_alternative", parties=tuple(map(facts.reader.party, short)))
    return say("chart.graph_offer_is_best" if assessment.is_best else "chart.graph_can_be_better")


def _description(facts: GraphFacts) -> Iterator[str]:
    reader = facts.reader
    axes = _axes(facts)
    across = facts.parties[axes[0][0]]
    upwards = tuple(reader.party(facts.parties[other]) for _, other in axes)
    yield reader.say("chart.graph_axes", across=reader.party(across), upwards=upwards)
    yield reader.say("chart.graph_best", count=len(facts.best.frontier.counts))
    for mark in filter(None, map(facts.only, MarkKind)):
        values = tuple(
            reader.say("chart.graph_value", name=reader.party(party), value=facts.value(party, utility))
            for party, utility in zip(facts.parties, mark.utilities, strict=True)
        )
        yield reader.say("chart.graph_mark", mark=capitalised(mark.name), values=values)


def _caption(facts: GraphFacts) -> Iterator[str]:
    say = facts.reader.say
    two = len(facts.parties) == 2  # noqa: PLR2004  # more than two make a cloud
    crowded = len(facts.best.frontier.counts) > MOST_POINTS
    yield say("chart.graph_caption_line" if two else f"chart.graph_caption_{'cells' if crowded else 'cloud'}")
    yield say("chart.graph_caption_others")
    if facts.only(MarkKind.TRADE):
        yield say("chart.graph_caption_trade")


def _table(facts: GraphFacts) -> Table:
    reader = facts.reader
    values = tuple(
        reader.say(
            "chart.value_for_estimated" if party in facts.best.problem.estimated else "chart.value_for",
            party=reader.party(party),
        )
        for party in facts.parties
    )
    rows = tuple(
        (
            capitalised(mark.name),
            *(facts.value(p, u) for p, u in zip(facts.parties, mark.utilities, strict=True)),
        )
        for mark in facts.marks
    )
    columns = (reader.say("chart.what"), *map(capitalised, values))
    return Table(columns, rows, numeric=frozenset(range(1, len(columns))))
