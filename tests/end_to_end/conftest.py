"""A running site and a browser; both are started once, for the tests that need them."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Browser, sync_playwright

from end_to_end.browser import Looks, Watched, chromium, looking
from end_to_end.serving import Person, Site, serving

Visit = Callable[..., AbstractContextManager[Watched]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start chromium for one module: while it runs, other code of this process cannot use asyncio."""
    with sync_playwright() as playwright:
        running = chromium(playwright)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Visit:
    """Return how a page is opened: ``with visit(Looks(…), person) as watched``."""

    def opened(looks: Looks, person: Person | None = None) -> AbstractContextManager[Watched]:
        return looking(browser, site, looks, person)

    return opened
