"""The explorer as it lies open before somebody: the package, the one that is held, and what they say."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from django.http import HttpRequest

from koek.reports.html import block_html
from koek.web.cases.shown import Room
from koek.web.explorer.keeping import keep, kept
from koek.web.explorer.numbers import typable
from koek.web.explorer.packages import Typed, chosen, fields, typed_of
from koek.web.explorer.weighing import Package, best_of, graph, side_by_side, weighed
from koek.web.pages import viewer_of
from koek.web.pictures.pool import draw
from koek.web.rooms.answers import Question, agreements_of
from koek.workbench.offers_on_the_table import offer_outcome

KIND = "package"
RULES = ("kalai_smorodinsky", "equal_gain", "utilitarian")
"""The named solutions one can begin with, beside the balanced proposal."""
MOST_JSON = 5000
MOST_MOVES = 20
"""Issues that one exchange may change."""


@dataclass(frozen=True)
class Bench:
    """What somebody composes: a text per issue, the package that is held, and how it is written down."""

    typed: Typed
    held: Typed | None = None
    offer: Typed = field(default_factory=dict)


def bench_of(request: HttpRequest, room: Room, asked: Question) -> Bench:
    """Return what the viewer composed in a room; to begin with, the last offer or a balanced proposal."""
    found = kept(viewer_of(request), room, KIND)
    if found is not None:
        return Bench(found.get("typed", {}), found.get("held"), found.get("offer", {}))
    return Bench(starts(asked).get("offer") or starts(asked).get("balanced") or {})


def keep_bench(request: HttpRequest, room: Room, bench: Bench) -> None:
    """Keep what the viewer composes."""
    told = {"typed": dict(bench.typed), "held": bench.held, "offer": dict(bench.offer)}
    keep(viewer_of(request), room, KIND, told)


def starts(asked: Question) -> dict[str, Typed]:
    """Return what one can begin with, by name; nothing chosen is always there."""
    found, case = agreements_of(asked), asked.case
    offered: dict[str, Typed] = {}
    if found.advice is not None:
        offered["balanced"] = typed_of(found.advice.balanced)
    last = offer_outcome(case)
    if last is not None:
        offered["offer"] = typed_of(last)
    if found.best is not None:
        for rule in RULES:
            if rule in found.best.solutions:
                offered[rule] = typed_of(next(found.best.outcomes(found.best.solutions[rule])))
    return {**offered, "empty": {}}


def exchanged(asked: Question, typed: Typed, moves: str) -> Typed:
    """Return what was typed with the choices of an exchange in it; what cannot be chosen is left out."""
    issues = {issue.id: issue for issue in asked.case.issues}
    found = {}
    for pair in _pairs(moves)[:MOST_MOVES]:
        issue = issues.get(pair[0])
        option = None if issue is None else issue.option_id(pair[1])
        if option is not None:
            found[pair[0]] = typable(option)
    return {**typed, **found}


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        read = json.loads(text[:MOST_JSON])
    except (ValueError, RecursionError):
        return []
    if not isinstance(read, dict):
        return []
    return [(str(issue), str(option)) for issue, option in read.items()]


def complete(asked: Question, typed: Typed | None) -> Package | None:
    """Return the package that was typed; None when something is open on it."""
    if typed is None:
        return None
    package = chosen(asked.case, typed)
    return package if len(package) == len(asked.case.issues) else None


def shown(asked: Question, bench: Bench) -> dict[str, Any]:
    """Return what templates need: the fields, and what is said of the package."""
    filled = list(fields(asked.case, bench.typed, asked.voice))
    package, held = complete(asked, bench.typed), complete(asked, bench.held)
    told: dict[str, Any] = {
        "fields": filled,
        "starts": tuple(starts(asked)),
        "wrong": [f for f in filled if f.wrong],
        "held": held,
    }
    if package is None:
        done = {choice.issue for choice in chosen(asked.case, bench.typed)}
        left = tuple(issue.id for issue in asked.case.issues if issue.id not in done)
        return told | {
            "open": left,
            "heading": asked.voice.say("web_explorer.open", count=len(left)),
        }
    return told | _weighed(asked, package, held)


def _weighed(asked: Question, package: Package, held: Package | None) -> dict[str, Any]:
    found = weighed(asked, package)
    if found.pie is not None:
        draw([found.pie], asked.owner)
    parties = len(best_of(asked).problem.parties)
    told = {
        "weighed": found,
        "heading": found.heading,
        "worth": block_html(found.worth),
        "graph": block_html(graph(asked, package, held)),
        "pie": "".join(map(block_html, found.pie.blocks)) if found.pie else "",
        "no_pie": "no_zone" if best_of(asked).no_zone else "no_pie",
        "trades": [
            {"html": block_html(block), "moves": _moves(trade.trade.moves)} for trade, block in found.trades
        ],
        "trades_code": _trades_code(parties, estimated=bool(best_of(asked).problem.estimated)),
    }
    if held is None:
        return told
    sentences, table = side_by_side(asked, held, package)
    return told | {"sentences": sentences, "compared": block_html(table)}


def _moves(moves: Any) -> str:
    return json.dumps({move.change.issue: move.change.option for move in moves})


def _trades_code(parties: int, *, estimated: bool) -> str:
    code = "web_explorer.trades_of_many" if parties > 2 else "web_explorer.trades"  # noqa: PLR2004  # an exchange is between two
    return f"{code}_estimated" if estimated else code


def with_typed(bench: Bench, typed: Typed) -> Bench:
    """Return the bench with another package on it."""
    return replace(bench, typed=typed)


def offer_content(package: Package, by: str, at: str, note: str, known: Sequence[Any]) -> dict[str, Any]:
    """Return a package as an offer on the sheet beside those that are known: not binding, with a free id."""
    taken = {one["id"] for one in known}
    free = next(name for k in count(len(known) + 1) if (name := f"offer-{k}") not in taken)
    outcome = {choice.issue: choice.option for choice in package}
    told = {"id": free, "by": by, "at": at, "outcome": outcome}
    return told | ({"note": note} if note else {})
