"""The test before choosing the hard line: odds, the next round, and what the other can do back."""

from dataclasses import dataclass
from enum import StrEnum

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import HardLine
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items


class HardLineVerdict(StrEnum):
    """What the answers say: it is never a push, only a reason to wait or none."""

    NOT_TESTED = "not_tested"
    SPEAKS_AGAINST = "speaks_against"
    STILL_OPEN = "still_open"
    NOTHING_AGAINST = "nothing_against"


@dataclass(frozen=True)
class HardLineTest:
    """The verdict, with ids of the questions that speak against it and of those still open."""

    verdict: HardLineVerdict
    against: tuple[str, ...]
    unanswered: tuple[str, ...]
    findings: tuple[Finding, ...]


def hard_line_test(case: NegotiationCase, method: Method = METHOD) -> HardLineTest:
    """Return what speaks against the hard line, and which questions come first.

    One answer against is enough to say so. With all questions answered and none against, the finding still
    says what the hard line costs. Of two answers to one question the last counts.
    """
    test = case.hard_line or HardLine()
    questions = method.topic("hard_line_questions")
    given = {answer.question: answer for answer in test.answers}
    against = tuple(q for q, item in questions.items() if q in given and given[q].answer in item["against"])
    unanswered = tuple(q for q in questions if q not in given or given[q].answer is Answer.UNKNOWN)
    if against:
        verdict = HardLineVerdict.SPEAKS_AGAINST
    elif len(unanswered) == len(questions):
        verdict = HardLineVerdict.NOT_TESTED
    else:
        verdict = HardLineVerdict.STILL_OPEN if unanswered else HardLineVerdict.NOTHING_AGAINST
    because = tuple(_because(q, given[q].reason) for q in against)
    asked = tuple(Finding("styles.hard_line_ask", {"question": _word(q, "question")}) for q in unanswered)
    unknown = unknown_items("hard_line_questions", given, method)
    first = Finding(f"styles.hard_line.{verdict.value}", {}, because)
    return HardLineTest(verdict, against, unanswered, (first, *asked, *unknown))


def _word(question: str, field: str) -> MethodWord:
    return MethodWord("hard_line_questions", question, field)


def _because(question: str, reason: str | None) -> Finding:
    if reason:
        facts = {"because": _word(question, "because"), "reason": reason}
        return Finding("styles.hard_line_because_told", facts)
    return Finding("styles.hard_line_because", {"because": _word(question, "because")})
