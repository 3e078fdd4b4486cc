"""How somebody works a page: with a mouse, or with nothing but the keyboard."""

from typing import Protocol

from playwright.sync_api import Page

FARTHEST = 600
"""After so many stops of Tab a thing counts as out of reach."""


class Hands(Protocol):
    """What one does on a page; everything is named by a selector."""

    page: Page

    def press(self, what: str, until: str = "") -> None:
        """Press a button or follow a link; wait for the page of the link, or for something to be there."""

    def type(self, what: str, text: str) -> None:
        """Type a text over what stands in a field."""

    def choose(self, what: str, place: int) -> None:
        """Choose from a list, by place; 0 is the first."""

    def mark(self, name: str, value: str) -> None:
        """Mark one of the answers that go by this name."""


class Mouse:
    """Somebody with a mouse or a finger."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: str, until: str = "") -> None:
        coming = target(self.page, what)
        self.page.locator(what).first.click()
        arrived(self.page, coming, until)

    def type(self, what: str, text: str) -> None:
        self.page.locator(what).first.fill(text)

    def choose(self, what: str, place: int) -> None:
        self.page.locator(what).first.select_option(index=place)

    def mark(self, name: str, value: str) -> None:
        self.page.locator(f"input[name='{name}'][value='{value}']").first.check()


class Keyboard:
    """Somebody who only uses Tab, Enter, space, arrows and letters."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: str, until: str = "") -> None:
        self._reach(what)
        coming = target(self.page, what)
        self.page.keyboard.press("Enter")
        arrived(self.page, coming, until)

    def type(self, what: str, text: str) -> None:
        self._reach(what)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def choose(self, what: str, place: int) -> None:
        self._reach(what)
        self.page.keyboard.press("Home")
        for _ in range(place):
            self.page.keyboard.press("ArrowDown")

    def mark(self, name: str, value: str) -> None:
        self._reach(f"input[name='{name}']")
        self.page.keyboard.press("Space")
        for _ in range(20):
            if self._is_at(f"input[name='{name}'][value='{value}']:checked"):
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError(f"{name} cannot be set to {value} with the arrows")

    def _reach(self, what: str) -> None:
        for _ in range(FARTHEST):
            if self._is_at(what):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {what} on {self.page.url}")

    def _is_at(self, what: str) -> bool:
        return bool(self.page.evaluate("what => document.activeElement?.matches(what) ?? false", what))


def target(page: Page, what: str) -> str:
    """Return the address of the page that a link leads to; nothing for buttons and files."""
    address = page.locator(what).first.get_attribute("href") or ""
    return "" if "." in address else address.partition("#")[0]


def arrived(page: Page, coming: str, until: str) -> None:
    """Wait until the page that came is there, with what must be on it."""
    if coming:
        page.wait_for_url(f"**{coming}")
    if until:
        page.locator(until).first.wait_for()
    page.wait_for_load_state("load")
