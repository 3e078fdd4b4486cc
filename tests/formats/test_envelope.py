"""Two envelopes: opened only with both files and both keys; a promise binds; changes are refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koek.case.differences import Subject
from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores
from koek.errors import FormatError, HostileFile
from koek.formats.envelope import (
    Commitment,
    Envelope,
    OpeningKey,
    PrivateSheet,
    SealedScore,
    Side,
    commitment,
    fingerprint,
    key_of,
    open_both,
    prepare,
    require_bound,
    seal,
)
from koek.formats.envelope_seals import BrokenSealError, open_with, public_of, seal_with
from koek.formats.envelope_text import (
    Part,
    envelope_text,
    read_commitment,
    read_envelope,
    read_key,
    read_part,
    read_private,
    write_envelope,
)
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

FRAME = EnvelopeFrame(("a", "b"), ("trust", "pace"))
SCORES = st.builds(
    EnvelopeScore,
    st.none() | st.integers(1, 7),
    st.none() | st.integers(1, 7),
    st.sampled_from([None, True, False]),
    st.text(max_size=300),
)


class Chance:
    """Bytes that differ every time and are the same in every run."""

    def __init__(self, seed: int) -> None:
        self.count = seed * 1000

    def __call__(self, size: int) -> bytes:
        self.count += 1
        return self.count.to_bytes(size, "big")


def sheet_of(party: str, *scores: EnvelopeScore, frame: EnvelopeFrame = FRAME) -> PrivateSheet:
    told = scores or (EnvelopeScore(5, 2, blocks=True, note="Zoë: “slow”"), EnvelopeScore(3))
    return prepare(EnvelopeScores(frame, party, told), Chance(ord(party)))


def sides(
    mine: PrivateSheet, yours: PrivateSheet, factors: tuple[str, ...] | None = None
) -> tuple[Side, Side]:
    """Return both sides after everything was exchanged."""
    first, second = commitment(mine), commitment(yours)
    return (
        Side(first, seal(mine, second, Chance(1)), key_of(mine, factors), "a.json"),
        Side(second, seal(yours, first, Chance(2)), key_of(yours, factors), "b.json"),
    )


A, B = sides(sheet_of("a"), sheet_of("b", EnvelopeScore(1, 7), EnvelopeScore(blocks=False)))


def _refused(act: Callable[[], object]) -> str:
    with pytest.raises(FormatError) as refused:
        act()
    (mistake,) = refused.value.mistakes
    assert all(mistake_text(mistake, language) for language in Language)
    return mistake.code.removeprefix("envelope.")


@settings(max_examples=15)
@given(mine=st.tuples(SCORES, SCORES), yours=st.tuples(SCORES, SCORES))
def test_both_files_and_both_keys_give_what_both_said(
    mine: tuple[EnvelopeScore, EnvelopeScore], yours: tuple[EnvelopeScore, EnvelopeScore]
) -> None:
    opened = open_both(*sides(sheet_of("a", *mine), sheet_of("b", *yours)))

    assert [one.scores for one in opened] == [mine, yours]
    assert [one.party for one in opened] == ["a", "b"]


def test_it_does_not_matter_who_opens() -> None:
    assert open_both(B, A) == open_both(A, B)[::-1]


def test_a_factor_opens_only_when_both_give_its_key() -> None:
    mine, yours = sides(sheet_of("a"), sheet_of("b"), ("trust",))
    eager = replace(yours, key=key_of(sheet_of("b")))

    for other in (yours, eager):
        opened = open_both(mine, other)
        assert [[score is None for score in one.scores] for one in opened] == [[False, True]] * 2


@pytest.mark.parametrize("own", ["a", "b"])
def test_an_envelope_cannot_be_opened_with_one_key(own: str) -> None:
    """Whoever holds one key, both files and both promises tries it in every place where a key is needed."""
    held = {"a": A, "b": B}[own].key.secrets
    for side, other in ((A, B), (B, A)):
        for place, sealed in enumerate(side.envelope.sealed):
            context = (side.envelope.own_promise, side.envelope.their_promise, FRAME.factors[place].encode())
            secrets = [*held, *other.commitment.locks, *side.commitment.locks, sealed.sender]
            for first in secrets:
                for second in secrets:
                    assert first is not None
                    assert second is not None
                    with pytest.raises(BrokenSealError):
                        open_with(sealed.sealed, first, second, sealed.sender, context)


def test_the_key_of_one_factor_does_not_open_another() -> None:
    swapped = replace(A.key, secrets=A.key.secrets[::-1])

    assert _refused(lambda: open_both(replace(A, key=swapped), B)) == "wrong_key"


def test_a_key_of_another_sheet_is_refused() -> None:
    stranger = key_of(prepare(EnvelopeScores(FRAME, "b", (None, None)), Chance(99)))

    assert _refused(lambda: open_both(A, replace(B, key=stranger))) == "wrong_key"
    assert _refused(lambda: open_both(A, replace(B, key=A.key))) == "wrong_key"
    other_frame = replace(B.key, frame=replace(FRAME, subject=Subject.ORGANISATION))
    assert _refused(lambda: open_both(A, replace(B, key=other_frame))) == "wrong_key"


@settings(max_examples=40)
@given(place=st.integers(0, 1), byte=st.integers(0, 4000), flip=st.integers(1, 255), which=st.booleans())
def test_a_changed_envelope_is_refused(place: int, byte: int, flip: int, which: bool) -> None:  # noqa: FBT001  # drawn
    sealed = list(B.envelope.sealed)
    one = sealed[place]
    if which:
        changed = bytearray(one.sealed)
        changed[byte] ^= flip
        sealed[place] = SealedScore(one.sender, bytes(changed))
    else:
        sender = bytearray(one.sender)
        sender[byte % 31] ^= flip
        sealed[place] = SealedScore(bytes(sender), one.sealed)
    forged = replace(B, envelope=replace(B.envelope, sealed=tuple(sealed)))

    assert _refused(lambda: open_both(A, forged)) == "changed"


@settings(max_examples=15)
@given(said=SCORES, instead=SCORES)
def test_a_promise_binds(said: EnvelopeScore, instead: EnvelopeScore) -> None:
    """Whoever seals something else than was promised, with the same secret, is found out."""
    promised, changed = sheet_of("b", said, said), sheet_of("b", instead, said)
    first = commitment(sheet_of("a"))
    forged = seal(changed, first, Chance(3))
    honest = replace(forged, own_promise=seal(promised, first, Chance(3)).own_promise)
    mine = Side(first, seal(sheet_of("a"), commitment(promised)), key_of(sheet_of("a")))

    yours = Side(commitment(promised), forged, key_of(promised))
    if said == instead:
        assert open_both(mine, yours)[1].scores == (said, said)
    else:
        assert commitment(changed) != commitment(promised)
        assert _refused(lambda: open_both(mine, yours)) == "other_commitment"
        assert _refused(lambda: open_both(mine, replace(yours, envelope=honest))) == "changed"


def _forged(content: bytes) -> Side:
    """Return a side that seals other content than it promised, in the context of what it promised."""
    sheet = sheet_of("b")
    promise = commitment(sheet)
    envelope = seal(sheet, A.commitment, Chance(5))
    context = (envelope.own_promise, envelope.their_promise, b"trust")
    secret = key_of(sheet).secrets[0]
    assert secret is not None
    closed = seal_with(content, secret, A.commitment.locks[0], context, Chance(6)(32))
    sealed = (SealedScore(public_of(Chance(6)(32)), closed), envelope.sealed[1])
    return Side(promise, replace(envelope, sealed=sealed), key_of(sheet), "b.json")


def test_a_well_sealed_lie_is_refused() -> None:
    mine = replace(A, envelope=seal(sheet_of("a"), commitment(sheet_of("b")), Chance(1)))
    lie = json.dumps([7, 7, False, "sweet"]).encode().ljust(4096)

    assert _refused(lambda: open_both(mine, _forged(lie))) == "changed"


@pytest.mark.parametrize(
    "content",
    [
        b"[",
        b"[1]",
        b'[9, 1, null, ""]',
        b'[true, 1, null, ""]',
        b'[1, 1, 1, ""]',
        b"[1, 1, null, 5]",
        b"[" * 4096,
        b'[1, 1, null, ""]',
    ],
)
def test_what_is_no_score_is_refused_even_when_it_was_promised(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = content if content.endswith(b'""]') and content.startswith(b"[1, 1, n") else content.ljust(4096)
    with monkeypatch.context() as patched:
        patched.setattr("koek.formats.envelope._content", lambda _: written)
        liar = sheet_of("b")
        promise = commitment(liar)
        yours = Side(promise, seal(liar, A.commitment, Chance(2)), key_of(liar))
    mine = replace(A, envelope=seal(sheet_of("a"), promise, Chance(1)))

    assert _refused(lambda: open_both(mine, yours)) == "changed"


def test_another_promise_than_was_exchanged_is_refused() -> None:
    other = commitment(sheet_of("b", EnvelopeScore(7), EnvelopeScore(7)))

    assert _refused(lambda: open_both(A, replace(B, commitment=other))) == "other_commitment"
    assert _refused(lambda: open_both(A, replace(B, envelope=A.envelope))) == "other_commitment"


def test_envelopes_of_two_analyses_are_refused() -> None:
    other = sheet_of("b", frame=replace(FRAME, subject=Subject.ORGANISATION))

    assert _refused(lambda: seal(sheet_of("a"), commitment(other))) == "other_frame"
    assert _refused(lambda: seal(sheet_of("a"), commitment(sheet_of("a")))) == "same_side"
    assert _refused(lambda: open_both(A, A)) == "same_side"


def test_a_lock_that_locks_nothing_is_refused() -> None:
    broken = replace(B.commitment, locks=(bytes(32), bytes(32)))

    assert _refused(lambda: seal(sheet_of("a"), broken)) == "broken_lock"


def test_nothing_can_be_read_from_a_promise_or_an_envelope() -> None:
    low, high = (
        sheet_of("a", EnvelopeScore(1), EnvelopeScore()),
        sheet_of("a", EnvelopeScore(7, 7), EnvelopeScore(note="x" * 300)),
    )

    sizes = {
        tuple(
            len(text) for text in (envelope_text(commitment(sheet)), envelope_text(seal(sheet, B.commitment)))
        )
        for sheet in (low, high)
    }
    assert len(sizes) == 1
    assert commitment(prepare(low.scores)) != commitment(prepare(low.scores))


def test_two_factors_with_the_same_score_have_different_digests() -> None:
    same = EnvelopeScore(4, 4)

    assert len(set(commitment(sheet_of("a", same, same)).digests)) == 2
    assert commitment(sheet_of("a", same, same)) == commitment(sheet_of("a", same, same))


def test_a_fingerprint_is_short_and_of_one_promise() -> None:
    assert fingerprint(A.commitment) == fingerprint(commitment(sheet_of("a")))
    assert fingerprint(A.commitment) != fingerprint(B.commitment)
    assert len(fingerprint(A.commitment)) == 29


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: EnvelopeScore(8),
        lambda: EnvelopeScore(the_other=0),
        lambda: EnvelopeScore(note="x" * 301),
        lambda: EnvelopeFrame(("a", "a"), ()),
        lambda: EnvelopeFrame(("a", "b"), ("x", "x")),
        lambda: EnvelopeScores(FRAME, "c", (None, None)),
        lambda: EnvelopeScores(FRAME, "a", (None,)),
        lambda: replace(A.commitment, locks=()),
        lambda: replace(A.envelope, party="c"),
        lambda: replace(A.key, secrets=()),
    ],
)
def test_what_does_not_fit_cannot_be_made(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        wrong()


def test_every_part_is_read_back_from_its_file(tmp_path: Path) -> None:
    private, half = sheet_of("a"), key_of(sheet_of("a"), ["trust"])
    parts: dict[str, Part] = {"p": private, "c": A.commitment, "e": A.envelope, "k": A.key, "h": half}
    for name, part in parts.items():
        write_envelope(part, tmp_path / name)

    assert read_private(tmp_path / "p") == private
    assert read_commitment(tmp_path / "c") == A.commitment
    assert read_envelope(tmp_path / "e") == A.envelope
    assert read_key(tmp_path / "k") == A.key
    assert read_key(tmp_path / "h") == half
    assert (half.secrets[0], half.secrets[1]) == (A.key.secrets[0], None)


def test_scores_that_were_left_open_stay_open_in_a_file(tmp_path: Path) -> None:
    bare = PrivateSheet(EnvelopeScores(FRAME, "a", (None, None)), bytes(32))
    write_envelope(bare, tmp_path / "p")

    assert read_private(tmp_path / "p").scores.scores == (EnvelopeScore(), EnvelopeScore())
    assert commitment(bare) == commitment(read_private(tmp_path / "p"))


READERS: dict[str, Callable[[Path], Part]] = {
    "private": read_private,
    "commitment": read_commitment,
    "sealed": read_envelope,
    "key": read_key,
}
PARTS: dict[str, Part] = {
    "private": sheet_of("a"),
    "commitment": A.commitment,
    "sealed": A.envelope,
    "key": A.key,
}


@pytest.mark.parametrize("what", READERS)
def test_another_file_is_refused_with_its_name(what: str, tmp_path: Path) -> None:
    for name, part in PARTS.items():
        write_envelope(part, tmp_path / name)
        if name != what:
            assert _refused(partial(READERS[what], tmp_path / name)) == "not_an_envelope"


@pytest.mark.parametrize("what", READERS)
def test_a_damaged_file_is_refused(what: str, tmp_path: Path) -> None:
    sound: dict[str, Any] = json.loads(envelope_text(PARTS[what]))
    damage: list[Any] = [[], 5, {}, {**sound, "koek_envelope": "2"}, {**sound, "parties": ["a"]}]
    nonsense: tuple[Any, ...] = ("zz", None, ["00"], [None], [[]], [{}])
    damage += [{**sound, key: value} for key in sound for value in nonsense]
    for number, content in enumerate(damage):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(content), encoding="utf-8")
        with pytest.raises(FormatError) as refused:
            READERS[what](file)
        (mistake,) = refused.value.mistakes

        assert (mistake.code, mistake.place.file) == ("envelope.not_an_envelope", str(file))


@pytest.mark.parametrize("what", PARTS)
def test_a_file_is_known_by_what_is_in_it(what: str) -> None:
    assert read_part(envelope_text(PARTS[what]).encode(), Path("photo.jpg")) == PARTS[what]


def test_a_file_that_is_no_part_is_refused_with_its_name() -> None:
    sound: dict[str, Any] = json.loads(envelope_text(PARTS["key"]))
    damage: list[Any] = [
        [],
        5,
        {},
        {**sound, "what": "letter"},
        {**sound, "what": []},
        {**sound, "secrets": 5},
    ]
    for content in damage:
        read = partial(read_part, json.dumps(content).encode(), Path("k.json"))

        assert _refused(read) == "not_an_envelope"
    with pytest.raises(HostileFile):
        read_part(b" " * 1_000_001, Path("k.json"))


def test_an_envelope_of_other_promises_is_found_out_before_a_key_is_given() -> None:
    mine, yours = A.commitment, B.commitment
    other = commitment(sheet_of("a", EnvelopeScore(7), EnvelopeScore(7)))
    require_bound(B.envelope, (yours, mine))

    for envelope, promises in ((B.envelope, (yours, other)), (A.envelope, (yours, mine))):
        assert _refused(partial(require_bound, envelope, promises)) == "other_commitment"


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    write_envelope(A.key, tmp_path / "k")

    with pytest.raises(FormatError):
        write_envelope(A.key, tmp_path / "k")


def test_the_kinds_of_parts_are_four() -> None:
    assert {type(part) for part in PARTS.values()} == {PrivateSheet, Commitment, Envelope, OpeningKey}
