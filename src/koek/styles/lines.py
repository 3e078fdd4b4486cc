"""Positions on the four scales as lines: who saw whom, in which talk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import StyleKind, StyleView
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.method.unknown import unknown_items


@dataclass(frozen=True)
class StyleLine:
    """One view of how a party or person negotiates in a talk.

    `positions` holds, per scale in the order of the method, a place from 1 (left pole) to 7 (right pole), or
    None where nobody said anything. `estimated` tells that another party saw it, or expects to be seen so.
    """

    id: str
    party: str
    person: str | None
    kind: StyleKind
    seen_by: str | None
    on: date | None
    talk: str | None
    positions: Mapping[str, int | None]
    estimated: bool


@dataclass(frozen=True)
class StyleLines:
    """The scales in the order of the method, and the lines in the order of the case."""

    scales: tuple[str, ...]
    lines: tuple[StyleLine, ...]
    findings: tuple[Finding, ...]


def style_lines(case: NegotiationCase, method: Method = METHOD) -> StyleLines:
    """Return every view on how somebody negotiates, as lines over the scales.

    Positions on a scale that the method does not know are left out, and the scale is named.

    Notes
    -----
    Scales after [Mastenbroek1989]_, with the flexible end on the left.
    """
    scales = method.ids("style_scales")
    written = (position.scale for view in case.styles for position in view.positions)
    unknown = unknown_items("style_scales", written, method)
    return StyleLines(scales, tuple(_line(case, view, scales) for view in case.styles), unknown)


def latest(lines: Iterable[StyleLine], kind: StyleKind) -> StyleLine | None:
    """Return the newest line of a kind; undated ones are oldest, of equal dates the last counts."""
    chosen = None
    for line in lines:
        newer = chosen is None or (line.on or date.min) >= (chosen.on or date.min)
        chosen = line if line.kind is kind and newer else chosen
    return chosen


def _line(case: NegotiationCase, view: StyleView, scales: tuple[str, ...]) -> StyleLine:
    places = {position.scale: position.value for position in view.positions}
    people = {person.id: person.name for party in case.parties for person in party.people}
    seen_by_another = view.seen_by not in (None, view.party)
    return StyleLine(
        id=view.id,
        party=view.party,
        person=people[view.person] if view.person else None,
        kind=view.kind,
        seen_by=view.seen_by,
        on=view.on,
        talk=view.talk,
        positions={scale: places.get(scale) for scale in scales},
        estimated=seen_by_another or (view.kind is StyleKind.AS_SEEN and view.seen_by is None),
    )
