"""What a field of a case is called and what belongs in it, by noun and field."""

from functools import lru_cache

from koek.texts.catalogue import known_codes, say
from koek.texts.language import Language


def field_name(noun: str, field: str, language: Language) -> str:
    """Return what a field is called on a form; its key when nobody has given it a name yet.

    Examples
    --------
    >>> field_name("Party", "name", Language.ENGLISH)
    'name'
    """
    return _told("field_name", noun, field, language)


def field_note(noun: str, field: str, language: Language) -> str:
    """Return what belongs in a field, in one sentence."""
    return _told("field_note", noun, field, language)


def choice_word(word: str, language: Language) -> str:
    """Return a word that can be chosen, in a language; the word of the file when nobody has translated it."""
    code = f"choice_word.{word}"
    return say(code, language) if code in known_codes() else word


@lru_cache(maxsize=4096)
def _told(area: str, noun: str, field: str, language: Language) -> str:
    codes = (f"{area}.{noun}.{field}", f"{area}.{field}")
    known = next((code for code in codes if code in known_codes()), None)
    return say(known, language) if known else field.replace("_", " ")
