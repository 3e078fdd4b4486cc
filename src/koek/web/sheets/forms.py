"""The form of a sheet as templates show it, with what is wrong beside the fields and above them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest

from koek.errors import Mistake
from koek.formats.field_texts import field_name, field_note
from koek.texts.catalogue import known_codes, say
from koek.texts.language import Language
from koek.web.cases.kinds import COVER
from koek.web.rooms.views import around, sections_of
from koek.web.sheets.binding import Path, bound, fitting
from koek.web.sheets.changing import empty
from koek.web.sheets.desk import COVER_PAGE, Desk, address_of
from koek.web.sheets.leaves import id_of
from koek.web.sheets.mistakes import sorted_out, where_in_words
from koek.web.sheets.nodes import Nodes
from koek.web.sheets.shape import Control, every_field, sheet_field

WORDS = (
    "required", "time", "redraw", "needs_issue", "nothing_to_choose", "on_numbers", "another_line",
    "point_number", "point_value", "more", "filled", "add", "new", "up", "down", "remove", "save", "empty",
    "history", "undo", "wrong_heading", "draft", "drop_draft", "reads_only", "live", "compare", "stale_short",
)  # fmt: skip


@cache
def words(language: Language) -> dict[str, str]:
    """Return the fixed words of a form."""
    return {word: say(f"web_sheet.{word}", language) for word in WORDS}


@dataclass(frozen=True)
class Shown:
    """What is shown of a sheet besides what stands on it.

    Attributes
    ----------
    typed : object
        What the form holds.
    base : int
        The revision that what is typed started from.
    mistakes : iterable of Mistake
        What is wrong with it.
    opened : tuple
        The item to show open, with the focus on it.
    notice : mapping or None
        What just happened, and how to undo it.
    is_draft : bool
        Whether the form holds something that was typed earlier and not saved.
    """

    typed: Any
    base: int
    mistakes: Iterable[Mistake] = ()
    opened: Path | None = None
    notice: dict[str, Any] | None = None
    is_draft: bool = False


def form_context(desk: Desk, shown: Shown) -> dict[str, Any]:
    """Return what the template of a form needs."""
    choices = desk.choices(shown.typed)
    found = bound(desk.kind, shown.typed, choices.meant)
    wrong, elsewhere = sorted_out(shown.mistakes, found, choices)
    fixed = words(desk.language)
    nodes = Nodes(choices, fixed, wrong, _around(shown.opened))
    node = nodes.form()
    if shown.opened:
        _focus(node, id_of(shown.opened))
    name = title_of(desk.kind, desk.language)
    whole = shown.typed if desk.kind == COVER else {desk.kind: shown.typed}
    return {
        "f": node,
        "words": fixed,
        "desk": desk,
        "room": desk.room,
        "name": name,
        "about": field_note("NegotiationCase", desk.kind, desk.language),
        "example": "" if desk.now.content else teaching(desk.kind, desk.language),
        "base": shown.base,
        "wrong": [
            {"id": target, "text": text, "where": where_in_words(path, whole, choices) or name}
            for target, text, path in nodes.told
        ],
        "field_errors": nodes.told,
        "elsewhere": [
            {
                "address": f"{address_of(desk.room.id, one.kind)}#{id_of(one.path)}",
                "sheet": title_of(one.kind, desk.language),
                "where": one.where,
                "text": one.text,
            }
            for one in elsewhere
        ],
        "notice": shown.notice,
        "is_draft": shown.is_draft,
        "anything": _anything(desk, choices),
        "language": desk.language,
        "is_cover": desk.kind == COVER,
    }


def page_context(request: HttpRequest, desk: Desk) -> dict[str, Any]:
    """Return what is around the form: the room, and the answer that the sheet feeds."""
    current = "" if desk.page == COVER_PAGE else desk.page
    sections = sections_of(request, desk.room, desk.page) if current else []
    return around(request, desk.room, current) | {"sections": sections}


def title_of(kind: str, language: Language) -> str:
    """Return what a kind of sheet is called."""
    if kind == COVER:
        return say("web_sheet.cover", language)
    name = field_name("NegotiationCase", kind, language)
    return name[:1].upper() + name[1:]


def typed_from(kind: str, content: Any) -> Any:
    """Return what the form of a sheet holds for content; a sheet with nothing on it has one empty item."""
    shape = sheet_field(kind)
    if not content and shape.control is Control.LIST:
        return [empty(shape)]
    return fitting(kind, content)


def draft_text(typed: Any) -> str:
    """Return what was typed as text to keep."""
    return json.dumps(typed, ensure_ascii=False)


def draft_typed(kind: str, text: str) -> Any:
    """Return what was typed from the text it was kept as."""
    try:
        return fitting(kind, json.loads(text))
    except ValueError:
        return fitting(kind, None)


def teaching(kind: str, language: Language) -> str:
    """Return an example of what belongs on a sheet; nothing when there is none."""
    code = f"web_example.{kind}"
    return say(code, language) if code in known_codes() else ""


def _around(path: Path | None) -> list[Path]:
    return [path[:length] for length in range(1, len(path) + 1)] if path else []


def _focus(node: dict[str, Any], target: str) -> bool:
    for one in (*node.get("fields", ()), *node.get("more", ()), *node.get("entries", ())):
        if one["id"] == target or _focus(one, target):
            one["focus"] = one["id"] == target
            return True
    return False


def _anything(desk: Desk, choices: Any) -> list[str]:
    needs = any(one.control is Control.ANYTHING for one in every_field(sheet_field(desk.kind)))
    return list(choices.anything.values()) if needs else []
