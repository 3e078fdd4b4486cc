"""When a full difference analysis is worth it, and which questions to ask whom."""

from dataclasses import dataclass
from enum import StrEnum

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import TOPIC, Factor, Label, analysis_of, factors_of
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

STEPS = "difference_steps"
_SO = (Answer.YES, Answer.PARTLY)
_OPEN = (None, Answer.UNKNOWN)


class Depth(StrEnum):
    """How much of the analysis fits this negotiation."""

    FULL = "full"
    TWO_MINUTES = "two_minutes"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class DepthAdvice:
    """How much of the analysis is worth it, why, and the questions of the short version."""

    depth: Depth
    finding: Finding
    questions: tuple[MethodWord, ...]


def depth_advice(case: NegotiationCase, method: Method = METHOD) -> DepthAdvice:
    """Return whether a full analysis is worth it, or the version of two minutes.

    Returns
    -------
    DepthAdvice
        Full as soon as talks are tough, and before a complicated negotiation with much value or risk;
        unknown while it was not said what is at stake; otherwise two minutes. `questions` are those of the
        short version, which is never wasted.
    """
    depth, code = _depth(case)
    return DepthAdvice(depth, Finding(code), steps("two-minutes", method))


def _depth(case: NegotiationCase) -> tuple[Depth, str]:
    analysis = analysis_of(case)
    stakes = (analysis.much_value, analysis.much_risk)
    if analysis.tough in _SO:
        return Depth.FULL, "differences.full_tough"
    if any(stake in _SO for stake in stakes) and analysis.complicated in _SO:
        return Depth.FULL, "differences.full_before"
    if analysis.complicated is Answer.NO or all(stake is Answer.NO for stake in stakes):
        return Depth.TWO_MINUTES, "differences.two_minutes"
    return Depth.UNKNOWN, "differences.depth_unknown"


def steps(use: str, method: Method = METHOD) -> tuple[MethodWord, ...]:
    """Return the questions or exercises of the method for a use.

    Parameters
    ----------
    use : str
        ``"two-minutes"``, ``"own-part"``, ``"appraisal"``, ``"reflect"``, ``"dialogue"`` or ``"practice"``.
    method : Method, optional
        The method, possibly with an organisation's own.
    """
    return tuple(
        MethodWord(STEPS, key) for key, fields in method.topic(STEPS).items() if fields["use"] == use
    )


@dataclass(frozen=True)
class FactorQuestion:
    """The questions on one factor: one for yourself and an open one for the other side."""

    factor: Factor
    for_self: Label | None
    for_other: Label | None


def factor_questions(
    case: NegotiationCase, other: str, method: Method = METHOD
) -> tuple[FactorQuestion, ...]:
    """Return the questions on each factor, chosen by what kind of organisation the other is.

    Parameters
    ----------
    case : NegotiationCase
        `organisations` says what kind each party is.
    other : str
        Id of the party that is asked.
    method : Method, optional
        The method: `kinds` of a factor tells for which kinds it has a question.

    Returns
    -------
    tuple of FactorQuestion
        In the order of the factors; a general question where there is none for the kind. A kind of
        organisation never fills in a score.
    """
    kind = next((one.kind for one in analysis_of(case).organisations if one.party == other), None)
    return tuple(
        FactorQuestion(factor, factor.question, question_for(factor, kind, method))
        for factor in factors_of(case, method)
    )


def question_for(factor: Factor, kind: str | None, method: Method = METHOD) -> Label | None:
    """Return an open question to the other side on a factor; it tells nothing of what you think."""
    if factor.id not in method.ids(TOPIC) or (factor.own and isinstance(factor.question, str)):
        return factor.question
    return MethodWord(TOPIC, factor.id, f"ask-{kind}" if kind in factor.kinds else "ask")
