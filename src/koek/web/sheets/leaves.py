"""The fields of a form that hold no other fields: what they show of what is typed, and what can be chosen."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from koek.texts.catalogue import say
from koek.web.sheets.binding import Path
from koek.web.sheets.choices import Choice, Choices
from koek.web.sheets.shape import Control, Field
from koek.web.sheets.writing import day_and_time, is_day, shown

Node = dict[str, Any]
FEW = 5
"""So many choices are shown at once; more of them are in a list that opens."""
_WIDTH = 70
_MOST_ROWS = 8


def name_of(path: Path) -> str:
    """Return the name of a field in the form."""
    return ".".join(map(str, path))


def id_of(path: Path) -> str:
    """Return the id of a field in the page."""
    return "-".join(("f", *map(str, path)))


class Leaves:
    """Makes the part of a node that depends on the kind of field, with selects drawn once for each value.

    Parameters
    ----------
    choices : Choices
        What can be chosen, and the language.
    """

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._language = choices.language
        self._selects: dict[tuple[tuple[Choice, ...], str], SafeString] = {}

    def leaf(self, shape: Field, typed: Any, path: Path, issue: str) -> Node:
        """Return what a field shows; `issue` is the one whose options can be chosen."""
        if shape.control is Control.POINT:
            pair = list(typed or ["", ""])
            return {"pair": [shown(str(one or ""), shape.control, self._language) for one in pair]}
        if shape.control is Control.OPTION:
            return self._option_list(typed or [], path, issue)
        if shape.control is Control.SEVERAL:
            return {"choices": self._checked(self._choices.of(str(shape.place)), typed or [], path)}
        return self._single(shape, str(typed if typed is not None else ""), path)

    def _single(self, shape: Field, value: str, path: Path) -> Node:
        if shape.control is Control.YES_NO and shape.default is not None:
            return {"template": "tick", "checked": value == "true"}
        if shape.control in (Control.YES_NO, Control.CHOICE, Control.STEPS):
            return self._choice(shape, value or shape.default or "", path)
        if shape.control is Control.LINK:
            return {"options": self.select(self._choices.of(str(shape.place)), value)}
        if shape.control is Control.ANYTHING:
            return {"value": self._choices.anything.get(value, value)}
        return self._written(shape, value)

    def _written(self, shape: Field, value: str) -> Node:
        if shape.control is Control.DATE:
            return {"value": value, "is_day": is_day(value) or not value}
        if shape.control is Control.MOMENT:
            day, time = day_and_time(value)
            return {"value": day, "is_day": is_day(day) or not day, "time": time, "before": value}
        if shape.control is Control.TEXT or "\n" in value:
            lines = sum(1 + len(line) // _WIDTH for line in value.split("\n"))
            return {"template": "text", "value": value, "height": min(lines, _MOST_ROWS)}
        return {"value": shown(value or shape.default or "", shape.control, self._language)}

    def _choice(self, shape: Field, value: str, path: Path) -> Node:
        words = ("true", "false") if shape.control is Control.YES_NO else shape.words
        said = {"true": "yes", "false": "no"}
        choices = [(word, self._choices.word(said.get(word, word))) for word in words]
        if shape.control is Control.STEPS:
            choices = [(word, word) for word in words]
        if value and value not in words:
            choices.append((value, value))
        if len(words) > FEW and shape.control is not Control.STEPS:
            return {"template": "select", "options": self.select(tuple(choices), value)}
        if not shape.required and shape.default is None:
            choices.append(("", say("web_sheet.not_filled_in", self._language)))
        return {"choices": ticked(choices, (value,), path)}

    def _option_list(self, typed: list[str], path: Path, issue: str) -> Node:
        options = self._choices.options(issue) if issue else ()
        if options is None:
            values = [shown(one, Control.NUMBER, self._language) for one in typed]
            return {"template": "option_numbers", "numbers": [*values, ""]}
        return {"choices": self._checked(options, typed, path), "needs_issue": not issue}

    def _checked(self, known: tuple[Choice, ...], chosen: list[str], path: Path) -> SafeString:
        labels = dict(known)
        order = [*dict.fromkeys(chosen), *(key for key in labels if key not in chosen)]
        return ticked([(key, labels.get(key, key)) for key in order], chosen, path, "checkbox")

    def select(self, choices: tuple[Choice, ...], value: str) -> SafeString:
        """Return the options of a select; what stands there now stays among them, known or not."""
        made = self._selects.get((choices, value))
        if made is None:
            known = {"": "", **dict(choices)}
            known.setdefault(value, value)
            options = (
                f'<option value="{escape(key)}"{" selected" if key == value else ""}>{escape(label)}</option>'
                for key, label in known.items()
            )
            made = self._selects[choices, value] = mark_safe("".join(options))  # noqa: S308  # escaped above
        return made


def ticked(choices: Iterable[Choice], marked: Iterable[str], path: Path, kind: str = "radio") -> SafeString:
    """Return choices to tick, one (radio) or several (checkbox) of them.

    Put together by hand, for a form can have hundreds: every part is escaped here.
    """
    chosen, identifier, name = set(marked), escape(id_of(path)), escape(name_of(path))
    return mark_safe(  # noqa: S308  # every part of it is escaped
        "".join(
            f'<span class="tick"><input type="{kind}" id="{identifier}_{number}" name="{name}" '
            f'value="{escape(value)}"{" checked" if value in chosen else ""}> '
            f'<label for="{identifier}_{number}">{escape(label)}</label></span>'
            for number, (value, label) in enumerate(choices)
        )
    )
