"""Every page, in both languages and themes, on a desk and on a telephone."""

import pytest

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.examining import examined
from end_to_end.places import FULL, places_of
from end_to_end.serving import Site

pytestmark = pytest.mark.browser

LOOKS = [
    Looks(language, theme, width)
    for language, theme, width in (
        ("nl", "light", 1280),
        ("en", "dark", 360),
        ("nl", "light", 360),
        ("en", "dark", 1280),
        ("nl", "dark", 1280),
        ("en", "light", 360),
        ("nl", "dark", 360),
        ("en", "light", 1280),
    )
]
"""All of them, each beside its opposite: such a pair shows a page in every language, theme and width."""


def shown_in(number: int) -> list[Looks]:
    """Return how the page with this number is looked at: in one pair of opposites, or in every way."""
    return LOOKS if FULL else LOOKS[number % 4 * 2 :][:2]


@pytest.mark.parametrize("looks", LOOKS, ids=str)
@pytest.mark.parametrize("known", [True, False], ids=["signed-in", "anybody"])
def test_a_page_is_sound_for_everybody(visit: Visit, site: Site, looks: Looks, known: bool) -> None:  # noqa: FBT001
    person = site.people[looks.language] if known else None
    wrong: list[str] = []
    with visit(looks, person) as watched:
        for number, address in enumerate(places_of(site, person)):
            if looks in shown_in(number):
                watched.page.goto(address)
                wrong += [f"{address}: {one}" for one in examined(watched.page, looks.language)]

    assert not wrong, "\n".join(wrong)


def test_a_pair_of_opposites_shows_a_page_in_every_way() -> None:
    for number in range(4):
        pair = shown_in(number)

        assert {one.language for one in pair} == {"nl", "en"}
        assert {one.theme for one in pair} == {"light", "dark"}
        assert {one.width for one in pair} == {360, 1280}


def test_the_cases_of_both_languages_have_as_many_pages(site: Site) -> None:
    dutch, english = (places_of(site, person) for person in site.people.values())

    assert len(dutch) == len(english)
