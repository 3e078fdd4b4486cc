"""Marks: the parts of a text on which its meaning turns, with a key by which two of them are the same."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark is about."""

    AMOUNT = "amount"
    QUANTITY = "quantity"
    DATE = "date"
    TIME = "time"
    WHO = "who"
    PERSON = "person"
    CONDITION = "condition"
    NEGATION = "negation"
    FIRMNESS = "firmness"
    VAT = "vat"


class Doubt(StrEnum):
    """Why words can be understood in more than one way."""

    RELATIVE_DATE = "relative_date"
    NO_YEAR = "no_year"
    NO_DAY = "no_day"
    NO_MONTH = "no_month"
    TWO_READINGS = "two_readings"
    WRONG_WEEKDAY = "wrong_weekday"
    NO_SUCH_DAY = "no_such_day"
    ABOUT = "about"
    VAGUE = "vague"
    WHO_IS_MEANT = "who_is_meant"


class Bound(StrEnum):
    """On which side of a number or day something has to stay."""

    AT_MOST = "at_most"
    BEFORE = "before"
    AT_LEAST = "at_least"
    FROM = "from"
    AFTER = "after"
    ABOUT = "about"


@dataclass(frozen=True)
class Mark:
    """A part of a text that means something: two marks of one kind say the same when their keys are equal.

    `start` and `end` are offsets in the text, `doubt` says why it may be misread. A mark without a kind only
    carries a doubt.
    """

    kind: MarkKind | None
    key: Hashable
    text: str
    start: int
    end: int
    doubt: Doubt | None = None


_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " ", "\u2019": "'"})


class Scan:
    """A text that recognisers go through one after the other; no part of it is read twice.

    Parameters
    ----------
    text : str
        As its writer typed it; offsets stay the same.
    """

    def __init__(self, text: str) -> None:
        self.text = text.translate(_SPACES)
        self._taken = bytearray(len(self.text))

    def take(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what a pattern finds in the part that is still free, and take it."""
        for match in pattern.finditer(self.text):
            if self.is_free(match.start(), match.end()):
                self.claim(match.start(), match.end())
                yield match

    def look(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what a pattern finds anywhere, without taking it."""
        yield from pattern.finditer(self.text)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of a part has been taken yet."""
        return not any(self._taken[start:end])

    def claim(self, start: int, end: int) -> None:
        """Take a part of the text."""
        self._taken[start:end] = b"\x01" * (end - start)

    def bound(self, start: int, bounds: dict[Bound, re.Pattern[str]]) -> tuple[Bound | None, int]:
        """Take the words right before an offset that bound it; return the bound and where it starts."""
        for bound, pattern in bounds.items():
            match = pattern.search(self.text, 0, start)
            if match and self.is_free(match.start(), start):
                self.claim(match.start(), start)
                return bound, match.start()
        return None, start

    def said(self, start: int, end: int) -> str:
        """Return a part of the text with single spaces, without what stands around it."""
        return " ".join(self.text[start:end].split()).strip(" ,;:.")


def words_before(*words: str) -> re.Pattern[str]:
    """Return a pattern for any of these words right before the end of the part that is searched."""
    return re.compile(rf"(?<![\w'])(?:{'|'.join(words)})\s*\Z", re.IGNORECASE)
