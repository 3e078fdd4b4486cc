"""A's whole way through the site: every link, every route, every form, with all that comes back."""

import copy
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlsplit

from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, Resolver404, resolve, reverse

from walls.forms import Sending, links, sendings
from walls.known import ARGUMENTS, FEWER, NOT_ASKED, USUAL
from walls.routes import Route, route_name, routes
from walls.world import Actor, World

MOST, SOME = 60, 3
"""How many addresses of one route are asked in Dutch and in English; of routes in `FEWER` not so many."""


class Crawl:
    """What an actor asks and gets.

    Attributes
    ----------
    told : list
        Every question with its whole answer, in order.
    visited : set
        The names of the routes that were asked.
    """

    def __init__(self, world: World, actor: Actor) -> None:
        self.world, self.actor = world, actor
        self.told: list[dict[str, Any]] = []
        self.visited: set[str] = set()
        self._asked: set[str] = set()
        self._count: Counter[str] = Counter()
        self._forms: dict[tuple[str, str, str], Sending] = {}

    def everything(self) -> None:
        """Follow every link from the start, ask what no link leads to, then send every form there is."""
        for language, most in (("en", SOME), ("nl", MOST)):
            self.actor.client.cookies["language"] = language
            self._count.clear()
            self._asked.clear()
            self._follow(["/", "/cases/", f"/c/{self.world.case}/"], most)
        world = self.world
        self._follow([one for route in routes() for one in addresses(route, world.case, world.known)], MOST)
        for sending in list(self._forms.values()):
            self._send(sending)
        for address in {named(one): one for one in sorted(self._asked)}.values():
            for method in ("post", "put", "delete") if address.startswith("/api/") else ("post",):
                self._send(Sending(method, address, (), ""))

    def _follow(self, waiting: list[str], most: int) -> None:
        while waiting:
            address = waiting.pop(0)
            route = named(address)
            enough = min(most, FEWER.get(route, most))
            if address in self._asked or route in NOT_ASKED or self._count[route] >= enough:
                continue
            self._asked.add(address)
            self._count[route] += 1
            body = self.ask("get", address)
            if "<html" in body:
                waiting.extend(links(body, address))
                for one in sendings(body, address):
                    self._forms.setdefault((named(one.address), one.method, one.button), one)

    def _send(self, sending: Sending) -> None:
        if sending.method == "get" or named(sending.address) in NOT_ASKED:
            return
        with as_it_was(self.actor.client):
            self.ask(sending.method, sending.address, dict(sending.typed))

    def ask(self, method: str, address: str, typed: dict[str, str] | None = None) -> str:
        """Ask one thing, write down what comes back, and return the body as text."""
        client = self.world.as_(self.actor)
        self.world.clock.seconds = 3600 + len(self.told)
        mail.outbox.clear()
        headers = {"authorization": f"Bearer {self.actor.token}"} if address.startswith("/api/") else {}
        answer = getattr(client, method)(address, typed or {}, headers=headers)
        self.visited |= {named(address), pattern_of(address)}
        body = b"".join(answer) if answer.streaming else answer.content
        self.told.append(
            {
                "asked": f"{method} {address}",
                "status": answer.status_code,
                "headers": sorted(f"{name}: {value}" for name, value in answer.headers.items()),
                "cookies": answer.cookies.output(),
                "body": body.decode("latin-1"),
                "mails": [str(one.message()) for one in mail.outbox],
            }
        )
        return body.decode(errors="replace")


def named(address: str) -> str:
    """Return the name of the route of an address; empty when there is none."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    return route_name(match.view_name, match.route)


def pattern_of(address: str) -> str:
    """Return the pattern of the route of an address: some routes share one."""
    try:
        return resolve(urlsplit(address).path).route
    except Resolver404:
        return ""


def addresses(route: Route, case: str, known: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return the addresses of a route that can be made from what is known of its arguments."""
    found = []
    if route.name == route.pattern:
        return [] if route.takes else [f"/{route.pattern}"]
    for given in ARGUMENTS.get(route.name, [{}]):
        filled = {**USUAL, "case": case, **known.get(route.name, {}), **given}
        try:
            found.append(reverse(route.name, kwargs={name: filled[name] for name in route.takes}))
        except (NoReverseMatch, KeyError):
            continue
    return found


@contextmanager
def as_it_was(client: Client) -> Iterator[None]:
    """Put the database and the browser back as they were, whatever a form did."""
    connection.ensure_connection()
    cookies = copy.deepcopy(client.cookies)
    with closing(sqlite3.connect(":memory:")) as kept:
        connection.connection.backup(kept)
        yield
        connection.ensure_connection()
        kept.backup(connection.connection)
    client.cookies = cookies
