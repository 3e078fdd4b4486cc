"""Who a text is about: names of parties and people, and what "we" and "you" stand for in somebody's mouth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from koek.case.negotiation_case import NegotiationCase
from koek.closing.marks import Doubt, Mark, MarkKind, Scan

_OWN = re.compile(r"\b(?:wij|we|ons|onze|ik|mijn|us|our|ours|I|my)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:jullie|jij|jouw|u|uw|de ander|your|yours|you|the other)\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:beiden?|allebei|samen|ieder|iedereen|both|together|everyone|each of us)\b", re.IGNORECASE
)
_SHORTEST = 4
_TWO = 2


@dataclass(frozen=True)
class Voice:
    """Who writes, who else there is, and how parties and people are called.

    `names` holds, per way of writing, the party and, for a person, the id of the person.
    """

    party: str
    others: tuple[str, ...] = ()
    names: tuple[tuple[str, str, str | None], ...] = field(default=())

    @property
    def all(self) -> tuple[str, ...]:
        """Every party."""
        return (self.party, *self.others)


def voice_of(case: NegotiationCase, party: str) -> Voice:
    """Return the voice of a party: a name counts in full, and its longer words where no other has them."""
    written: dict[str, set[tuple[str, str | None]]] = {}
    for one in case.parties:
        for name in _ways(one.name):
            written.setdefault(name, set()).add((one.id, None))
        for person in one.people:
            for name in _ways(person.name):
                written.setdefault(name, set()).add((one.id, person.id))
    names = [(name, *next(iter(who))) for name, who in written.items() if len(who) == 1]
    return Voice(
        party,
        tuple(one.id for one in case.parties if one.id != party),
        tuple(sorted(names, key=lambda known: (-len(known[0]), known[0]))),
    )


def _ways(name: str) -> Iterator[str]:
    words = name.split()
    yield from dict.fromkeys(
        [name, *(word for word in words if len(word) >= _SHORTEST and word[0].isupper())]
    )


def who_in(scan: Scan, voice: Voice) -> Iterator[Mark]:
    """Yield who a text is about, and take it: names first, then "we", "you" and "both"."""
    for name, party, person in voice.names:
        for match in scan.take(re.compile(rf"\b{re.escape(name)}\b")):
            yield _who(scan, match, party)
            if person is not None:
                said = scan.said(match.start(), match.end())
                yield Mark(MarkKind.PERSON, person, said, match.start(), match.end())
    for match in scan.take(_OWN):
        yield _who(scan, match, voice.party)
    for match in scan.take(_YOURS):
        if len(voice.all) == _TWO:
            yield _who(scan, match, voice.others[0])
        else:
            said = scan.said(match.start(), match.end())
            yield Mark(None, said.lower(), said, match.start(), match.end(), Doubt.WHO_IS_MEANT)
    for match in scan.take(_ALL):
        for party in voice.all:
            yield _who(scan, match, party)


def _who(scan: Scan, match: re.Match[str], party: str) -> Mark:
    return Mark(MarkKind.WHO, party, scan.said(match.start(), match.end()), match.start(), match.end())
