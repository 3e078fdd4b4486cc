"""Vectors of whole numbers packed side by side in machine words, so that adding words adds vectors exactly."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Words = npt.NDArray[np.int64]
"""Shape (words, vectors), the most significant word first."""

Whole = npt.NDArray[np.int64]

WORD_BITS = 62  # two words below 2^62 add up below 2^63: no overflow
DOUBLE_BITS = 53  # a double holds every whole number below 2^53


@dataclass(frozen=True)
class Field:
    """Where one party stands: in bits of one word, or, when that is too small, in whole words."""

    first: int
    words: int
    shift: int
    bits: int


class Layout:
    """Give every party room for its largest possible sum, the first party most significant.

    Sums of vectors are then sums of words: no party ever runs over into another, so nothing is lost at any
    size of number. The order of the words is the order of the vectors, first party first.

    Parameters
    ----------
    most : sequence of int
        Per party, a bound on every sum that will be formed (from 0).

    Examples
    --------
    >>> layout = Layout((5, 2**70))
    >>> [(field.first, field.words) for field in layout.fields]
    [(0, 1), (1, 2)]
    >>> layout.unpacked(layout.packed([(1, 2**65), (4, 3)]))
    [(1, 36893488147419103232), (4, 3)]
    """

    def __init__(self, most: Sequence[int]) -> None:
        fields: list[Field] = []
        free = first = 0
        for bits in (max(1, bound.bit_length()) for bound in most):
            words = -(-bits // WORD_BITS)
            if bits > free:
                first += fields[-1].words if fields else 0
                free = words * WORD_BITS
            free -= bits
            fields.append(Field(first, words, free, bits))
            free = free if words == 1 else 0
        self.fields = tuple(fields)
        self.n_words = first + fields[-1].words
        self._carrying = [
            word for field in fields for word in range(field.first + field.words - 1, field.first, -1)
        ]

    def packed(self, vectors: Sequence[Sequence[int]]) -> Words:
        """Return vectors, each with one number per party, as words in the same order."""
        return np.array(
            [[self._word(vector, word) for vector in vectors] for word in range(self.n_words)], dtype=np.int64
        ).reshape(self.n_words, len(vectors))

    def _word(self, vector: Sequence[int], word: int) -> int:
        total = 0
        for number, field in zip(vector, self.fields, strict=True):
            below = field.first + field.words - 1 - word
            if field.words == 1 and below == 0:
                total |= number << field.shift
            elif field.words > 1 and 0 <= below < field.words:
                total |= (number >> (WORD_BITS * below)) & ((1 << WORD_BITS) - 1)
        return total

    def unpacked(self, words: Words) -> list[tuple[int, ...]]:
        """Return the vectors that these words hold, as Python's own whole numbers."""
        return list(zip(*(self._numbers(words, field) for field in self.fields), strict=True))

    def _numbers(self, words: Words, field: Field) -> list[int]:
        if field.words == 1:
            numbers: list[int] = self._bits(words, field).tolist()
            return numbers
        rows = words[field.first : field.first + field.words].tolist()
        return [
            sum(limb << (WORD_BITS * k) for k, limb in enumerate(reversed(limbs)))
            for limbs in zip(*rows, strict=True)
        ]

    @staticmethod
    def _bits(words: Words, field: Field) -> Whole:
        return (words[field.first] >> field.shift) & ((1 << field.bits) - 1)

    def sums(self, left: Words, right: Words) -> Words:
        """Return every vector of `left` plus every vector of `right`, those of one `left` side by side."""
        words = (left[:, :, None] + right[:, None, :]).reshape(self.n_words, -1)
        for word in self._carrying:
            words[word - 1] += words[word] >> WORD_BITS
            words[word] &= (1 << WORD_BITS) - 1
        return words

    def comparable(self, words: Words, party: int, bits: int = WORD_BITS) -> Whole:
        """Return one party's numbers, or their dense ranks where the numbers may need more than `bits` bits.

        Either way the order, equality included, is exactly that of the numbers.
        """
        field = self.fields[party]
        if field.words == 1:
            numbers = self._bits(words, field)
            return numbers if field.bits <= bits else dense_ranks(numbers[None, :])
        return dense_ranks(words[field.first : field.first + field.words])

    def coarse(self, words: Words, party: int) -> tuple[Whole, int]:
        """Return the 62 most significant bits of one party's numbers, and how many bits were left out."""
        field = self.fields[party]
        if field.words == 1:
            return self._bits(words, field), 0
        left_out = field.bits - WORD_BITS
        top_bits = field.bits - WORD_BITS * (field.words - 1)
        top, next_ = words[field.first], words[field.first + 1]
        return (top << (WORD_BITS - top_bits)) | (next_ >> top_bits), left_out


def ascending(words: Words) -> Whole:
    """Return the indexes that put vectors in ascending order, first party first; equal ones as they came."""
    if len(words) == 1:
        return np.argsort(words[0], kind="stable")
    return np.lexsort(words[::-1])


def dense_ranks(words: Words) -> Whole:
    """Return for each vector how many different vectors are smaller: 0, 1, 2 …, equal for equal vectors.

    Examples
    --------
    >>> dense_ranks(np.array([[30, 10, 30, 20]])).tolist()
    [2, 0, 2, 1]
    """
    order = ascending(words)
    ranked = words[:, order]
    ranks = np.zeros(len(order), dtype=np.int64)
    ranks[order[1:]] = np.cumsum((ranked[:, 1:] != ranked[:, :-1]).any(axis=0))
    return ranks
