"""Every route of the site, read from its address book, so that no list has to be kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    """One entry of the address book: its full name (its pattern when it has none) and what it takes."""

    name: str
    pattern: str
    takes: frozenset[str]


def routes() -> tuple[Route, ...]:
    return tuple(_below(get_resolver(), "", "", frozenset()))


def route_name(view_name: str | None, pattern: str) -> str:
    """Return the name under which a route is known here."""
    return view_name if view_name and not view_name.endswith(":") else pattern


def _below(resolver: URLResolver, pattern: str, space: str, takes: frozenset[str]) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        whole = pattern + str(entry.pattern)
        named = takes | set(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _below(entry, whole, inner, named)
        elif isinstance(entry, URLPattern):
            yield Route(route_name(f"{space}{entry.name}" if entry.name else None, whole), whole, named)
