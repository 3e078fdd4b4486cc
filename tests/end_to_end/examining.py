"""What must hold on every page for everybody who reads, hears or feels their way through it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SCROLL = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEADINGS = """[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => +heading.tagName[1])"""
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  return [at.getAttribute("href") ?? "", style.outlineStyle, parseFloat(style.outlineWidth)];
}"""
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


def examined(page: Page, language: str) -> list[str]:
    """Return everything that is wrong with the page that is open."""
    return [*_frame(page, language), *_outline(page), *_axe(page), *_too_wide(page), *_first_stop(page)]


def _frame(page: Page, language: str) -> Iterator[str]:
    if page.get_attribute("html", "lang") != language:
        yield f"its language is {page.get_attribute('html', 'lang')!r}"
    if not page.title().removesuffix("– koek").strip():
        yield "it has no title"


def _first_stop(page: Page) -> Iterator[str]:
    if page.evaluate("document.activeElement !== document.body"):
        return
    page.keyboard.press("Tab")
    address, style, width = page.evaluate(FOCUS)
    if address != "#content":
        yield f"the first stop of Tab is {address!r}, not the content"
    if style == "none" or width < 2:
        yield "one cannot see where the focus is"
    if page.locator("#content").count() != 1:
        yield "the skip link leads nowhere"


def _outline(page: Page) -> Iterator[str]:
    levels = page.evaluate(HEADINGS)
    if levels.count(1) != 1:
        yield f"{levels.count(1)} first headings"
    main = levels[levels.index(1) :] if 1 in levels else levels
    yield from (f"a heading {two} follows a {one}" for one, two in pairwise(main) if two > one + 1)


def _axe(page: Page) -> Iterator[str]:
    page.evaluate(OPEN)
    options = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    found: Any = Axe().run(page, options=options).response
    for one in found["violations"]:
        nodes = [f"{node['target']} {node['html'][:120]}" for node in one["nodes"][:3]]
        yield f"axe {one['id']} ({len(one['nodes'])}×): {nodes}"


def _too_wide(page: Page) -> Iterator[str]:
    if (beyond := page.evaluate(SCROLL)) > 0:
        yield f"{beyond} pixels wider than the screen"
