"""What a package is worth to whom, where it lies, and what is better: kept per owner and content."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from koek.bargaining.found import Found
from koek.bargaining.zone import Utilities
from koek.case.choices import Choice
from koek.charts.graph_facts import GraphFacts, shown_offers
from koek.charts.package_graph import LaidPackage, package_graph
from koek.charts.pie import growing_pie_picture
from koek.charts.utility_graph import graph_panels, utility_graph
from koek.charts.utility_panel import UtilityPanel
from koek.errors import NoAnswer
from koek.findings import Finding
from koek.reports.sections import Exchange, Paragraph, Picture, Section, Table
from koek.reports.trading import exchange_block
from koek.reports.values import party_label
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import ANSWERS_KEPT, Question, agreements_of, on_numbers
from koek.workbench.advice import BALANCED_RULE
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import Assessment, assess
from koek.workbench.pie import growing_pie
from koek.workbench.trade_advice import TradeAdvice, trade_advice
from koek.workbench.two_packages import compare_packages

Package = tuple[Choice, ...]


@dataclass(frozen=True)
class Weighed:
    """What is said of a package.

    Attributes
    ----------
    heading : str
        The conclusion.
    warnings : tuple of str
        For whom it is not good enough, and the hard limits that it breaks.
    worth : Table
        What it is worth to each, compared with no agreement.
    pie : Section or None
        The pie before and after; None where somebody has less than without an agreement.
    trades : Found of (TradeAdvice, Exchange)
        What is better, in the order of the advice; not `complete` when the search met one of its limits.
    assessment : Assessment
        Where it stands.
    """

    heading: str
    warnings: tuple[str, ...]
    worth: Table
    pie: Section | None
    trades: Found[tuple[TradeAdvice, Exchange]]
    assessment: Assessment


def best_of(asked: Question) -> BestAgreements:
    """Return the solved case; whoever asks has seen that there is one."""
    best = agreements_of(asked).best
    if best is None:
        raise ValueError(asked.head)
    return best


def weighed(asked: Question, package: Package) -> Weighed:
    """Return what is said of a complete package, in the order of the case."""
    return _weighed(on_numbers(asked), package)


@lru_cache(maxsize=ANSWERS_KEPT)
def _weighed(asked: Question, package: Package) -> Weighed:
    best, voice = best_of(asked), asked.voice
    standing = assess(best, package)
    advice = trade_advice(best, package, viewpoint=voice.ours, currency=voice.currency)
    if standing.short:
        advice = Found((replace(trade, gains=()) for trade in advice), complete=advice.complete)
    return Weighed(
        heading=voice.say(_heading(best, standing)),
        warnings=tuple(voice.statement(finding).text for finding in _warnings(best, standing, voice.ours)),
        worth=_worth(asked, best, standing.utilities),
        pie=_pie(asked, best, standing),
        trades=Found(
            ((trade, exchange_block(k, trade, voice)) for k, trade in enumerate(advice, start=1)),
            complete=advice.complete,
        ),
        assessment=standing,
    )


def _heading(best: BestAgreements, standing: Assessment) -> str:
    if standing.infeasible and not standing.short:
        return "web_explorer.breaks"
    word = "not_good" if standing.short else "best" if standing.is_best else "good"
    return f"web_explorer.{word}_estimated" if best.problem.estimated else f"web_explorer.{word}"


def _warnings(best: BestAgreements, standing: Assessment, viewpoint: str | None) -> Iterator[Finding]:
    for party, shortfall in standing.short.items():
        facts = {
            "party": party,
            "ours": party == viewpoint,
            "estimated": party in best.problem.estimated,
        }
        yield Finding(f"web_explorer.below_{shortfall.value}", facts)
    if standing.infeasible:
        facts = {"limits": standing.infeasible, "count": len(standing.infeasible)}
        yield Finding("web_explorer.infeasible", facts)


def _worth(asked: Question, best: BestAgreements, utilities: Utilities) -> Table:
    voice = asked.voice
    money = best.problem.all_money
    rows = tuple(
        (
            party_label(best.problem, party, voice),
            voice.gain(best, utilities, k),
            _own(asked, best, party, worth),
        )
        for k, (party, worth) in enumerate(zip(best.problem.parties, utilities, strict=True))
    )
    columns = voice.columns("web_explorer.party", "web_explorer.value", "web_explorer.own_value", numeric=2)
    lead = "web_explorer.worth_money" if money else "web_explorer.worth_points"
    return Table(voice.say(lead), columns, rows)


def _own(asked: Question, best: BestAgreements, party: str, worth: Fraction) -> str:
    return GraphFacts(best, asked.voice.reader, (), None, None).value(party, worth)


def _pie(asked: Question, best: BestAgreements, standing: Assessment) -> Section | None:
    """Return the pie of a package beside that of the last offer, when that was acceptable and another."""
    advice, voice = agreements_of(asked).advice, asked.voice
    last = advice.assessment if advice else None
    before = last.utilities if last and last.acceptable and last.outcome != standing.outcome else None
    if not standing.acceptable:
        return None
    try:
        pie = growing_pie(best, standing.utilities, before=before)
    except NoAnswer:
        return None
    picture = voice.picture(lambda reader: growing_pie_picture(pie, reader, move="package"))
    lead = voice.say(f"web_explorer.pie_{'compared' if before else 'alone'}")
    return Section("pie", picture.figure.title, (Paragraph(lead), picture))


@lru_cache(maxsize=ANSWERS_KEPT)
def _ground(asked: Question) -> tuple[tuple[list[UtilityPanel], ...], Picture]:
    """Return the graph on which packages are laid, drawn for a page and for a telephone."""
    found, best, offers = agreements_of(asked), best_of(asked), shown_offers(asked.case)
    proposal = None
    if found.advice is not None:
        value = best.problem.utility(found.advice.balanced)
        selected = best.solutions[BALANCED_RULE].selected
        proposal = next(point for point in selected if best.frontier.utilities(point) == value)
    wide = asked.voice.reader
    readers = (wide, replace(wide, width="narrow"))
    panels = tuple(graph_panels(GraphFacts(best, reader, offers, None, proposal)) for reader in readers)
    picture = asked.voice.picture(lambda r: utility_graph(best, r, offers=offers, proposal=proposal))
    return panels, picture


def graph(asked: Question, package: Package, held: Package | None) -> Picture:
    """Return the picture of where a package lies, and the one that is held beside it."""
    best, voice = best_of(asked), asked.voice
    panels, ground = _ground(on_numbers(asked))
    draw([Section("ground", "", (ground,))], asked.owner)
    named = (
        [("web_explorer.this", package)]
        if held is None
        else [("web_explorer.held", held), ("web_explorer.this", package)]
    )
    laid = [LaidPackage(voice.say(code), best.problem.utility(one), held=one is held) for code, one in named]
    figures = (ground.figure, ground.narrow or ground.figure)
    wide, narrow = (package_graph(one, those, laid) for one, those in zip(figures, panels, strict=True))
    return Picture(wide, ground.table_heading, narrow)


def side_by_side(asked: Question, held: Package, package: Package) -> tuple[tuple[str, ...], Table]:
    """Return in words who gives and gets what between two packages, and the two issue by issue."""
    best, voice = best_of(asked), asked.voice
    told = compare_packages(best, held, package, viewpoint=voice.ours, currency=voice.currency)
    rows = [
        (
            voice.names.issue(before.issue),
            voice.option(before),
            voice.option(after),
            voice.say("web_explorer.no" if before == after else "web_explorer.yes"),
        )
        for before, after in zip(held, package, strict=True)
    ]
    utilities = [best.problem.utility(one) for one in (held, package)]
    worth = [
        (party_label(best.problem, party, voice), *(voice.gain(best, value, k) for value in utilities), "")
        for k, party in enumerate(best.problem.parties)
    ]
    columns = voice.columns(
        "web_explorer.issue", "web_explorer.held", "web_explorer.this", "web_explorer.differs"
    )
    caption = voice.say("web_explorer.compare_caption")
    table = Table(caption, columns, (*rows, *worth), totals=len(worth))
    return tuple(voice.statement(finding).text for finding in told.findings), table
