"""What may lie beneath a resistance: statement, interest, need or fear, an open question, a safeguard."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.listening import GuessState, NeedKind, Resistance
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

Words = str | MethodWord


@dataclass(frozen=True)
class ResistanceRow:
    """One line of the resistance map; what is not known is None.

    `question` is open and does not give the guess away. `need` and `safeguard` are the user's own words, or
    those of the method.
    """

    id: str
    statement: str
    party: str | None
    interest: str | None
    kind: NeedKind | None
    need: Words | None
    question: Words | None
    safeguard: str | None
    state: GuessState
    findings: tuple[Finding, ...]


def resistance_map(case: NegotiationCase, method: Method = METHOD) -> tuple[ResistanceRow, ...]:
    """Return the resistance map: what was said, and what may lie beneath it.

    Everything beneath is a guess until the other confirms it. A need or a fear is met with a safeguard and
    never used as a lever.
    """
    interests = {interest.id: interest.name for interest in case.interests}
    return tuple(_row(resistance, interests, method) for resistance in case.resistances)


def _row(resistance: Resistance, interests: dict[str, str], method: Method) -> ResistanceRow:
    interest = resistance.interest_words or interests.get(resistance.interest or "")
    known = resistance.need if resistance.need in method.ids("needs") else None
    need = resistance.need_words or (MethodWord("needs", known) if known else resistance.need)
    question = resistance.question or (MethodWord("needs", known, "question") if known else None)
    findings = (
        _state(resistance, need, question),
        *_safeguard(resistance, known),
        *_gives_away(resistance, interest),
        *unknown_items("needs", [resistance.need] if resistance.need else [], method),
    )
    return ResistanceRow(
        resistance.id, resistance.name, resistance.party, interest, resistance.kind, need, question,
        resistance.safeguard, resistance.state, findings,
    )  # fmt: skip


def _state(resistance: Resistance, need: Words | None, question: Words | None) -> Finding:
    facts: dict[str, object] = {"statement": resistance.name}
    if resistance.state is GuessState.REJECTED:
        return Finding("readiness.guess_rejected", facts)
    if need is None:
        return Finding("readiness.nothing_beneath", facts)
    if resistance.state is GuessState.CONFIRMED:
        return Finding("readiness.guess_confirmed", {**facts, "need": need})
    if question is None:
        return Finding("readiness.guess_without_question", {**facts, "need": need})
    return Finding("readiness.guess", {**facts, "need": need, "question": question})


def _safeguard(resistance: Resistance, need: str | None) -> Iterator[Finding]:
    if resistance.safeguard:
        yield Finding("readiness.safeguard", {"what": resistance.safeguard})
    elif need and resistance.state is not GuessState.REJECTED:
        yield Finding("readiness.safeguard_idea", {"idea": MethodWord("needs", need, "safeguard")})


def _gives_away(resistance: Resistance, interest: str | None) -> Iterator[Finding]:
    asked = (resistance.question or "").casefold()
    for guess in (resistance.need_words, interest):
        if guess and guess.casefold() in asked:
            yield Finding("readiness.question_gives_away", {"question": resistance.question})
            return
