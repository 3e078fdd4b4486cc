"""The language changes at any moment: on the same page, with everything that was typed still there."""

import pytest
from playwright.sync_api import Page, expect

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.serving import Site

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)

TYPED = {"us": "Buurtclub", "them": "De gemeente", "title": "Een speelplein"}


def switch(page: Page, language: str) -> None:
    page.locator("[data-language] button").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_what_was_typed_stays_when_the_language_changes(visit: Visit, site: Site) -> None:
    with visit(Looks("nl"), site.people["nl"]) as watched:
        page = watched.page
        page.goto("/cases/begin/")
        for name, text in TYPED.items():
            page.fill(f"input[name={name}]", text)
        switch(page, "en")

        for name, text in TYPED.items():
            expect(page.locator(f"input[name={name}]")).to_have_value(text)

        page.goto("/cases/begin/")

        expect(page.locator("input[name=us]")).to_have_value("")
        switch(page, "nl")


def test_a_mark_and_a_choice_stay_too(visit: Visit, site: Site) -> None:
    person = site.people["nl"]
    with visit(Looks("nl"), person) as watched:
        page = watched.page
        page.goto(f"/c/{person.cases['maintenance']}/differences/scale/")
        here = page.locator("#content input[type=radio]:not(:checked)").first
        name, value = here.get_attribute("name"), here.get_attribute("value")
        page.locator(f"[name='{name}'][value='{value}']").check()
        switch(page, "en")

        expect(page.locator(f"[name='{name}'][value='{value}']")).to_be_checked()
        switch(page, "nl")
