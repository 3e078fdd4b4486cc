"""Labels and notes of the fields of accounts, in our own words."""

from typing import Any
from urllib.parse import urlsplit

from django import template
from django.forms import BoundField
from django.template import Context

from koek.texts.catalogue import known_codes, say

register = template.Library()

LOOPBACK = ("127.0.0.1", "::1")
"""The numbers by which a machine calls itself."""


@register.simple_tag(takes_context=True)
def account_label(context: Context, field: BoundField) -> str:
    """Return the label of a field: ours when we have one."""
    return _own(context, "field", field) or str(field.label)


@register.simple_tag(takes_context=True)
def account_note(context: Context, field: BoundField) -> str:
    """Return what is said below the label of a field; empty when there is nothing to say."""
    return _own(context, "note", field) or (
        "" if field.form.__module__.startswith("allauth") else str(field.help_text)
    )


@register.filter
def kind_of(field: BoundField) -> str:
    """Return the kind of control of a field, such as ``"password"``, ``"checkbox"`` or ``"select"``."""
    return str(getattr(field.field.widget, "input_type", "") or "textarea")


@register.filter
def autocomplete(field: BoundField) -> str:
    """Return what a browser may fill in here."""
    given: Any = field.field.widget.attrs.get("autocomplete", "")
    return str(given or ("email" if field.name in ("email", "login") else ""))


@register.simple_tag(takes_context=True)
def named_address(context: Context) -> str:
    """Return where this page has a name, when it was opened by the number of the own machine; else nothing.

    A passkey belongs to a name: browsers refuse one for a number.
    """
    request = context["request"]
    here = urlsplit(f"//{request.get_host()}")
    if here.hostname not in LOOPBACK:
        return ""
    port = f":{here.port}" if here.port else ""
    return f"{request.scheme}://localhost{port}{request.get_full_path()}"


def _own(context: Context, part: str, field: BoundField) -> str:
    code = f"web_accounts.{part}.{field.name}"
    return say(code, context["language"]) if code in known_codes() else ""
