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
_WE = re.compile(r"\b(?:wij|we)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:samen|elkaar|gezamenlijk|bijeen|together|jointly|each other)\b", re.IGNORECASE)
_SHARED_VERB = re.compile(
    r"\b(?:evalue\w+|vergader\w*|bespre\w+|overleg\w*|spreken|praten|beslis\w*|beslui\w*|del(?:en|ing)|"
    r"begin\w*|start\w*|stop\w*|teken\w*|meet|review|evaluate|discuss|decide|agree|share|talk|begin|sign)\b",
    re.IGNORECASE,
)
_ONE_SIDED_VERB = re.compile(
    r"\b(?:betal|lever|zorg|regel|stu(?:ur|ren)|ma(?:ak|ken)|ge(?:ef|ven)|ha(?:al|len)|breng|hu(?:ur|ren)|ko(?:op|pen)|"
    r"verko|schrijf|schrijv|bel(?:len|t)?\b|doe|ruim|onderhou|repare|bouw|bak|pay|deliver|send|arrang|mak|giv|"
    r"fetch|bring|rent|buy|sell|writ|call|clean|build|maintain|repair|provid)\w*",
    re.IGNORECASE,
)
_RECEIVES = re.compile(r"\s+(?:krijg(?:t|en)?|ontvang(?:t|en)?|gets?|receives?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:[^.!?;]|[.](?=\S))+")
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
    """Yield who a text is about, and take it: names first, then "both", "we" and "you".

    "We" is everybody where a sentence says what people do together (meet, review, begin) and nothing that
    one does for another (pay, deliver); else it is the party that writes. Where there are two parties, who
    receives something names the other, who gives it: "we get 40 loaves" is "the baker delivers 40 loaves".
    """
    for name, party, person in voice.names:
        for match in scan.take(re.compile(rf"\b{re.escape(name)}\b")):
            yield _who(scan, match, _giver(scan, match, party, voice) if person is None else party)
            if person is not None:
                said = scan.said(match.start(), match.end())
                yield Mark(MarkKind.PERSON, person, said, match.start(), match.end())
    for match in (*scan.take(_ALL), *_shared_we(scan)):
        for party in voice.all:
            yield _who(scan, match, party)
    for match in scan.take(_OWN):
        yield _who(scan, match, _giver(scan, match, voice.party, voice))
    for match in scan.take(_YOURS):
        if len(voice.all) == _TWO:
            yield _who(scan, match, _giver(scan, match, voice.others[0], voice))
        else:
            said = scan.said(match.start(), match.end())
            yield Mark(None, said.lower(), said, match.start(), match.end(), Doubt.WHO_IS_MEANT)


def _shared_we(scan: Scan) -> Iterator[re.Match[str]]:
    """Yield, and take, every "we" that stands for everybody."""
    shared = [
        sentence.span()
        for sentence in scan.look(_SENTENCE)
        if _TOGETHER.search(sentence[0])
        or (_SHARED_VERB.search(sentence[0]) and not _ONE_SIDED_VERB.search(sentence[0]))
    ]
    for match in scan.look(_WE):
        inside = any(start <= match.start() < end for start, end in shared)
        if inside and scan.is_free(match.start(), match.end()):
            scan.claim(match.start(), match.end())
            yield match


def _giver(scan: Scan, match: re.Match[str], party: str, voice: Voice) -> str:
    """Return the party, or of two parties the other one where this one receives something."""
    if len(voice.all) != _TWO or not _RECEIVES.match(scan.text, match.end()):
        return party
    return next(other for other in voice.all if other != party)


def _who(scan: Scan, match: re.Match[str], party: str) -> Mark:
    return Mark(MarkKind.WHO, party, scan.said(match.start(), match.end()), match.start(), match.end())
