"""The journeys of four users, once as most people go, once with the keyboard alone, once without scripts."""

from pathlib import Path

import pymupdf
import pytest

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.hands import Keyboard, Mouse
from end_to_end.serving import Site
from end_to_end.stories import STORIES, Story, told

pytestmark = pytest.mark.browser


def text_of(paper: Path) -> str:
    with pymupdf.open(paper) as opened:  # type: ignore[no-untyped-call]  # it has no types
        assert len(opened) == 1

        return " ".join("".join(page.get_text() for page in opened).split())


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_somebody_new_comes_from_nothing_to_an_a4(
    visit: Visit, site: Site, tmp_path: Path, story: Story
) -> None:
    with visit(Looks(story.language)) as watched:
        watched.expected = {422}
        paper = told(story, Mouse(watched.page), site, tmp_path, f"{story.name}@example.nl")

    assert story.title in text_of(paper)


def test_the_keyboard_is_enough(visit: Visit, site: Site, tmp_path: Path) -> None:
    with visit(Looks("nl")) as watched:
        watched.expected = {422}
        paper = told(STORIES[1], Keyboard(watched.page), site, tmp_path, "keyboard@example.nl")

    assert STORIES[1].title in text_of(paper)


def test_everything_works_without_scripts(visit: Visit, site: Site, tmp_path: Path) -> None:
    with visit(Looks("en", width=360, scripts=False)) as watched:
        watched.expected = {422}
        paper = told(STORIES[2], Mouse(watched.page), site, tmp_path, "scriptless@example.nl")

    assert STORIES[2].title in text_of(paper)
