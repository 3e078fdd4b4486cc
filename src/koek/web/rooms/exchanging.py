"""Two envelopes between two rooms: which files somebody brought, and what is made of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

from koek.case.differences import Subject
from koek.case.negotiation_case import NegotiationCase
from koek.differences.envelopes import EnvelopeScores, in_frame, renamed
from koek.differences.factors import others_of, owner_of
from koek.errors import FormatError, HostileFile, Mistake
from koek.formats.envelope import (
    Commitment,
    Envelope,
    OpeningKey,
    PrivateSheet,
    Side,
    commitment,
    key_of,
    open_both,
    prepare,
    require_bound,
    seal,
)
from koek.formats.envelope_text import Part, envelope_text, read_part
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.rooms.files_read import require_few_parts

MOST_FILES = 12
MOST_FACTORS = 100
"""So many factors an envelope may ask: the file of a larger one could not be read again."""
KINDS: dict[type[Part], str] = {
    PrivateSheet: "private",
    Commitment: "promise",
    Envelope: "envelope",
    OpeningKey: "key",
}
_WORDS = {"promise": "commitment", "envelope": "sealed"}
_Q = TypeVar("_Q", bound=Part)


@dataclass(frozen=True)
class Made:
    """A file for the user: which part of the exchange it is, of which side, and its text."""

    part: str
    side: str
    text: str

    def name(self, language: Language) -> str:
        """Return how the file is called: which part, and of which of both sides; nothing of the case."""
        word = say(f"envelope.{_WORDS.get(self.part, self.part)}", language)
        return f"koek-{word.replace(' ', '-')}-{self.side}.json"


@dataclass(frozen=True)
class Brought:
    """The files of an exchange, sorted by whose they are, with the own private sheet."""

    private: PrivateSheet
    own_keys: tuple[OpeningKey, ...]
    promises: tuple[Commitment, ...]
    envelopes: tuple[Envelope, ...]
    keys: tuple[OpeningKey, ...]

    @property
    def promise(self) -> Commitment:
        """Return the promise of the other, which must be about the same as the own one."""
        found = _only(self.promises, "promise")
        frame = self.private.scores.frame
        if found.frame != frame or found.party == self.private.scores.party:
            refuse("web_envelopes.both_began")
        return found


def made(part: Part) -> Made:
    """Return a part as a file; both sides call the same one a and the other b."""
    frame = part.scores.frame if isinstance(part, PrivateSheet) else part.frame
    party = part.scores.party if isinstance(part, PrivateSheet) else part.party
    return Made(KINDS[type(part)], "ab"[frame.parties.index(party)], envelope_text(part))


def parts_in(files: Iterable[tuple[str, bytes]]) -> tuple[Part, ...]:
    """Return the part in each file, by its content: neither its name nor its place matters.

    Raises
    ------
    KoekError
        A file is none of an exchange, there are too many, or there is none.
    """
    files = tuple(files)
    if len(files) > MOST_FILES:
        raise HostileFile((Mistake("web_envelopes.many", {"most": MOST_FILES}),))
    for _, content in files:
        require_few_parts(content)
    return tuple(read_part(content, Path(name)) for name, content in files)


def sorted_out(parts: Sequence[Part]) -> Brought:
    """Return parts sorted by whose they are; of the own side only private sheet and key matter.

    Raises
    ------
    FormatError
        The own private sheet is missing, or there are two.
    """
    sheets = tuple(dict.fromkeys(part for part in parts if isinstance(part, PrivateSheet)))
    private = _only(sheets, "private")
    own, me = commitment(private), private.scores.party
    keys = tuple(dict.fromkeys(part for part in parts if isinstance(part, OpeningKey)))
    promises = (part for part in parts if isinstance(part, Commitment) and part != own)
    envelopes = (part for part in parts if isinstance(part, Envelope) and part.party != me)
    return Brought(
        private,
        tuple(key for key in keys if key.party == me),
        tuple(dict.fromkeys(promises)),
        tuple(dict.fromkeys(envelopes)),
        tuple(key for key in keys if key.party != me),
    )


def promised(
    said: Callable[[Subject], EnvelopeScores], subject: Subject, parts: Sequence[Part]
) -> tuple[PrivateSheet, Commitment | None]:
    """Return a fresh private sheet; with the promise of the other it is about the same as that one.

    Parameters
    ----------
    said : callable
        Gives what the own side says about persons, or about organisations.
    subject : Subject
        About whom it is; the promise of the other decides it instead.
    parts : sequence of Part
        The promise of the other, or nothing.

    Raises
    ------
    FormatError
        What was brought is no promise, or there are two, or it asks too many factors.
    """
    theirs = _only(parts, "promise") if parts else None
    if theirs is None:
        return prepare(_few(said(subject))), None
    if not isinstance(theirs, Commitment):
        refuse("web_envelopes.no_promise")
    frame = theirs.frame
    mine = next(party for party in frame.parties if party != theirs.party)
    return prepare(_few(in_frame(said(frame.subject), frame, mine))), theirs


def sealed(brought: Brought) -> Envelope:
    """Return the own envelope, closed for the promise of the other."""
    return seal(brought.private, brought.promise)


def handed_over(brought: Brought, factors: Sequence[str]) -> OpeningKey:
    """Return the own key, of these factors or of all, once the envelope of the other is there and right."""
    _require(("promise", brought.promises), ("envelope", brought.envelopes))
    promises = (brought.promise, commitment(brought.private))
    require_bound(_only(brought.envelopes, "envelope"), promises)
    return key_of(brought.private, factors or None)


def opened(brought: Brought) -> tuple[EnvelopeScores, EnvelopeScores]:
    """Return what both sides said on the factors for which both gave their key.

    Raises
    ------
    FormatError
        Something is missing, was changed, or belongs to another exchange.
    """
    asked = (
        ("promise", brought.promises),
        ("envelope", brought.envelopes),
        ("key", brought.keys),
        ("own_key", brought.own_keys),
    )
    _require(*asked)
    private, theirs = brought.private, brought.promise
    key, whole = _only(brought.own_keys, "own_key"), key_of(private)
    if key.frame != whole.frame or any(one not in (None, two) for one, two in _pairs(key, whole)):
        refuse("web_envelopes.own_key_other")
    mine = Side(commitment(private), seal(private, theirs), key)
    yours = Side(theirs, _only(brought.envelopes, "envelope"), _only(brought.keys, "key"))
    return open_both(mine, yours)


def named_as_here(scores: EnvelopeScores, me: str, case: NegotiationCase, other: str) -> EnvelopeScores:
    """Return scores with both parties called as in the own case; `me` is how the files call the own side."""
    theirs = next(party for party in scores.frame.parties if party != me)
    known = theirs if theirs in others_of(case) else other
    return renamed(scores, {me: owner_of(case), theirs: known})


def refuse(code: str, **facts: object) -> NoReturn:
    """Say what is wrong with what was brought."""
    raise FormatError((Mistake(code, facts),))


def _few(scores: EnvelopeScores) -> EnvelopeScores:
    if len(scores.frame.factors) > MOST_FACTORS:
        refuse("web_envelopes.many_factors", most=MOST_FACTORS)
    return scores


def _pairs(one: OpeningKey, other: OpeningKey) -> Iterable[tuple[bytes | None, bytes | None]]:
    return zip(one.secrets, other.secrets, strict=True)


def _require(*asked: tuple[str, Sequence[Part]]) -> None:
    """Refuse with everything that is missing at once."""
    missing = tuple(Mistake(f"web_envelopes.missing.{part}", {}) for part, found in asked if not found)
    if missing:
        raise FormatError(missing)


def _only(found: Sequence[_Q], part: str) -> _Q:
    """Return the one file of a kind."""
    _require((part, found))
    if len(found) > 1:
        refuse(f"web_envelopes.twice.{part}")
    return found[0]
