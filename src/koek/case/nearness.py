"""What somebody may have meant who wrote a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_WRITTEN, _MOST_KNOWN, _MOST_SHOWN = 100, 2000, 12


def suggested(written: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return up to three known words that look like what was written; when none does, the first twelve known.

    Examples
    --------
    >>> suggested("prise", ["price", "term"])
    ('price',)
    >>> suggested("x", ["price", "term"])
    ('price', 'term')
    """
    known = tuple(known)
    near: list[str] = []
    if len(written) <= _LONGEST_WRITTEN and len(known) <= _MOST_KNOWN:
        near = get_close_matches(written, known, n=3)
    return tuple(near) or known[:_MOST_SHOWN]
