"""The fields of a form as HTML.

A form can have many hundreds of these, so they are put together here and not by a template each; every value
is escaped on its way in. What holds them, items, lists and the page, are templates.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

Node = Mapping[str, Any]
Words = Mapping[str, str]


def field_html(node: Node, words: Words) -> SafeString | None:
    """Return a single field with its label, note and mistakes; None for what holds other fields."""
    draw = _DRAWN.get(node["template"])
    return None if draw is None else mark_safe(draw(node, words))  # noqa: S308  # every part is escaped


def _field(node: Node, words: Words, control: str) -> str:
    label = f'<label for="{escape(node["id"])}">{escape(node["label"])}{_needed(node, words)}</label>'
    inside = f"{label}{_note(node)}{control}{_wrong(node)}"
    return f'<div class="field" data-field="{escape(node["id"])}">{inside}</div>'


def _needed(node: Node, words: Words) -> str:
    return f" <small>{escape(words['required'])}</small>" if node["required"] else ""


def _note(node: Node) -> str:
    return f'<p class="note" id="{escape(node["id"])}-n">{escape(node["note"])}</p>' if node["note"] else ""


def _wrong(node: Node) -> str:
    if not node["errors"]:
        return ""
    return f'<p class="wrong" id="{escape(node["id"])}-e">{escape(" ".join(node["errors"]))}</p>'


def _described(node: Node) -> str:
    return f' aria-describedby="{escape(node["described"])}"' if node["described"] else ""


def _about(node: Node) -> str:
    invalid = ' aria-invalid="true"' if node["invalid"] else ""
    required = ' aria-required="true"' if node["required"] else ""
    return f' id="{escape(node["id"])}" name="{escape(node["name"])}"{_described(node)}{invalid}{required}'


def _line(node: Node, words: Words) -> str:
    kind = _KINDS.get(node["control"], "")
    value = escape(node["value"])
    return _field(node, words, f'<input type="text"{_about(node)} value="{value}"{kind} autocomplete="off">')


def _text(node: Node, words: Words) -> str:
    control = f'<textarea{_about(node)} rows="{node["height"]}">\n{escape(node["value"])}</textarea>'
    return _field(node, words, control)


def _date(node: Node, words: Words) -> str:
    kind = "date" if node["is_day"] else "text"
    control = f'<input type="{kind}" class="short"{_about(node)} value="{escape(node["value"])}">'
    if node["control"] == "moment":
        name, time = escape(node["name"]), escape(node["time"])
        label = escape(f"{node['label']}: {words['time']}")
        step = 1 if len(node["time"]) > len("00:00") else 60
        control += (
            f'<input type="time" class="short" step="{step}" name="{name}.time" value="{time}" '
            f'aria-label="{label}">'
            f'<input type="hidden" name="{name}.before" value="{escape(node["before"])}">'
        )
    return _field(node, words, f'<div class="moment">{control}</div>')


def _select(node: Node, words: Words) -> str:
    if not node.get("redraws"):
        return _field(node, words, f"<select{_about(node)}>{node['options']}</select>")
    button = f"{escape(node['id'])}_redraw"
    control = (
        f'<select{_about(node)} data-redraw="{button}">{node["options"]}</select> '
        f'<button class="btn ghost small redraw" id="{button}" name="_do" '
        f'value="redraw:{escape(node["name"])}">{escape(words["redraw"])}</button>'
    )
    return _field(node, words, control)


def _choices(node: Node, words: Words) -> str:
    identifier = escape(node["id"])
    invalid = " data-invalid" if node["invalid"] else ""
    return (
        f'<fieldset class="field" id="{identifier}" data-field="{identifier}"{_described(node)}{invalid}>'
        f"<legend>{escape(node['label'])}{_needed(node, words)}</legend>{_note(node)}"
        f'<div class="ticks">{node["choices"]}</div>{_wrong(node)}</fieldset>'
    )


def _tick(node: Node, _: Words) -> str:
    identifier, checked = escape(node["id"]), " checked" if node["checked"] else ""
    return (
        f'<div class="field" data-field="{identifier}"><span class="tick">'
        f'<input type="checkbox"{_about(node)} value="true"{checked}> '
        f'<label for="{identifier}">{escape(node["label"])}</label></span>{_note(node)}{_wrong(node)}</div>'
    )


def _hidden(node: Node, _: Words) -> str:
    identifier, name, value = (escape(node[key]) for key in ("id", "name", "value"))
    return f'<input type="hidden" id="{identifier}" name="{name}" value="{value}">'


_KINDS = {
    "anything": ' list="anything"',
    "number": ' inputmode="decimal" class="short"',
    "money": ' inputmode="decimal" class="short"',
    "whole": ' inputmode="numeric" class="short"',
}
_DRAWN: Mapping[str, Callable[[Node, Words], str]] = {
    "line": _line,
    "text": _text,
    "date": _date,
    "select": _select,
    "choices": _choices,
    "tick": _tick,
    "hidden": _hidden,
}
