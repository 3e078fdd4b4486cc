"""What a first visit costs: everything a page brings along, packed, stays small and may be kept for good."""

import gzip
from urllib.parse import urljoin
from urllib.request import Request, urlopen

import pytest
from lxml import html

from end_to_end.serving import Person, Site

pytestmark = pytest.mark.slow

MOST = 300_000
FONTS = ("fonts/Fraunces.woff2", "fonts/Inter.woff2")


def got(address: str, person: Person | None = None) -> tuple[bytes, dict[str, str]]:
    """Return what comes over the line, and its headers."""
    headers = {"Accept-Encoding": "gzip"} | ({"Cookie": f"sessionid={person.session}"} if person else {})
    with urlopen(Request(address, headers=headers), timeout=60) as answer:  # noqa: S310  # our own address
        return answer.read(), dict(answer.headers)


def brought_along(body: bytes, base: str) -> set[str]:
    page = html.document_fromstring(gzip.decompress(body).decode())
    asked = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href|//script/@src|//img/@src")
    return {urljoin(base, str(one)) for one in asked}


@pytest.mark.parametrize(
    "page", ["", "worth/", "pie/", "pie/explore/", "network/edit/", "people/other_side/"]
)
def test_a_first_visit_to_a_room_is_small(site: Site, page: str) -> None:
    person = site.people["nl"]
    address = f"{site.address}/c/{person.cases['maintenance']}/{page}"
    body, _ = got(address, person)
    along = brought_along(body, address) | {f"{site.address}/static/{font}" for font in FONTS}

    sizes = {one: len(got(one)[0]) for one in along} | {address: len(body)}

    assert sum(sizes.values()) < MOST, sizes


def test_style_and_script_come_packed_and_may_be_kept_for_good(site: Site) -> None:
    body, _ = got(f"{site.address}/")

    for one in brought_along(body, site.address):
        _, headers = got(one)

        assert headers["Content-Encoding"] == "gzip", one
        assert "immutable" in headers["Cache-Control"], one
        assert int(headers["Cache-Control"].partition("max-age=")[2].partition(",")[0]) > 30_000_000


def test_a_private_page_comes_packed_and_is_not_kept(site: Site) -> None:
    person = site.people["nl"]

    _, headers = got(f"{site.address}/c/{person.cases['maintenance']}/", person)

    assert headers["Content-Encoding"] == "gzip"
    assert "Cookie" in headers["Vary"]
