"""The files of two envelopes: private sheet, promise, envelope and key, as JSON that tells what it is."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from koek.case.differences import Subject
from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores
from koek.errors import FormatError, Mistake, Place
from koek.formats.case_bytes import decoded, read_bytes, write_new
from koek.formats.envelope import Commitment, Envelope, OpeningKey, PrivateSheet, SealedScore
from koek.formats.envelope_seals import SECRET_BYTES
from koek.formats.json_text import read_json
from koek.formats.places import content_of, refuse

Part = PrivateSheet | Commitment | Envelope | OpeningKey

_P = TypeVar("_P", PrivateSheet, Commitment, Envelope, OpeningKey)
_Q = TypeVar("_Q", bound=Part)
_LARGEST = 1_000_000
_VERSION = "1"


def envelope_text(part: Part) -> str:
    """Return a private sheet, a promise, an envelope or a key as JSON."""
    frame = part.scores.frame if isinstance(part, PrivateSheet) else part.frame
    party = part.scores.party if isinstance(part, PrivateSheet) else part.party
    told = {
        "koek_envelope": _VERSION,
        "what": _WHAT[type(part)],
        "parties": list(frame.parties),
        "factors": list(frame.factors),
        "subject": frame.subject.value,
        "party": party,
        **_told(part),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def write_envelope(part: Part, file: Path) -> None:
    """Write a part to a new file.

    Raises
    ------
    FormatError
        The file exists, or cannot be written.
    """
    write_new(envelope_text(part).encode(), file)


def read_part(found: bytes, file: Path) -> Part:
    """Return whichever part is in the bytes of a file that somebody brought.

    Parameters
    ----------
    found : bytes
        The content of the file.
    file : Path
        How it is called in what is said about it; nothing is read from there.

    Raises
    ------
    FormatError
        It is no part of two envelopes.
    HostileFile
        It is larger than any part can be.
    """
    if len(found) > _LARGEST:
        refuse("file.too_large", file, hostile=True, most=_LARGEST // 1_000_000)
    content = content_of(read_json(decoded(found, file), file))
    try:
        return _made(content, _MADE[content["what"]])
    except _WRONG:
        raise _wrong("envelope.part", file) from None


def read_private(file: Path) -> PrivateSheet:
    """Return the private sheet in a file; `FormatError` when it holds none."""
    return _read(file, PrivateSheet, _private)


def read_commitment(file: Path) -> Commitment:
    """Return the promise in a file; `FormatError` when it holds none."""
    return _read(file, Commitment, _commitment)


def read_envelope(file: Path) -> Envelope:
    """Return the envelope in a file; `FormatError` when it holds none."""
    return _read(file, Envelope, _envelope)


def read_key(file: Path) -> OpeningKey:
    """Return the key in a file; `FormatError` when it holds none."""
    return _read(file, OpeningKey, _key)


def _told(part: Part) -> dict[str, Any]:
    if isinstance(part, PrivateSheet):
        scores = [score or EnvelopeScore() for score in part.scores.scores]
        return {"secret": part.secret.hex(), "scores": [vars(score) for score in scores]}
    if isinstance(part, Commitment):
        return {"digests": [one.hex() for one in part.digests], "locks": [one.hex() for one in part.locks]}
    if isinstance(part, OpeningKey):
        return {"secrets": [None if one is None else one.hex() for one in part.secrets]}
    return {
        "own_promise": part.own_promise.hex(),
        "their_promise": part.their_promise.hex(),
        "sealed": [{"sender": one.sender.hex(), "sealed": one.sealed.hex()} for one in part.sealed],
    }


_WHAT: Mapping[type[Part], str] = {
    PrivateSheet: "private",
    Commitment: "commitment",
    Envelope: "sealed",
    OpeningKey: "key",
}


def _read(file: Path, kind: type[_P], made: Callable[[EnvelopeFrame, Mapping[str, Any]], _P]) -> _P:
    content = content_of(read_json(decoded(read_bytes(file, _LARGEST), file), file))
    try:
        if content["what"] == _WHAT[kind]:
            return _made(content, made)
    except _WRONG:
        pass
    raise _wrong(f"envelope.{_WHAT[kind]}", file)


def _made(content: Mapping[str, Any], made: Callable[[EnvelopeFrame, Mapping[str, Any]], _Q]) -> _Q:
    if content["koek_envelope"] != _VERSION:
        raise ValueError("a later version")
    first, second = map(str, content["parties"])
    factors = tuple(map(str, content["factors"]))
    return made(EnvelopeFrame((first, second), factors, Subject(content["subject"])), content)


def _wrong(what: str, file: Path) -> FormatError:
    return FormatError((Mistake("envelope.not_an_envelope", {"what": what}, Place(file=str(file))),))


_WRONG = (KeyError, TypeError, ValueError, AttributeError)


def _private(frame: EnvelopeFrame, content: Mapping[str, Any]) -> PrivateSheet:
    scores = tuple(
        EnvelopeScore(
            _place(one["myself"]), _place(one["the_other"]), _YES_NO[one["blocks"]], str(one["note"])
        )
        for one in content["scores"]
    )
    return PrivateSheet(EnvelopeScores(frame, str(content["party"]), scores), _secret(content["secret"]))


def _commitment(frame: EnvelopeFrame, content: Mapping[str, Any]) -> Commitment:
    digests, locks = (tuple(map(_secret, content[key])) for key in ("digests", "locks"))
    return Commitment(frame, str(content["party"]), digests, locks)


def _envelope(frame: EnvelopeFrame, content: Mapping[str, Any]) -> Envelope:
    own, their = _secret(content["own_promise"]), _secret(content["their_promise"])
    sealed = (SealedScore(_secret(one["sender"]), bytes.fromhex(one["sealed"])) for one in content["sealed"])
    return Envelope(frame, str(content["party"]), own, their, tuple(sealed))


def _key(frame: EnvelopeFrame, content: Mapping[str, Any]) -> OpeningKey:
    secrets = (None if one is None else _secret(one) for one in content["secrets"])
    return OpeningKey(frame, str(content["party"]), tuple(secrets))


_MADE: Mapping[str, Callable[[EnvelopeFrame, Mapping[str, Any]], Part]] = {
    "private": _private,
    "commitment": _commitment,
    "sealed": _envelope,
    "key": _key,
}
_YES_NO = {"true": True, "false": False, None: None}


def _place(written: str | None) -> int | None:
    return None if written is None else int(written)


def _secret(written: str) -> bytes:
    found = bytes.fromhex(written)
    if len(found) != SECRET_BYTES:
        raise ValueError("not as long as a secret, digest or lock is")
    return found
