"""What the Dutch catalogues say, read apart from the code that uses them."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from koek.texts.compiling import LOCALE
from koek.texts.marking import Message


def messages_of(area: str) -> Mapping[str, Message]:
    """Return the sentences of an area."""
    found: Mapping[str, Message] = import_module(f"koek.texts.sentences.{area}").SENTENCES
    return found


@cache
def _catalog(area: str) -> Catalog:
    with (LOCALE / f"{area}.po").open("rb") as stream:
        return read_po(stream, locale="nl")


def dutch_of(area: str, message: Message) -> tuple[str, ...]:
    """Return the Dutch form, or forms, of a sentence; an empty text where there is none."""
    identifier = message.singular if message.plural is None else (message.singular, message.plural)
    found = _catalog(area).get(identifier)
    if found is None:
        return ("",)
    return (found.string,) if isinstance(found.string, str) else tuple(found.string or ())


def fuzzy_in(area: str) -> tuple[str, ...]:
    """Return the sentences whose translation is marked as a guess."""
    return tuple(str(message.id) for message in _catalog(area) if message.fuzzy and message.id)
