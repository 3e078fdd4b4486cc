"""The pages there are: found by following the links of a running site, so that new ones join too."""

import os
from collections import Counter
from functools import cache
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from end_to_end.serving import Person, Site
from walls.crawl import addresses, named
from walls.forms import links
from walls.known import NOT_ASKED
from walls.routes import routes

FULL = bool(os.environ.get("KOEK_FULL_MATRIX"))
ENOUGH = {"sheet": 14, "page": 99, "statement": 9}
"""How many pages of one route are looked at; of any other route two, and all of them in the long rest."""
LEAVING = {"account_logout", "set_language"}


@cache
def places(site_address: str, session: str, case: str) -> tuple[str, ...]:
    """Return the addresses of pages that somebody with this session gets to see, the case's own first."""
    waiting = [
        "/",
        "/cases/",
        f"/c/{case}/",
        *(one for route in routes() for one in addresses(route, case, {})),
    ]
    seen: set[str] = set()
    count: Counter[str] = Counter()
    found: list[str] = []
    while waiting:
        address = waiting.pop(0)
        route = named(address)
        most = 99 if FULL else ENOUGH.get(route, 2)
        skipped = not route or route in LEAVING or route in NOT_ASKED or count[route] >= most
        if address in seen or skipped or ("/c/" in address and case not in address):
            continue
        seen.add(address)
        count[route] += 1
        body = _page(site_address, address, session)
        if body:
            found.append(address)
            waiting.extend(links(body, address))
    return tuple(found)


def places_of(site: Site, person: Person | None, case: str = "maintenance") -> tuple[str, ...]:
    """Return the pages of one person with this example case; of somebody unknown, those for everybody."""
    somebody = person or site.people["nl"]
    return places(site.address, person.session if person else "", somebody.cases[case])


def _page(site: str, address: str, session: str) -> str:
    cookie = {"Cookie": f"sessionid={session}"} if session else {}
    try:
        with urlopen(Request(site + address, headers=cookie), timeout=60) as answer:  # noqa: S310  # our own address
            is_page = (
                answer.headers.get_content_type() == "text/html" and not answer.headers["Content-Disposition"]
            )
            body = answer.read().decode() if is_page and answer.url == site + address else ""
            return body if body.lstrip().lower().startswith("<!doctype") else ""
    except HTTPError:
        return ""
