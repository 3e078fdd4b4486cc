"""Tags for the sheets of a page: what each holds, and moments in words."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.formats.field_texts import field_note
from koek.texts.formatting import date_text
from koek.texts.language import Language
from koek.web.cases.kinds import split
from koek.web.cases.shelf import Room, SheetNow
from koek.web.rooms.phases import Page
from koek.web.sheets.choices import Choices
from koek.web.sheets.desk import Desk, address_of
from koek.web.sheets.forms import Shown, form_context, teaching, title_of, typed_from
from koek.web.sheets.telling import summary

register = template.Library()
PAGES_KEPT = 256


@dataclass(frozen=True)
class SheetCard:
    """One sheet in the list of a page.

    Attributes
    ----------
    kind, name, about, address : str
        Which sheet it is, what it is called, what it is for, and where it is.
    holds : str
        What stands on it, in one line; empty when nothing does.
    example : str
        What could stand on it.
    is_first_empty : bool
        Whether it is the first of its page with nothing on it.
    """

    kind: str
    name: str
    about: str
    address: str
    holds: str
    example: str
    is_first_empty: bool = False


@register.simple_tag(takes_context=True)
def sheets_of(context: Context, room: Room, page: Page) -> tuple[SheetCard, ...]:
    """Return the sheets of a page as they are listed."""
    return _cards(room.owner, room.head, page.sheets, context["language"], _Same(room))


@register.inclusion_tag("sheets/region.html", takes_context=True)
def form_of(context: Context, room: Room, page: Page, kind: str) -> dict[str, Any]:
    """Show the empty form of a sheet on its page."""
    language = context["language"]
    desk = Desk(room, page.name, kind, SheetNow(kind, None, room.numbers.get(kind, 0)), language)
    told = form_context(desk, Shown(typed_from(kind, None), desk.now.number))
    return told | {"request": context["request"], "csrf_token": context.get("csrf_token")}


@register.simple_tag(takes_context=True)
def moment(context: Context, instant: datetime) -> str:
    """Return the day and the time of an instant in the user's zone."""
    here = timezone.localtime(instant)
    return f"{date_text(here.date(), context['language'])}, {here:%H:%M}"


class _Same:
    """A room that is not looked at by the cache: owner and head say already what is in it."""

    def __init__(self, room: Room) -> None:
        self.room = room

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.room.id == self.room.id

    def __hash__(self) -> int:
        return hash(self.room.id)


@lru_cache(maxsize=PAGES_KEPT)
def _cards(
    owner: str, head: str, kinds: tuple[str, ...], language: Language, same: _Same
) -> tuple[SheetCard, ...]:
    """Return the cards; owner and head keep those of different parties and contents apart."""
    del owner, head
    room = same.room
    contents = split(plain(room.case))
    empty = next((kind for kind in kinds if not contents.get(kind)), None)
    return tuple(
        _card(room, kind, contents.get(kind), language, is_first_empty=kind == empty) for kind in kinds
    )


def _card(room: Room, kind: str, content: Any, language: Language, *, is_first_empty: bool) -> SheetCard:
    case: NegotiationCase = room.case
    return SheetCard(
        kind=kind,
        name=title_of(kind, language),
        about=field_note("NegotiationCase", kind, language),
        address=address_of(room.id, kind),
        holds=summary(kind, content, Choices(case, language, kind, content, room.method)),
        example=teaching(kind, language),
        is_first_empty=is_first_empty,
    )
