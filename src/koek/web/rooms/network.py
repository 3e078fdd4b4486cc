"""The editor of the network: the table in which it is filled in, which a script also draws."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from koek.case.network import HowMuch, MemberKind
from koek.errors import InvalidCase
from koek.formats.field_texts import choice_word
from koek.method.content import Method, MethodWord
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.pages import language_of, viewer_of
from koek.web.rooms.netting import DAYS, GOODS, LINES, Item, with_table
from koek.web.rooms.scale import keep_for_sheet
from koek.web.rooms.views import around, room_of

KIND = "network"
_GOOD, _DECISION = "network_goods", "decisions_needed"


@dataclass(frozen=True)
class Words:
    """The words of the method, as the owner has them, in the language of the page."""

    method: Method
    language: Language

    def of(self, topic: str, also: list[str]) -> list[tuple[str, str]]:
        """Return the items of a topic with their names, and after them what is used besides."""
        known = self.method.ids(topic)
        named = [(one, self.method.words(MethodWord(topic, one), self.language.value)) for one in known]
        return named + [(one, one) for one in also if one not in known]


@login_required
@require_http_methods(["GET", "POST"])
def editor(request: HttpRequest, case: str) -> HttpResponse:
    """Show the network as a drawing and a table, or save the table."""
    room = room_of(request, case)
    if not room.may_write:
        raise Http404
    now = shelf.sheet(viewer_of(request), case, KIND)
    if request.method == "POST":
        return _saved(request, room, now)
    told = (
        around(request, room, KIND)
        | _table(now.content or {}, room.case.ours, Words(room.method, language_of(request)))
        | {"base": now.number}
    )
    return render(request, "rooms/network.html", told)


def _saved(request: HttpRequest, room: shelf.Room, now: shelf.SheetNow) -> HttpResponse:
    """Save the table; what cannot be saved is kept, and mended or compared on the sheet itself."""
    content = with_table(now.content, request.POST.getlist)
    base = request.POST.get("_base", "")
    number = int(base) if base.isascii() and base.isdecimal() and len(base) < 9 else 0  # noqa: PLR2004  # fits a row
    try:
        shelf.save(viewer_of(request), room.id, KIND, content, base=number)
    except (InvalidCase, StaleSave):
        keep_for_sheet(request, room, KIND, content, number)
        return redirect("sheet", room.id, KIND, KIND)
    except NotYours as missing:
        raise Http404 from missing
    messages.success(request, say("web_rooms.saved", language_of(request)))
    place = {"member": "#new-member", "link": "#new-link"}.get(request.POST.get("_do", ""), "")
    return redirect(f"{reverse('network_editor', args=[room.id])}{place}")


def _table(content: Item, ours: str | None, words: Words) -> dict[str, Any]:
    """Return the rows of the table; the last of members and of links is empty, to fill in."""
    members, links = content.get("members", []), content.get("links", [])
    names = [(member["id"], member["name"]) for member in members]
    return {
        "members": [_member(k, one, ours, words) for k, one in enumerate([*members, {}])],
        "links": [_link(k, one, (names, len(links)), words) for k, one in enumerate([*links, {}])],
        "kinds": _words(MemberKind, words.language),
        "is_empty": not members,
    }


def _member(row: int, member: Item, ours: str | None, words: Words) -> dict[str, Any]:
    goods = {
        section: _ticks(_GOOD, [one["good"] for one in member.get(section, [])], words) for section in GOODS
    }
    decisions = [one["decision"] for one in member.get("decides", [])]
    return {
        "row": f"m.{row}",
        "id": member.get("id", ""),
        "is_new": not member,
        "number": row + 1,
        "name": member.get("name", ""),
        "kind": member.get("kind", MemberKind.ORGANISATION.value),
        "is_ours": ours is not None and member.get("party") == ours,
        "at_table": member.get("at_table", ""),
        **goods,
        "decides": _ticks(_DECISION, decisions, words),
        "moves": "\n".join(one["constituency"] for one in member.get("moves", [])),
        **{section: "\n".join(member.get(section, [])) for section in LINES},
        **{section: member.get(section, "") for section in DAYS},
    }


def _link(row: int, link: Item, around_it: tuple[list[tuple[str, str]], int], words: Words) -> dict[str, Any]:
    names, count = around_it
    good = link.get("good", "")
    return {
        "row": f"l.{row}",
        "place": row if row < count else "",
        "is_new": not link,
        "number": row + 1,
        "givers": _options(names, link.get("giver", "")),
        "receivers": _options(names, link.get("receiver", "")),
        "goods": _options(words.of(_GOOD, [good] if good else []), good),
        "strengths": _options(_words(HowMuch, words.language), link.get("strength", HowMuch.SOME.value)),
        "what": link.get("what", ""),
    }


def _options(choices: Iterable[tuple[str, str]], chosen: str) -> list[tuple[str, str, bool]]:
    return [(value, word, value == chosen) for value, word in choices]


def _ticks(topic: str, chosen: list[str], words: Words) -> dict[str, Any]:
    """Return what can be ticked, what is ticked first in words."""
    choices = words.of(topic, chosen)
    return {
        "choices": [(value, word, value in chosen) for value, word in choices],
        "told": ", ".join(word for value, word in choices if value in chosen),
    }


def _words(words: Iterable[str], language: Language) -> list[tuple[str, str]]:
    return [(str(word), choice_word(str(word), language)) for word in words]
