"""Two envelopes: scores sealed so that both files and both keys are needed to open either of them.

1. Each side writes a private sheet (`prepare`) and hands over its promise (`commitment`): salted digests of
   what it says on each factor, and a lock per factor. Nothing can be read from it, nothing changed after it.
2. Each side seals its sheet for the promise of the other (`seal`) and hands over the envelope.
3. Each side hands over its key (`key_of`), of all factors or of some, and both are opened (`open_both`).

The key of one factor opens that factor only. What one side says on a factor is encrypted with a key made of
its own secret and of the other's lock [RFC7748]_ [RFC5869]_ [RFC8439]_; the secret behind what was sealed
with is thrown away, so that even its own key alone does not open an envelope. No protocol without a third
party can make both hand over their keys at the same moment: factor by factor limits what the first one risks.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NoReturn

from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores
from koek.errors import FormatError, Mistake, Place
from koek.formats.envelope_seals import (
    SECRET_BYTES,
    BrokenSealError,
    Random,
    derived,
    digest,
    lock_of,
    open_with,
    public_of,
    seal_with,
)

_CONTENT_BYTES = 4096


def _fit(frame: EnvelopeFrame, party: str, *lists: tuple[object, ...]) -> None:
    if party not in frame.parties or any(len(one) != len(frame.factors) for one in lists):
        raise ValueError("it does not fit the frame")


@dataclass(frozen=True)
class PrivateSheet:
    """What one side says, with its secret: never leaves its owner."""

    scores: EnvelopeScores
    secret: bytes


@dataclass(frozen=True)
class Commitment:
    """A promise: per factor a salted digest of what was said and the lock for what the other says."""

    frame: EnvelopeFrame
    party: str
    digests: tuple[bytes, ...]
    locks: tuple[bytes, ...]

    def __post_init__(self) -> None:
        _fit(self.frame, self.party, self.digests, self.locks)


@dataclass(frozen=True)
class SealedScore:
    """What was said on one factor, encrypted, with the public half of the key it was sealed with."""

    sender: bytes
    sealed: bytes


@dataclass(frozen=True)
class Envelope:
    """A sealed sheet, bound to both promises by their digests."""

    frame: EnvelopeFrame
    party: str
    own_promise: bytes
    their_promise: bytes
    sealed: tuple[SealedScore, ...]

    def __post_init__(self) -> None:
        _fit(self.frame, self.party, self.sealed)


@dataclass(frozen=True)
class OpeningKey:
    """The secrets of one side, one per factor; None for a factor that stays closed."""

    frame: EnvelopeFrame
    party: str
    secrets: tuple[bytes | None, ...]

    def __post_init__(self) -> None:
        _fit(self.frame, self.party, self.secrets)


@dataclass(frozen=True)
class Side:
    """What is needed of one side to open: its promise as it was exchanged, its envelope and its key.

    `file` names the envelope in what is said about it.
    """

    commitment: Commitment
    envelope: Envelope
    key: OpeningKey
    file: str | None = None


def prepare(scores: EnvelopeScores, random: Random = secrets.token_bytes) -> PrivateSheet:
    """Return a private sheet with a fresh secret.

    Parameters
    ----------
    scores : EnvelopeScores
        With something (possibly left open) on every factor of the frame.
    random : callable, optional
        Where the secret comes from; a test may pass its own.
    """
    full = tuple(score or EnvelopeScore() for score in scores.scores)
    return PrivateSheet(replace(scores, scores=full), random(SECRET_BYTES))


def commitment(sheet: PrivateSheet) -> Commitment:
    """Return the promise that is exchanged first; the same sheet always gives the same promise."""
    frame = sheet.scores.frame
    own = [_factor_secret(sheet.secret, factor) for factor in frame.factors]
    digests = [
        _promised(secret, sheet.scores.party, factor, _content(score))
        for secret, factor, score in zip(own, frame.factors, sheet.scores.scores, strict=True)
    ]
    return Commitment(frame, sheet.scores.party, tuple(digests), tuple(map(lock_of, own)))


def fingerprint(promise: Commitment) -> str:
    """Return a promise as six groups of four signs, to compare aloud that both hold the same one."""
    text = _promise_digest(promise).hex()[:24]
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def seal(sheet: PrivateSheet, theirs: Commitment, random: Random = secrets.token_bytes) -> Envelope:
    """Return the envelope that the other, and only the other, can open with your key and its own.

    Raises
    ------
    FormatError
        ``envelope.other_frame`` or ``envelope.same_side``: the promise is not one of the other side;
        ``envelope.broken_lock``: it cannot be sealed for.
    """
    own = commitment(sheet)
    _refuse_unless_a_pair(own, theirs)
    promises = (_promise_digest(own), _promise_digest(theirs))
    sealed = []
    for factor, score, lock in zip(own.frame.factors, sheet.scores.scores, theirs.locks, strict=True):
        secret, sender = _factor_secret(sheet.secret, factor), random(SECRET_BYTES)
        try:
            closed = seal_with(_content(score), secret, lock, (*promises, factor.encode()), sender)
        except BrokenSealError:
            _refuse("envelope.broken_lock", None)
        sealed.append(SealedScore(public_of(sender), closed))
    return Envelope(own.frame, own.party, *promises, tuple(sealed))


def key_of(sheet: PrivateSheet, factors: Iterable[str] | None = None) -> OpeningKey:
    """Return the key to hand over: of all factors, or of the named ones only."""
    frame = sheet.scores.frame
    named = set(frame.factors if factors is None else factors)
    return OpeningKey(
        frame,
        sheet.scores.party,
        tuple(_factor_secret(sheet.secret, one) if one in named else None for one in frame.factors),
    )


def require_bound(
    envelope: Envelope, promises: tuple[Commitment, Commitment], file: str | None = None
) -> None:
    """Refuse an envelope that is not of the promises that were exchanged: a key is handed over after this.

    Parameters
    ----------
    envelope : Envelope
        The envelope of one side.
    promises : tuple of Commitment
        First the promise of the side that sealed it, then that of the other.
    file : str, optional
        Names the envelope in what is said about it.

    Raises
    ------
    FormatError
        ``envelope.other_commitment``: it belongs to other promises.
    """
    own, their = promises
    of_one = envelope.party == own.party and envelope.frame == own.frame
    sealed_for = (_promise_digest(own), _promise_digest(their))
    if not of_one or (envelope.own_promise, envelope.their_promise) != sealed_for:
        _refuse("envelope.other_commitment", file)


def open_both(mine: Side, yours: Side) -> tuple[EnvelopeScores, EnvelopeScores]:
    """Return what both sides said, on the factors for which both keys are there.

    Raises
    ------
    FormatError
        ``envelope.other_frame`` and ``envelope.same_side``: not two sides of one analysis;
        ``envelope.other_commitment``: an envelope is not of the promises that were exchanged;
        ``envelope.wrong_key``: a key is not the one behind its promise; ``envelope.changed``: what is in the
        envelope is not what was promised. Nothing is shown unless everything is right.
    """
    _refuse_unless_a_pair(mine.commitment, yours.commitment)
    for side, other in ((mine, yours), (yours, mine)):
        _refuse_strangers(side, other)
    return _opened(mine, yours), _opened(yours, mine)


def _opened(side: Side, other: Side) -> EnvelopeScores:
    frame = side.envelope.frame
    scores = tuple(_open_one(side, other, position) for position in range(len(frame.factors)))
    return EnvelopeScores(frame, side.envelope.party, scores)


def _open_one(side: Side, other: Side, position: int) -> EnvelopeScore | None:
    own, their = side.key.secrets[position], other.key.secrets[position]
    if own is None or their is None:
        return None
    factor, sealed = side.envelope.frame.factors[position], side.envelope.sealed[position]
    context = (side.envelope.own_promise, side.envelope.their_promise, factor.encode())
    try:
        content = open_with(sealed.sealed, own, their, sealed.sender, context)
    except BrokenSealError:
        _refuse("envelope.changed", side.file)
    if _promised(own, side.envelope.party, factor, content) != side.commitment.digests[position]:
        _refuse("envelope.changed", side.file)
    return _score(content, side.file)


def _refuse_unless_a_pair(one: Commitment, other: Commitment) -> None:
    if one.frame != other.frame:
        _refuse("envelope.other_frame", None)
    if one.party == other.party:
        _refuse("envelope.same_side", None)


def _refuse_strangers(side: Side, other: Side) -> None:
    """Refuse an envelope of other promises, and a key that is not the one behind its promise."""
    key = side.key
    require_bound(side.envelope, (side.commitment, other.commitment), side.file)
    if key.frame != side.commitment.frame or key.party != side.commitment.party:
        _refuse("envelope.wrong_key", side.file)
    for secret, lock in zip(key.secrets, side.commitment.locks, strict=True):
        if secret is not None and lock_of(secret) != lock:
            _refuse("envelope.wrong_key", side.file)


def _refuse(code: str, file: str | None) -> NoReturn:
    raise FormatError((Mistake(code, {}, Place(file=file)),))


def _factor_secret(secret: bytes, factor: str) -> bytes:
    return derived(secret, b"factor", factor.encode())


def _promised(secret: bytes, party: str, factor: str, content: bytes) -> bytes:
    return digest(b"score", derived(secret, b"salt"), party.encode(), factor.encode(), content)


def _promise_digest(promise: Commitment) -> bytes:
    frame = promise.frame
    told = ("promise", *frame.parties, frame.subject, promise.party, *frame.factors)
    return digest(*(text.encode() for text in told), *promise.digests, *promise.locks)


def _content(score: EnvelopeScore | None) -> bytes:
    """Return a score as text of one length, so that its size tells nothing."""
    score = score or EnvelopeScore()
    told = [score.myself, score.the_other, score.blocks, score.note]
    return json.dumps(told).encode().ljust(_CONTENT_BYTES)


def _score(content: bytes, file: str | None) -> EnvelopeScore:
    """Return the score in what was decrypted; its sender may have put in anything."""
    try:
        myself, the_other, blocks, note = json.loads(content)
        score = EnvelopeScore(myself, the_other, blocks, note)
        told = _content(score)
    except (ValueError, TypeError, RecursionError):
        _refuse("envelope.changed", file)
    kinds = tuple(map(type, (myself, the_other, blocks, note)))
    if told != content or any(kind not in allowed for kind, allowed in zip(kinds, _KINDS, strict=True)):
        _refuse("envelope.changed", file)
    return score


_KINDS = ((int, type(None)), (int, type(None)), (bool, type(None)), (str,))
