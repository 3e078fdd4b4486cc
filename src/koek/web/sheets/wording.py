"""What the fields of a form are called, kept for the language so that no page looks it up twice."""

import re
from functools import cache

from koek.formats import field_texts
from koek.texts.catalogue import known_codes, say
from koek.texts.language import Language

_FOR_FILES = (
    re.compile(r" \([^)]*\b(?:id|ids|id's)\b[^)]*\)"),
    re.compile(r": \d{4}-\d{2}-\d{2}(?=[.;])"),
    re.compile(r": (?:een id uit de methode|an id of the method)[^.]*"),
)
_EMPTY = (
    "De dag.",
    "The day.",
    "De partij over wie dit gaat.",
    "The party this is about.",
    "De naam zoals je die wilt zien.",
)
"""Notes that say no more than the name of the field."""


@cache
def label_and_note(noun: str, key: str, language: Language) -> tuple[str, str]:
    """Return what a field is called, with a capital, and what belongs in it."""
    name = field_texts.field_name(noun, key, language)
    return name[:1].upper() + name[1:], _note(noun, key, language)


def _note(noun: str, key: str, language: Language) -> str:
    """Return what belongs in a field, without what only helps who writes a file: ids and forms of dates."""
    own = next((code for code in (f"web_note.{noun}.{key}", f"web_note.{key}") if code in _codes()), None)
    if own:
        return say(own, language)
    note = field_texts.field_note(noun, key, language)
    for pattern in _FOR_FILES:
        note = pattern.sub("", note)
    return "" if note in (key.replace("_", " "), *_EMPTY) else note


@cache
def _codes() -> frozenset[str]:
    return known_codes()


@cache
def choice_word(word: str, language: Language) -> str:
    """Return a word that can be chosen."""
    return field_texts.choice_word(word, language)
