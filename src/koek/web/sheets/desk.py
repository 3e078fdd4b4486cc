"""One sheet as it lies open before somebody: where it stands, what is on it, what can be chosen."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from koek.case.reading import plain
from koek.errors import InvalidCase, Mistake
from koek.texts.language import Language
from koek.web.cases import shelf
from koek.web.cases.kinds import COVER, joined, split
from koek.web.cases.limits import case_within
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.phases import PAGES
from koek.web.rooms.views import room_of
from koek.web.sheets.binding import Bound, bound
from koek.web.sheets.choices import Choices

COVER_PAGE = "cover"
"""Where the cover sheet stands in the addresses: on no page of a phase."""


def page_of(kind: str) -> str:
    """Return the name of the page on which a kind of sheet stands."""
    return next((page.name for page in PAGES if kind in page.sheets), COVER_PAGE)


def address_of(case: str, kind: str) -> str:
    """Return the address of a sheet."""
    return reverse("sheet", args=[case, page_of(kind), kind])


@dataclass(frozen=True)
class Desk:
    """A sheet in the viewer's room.

    Attributes
    ----------
    room : Room
        The room it is in.
    page, kind : str
        The page it stands on, and which sheet it is.
    now : SheetNow
        What stands on it.
    language : Language
        Language of the page.
    """

    room: shelf.Room
    page: str
    kind: str
    now: shelf.SheetNow
    language: Language

    @property
    def address(self) -> str:
        """Where this sheet is."""
        return address_of(self.room.id, self.kind)

    def choices(self, typed: Any) -> Choices:
        """Return what can be chosen when this is typed on the sheet."""
        return Choices(self.room.case, self.language, self.kind, typed, self.room.method)

    def bound(self, typed: Any) -> Bound:
        """Return the content that was typed."""
        return bound(self.kind, typed, self.choices(typed).meant)

    def mistakes(self, content: Any) -> tuple[Mistake, ...]:
        """Return everything that would be wrong with the case with this content on the sheet."""
        try:
            case_within(joined({**split(plain(self.room.case)), self.kind: content}))
        except InvalidCase as wrong:
            return wrong.mistakes
        return ()


def desk_of(request: HttpRequest, case: str, name: str, kind: str) -> Desk:
    """Return a sheet of the viewer's room, or answer that there is no such page."""
    if page_of(kind) != name or (name == COVER_PAGE) != (kind == COVER):
        raise Http404
    room = room_of(request, case)
    return Desk(room, name, kind, shelf.sheet(viewer_of(request), case, kind), language_of(request))
