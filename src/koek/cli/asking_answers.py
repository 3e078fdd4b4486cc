"""What may be answered to a question, how that is shown, and how what was typed is understood."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from koek.findings import Finding
from koek.texts.day_reading import read_day

if TYPE_CHECKING:
    from koek.cli.console import Console

_UNKNOWN = (
    "?",
    "weet niet",
    "weet ik niet",
    "geen idee",
    "don't know",
    "dont know",
    "i don't know",
    "no idea",
)


@dataclass(frozen=True)
class Words:
    """Own words."""


@dataclass(frozen=True)
class Day:
    """A day, as 2026-11-22 or 22-11-2026."""


@dataclass(frozen=True)
class Place:
    """A place between two poles, from 1 (left) to `most` (right); a pole without words is None."""

    left: object = None
    right: object = None
    most: int = 7


@dataclass(frozen=True)
class Option:
    """One of the answers that can be chosen: what is stored, and what is shown."""

    value: str
    label: Finding


@dataclass(frozen=True)
class OneOf:
    """One of some answers: by number, by its words, or by how these begin."""

    options: tuple[Option, ...]


@dataclass(frozen=True)
class Choices:
    """The name of an issue, and after a colon what there is to choose, with commas between."""


Answers = Words | Day | Place | OneOf | Choices
_FEWEST_CHOICES = 2
_BETWEEN_CHOICES = re.compile(r";|,(?!\d)|(?<!\d),")


def one_of(values: Iterable[str]) -> OneOf:
    """Return a choice among values of the case, with the words that the case has for them."""
    return OneOf(tuple(Option(value, Finding(f"choice_word.{value}")) for value in map(str, values)))


def parties(ids: Iterable[str]) -> OneOf:
    """Return a choice among parties."""
    return OneOf(tuple(Option(party, Finding("asking.party", {"party": party})) for party in ids))


def allowed(answers: Answers, console: "Console") -> Iterator[str]:
    """Yield lines that say what may be answered."""
    if isinstance(answers, OneOf):
        for number, option in enumerate(answers.options, start=1):
            yield f"{number}  {console.spoken(option.label)}"
    elif isinstance(answers, Place):
        if answers.left is not None and answers.right is not None:
            yield console.text("asking.poles", left=answers.left, right=answers.right, most=answers.most)
        else:
            yield console.text("asking.between", most=answers.most)
    elif isinstance(answers, Day):
        yield console.text("asking.day")
    elif isinstance(answers, Choices):
        yield console.text("asking.choices")


def understood(answers: Answers, typed: str, console: "Console") -> tuple[str | None, Finding]:
    """Return the answer to store, or None and what to tell instead.

    Examples
    --------
    >>> understood(Day(), "22-11-2026", None)[0]
    '2026-11-22'
    """
    if isinstance(answers, Words):
        return typed, Finding("asking.words")
    if isinstance(answers, Day):
        day = read_day(typed)
        return (day.isoformat() if day else None), Finding("asking.day_again")
    if isinstance(answers, Place):
        inside = typed.isdecimal() and len(typed) == 1 and 1 <= int(typed) <= answers.most
        return (typed if inside else None), Finding("asking.place_again", {"most": answers.most})
    if isinstance(answers, Choices):
        name, options = choices(typed)
        enough = name and len(options) >= _FEWEST_CHOICES
        return (typed if enough else None), Finding("asking.choices_again")
    facts = {"count": len(answers.options)}
    return _chosen(answers, typed, console), Finding("asking.choose_again", facts)


def choices(typed: str) -> tuple[str, tuple[str, ...]]:
    """Return the name of an issue and what there is to choose; a comma inside a number parts nothing.

    Examples
    --------
    >>> choices("rent: € 1.200,50, € 1.300")
    ('rent', ('€ 1.200,50', '€ 1.300'))
    """
    name, _, rest = typed.partition(":")
    parts = (part.strip() for part in _BETWEEN_CHOICES.split(rest))
    return name.strip(), tuple(dict.fromkeys(part for part in parts if part))


def _chosen(answers: OneOf, typed: str, console: "Console") -> str | None:
    """Return the option with this number or these words, or the only one that begins with them.

    What is stored counts as words too, so that ``yes`` is understood in every language. A number that is
    none of those shown can begin the words of an answer: ``25`` for ``25 % less``.
    """
    wanted = typed.casefold().rstrip(".) ")
    number = int(wanted) if wanted.isdecimal() and len(wanted) < len("1000") else 0
    if 0 < number <= len(answers.options):
        return answers.options[number - 1].value
    wanted = "unknown" if wanted in _UNKNOWN else wanted
    words = [(console.spoken(option.label).casefold(), option.value) for option in answers.options]
    exact = [value for said, value in words if wanted in (said, value)]
    near = [value for said, value in words if said.startswith(wanted)]
    found = exact or near or [value for _, value in words if value.startswith(wanted)]
    return found[0] if wanted and len(found) == 1 else None
