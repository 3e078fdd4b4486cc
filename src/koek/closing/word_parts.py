"""Two texts word by word: what they share, and what only one of them says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class In(StrEnum):
    """In which of two texts a part stands."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True)
class WordPart:
    """Words that follow each other and stand in both texts (as the left one has them) or in one only."""

    where: In
    words: tuple[str, ...]


def word_parts(left: str, right: str) -> tuple[WordPart, ...]:
    """Return two texts as shared and different parts, in the order of the texts.

    Returns
    -------
    tuple of WordPart
        The parts in both and left, joined, are the words of the left text; those in both and right the words
        of the right text but for capitals and punctuation. Where both differ, the left part comes first.

    Notes
    -----
    The longest common subsequence; which one does not depend on the order of the two texts.
    """
    ours, theirs = left.split(), right.split()
    keys, other_keys = [_key(word) for word in ours], [_key(word) for word in theirs]
    if other_keys < keys:
        pairs = [(a, b) for b, a in _shared(other_keys, keys)]
    else:
        pairs = list(_shared(keys, other_keys))
    return tuple(_joined(_steps(ours, theirs, pairs)))


def _key(word: str) -> str:
    return re.sub(r"^[^\w€$%]+|[^\w€$%]+$", "", word.lower()) or word


def _shared(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of a longest common subsequence."""
    lengths = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in reversed(range(len(left))):
        for b in reversed(range(len(right))):
            lengths[a][b] = (
                lengths[a + 1][b + 1] + 1
                if left[a] == right[b]
                else max(lengths[a + 1][b], lengths[a][b + 1])
            )
    a = b = 0
    while a < len(left) and b < len(right):
        if left[a] == right[b]:
            yield a, b
            a, b = a + 1, b + 1
        elif lengths[a + 1][b] >= lengths[a][b + 1]:
            a += 1
        else:
            b += 1


def _steps(
    left: Sequence[str], right: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> Iterator[tuple[In, str]]:
    before, other_before = 0, 0
    for a, b in [*pairs, (len(left), len(right))]:
        yield from ((In.LEFT, word) for word in left[before:a])
        yield from ((In.RIGHT, word) for word in right[other_before:b])
        if a < len(left):
            yield In.BOTH, left[a]
        before, other_before = a + 1, b + 1


def _joined(steps: Iterator[tuple[In, str]]) -> Iterator[WordPart]:
    where, words = None, list[str]()
    for here, word in steps:
        if here is not where and where is not None:
            yield WordPart(where, tuple(words))
            words = []
        where = here
        words.append(word)
    if where is not None:
        yield WordPart(where, tuple(words))
