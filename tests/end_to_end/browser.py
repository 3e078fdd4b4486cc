"""Chromium, and pages that remember everything that went wrong in them."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright

from end_to_end.serving import Person, Site

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
NO_SYNC = ("--disable-component-update", "--disable-sync", "--no-first-run")
WATCH = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`))"""


def chromium(playwright: Playwright) -> Browser:
    """Start chromium; without it a test is skipped, unless nothing may be skipped."""
    known = (os.environ.get("CHROMIUM"), shutil.which("chromium"), shutil.which("chromium-browser"))
    found = next(
        (path for path in (*known, playwright.chromium.executable_path) if path and Path(path).exists()), None
    )
    if found is None:
        missing = "no chromium: install it (`make browser`) or name it in CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return playwright.chromium.launch(executable_path=found, args=[*QUIET, *NO_SYNC])


@dataclass(frozen=True)
class Looks:
    """How somebody looks at the site."""

    language: str = "nl"
    theme: str = "light"
    width: int = 1280
    scripts: bool = True

    def __str__(self) -> str:
        return f"{self.language}-{self.theme}-{self.width}"


@dataclass
class Watched:
    """A page with all that went wrong in it; answers in `expected` are part of the test."""

    page: Page
    troubles: list[str] = field(default_factory=list)
    expected: set[int] = field(default_factory=set)

    def listen(self) -> None:
        """Write down errors in the console, of scripts, of the policy, and requests that fail."""
        self.page.on("console", lambda one: self._note(one.type, one.text))
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and "server responded with a status of" not in text:
            self.troubles.append(f"console: {text}")

    def _failed(self, asked: Any) -> None:
        if asked.failure and "ERR_ABORTED" not in asked.failure:
            self.troubles.append(f"request: {asked.url} {asked.failure}")

    def _answered(self, answer: Any) -> None:
        if answer.status >= 400 and answer.status not in self.expected:
            self.troubles.append(f"answer: {answer.status} {answer.request.method} {answer.url}")


@contextmanager
def looking(chromium: Browser, site: Site, looks: Looks, person: Person | None = None) -> Iterator[Watched]:
    """Open a page of a new browser, signed in or not; whatever goes wrong in it fails the test."""
    context = chromium.new_context(
        base_url=site.address,
        viewport={"width": looks.width, "height": 900},
        color_scheme="dark" if looks.theme == "dark" else "light",
        locale=looks.language,
        java_script_enabled=looks.scripts,
        accept_downloads=True,
        reduced_motion="reduce",
    )
    context.set_default_timeout(15_000)
    cookies = {"language": looks.language} | ({"sessionid": person.session} if person else {})
    context.add_cookies(
        [{"name": name, "value": text, "url": site.address} for name, text in cookies.items()]
    )
    if looks.scripts:
        context.add_init_script(WATCH)
    watched = Watched(context.new_page())
    watched.listen()
    try:
        yield watched
    finally:
        context.close()

    assert watched.troubles == []
