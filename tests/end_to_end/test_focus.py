"""With the keys alone: wherever Tab leads, one sees where one is, and nothing lies over it."""

import pytest

from end_to_end.browser import Looks
from end_to_end.conftest import Visit
from end_to_end.serving import Site

pytestmark = pytest.mark.browser

MOST_STOPS = 300
EDITORS = ("worth/preferences/1", "differences/scale", "network/edit", "pie/explore", "people/parties")
WHERE = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  if (at === document.body) return null;
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const above = document.elementFromPoint(box.left + box.width / 2, middle);
  const isLabel = [...at.labels ?? []].some((label) => label.contains(above));
  const isOwn = above && (at.contains(above) || above.contains(at) || isLabel);
  return {
    name: `${at.tagName} ${at.id || at.name || at.textContent.trim()}`.slice(0, 80),
    shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 2,
    free: Boolean(isOwn),
  };
}"""


@pytest.mark.parametrize("looks", [Looks(width=1280), Looks(width=360)], ids=str)
def test_who_uses_only_keys_sees_where_they_are_everywhere(visit: Visit, site: Site, looks: Looks) -> None:
    person = site.people["nl"]
    wrong: list[str] = []
    with visit(looks, person) as watched:
        for editor in EDITORS:
            watched.page.goto(f"/c/{person.cases['maintenance']}/{editor}/")
            stops = 0
            while stops < MOST_STOPS:
                watched.page.keyboard.press("Tab")
                at = watched.page.evaluate(WHERE)
                if at is None:
                    break
                stops += 1
                if not (at["shown"] and at["free"]):
                    wrong.append(f"{editor}: {at}")
            assert 20 < stops < MOST_STOPS, f"{editor}: {stops} stops"

    assert not wrong, "\n".join(wrong)
