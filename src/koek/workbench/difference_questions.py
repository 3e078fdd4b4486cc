"""Questions that help with the differences: each set of the method at the moment that asks for it."""

from collections.abc import Iterator

from koek.case.negotiation_case import NegotiationCase
from koek.differences.depth import Depth, DepthAdvice, steps
from koek.differences.dialogue import dialogues
from koek.differences.verdict import PairVerdict
from koek.findings import Finding
from koek.method.content import METHOD, Method

_HELPED_BY = {
    "differences.own_part_missing": "own-part",
    "differences.appraise": "appraisal",
    "differences.reflect": "reflect",
    "differences.reflect_when_tough": "reflect",
    "differences.not_started": "practice",
}
_MET_BY_A_TALK = ("differences.open_dialogue", "differences.stop")


def difference_questions(
    case: NegotiationCase, pair: PairVerdict, depth: DepthAdvice, method: Method = METHOD
) -> tuple[Finding, ...]:
    """Return the questions that fit what was concluded about one other party; none where nothing asks.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    pair : PairVerdict
        What was concluded about the other party.
    depth : DepthAdvice
        With the questions of the short version.
    method : Method, optional
        The method, possibly with an organisation's own questions.
    """
    return (*_open_talk(case, pair, method), *_by_conclusion(pair, method), *_short(depth))


def _open_talk(case: NegotiationCase, pair: PairVerdict, method: Method) -> Iterator[Finding]:
    """Yield how to open the talk about doing business, and an open question on each point of its agenda."""
    if pair.headline.code not in _MET_BY_A_TALK:
        return
    talk = next(one for one in dialogues(case, method) if one.other == pair.other)
    for word in talk.opening:
        yield Finding("difference.ask", {"question": word})
    for point in talk.points:
        if point.question is not None:
            yield Finding("difference.ask_about", {"factor": point.factor.name, "question": point.question})


def _by_conclusion(pair: PairVerdict, method: Method) -> Iterator[Finding]:
    told = {finding.code for finding in (pair.headline, *pair.findings)}
    for use in dict.fromkeys(use for code, use in _HELPED_BY.items() if code in told):
        for word in steps(use, method):
            yield Finding("difference.ask", {"question": word})


def _short(depth: DepthAdvice) -> Iterator[Finding]:
    if depth.depth is Depth.TWO_MINUTES:
        for word in depth.questions:
            yield Finding("difference.ask", {"question": word})
