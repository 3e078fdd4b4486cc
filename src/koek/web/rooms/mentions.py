"""Words in what somebody wrote that name an issue of the case: whole words, whatever their capitals."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase

SHORTEST = 3
"""Letters in a name; a shorter one stands in too many words that mean something else."""
_PLURAL = r"(?:en|['’]?s)?"  # the apostrophe of a careful writer


@dataclass(frozen=True)
class Piece:
    """A part of a text; `issue` is the id of the issue that it names, empty where it names none."""

    text: str
    issue: str = ""


@dataclass(frozen=True)
class Names:
    """What the issues of a case are called: by the name of a group of the pattern, the id of the issue."""

    pattern: re.Pattern[str] | None
    issues: Mapping[str, str]


def names_of(case: NegotiationCase) -> Names:
    """Return how the issues of a case can be named; a name that two of them have names neither."""
    names = {issue.id: " ".join(issue.name.split()) for issue in case.issues}
    count = Counter(name.casefold() for name in names.values())
    known = [
        (issue, name)
        for issue, name in names.items()
        if len(name) >= SHORTEST and count[name.casefold()] == 1
    ]
    if not known:
        return Names(None, {})
    known.sort(key=lambda one: (-len(one[1]), one[0]))
    groups = {f"i{number}": issue for number, (issue, _) in enumerate(known)}
    ways = "|".join(f"(?P<i{number}>{_words(name)})" for number, (_, name) in enumerate(known))
    return Names(re.compile(rf"(?<!\w)(?:{ways}){_PLURAL}(?!\w)", re.IGNORECASE), groups)


def pieces(text: str, names: Names) -> Iterator[Piece]:
    """Yield a text in parts, from left to right; of names that begin together the longest counts."""
    begin = 0
    for found in names.pattern.finditer(text) if names.pattern else ():
        if found.start() > begin:
            yield Piece(text[begin : found.start()])
        yield Piece(found.group(), names.issues[str(found.lastgroup)])
        begin = found.end()
    if begin < len(text):
        yield Piece(text[begin:])


def _words(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))
