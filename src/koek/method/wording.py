"""The words of the method in Dutch and English: only `koek.texts` reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from koek.method.content import method_content


@dataclass(frozen=True)
class Wording:
    """How an item of the method is called, and one line about what it means."""

    name: str
    meaning: str


def aspect_wordings(language: str, extra: Mapping[str, Wording] | None = None) -> Mapping[str, Wording]:
    """Return the words for each aspect of value.

    Parameters
    ----------
    language : str
        ``"nl"`` or ``"en"``.
    extra : mapping of str to Wording, optional
        An organisation's words in that language, per id of an aspect: for its own aspects, or instead of
        the method's words.

    Examples
    --------
    >>> aspect_wordings("en")["warranties"].meaning
    'A promise to fall back on when things turn out badly.'
    """
    content = method_content("value_aspects")
    words = {key: Wording(**fields[language]) for key, fields in content.items()}
    return MappingProxyType(words | dict(extra or {}))
