"""The open talk about how to do business together: where it opens, and the differences on its agenda."""

from dataclasses import dataclass

from koek.case.differences import FactorJudgement
from koek.case.negotiation_case import NegotiationCase
from koek.differences.depth import question_for, steps
from koek.differences.factors import Factor, Label, analysis_of, others_of
from koek.differences.standing import factor_differences
from koek.method.content import METHOD, Method, MethodWord


@dataclass(frozen=True)
class AgendaPoint:
    """A difference to talk about, with an open question that does not give away what you think."""

    factor: Factor
    question: Label | None


@dataclass(frozen=True)
class Dialogue:
    """An open talk with one party.

    `opening` are questions to begin and end with; `points` the blocking differences without a measure, in
    the order of the factors; `own_part` what you can say first about yourself.
    """

    other: str
    opening: tuple[MethodWord, ...]
    points: tuple[AgendaPoint, ...]
    own_part: tuple[str, ...]


def dialogues(case: NegotiationCase, method: Method = METHOD) -> tuple[Dialogue, ...]:
    """Return the open talk with each other party, in the order of the case.

    Returns
    -------
    tuple of Dialogue
        Also for a party with whom nothing blocks: the opening questions are then worth asking too.
    """
    return tuple(_dialogue(case, other, method) for other in others_of(case))


def _dialogue(case: NegotiationCase, other: str, method: Method) -> Dialogue:
    kind = next((one.kind for one in analysis_of(case).organisations if one.party == other), None)
    differences = factor_differences(case, other, method)
    judged: list[FactorJudgement] = [
        judgement
        for one in differences
        for judgement in one.judgements
        if (judgement.by or one.ours) == one.ours
    ]
    return Dialogue(
        other,
        steps("dialogue", method),
        tuple(
            AgendaPoint(one.factor, question_for(one.factor, kind, method))
            for one in differences
            if one.blocks_openly
        ),
        tuple(judgement.own_part for judgement in judged if judgement.own_part),
    )
