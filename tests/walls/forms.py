"""What a page leads to: its links, and its forms as they would be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import html


@dataclass(frozen=True)
class Sending:
    """A form with what stands in it, sent with one of its buttons."""

    method: str
    address: str
    typed: tuple[tuple[str, str], ...]
    button: str


def links(body: str, base: str) -> Iterator[str]:
    """Yield the addresses on this site that a page leads to, without fragments."""
    for _, attribute, address, _ in html.document_fromstring(body).iterlinks():
        parts = urlsplit(urljoin(base, address))
        if attribute == "href" and parts.path.startswith("/") and not parts.path.startswith("/static/"):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def sendings(body: str, base: str) -> Iterator[Sending]:
    """Yield every way in which the forms of a page can be sent."""
    page = html.document_fromstring(body)
    for form in page.forms:
        typed = tuple((name, value) for name, value in form.form_values() if name != "csrfmiddlewaretoken")
        buttons = form.xpath(".//button[not(@type) or @type='submit']|.//input[@type='submit']")
        if form.get("id"):
            buttons += page.xpath("//button[@form=$id]", id=form.get("id"))
        for button in buttons or [form]:
            pressed = ((button.get("name"), button.get("value") or ""),) if button.get("name") else ()
            named = pressed if button is not form else ()
            yield Sending(
                method=(button.get("formmethod") or form.method or "get").lower(),
                address=urljoin(base, button.get("formaction") or form.get("action") or base),
                typed=typed + named,
                button=str(named[0][1]).split(":", maxsplit=1)[0] if named else "",
            )
