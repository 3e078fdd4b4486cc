"""What somebody wrote, with links to the issues that it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from koek.web.cases.shelf import Room
from koek.web.rooms.mentions import Names, Piece, names_of, pieces
from koek.web.sheets.desk import Desk

register = template.Library()


@dataclass(frozen=True)
class Issues:
    """The issues of a room, as they can be named and linked to."""

    case: str
    names: Names


@register.simple_tag
def issues_of(room: Room) -> Issues:
    """Return the issues that texts in a room may name."""
    return Issues(room.id, names_of(room.case))


@register.filter
def naming(text: str, issues: Issues) -> SafeString:
    """Return a text as HTML, lines kept, in which what names an issue leads to what became of it."""
    shown = [_shown(piece, issues.case) for piece in pieces(text, issues.names)]
    return mark_safe("".join(shown))  # noqa: S308  # each part was escaped by itself


@register.simple_tag
def thread_to(desk: Desk, item: Mapping[str, Any], top: object) -> str:
    """Return where it is told what an item of a sheet comes from; empty for one that is not saved yet."""
    told = next((one["value"] for one in item["hidden"] if one["name"].endswith(".id")), "") if top else ""
    saved = getattr(desk.room.case, desk.kind, ())
    if not told or all(one.id != told for one in saved):
        return ""
    return reverse("thread", args=[desk.room.id, desk.kind, told])


def _shown(piece: Piece, case: str) -> SafeString:
    said = linebreaksbr(piece.text, autoescape=True)
    if not piece.issue:
        return said
    return format_html('<a href="{}">{}</a>', reverse("thread", args=[case, "issues", piece.issue]), said)
