"""Which warnings of public and competition law are on, what must not be done, and whom to ask. No advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import LegalStart, RightToChallenge
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

TEXT_HOLDS = timedelta(days=365)
"""Rule of thumb: a warning that was checked longer ago must be checked again."""
_PARTS = ("budget", "quality", "by_law", "answer_by")


@dataclass(frozen=True)
class LegalWarnings:
    """What the answers switch on.

    Attributes
    ----------
    findings : tuple of Finding
        The warnings, each with whom to ask, then questions still open.
    blocked : tuple of str
        What must not be done: ``offers``, ``trades``, ``price_openness``, ``cost_openness``.
    flags : tuple of str
        What asks for care, such as ``contract_changes``.
    open_questions : tuple of str
        Ids of first questions without an answer.
    """

    findings: tuple[Finding, ...]
    blocked: tuple[str, ...]
    flags: tuple[str, ...]
    open_questions: tuple[str, ...]


def legal_warnings(
    case: NegotiationCase, method: Method = METHOD, *, today: date | None = None
) -> LegalWarnings:
    """Return the warnings that the answers to the first legal questions switch on.

    Parameters
    ----------
    case : NegotiationCase
        The case; a question without an answer switches nothing on and is named as open.
    method : Method
        The warnings as dated data; an organisation can change them.
    today : date, optional
        The day of reading: tells which texts were checked too long ago, and whether an answer is late.
    """
    legal = case.legal or LegalStart()
    on = {key: item for key, item in method.topic("legal_warnings").items() if _is_on(legal, item)}
    blocked = tuple(dict.fromkeys(what for item in on.values() for what in item["blocks"]))
    flags = tuple(dict.fromkeys(what for item in on.values() for what in item["flags"]))
    unanswered = tuple(
        key for key, item in method.topic("legal_questions").items() if _is_open(legal, item["field"])
    )
    findings = [_warning(key, item, today) for key, item in on.items()]
    if blocked:
        words = tuple(f"readiness.blocked.{what}" for what in blocked)
        findings.insert(0, Finding("readiness.blocked", {"what": words}, tuple(findings)))
    if legal.challenge:
        findings += _challenge(legal.challenge, today)
    for key in unanswered:
        question = MethodWord("legal_questions", key, "question")
        findings.append(Finding("readiness.legal_open", {"question": question}))
    return LegalWarnings(tuple(findings), blocked, flags, unanswered)


def _is_on(legal: LegalStart, warning: Mapping[str, Any]) -> bool:
    given = getattr(legal, warning["switch"])
    return ("yes" if isinstance(given, RightToChallenge) else given) in warning["when"]


def _is_open(legal: LegalStart, field: str) -> bool:
    given = getattr(legal, field)
    needless = field == "phase" and legal.contracting_authority is Answer.NO
    return not needless and (given is None or given == "unknown")


def _warning(key: str, item: Mapping[str, Any], today: date | None) -> Finding:
    facts = {
        "topic": MethodWord("legal_warnings", key),
        "text": MethodWord("legal_warnings", key, "text"),
        "ask": MethodWord("legal_warnings", key, "ask"),
        "checked": item["checked"],
    }
    old = today is not None and today - item["checked"] > TEXT_HOLDS
    return Finding("readiness.legal_warning_old" if old else "readiness.legal_warning", facts)


def _challenge(challenge: RightToChallenge, today: date | None) -> Iterator[Finding]:
    missing = tuple(f"readiness.challenge.{part}" for part in _PARTS if getattr(challenge, part) is None)
    if missing:
        yield Finding("readiness.challenge_missing", {"task": challenge.task, "missing": missing})
    if challenge.answered_on or challenge.answer_by is None:
        return
    late = today is not None and today > challenge.answer_by
    code = "readiness.challenge_late" if late else "readiness.challenge_due"
    yield Finding(code, {"task": challenge.task, "day": challenge.answer_by})
