"""Saying what things are worth with only keys, and being told when an answer does not come."""

import time

import pytest
from playwright.sync_api import Page, Route, expect

from end_to_end.browser import Looks, Watched
from end_to_end.conftest import Visit
from end_to_end.serving import Person, Site

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)

FOCUSED = "document.activeElement.value ?? ''"
ORDER = "#worth-form > section:first-of-type > .order > li"
PLACES = f"[...document.querySelectorAll('{ORDER}')].map((one) => one.dataset.id)"
PAGES = {"worth": "worth/preferences/1/", "explorer": "pie/explore/"}
CHANGED = {"worth": "#strength input", "explorer": "#choices select"}


def opened(page: Page, person: Person, name: str) -> None:
    page.goto(f"/c/{person.cases['volunteers']}/{PAGES[name]}")


def pressed(page: Page, do: str) -> None:
    """Press a button of the order with a key, and wait until it is said where the thing stands now."""
    page.evaluate("document.getElementById('said').textContent = ''")
    page.locator(f"button[value='{do}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#said")).not_to_be_empty()


@pytest.mark.parametrize(("language", "last"), [("nl", "plaats 3 van 3"), ("en", "place 3 of 3")])
def test_an_issue_goes_all_the_way_and_back_by_keys(
    visit: Visit, site: Site, language: str, last: str
) -> None:
    person = site.people[language]
    with visit(Looks(language), person) as watched:
        page = watched.page
        opened(page, person, "worth")
        first = page.evaluate(PLACES)[0]

        pressed(page, f"down:*:{first}")
        assert page.evaluate(FOCUSED) == f"down:*:{first}"
        pressed(page, f"down:*:{first}")

        assert page.evaluate(PLACES)[-1] == first
        assert page.evaluate(FOCUSED) == f"up:*:{first}"
        expect(page.locator("#said")).to_contain_text(last)
        pressed(page, f"up:*:{first}")
        pressed(page, f"up:*:{first}")
        assert page.evaluate(PLACES)[0] == first
        assert page.evaluate(FOCUSED) == f"down:*:{first}"


def changed(page: Page, name: str) -> None:
    """Change a number or a choice to another one."""
    field = page.locator(CHANGED[name]).first
    if name == "worth":
        field.fill(str(time.monotonic_ns() % 90))
        field.blur()
    else:
        field.select_option(index=1 if field.evaluate("one => one.selectedIndex") != 1 else 2)


def failing(page: Page, status: int) -> None:
    """Let no change reach the site."""

    def answer(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
        elif status:
            route.fulfill(status=status, body="")
        else:
            route.abort()

    page.route("**/*", answer)


@pytest.mark.parametrize("status", [0, 500, 503])
@pytest.mark.parametrize("name", list(PAGES))
def test_an_answer_that_does_not_come_is_told_and_can_be_asked_again(
    visit: Visit, site: Site, name: str, status: int
) -> None:
    person = site.people["nl"]
    with visit(Looks(), person) as watched:
        page, told = watched.page, watched.page.locator("#trouble")
        opened(page, person, name)
        failing(page, status)
        changed(page, name)
        typed = page.locator(CHANGED[name]).first.input_value()

        expect(told).to_be_visible()
        assert page.locator(CHANGED[name]).first.input_value() == typed
        page.unroute_all()
        told.locator("button").click()
        expect(told).to_be_hidden()
        page.reload()
        expect(page.locator(CHANGED[name]).first).to_have_value(typed)
        excused(watched)


def excused(watched: Watched) -> None:
    """Leave out what goes with an answer that does not come, and nothing else."""
    signs = ("Response Status Error", "htmx:sendError", "htmx:afterRequest", "ERR_FAILED", "answer: 50")
    watched.troubles[:] = [one for one in watched.troubles if not any(sign in one for sign in signs)]


@pytest.mark.parametrize("name", ["worth/interests/", "worth/preferences/1/"])
def test_nothing_of_the_column_beside_a_form_is_cut_off(visit: Visit, site: Site, name: str) -> None:
    person = site.people["en"]
    with visit(Looks("en"), person) as watched:
        page = watched.page
        page.goto(f"/c/{person.cases['maintenance']}/{name}")
        column = page.locator("#live, .bars")

        assert column.evaluate("one => one.scrollHeight <= one.clientHeight + 1")
        column.locator("> :last-child").scroll_into_view_if_needed()
        expect(column.locator("> :last-child")).to_be_in_viewport(ratio=0.1)
