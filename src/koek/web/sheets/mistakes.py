"""What is wrong with what was typed, told beside the field it is about, or under the sheet it is on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from koek.case.reading import plain
from koek.errors import Mistake
from koek.formats.field_texts import field_name
from koek.texts.catalogue import known_codes, say
from koek.web.cases.kinds import COVER, COVER_FIELDS
from koek.web.sheets.binding import Bound, Path
from koek.web.sheets.choices import Choices
from koek.web.sheets.shape import Control, Field, sheet_field

_IDS = ("id", "issue", "party", "option")


@dataclass(frozen=True)
class Elsewhere:
    """A mistake on another sheet: which one, the path in the case, where in words, and what is wrong."""

    kind: str
    path: Path
    where: str
    text: str


def sorted_out(
    mistakes: Iterable[Mistake], bound: Bound, choices: Choices
) -> tuple[Mapping[Path, list[str]], tuple[Elsewhere, ...]]:
    """Return what is wrong on the sheet by path on the form, and what is wrong on other sheets."""
    here: dict[Path, list[str]] = {}
    elsewhere: list[Elsewhere] = []
    whole: dict[str, Any] = {}
    for mistake in mistakes:
        kind, path = kind_of(mistake.place.path), mistake.place.path
        text = mistake_sentence(mistake, choices)
        if kind == choices.kind:
            here.setdefault(bound.on_form(path), []).append(text)
        else:
            whole = whole or plain(choices.case)
            elsewhere.append(Elsewhere(kind, path, where_in_words(path, whole, choices), text))
    return here, tuple(elsewhere)


def kind_of(path: Path) -> str:
    """Return the kind of sheet on which a path of the case stands."""
    return COVER if not path or path[0] in COVER_FIELDS else str(path[0])


def mistake_sentence(mistake: Mistake, choices: Choices) -> str:
    """Return what is wrong and how to mend it on a form, with names instead of ids."""
    code = f"web_mistake.{mistake.code.removesuffix('.none')}"
    facts = {key: _named(key, value, choices) for key, value in mistake.facts.items()}
    if code not in known_codes():
        code = mistake.code
    return say(code, choices.language, facts, choices.names)


def _named(key: str, value: object, choices: Choices) -> object:
    if key not in _IDS or not isinstance(value, str):
        return value
    for place in ("parties", "issues", "people", "interests", "agreements"):
        if (called := choices.called(place, value)) != value:
            return called
    return value


def where_in_words(path: Path, content: Any, choices: Choices) -> str:
    """Return where in a case a path leads: names of items and fields, from the sheet inwards."""
    kind = kind_of(path)
    shape: Field | None = sheet_field(kind)
    steps, parts = (path, []) if kind == COVER else (path[1:], [])
    found = content if kind == COVER else _inside(content, kind)
    for step in steps:
        item = shape.item if shape and shape.control is Control.LIST else None
        found = _inside(found, step)
        if shape is None:
            break
        if item is not None:
            parts.append(choices.title(found) if isinstance(found, dict) else str(int(step) + 1))
            shape = item
        elif shape.control in (Control.WORTHS, Control.OUTCOME):
            parts.append(choices.called("issues", str(step)))
            break
        elif not shape.variants:
            break
        else:
            variant = shape.variant(None)
            parts.append(field_name(variant.noun, str(step), choices.language))
            below = [one for each in shape.variants for one in each.fields if one.key == step]
            shape = below[0] if below else None
    return " › ".join(part for part in parts if part)


def _inside(content: Any, step: Any) -> Any:
    try:
        return content[step]
    except (KeyError, IndexError, TypeError):
        return None
