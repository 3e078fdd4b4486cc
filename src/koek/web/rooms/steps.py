"""The next useful step of a page, with its reason and the place where it is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse

from koek.differences.factors import owner_of
from koek.web.cases import shelf
from koek.web.explorer.readiness import needed
from koek.web.rooms.answers import Question, agreements_of
from koek.web.rooms.layout import Shown
from koek.web.rooms.phases import PAGES, Page
from koek.web.rooms.states import page_states


@dataclass(frozen=True)
class PageStep:
    """What helps most now on a page.

    Attributes
    ----------
    text, reason : str
        The step, and why this one.
    address : str
        Where it is done; empty where the viewer may only read.
    verb : str
        Code of the words of its button.
    """

    text: str
    reason: str
    address: str
    verb: str


@dataclass(frozen=True)
class Standing:
    """A page of a room as somebody asks for its step."""

    page: Page
    shown: Shown | None
    room: shelf.Room
    asked: Question

    def step(self, code: str, address: str, verb: str = "", **facts: object) -> PageStep:
        """Return a step with the reason that belongs to it."""
        say = self.asked.voice.say
        return PageStep(say(code, **facts), say(f"{code}.why", **facts), address, verb or self.verb)

    @property
    def verb(self) -> str:
        """The words of the button that leads to a sheet of this page."""
        return f"web_rooms.do.{self.page.name}"

    def sheet(self, kind: str) -> str:
        """Return where a sheet is filled in."""
        page = next(page.name for page in PAGES if kind in page.sheets)
        return reverse("sheet", args=[self.room.id, page, kind])

    def first_sheet(self) -> str:
        """Return the first sheet of the page that is empty, else the first."""
        sheets = self.page.sheets
        return self.sheet(next((kind for kind in sheets if kind not in self.room.numbers), sheets[0]))


def page_step(page: Page, shown: Shown | None, room: shelf.Room, asked: Question) -> PageStep | None:
    """Return the step of a page; None only where every page is in order."""
    here = Standing(page, shown, room, asked)
    own = _OWN[page.name](here) if page.name in _OWN else None
    found = own or _told(here) or _begin(here) or _onward(here)
    if found is None or room.may_write or found.verb == "web_steps.go":
        return found
    return replace(found, address="")


def _told(here: Standing) -> PageStep | None:
    """Return the step that the answer of the page names."""
    told = here.shown.step if here.shown else None
    if told is None:
        return None
    reason = told.reason or here.asked.voice.say(f"web_steps.{here.page.name}.why")
    return PageStep(told.text, reason, here.first_sheet(), here.verb)


def _begin(here: Standing) -> PageStep | None:
    if not page_states(here.asked)[here.page.name].is_empty:
        return None
    return here.step(f"web_steps.{here.page.name}", here.first_sheet())


def _onward(here: Standing) -> PageStep | None:
    """Return the next page where something is open or nothing was said yet."""
    states, place = page_states(here.asked), PAGES.index(here.page)
    for page in (*PAGES[place + 1 :], *PAGES[:place]):
        state = states[page.name]
        if state.word != "done":
            address = reverse("page", args=[here.room.id, page.name])
            name, facts = here.asked.voice.say(f"web.page.{page.name}"), {"count": state.open}
            return here.step(f"web_steps.onward.{state.word}", address, "web_steps.go", name=name, **facts)
    return None


def _weighing(here: Standing) -> PageStep | None:
    """Return what is missing before packages can be weighed."""
    need = needed(agreements_of(here.asked), here.room.case, here.room.id)
    if need is None:
        return None
    say = here.asked.voice.say
    text, reason = say(f"web_explorer.needs.{need.what}"), say("web_steps.weigh.why")
    return PageStep(text, reason, need.address, "web_explorer.to_sheet")


def _worth(here: Standing) -> PageStep | None:
    case = here.room.case
    if owner_of(case) not in {one.party for one in case.alternatives}:
        return _weighing(here) or here.step("web_steps.alternative", here.sheet("alternatives"))
    found = _weighing(here)
    if found is None and agreements_of(here.asked).advice is not None:
        to_pie = reverse("page", args=[here.room.id, "pie"])
        return here.step("web_steps.to_pie", to_pie, "web_steps.go")
    return found


def _pie(here: Standing) -> PageStep | None:
    found = _weighing(here)
    if found is None and agreements_of(here.asked).advice is None:
        return here.step("web_steps.no_room", here.sheet("issues"), "web_explorer.to_sheet")
    return found


def _division(here: Standing) -> PageStep | None:
    found, sheet = agreements_of(here.asked).division, here.sheet("division")
    if found is None:
        unsigned = here.room.case.division is not None
        return here.step("web_steps.unsigned", sheet) if unsigned else None
    if found.division.pending:
        return here.step("web_steps.pending", sheet, count=len(found.division.pending))
    if found.division.warnings:
        return here.step("web_steps.mend_ledger", sheet)
    return None


_OWN: Mapping[str, Callable[[Standing], PageStep | None]] = {
    "worth": _worth,
    "pie": _pie,
    "division": _division,
}
"""Pages whose step does not stand in a section of their answer."""
