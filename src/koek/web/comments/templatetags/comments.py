"""The comments beside a sheet, and how many are open."""

from typing import Any

from django import template
from django.template import Context

from koek.web.cases.shelf import Room
from koek.web.comments.showing import beside, waiting
from koek.web.comments.threads import open_counts
from koek.web.pages import viewer_of

register = template.Library()


@register.inclusion_tag("comments/beside.html", takes_context=True)
def comments_beside(context: Context, room: Room, kind: str) -> dict[str, Any]:
    """Show the comments beside a sheet, folded away while none is open."""
    passed = {key: context.get(key) for key in ("language", "csrf_token", "request")}
    return {**passed, "room": room, "kind": kind, **beside(context["request"], room, kind)}


@register.inclusion_tag("comments/waiting.html", takes_context=True)
def open_comments(context: Context, room: Room) -> dict[str, Any]:
    """Show on which sheets of a room comments are open; nothing when there are none."""
    sheets = waiting(context["request"], room, context["language"])
    return {"language": context["language"], "sheets": sheets}


@register.simple_tag(takes_context=True)
def comment_counts(context: Context, room: Room) -> dict[str, int]:
    """Return how many comments are open beside each sheet of a room that has any."""
    return open_counts(viewer_of(context["request"]), room.id)


@register.filter
def of(counts: dict[str, int], kind: str) -> int:
    """Return how many comments are open beside one sheet."""
    return counts.get(kind, 0)
