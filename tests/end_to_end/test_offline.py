"""The connection drops while somebody types on a sheet: nothing is lost, and it is saved when it is back."""

import time

import pytest
from playwright.sync_api import Page, expect

from end_to_end.browser import Looks, Watched
from end_to_end.conftest import Visit
from end_to_end.serving import Person, Site

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)

OFFLINE = {"nl": "Je hebt nu geen verbinding", "en": "You are not connected now"}
BACK = {"nl": "Je hebt weer verbinding", "en": "You are connected again"}
WITHOUT_CONNECTION = ("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
HERE = "Object.keys(sessionStorage).filter((name) => name.startsWith('koek')).length"
NAME = "input[name='issues.0.name']"


def sheet_of(person: Person) -> str:
    return f"/c/{person.cases['volunteers']}/worth/issues/"


def opened(page: Page, person: Person) -> Page:
    page.goto(sheet_of(person))
    page.locator("#f-issues-0 > summary").click()
    return page


def type_on(page: Page, text: str) -> None:
    page.locator(NAME).fill(text)
    page.locator(NAME).blur()


def kept_in(page: Page) -> tuple[int, int]:
    """Return how many things are kept in this tab, and for good."""
    return page.evaluate(HERE), page.evaluate("localStorage.length")


def wait_until_kept(page: Page, count: int) -> None:
    """Wait until so many things are kept in this tab; the policy keeps the page from watching that itself."""
    ends = time.monotonic() + 20
    while page.evaluate(HERE) != count:
        assert time.monotonic() < ends, f"not {count} but {page.evaluate(HERE)} kept"
        page.wait_for_timeout(50)


def excused(watched: Watched) -> None:
    """Leave out what goes with a lost connection, and nothing else."""
    signs = WITHOUT_CONNECTION
    watched.troubles[:] = [one for one in watched.troubles if not any(sign in one for sign in signs)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_typed_without_a_connection_is_saved_later(visit: Visit, site: Site, language: str) -> None:
    person = site.people[language]
    with visit(Looks(language), person) as watched:
        page, told = opened(watched.page, person), watched.page.locator("#connection")
        page.context.set_offline(True)
        expect(told).to_contain_text(OFFLINE[language])
        type_on(page, "Typed in the lift")
        expect(told).to_contain_text(OFFLINE[language])
        assert kept_in(page) == (1, 0)

        page.context.set_offline(False)
        expect(told).to_contain_text(BACK[language])
        assert kept_in(page) == (0, 0)
        page.reload()
        expect(page.locator(NAME)).to_have_value("Typed in the lift")
        excused(watched)


def test_it_is_still_there_when_the_page_is_opened_again(visit: Visit, site: Site) -> None:
    person = site.people["nl"]
    with visit(Looks(), person) as watched:
        page = opened(watched.page, person)
        page.context.set_offline(True)
        type_on(page, "Typed before a reload")
        wait_until_kept(page, 1)
        page.goto("about:blank")
        page.context.set_offline(False)
        page.goto(sheet_of(person))
        expect(page.locator(NAME)).to_have_value("Typed before a reload")
        expect(page.locator("form.notice")).to_have_count(0)
        assert kept_in(page) == (0, 0)
        excused(watched)


def test_what_somebody_else_saved_meanwhile_is_shown_beside_it(visit: Visit, site: Site) -> None:
    person = site.people["nl"]
    with visit(Looks(), person) as watched:
        page = opened(watched.page, person)
        page.context.set_offline(True)
        type_on(page, "Typed without a connection")
        with visit(Looks(), person) as elsewhere:
            type_on(opened(elsewhere.page, person), "Saved elsewhere")
            expect(elsewhere.page.locator("#status")).to_contain_text("Bewaard om")

        page.context.set_offline(False)
        page.locator("#status a").click()
        expect(page.locator("table.compare")).to_contain_text("Typed without a connection")
        expect(page.locator("table.compare")).to_contain_text("Saved elsewhere")
        assert kept_in(page) == (0, 0)
        page.locator("button[value=theirs]").click()
        excused(watched)


def test_signing_out_forgets_it_here_and_in_the_other_tabs(visit: Visit) -> None:
    with visit(Looks()) as watched:
        page = watched.page
        page.goto("/")
        page.locator("form[action='/try/'] button").first.click()
        case = page.locator("main a[href^='/c/']").first.get_attribute("href")
        address = f"{case}worth/issues/"
        page.goto(address)
        other = page.context.new_page()
        other.goto(address)
        for tab in (page, other):
            tab.locator("#f-issues-0 > summary").click()
            tab.locator(NAME).press_sequentially("Half a wor")
            assert kept_in(tab) == (1, 0)

        page.goto("/accounts/logout/")
        expect(page.locator("#unsaved")).to_be_visible()
        page.locator("form[data-forgets] button").click()
        page.wait_for_url(lambda now: "logout" not in now)
        assert kept_in(page) == (0, 0)
        wait_until_kept(other, 0)
        other.locator(NAME).press_sequentially("d")
        assert kept_in(other) == (0, 0)


def test_what_somebody_else_typed_in_this_tab_is_not_shown(visit: Visit, site: Site) -> None:
    mine = "sessionStorage.setItem('koek.typed:somebody-else:/c/1/', '[]')"
    with visit(Looks(), site.people["nl"]) as watched:
        page = watched.page
        page.goto("/cases/")
        page.evaluate(mine)
        page.goto("/account/")
        wait_until_kept(page, 0)
