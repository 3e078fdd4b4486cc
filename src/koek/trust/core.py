"""The two core questions, and the private start: what makes giving trust hard, and the smallest safe step."""

from collections.abc import Iterator
from datetime import date

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.trust import CoreAnswer, TrustStart
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.trust.views import Age, age_of, parties_of, trust_of

QUESTIONS = "core_questions"


def core_answers(case: NegotiationCase, today: date) -> dict[tuple[str, str], CoreAnswer]:
    """Return, per question and party, the latest answer that is not old; own words go before a guess."""
    found: dict[tuple[str, str], CoreAnswer] = {}
    for answer in sorted(trust_of(case).core, key=lambda answer: answer.on):
        key = answer.question, answer.party
        said_itself = key in found and found[key].guessed_by is None
        if answer.on > today or age_of(answer.on, today) is Age.OLD:
            continue
        if answer.guessed_by is None or not said_itself:
            found[key] = answer
    return found


def core_questions(case: NegotiationCase, today: date, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return what the parties answer to each core question, where that differs, and whom to ask still."""
    answers = core_answers(case, today)
    return tuple(finding for question in method.ids(QUESTIONS) for finding in _about(case, question, answers))


def _about(
    case: NegotiationCase, question: str, answers: dict[tuple[str, str], CoreAnswer]
) -> Iterator[Finding]:
    name = {"question": MethodWord(QUESTIONS, question, "question")}
    told = {party: answers.get((question, party)) for party in parties_of(case)}
    silent = tuple(p for p, a in told.items() if a is None or a.answer is Answer.UNKNOWN)
    said = {p: a for p, a in told.items() if a is not None and a.answer is not Answer.UNKNOWN}
    if silent:
        yield Finding("trust.core_ask", {**name, "parties": silent})
    guessed = tuple(party for party, answer in said.items() if answer.guessed_by)
    if guessed:
        yield Finding("trust.core_guessed", {**name, "parties": guessed})
    answered = {answer.answer for answer in said.values() if not answer.guessed_by}
    follow_up = {"follow_up": MethodWord(QUESTIONS, question, "follow_up")}
    if len(answered) > 1:
        yield Finding("trust.core_differs", name | follow_up)
    elif answered and not silent and not guessed:
        yield Finding(f"trust.core_all.{answered.pop().value}", name | follow_up)


def private_start(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return what helps somebody to begin with themselves; for their eyes only.

    Without a start two questions; with one, the step that waits, the day it is for, or what to learn from it.
    """
    starts = trust_of(case).starts
    if not starts:
        return (Finding("trust.start_private"),)
    return tuple(finding for start in starts for finding in _start_findings(start, today))


def _start_findings(start: TrustStart, today: date) -> Iterator[Finding]:
    if start.smallest_safe_step is None:
        yield Finding("trust.start_step")
    elif start.done_on is not None and start.done_on <= today:
        yield Finding("trust.start_done" if start.what_happened else "trust.start_look_back")
    elif start.by_when is None:
        yield Finding("trust.start_when", {"step": start.smallest_safe_step})
    else:
        code = "trust.start_today" if start.by_when <= today else "trust.start_planned"
        yield Finding(code, {"step": start.smallest_safe_step, "on": start.by_when})
