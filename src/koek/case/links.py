"""Links between sections, declared where they are written: a field says which section its id lives in.

A field of type `PartyLink` holds the id of a party. `link_mistakes` walks the nouns of a section and checks
every such field, and that ids within a list are used once; a new section needs no checks of its own for that.
"""

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from koek.case.issue_references import Path, mistake, unknown
from koek.case.noun import Id, Noun

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.errors import Mistake


@dataclass(frozen=True)
class LivesIn:
    """The section, or dotted place, whose items an id points at; ``"people"`` are those of all parties."""

    place: str


PartyLink = Annotated[Id, LivesIn("parties")]
PersonLink = Annotated[Id, LivesIn("people")]
IssueLink = Annotated[Id, LivesIn("issues")]
InterestLink = Annotated[Id, LivesIn("interests")]
OfferLink = Annotated[Id, LivesIn("offers")]

ItemLink = Annotated[str, LivesIn("anything")]
"""Any item of the case, as ``section/id``: where something came from."""

METHOD_SECTIONS = (
    "differences",
    "observations",
    "relation",
    "trust",
    "network",
    "decisions",
    "mandate_reach",
    "legal",
    "first_talk",
    "own_state",
    "other_side",
    "conflicts",
    "resistances",
    "stances",
    "beliefs",
    "impressions",
    "preparation",
    "cocreation",
    "styles",
    "power",
    "strengths",
    "self_checks",
    "hard_line",
    "transparency",
    "ambiguities",
    "dilemmas",
    "surprises",
    "facts",
    "expectations",
    "keeps_working",
    "notes",
    "agreements",
    "next_steps",
    "open_answers",
    "pilots",
    "meetings",
    "lookbacks",
)
"""The sections whose links and ids `link_mistakes` checks."""

_UNKNOWN = {"parties": "party.unknown", "issues": "issue.unknown"}


def link_mistakes(case: "NegotiationCase", sections: Iterable[str]) -> Iterator["Mistake"]:
    """Yield every id in these sections that leads nowhere or is used twice in one list, in order.

    Parameters
    ----------
    case : NegotiationCase
        Possibly without the items that did not validate by themselves.
    sections : iterable of str
        Names of the fields of the case to walk.
    """
    known: dict[str, Mapping[str, Any]] = {}
    for section in sections:
        value = getattr(case, section)
        if isinstance(value, tuple):
            yield from _repeated_ids((section,), value)
        for path, noun in _nouns((section,), value):
            yield from _links_of(case, path, noun, known)


def items_of(case: "NegotiationCase", place: str) -> Mapping[str, Any]:
    """Return the items with an id at a place of the case, as ``"issues"`` or ``"network.members"``."""
    if place == "people":
        return {person.id: person for party in case.parties for person in party.people}
    if place == "anything":
        return {f"{section}/{item.id}": item for section, item in _every_item(case)}
    found: Any = case
    for step in place.split("."):
        found = getattr(found, step, ()) if found else ()
    return {item.id: item for item in found or ()}


def _every_item(case: "NegotiationCase") -> Iterator[tuple[str, Any]]:
    for section in type(case).model_fields:
        for path, noun in _nouns((section,), getattr(case, section)):
            if hasattr(noun, "id"):
                yield str(path[0]), noun


def _nouns(path: Path, value: Any) -> Iterator[tuple[Path, Noun]]:
    if isinstance(value, Noun):
        yield path, value
        for field in type(value).model_fields:
            inner = getattr(value, field)
            if isinstance(inner, Noun | tuple):
                yield from _nouns((*path, field), inner)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Noun | tuple):
                yield from _nouns((*path, index), item)


def _links_of(
    case: "NegotiationCase", path: Path, noun: Noun, known: dict[str, Mapping[str, Any]]
) -> Iterator["Mistake"]:
    """Yield the mistakes of one noun; `known` keeps the items of each place once they have been gathered."""
    for field in type(noun).model_fields:
        value = getattr(noun, field)
        here = (*path, field)
        if isinstance(value, tuple):
            yield from _repeated_ids(here, value)
        place = place_of(type(noun), field)
        if place is None or value is None:
            continue
        written = value if isinstance(value, tuple) else (value,)
        if place not in known:
            known[place] = items_of(case, place)
        for index, identifier in enumerate(written):
            if identifier not in known[place]:
                where = (*here, index) if isinstance(value, tuple) else here
                yield unknown(_UNKNOWN.get(place, "link.unknown"), where, identifier, list(known[place]))


def _repeated_ids(path: Path, items: tuple[Any, ...]) -> Iterator["Mistake"]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        identifier = getattr(item, "id", None)
        if identifier is None:
            continue
        if identifier in seen:
            yield mistake("id.duplicate", (*path, index), id=identifier)
        seen.add(identifier)


@cache
def place_of(noun: type[Noun], field: str) -> str | None:
    """Return where the items live whose ids stand in a field; None when it holds no ids of items."""
    info = noun.model_fields[field]
    found = [part for part in info.metadata if isinstance(part, LivesIn)] or list(_marks(info.annotation))
    return found[0].place if found else None


def _marks(annotation: Any) -> Iterator[LivesIn]:
    for part in getattr(annotation, "__metadata__", ()):
        if isinstance(part, LivesIn):
            yield part
    for inner in typing.get_args(annotation):
        yield from _marks(inner)
