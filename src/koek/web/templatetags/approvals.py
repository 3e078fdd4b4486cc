"""How it stands with the approval of mandate and deal, for the overview of a room."""

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from koek.texts.catalogue import say
from koek.web.members.approvals import Standing, may_approve, standings

register = template.Library()


@register.inclusion_tag("members/approvals.html", takes_context=True)
def approvals(context: Context) -> dict[str, Any]:
    """Show each subject: how it stands, and for who approves a button."""
    viewer, room, language = context["request"].user, context["room"], context["language"]
    able = may_approve(viewer, room.id)
    found = [standing for standing in standings(viewer, room) if able or standing.moment]
    shown = [(standing, _sentence(standing, language)) for standing in found]
    passed = {key: context[key] for key in ("language", "csrf_token", "room")}
    return {**passed, "standings": shown, "able": able}


def _sentence(standing: Standing, language: Any) -> str:
    facts: dict[str, object] = {}
    if standing.moment is not None:
        facts["name"] = standing.name or say("web_members.somebody", language)
        facts["day"] = timezone.localdate(standing.moment)
    if standing.state == "stands":
        versions = [
            say(
                "web_members.version",
                language,
                {"sheet": say(f"web_members.sheet.{kind}", language), "number": number},
            )
            for kind, number in (standing.approved or {}).items()
        ]
        facts["versions"] = ", ".join(versions)
    return say(f"web_members.{standing.state}", language, facts)
