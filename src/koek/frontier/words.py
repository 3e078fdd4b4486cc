"""Vectors of whole numbers side by side in machine words, so that adding words adds vectors exactly."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Words = npt.NDArray[np.int64]
"""Shape (words, vectors), the most significant word first."""

Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int64] | npt.NDArray[np.object_]

WORD_BITS = 62  # two words below 2^62 add up below 2^63: no overflow
LIMB_BYTES = 7  # of a number that needs several words
LIMB_BITS = 8 * LIMB_BYTES
LIMB_MASK = (1 << LIMB_BITS) - 1
DOUBLE_BITS = 53  # a double holds every whole number below 2^53


@dataclass(frozen=True)
class Field:
    """Where one party stands: in bits of one word, or, when that is too small, in whole words.

    `shift` is the number of bits below its lowest: a number fills its words from the top.
    """

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
    >>> layout.unpacked(layout.packed([(1, 2**65), (4, 3)])).tolist()
    [[1, 36893488147419103232], [4, 3]]
    """

    def __init__(self, most: Sequence[int]) -> None:
        fields: list[Field] = []
        free = first = 0
        for bits in (max(1, bound.bit_length()) for bound in most):
            words = 1 if bits <= WORD_BITS else -(-bits // LIMB_BITS)
            if bits > free:
                first += fields[-1].words if fields else 0
                free = WORD_BITS if words == 1 else words * LIMB_BITS
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
        words = np.zeros((self.n_words, len(vectors)), dtype=np.int64)
        for field, numbers in zip(self.fields, zip(*vectors, strict=True), strict=True):
            if field.words == 1:
                words[field.first] |= np.array(numbers, dtype=np.int64) << field.shift
            else:
                words[field.first : field.first + field.words] = _limbs(numbers, field)
        return words

    def unpacked(self, words: Words) -> Numbers:
        """Return the vectors that these words hold, shape (vectors, parties).

        Whole numbers of 64 bits where they always fit, else Python's own.
        """
        exact_type = object if any(field.words > 1 for field in self.fields) else np.int64
        columns = [self._numbers(words, field) for field in self.fields]
        return np.array(columns, dtype=exact_type).T

    def _numbers(self, words: Words, field: Field) -> Numbers:
        if field.words == 1:
            return self._bits(words, field)
        return _numbers_of_limbs(words[field.first : field.first + field.words], field)

    @staticmethod
    def _bits(words: Words, field: Field) -> Whole:
        numbers: Whole = (words[field.first] >> field.shift) & ((1 << field.bits) - 1)
        return numbers

    def sums(self, left: Words, right: Words) -> Words:
        """Return every vector of `left` plus every vector of `right`, those of one `left` side by side."""
        words = (left[:, :, None] + right[:, None, :]).reshape(self.n_words, -1)
        for word in self._carrying:
            words[word - 1] += words[word] >> LIMB_BITS
            words[word] &= LIMB_MASK
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
        """Return the most significant bits of one party's numbers, and how many bits were left out."""
        field = self.fields[party]
        if field.words == 1:
            return self._bits(words, field), 0
        return words[field.first], field.bits - LIMB_BITS


def _limbs(numbers: Sequence[int], field: Field) -> Words:
    """Return numbers cut in seven bytes a word, the most significant word first."""
    size = field.words * LIMB_BYTES
    joined = b"".join((number << field.shift).to_bytes(size, "big") for number in numbers)
    wide = np.zeros((len(numbers), field.words, 8), dtype=np.uint8)
    wide[:, :, 1:] = np.frombuffer(joined, dtype=np.uint8).reshape(-1, field.words, LIMB_BYTES)
    return wide.view(">i8")[:, :, 0].T.astype(np.int64)


def _numbers_of_limbs(limbs: Words, field: Field) -> npt.NDArray[np.object_]:
    size = field.words * LIMB_BYTES
    wide = limbs.T.astype(">i8", order="C").view(np.uint8).reshape(-1, field.words, 8)
    joined = wide[:, :, 1:].tobytes()
    numbers = [
        int.from_bytes(joined[at : at + size], "big") >> field.shift for at in range(0, len(joined), size)
    ]
    return np.array(numbers, dtype=object)


def ascending(words: Words | npt.NDArray[np.float64]) -> Whole:
    """Return the indexes that put vectors in ascending order, first party first; equal ones as they came."""
    return _sorted(words)[0]


def ascending_groups(words: Words | npt.NDArray[np.float64]) -> tuple[Whole, Whole]:
    """Return the ascending order of vectors, and where in it each distinct vector begins."""
    order, changes = _sorted(words)
    return order, np.append(0, np.flatnonzero(changes) + 1)


def dense_ranks(words: Words) -> Whole:
    """Return for each vector how many different vectors are smaller: 0, 1, 2 …, equal for equal vectors.

    Examples
    --------
    >>> dense_ranks(np.array([[30, 10, 30, 20]])).tolist()
    [2, 0, 2, 1]
    """
    order, changes = _sorted(words)
    ranks = np.zeros(len(order), dtype=np.int64)
    ranks[order[1:]] = np.cumsum(changes)
    return ranks


def _sorted(words: Words | npt.NDArray[np.float64]) -> tuple[Whole, npt.NDArray[np.bool_]]:
    """Return the ascending order, and after each vector but the last whether the next one differs.

    The first word mostly decides; only where it does not, and the other words differ, they are sorted too.
    """
    order = np.argsort(words[0], kind="stable")
    first = words[0][order]
    changes = first[1:] != first[:-1]
    if len(words) == 1:
        return order, changes
    doubtful = np.flatnonzero(~changes)
    if (words[1:, order[doubtful]] == words[1:, order[doubtful + 1]]).all():
        return order, changes
    order = np.lexsort(words[::-1])
    ranked = words[:, order]
    return order, (ranked[:, 1:] != ranked[:, :-1]).any(axis=0)
