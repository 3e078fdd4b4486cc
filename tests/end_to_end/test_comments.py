"""Comments beside a sheet: what is too long comes back, and what just happened has the focus."""

import pytest
from playwright.sync_api import Page

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.examining import examined
from end_to_end.serving import Site

pytestmark = pytest.mark.browser

LOOKS = [
    Looks("nl", "light", 1280),
    Looks("nl", "dark", 360),
    Looks("en", "dark", 1280),
    Looks("en", "light", 360, scripts=False),
]
FOCUSED = "document.activeElement.textContent"


def sent(page: Page, name: str) -> None:
    """Press a button that sends a form, and wait until the page that answers it is there."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name=name).click()


@pytest.mark.parametrize("looks", LOOKS, ids=str)
def test_a_comment_is_kept_answered_settled_and_deleted(visit: Visit, site: Site, looks: Looks) -> None:
    person = site.people[looks.language]
    dutch = looks.language == "nl"
    with visit(looks, person) as watched:
        page, watched.expected = watched.page, {422}
        page.goto(f"/c/{person.cases['maintenance']}/pie/offers/")
        comments = page.locator("#comments")
        assert not comments.get_by_role("textbox").is_visible()

        comments.locator("summary").first.click()
        page.fill("#comment-new", "x" * 2003)
        sent(page, "Plaats opmerking" if dutch else "Add comment")
        assert page.input_value("#comment-text") == "x" * 2003
        assert not looks.scripts or examined(page, looks.language) == []

        page.fill("#comment-text", "Klopt dit?")
        sent(page, "Plaats opmerking" if dutch else "Add comment")
        assert page.evaluate(FOCUSED) == (
            "Je opmerking staat er." if dutch else "Your comment stands here now."
        )
        assert not looks.scripts or examined(page, looks.language) == []

        if not looks.scripts:
            page.locator(".talk .moves summary").click()
        page.locator(".talk textarea").fill("Ja.")
        sent(page, "Plaats antwoord" if dutch else "Add answer")
        sent(page, "Zet op afgehandeld" if dutch else "Mark as settled")
        assert page.locator(".talk").is_hidden()

        page.locator("#comments > details > summary").click()
        for _ in ("the comment", "its answer"):
            page.locator(".talk .more > summary").first.click()
            sent(page, "Ja, verwijder" if dutch else "Yes, delete")
            if page.locator("#comments > details").count():
                page.locator("#comments > details > summary").click()
        assert page.locator(".talk").count() == 0
