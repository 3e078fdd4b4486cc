"""What somebody wrote, with links to the issues that it names."""

from dataclasses import dataclass

from django import template
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from koek.web.cases.shelf import Room
from koek.web.rooms.mentions import Names, Piece, names_of, pieces

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


def _shown(piece: Piece, case: str) -> SafeString:
    said = linebreaksbr(piece.text, autoescape=True)
    if not piece.issue:
        return said
    return format_html('<a href="{}">{}</a>', reverse("thread", args=[case, "issues", piece.issue]), said)
