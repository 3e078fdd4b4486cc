"""Where do we differ, and what blocks?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.differences.envelopes import EnvelopeScores, compare_envelopes
from koek.differences.factors import Factor
from koek.differences.observing import observation_findings
from koek.differences.verdict import PairVerdict, difference_verdict
from koek.errors import UnaskedSection
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.workbench.difference_questions import difference_questions
from koek.workbench.told import Gathering, Told


def where_we_differ(case: NegotiationCase, *, today: date, method: Method = METHOD) -> Told:
    """Return the verdict on the differences with each other party, the most pressing one first.

    Parameters
    ----------
    case : NegotiationCase
        A case with a section `differences` or `observations`.
    today : date
        For what is overdue or faded.
    method : Method
        Factors and their rules.

    Raises
    ------
    UnaskedSection
        Nothing is known about differences.
    """
    if case.differences is None and not case.observations:
        raise UnaskedSection(section="differences")
    verdict = difference_verdict(case, today=today, method=method)
    first, *others = sorted(verdict.pairs, key=_urgency)
    gathering = Gathering()
    gathering.add("difference.part.depth", (verdict.depth.finding,))
    gathering.add("difference.part.factors", _factors(first.findings), other=first.other)
    for pair in others:
        gathering.add("difference.part.factors", _factors((pair.headline, *pair.findings)), other=pair.other)
    asked = difference_questions(case, first, verdict.depth, method)
    gathering.add("difference.part.questions", asked)
    gathering.add("difference.part.observed", observation_findings(case, today=today))
    gathering.add("difference.part.remarks", verdict.unknown)
    return Told(first.headline, tuple(gathering.parts), _next_step(first))


def what_envelopes_say(mine: EnvelopeScores, yours: EnvelopeScores, factors: tuple[Factor, ...]) -> Told:
    """Return two opened envelopes side by side: what blocks for whom, and where views of each other differ.

    Parameters
    ----------
    mine, yours : EnvelopeScores
        What both sides said, on the factors that both opened.
    factors : tuple of Factor
        The words for the factors.
    """
    comparison, gathering = compare_envelopes(mine, yours, factors), Gathering()
    names = {factor.id: factor.name for factor in factors}
    gathering.add("difference.part.envelopes", comparison.findings)
    if comparison.closed:
        closed = tuple(names.get(factor, factor) for factor in comparison.closed)
        gathering.add("difference.part.closed", (Finding("difference.closed", {"factors": closed}),))
    headline = Finding("difference.opened", {"count": len(comparison.rows), "party": yours.party})
    if comparison.agenda:
        step = Finding("difference.step.dialogue", {"party": yours.party})
    else:
        step = Finding("difference.step.compare", {"party": yours.party})
    return Told(headline, tuple(gathering.parts), step)


def _factors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return findings with, once and first, what to do with all that differences bring."""
    bringing = any(finding.code == "differences.brings" for finding in findings)
    return (Finding("differences.use_what_they_bring"), *findings) if bringing else findings


def _urgency(pair: PairVerdict) -> tuple[int, int, int]:
    return -len(pair.open_blocking), -len(pair.blocking), -len(pair.to_judge)


def _next_step(pair: PairVerdict) -> Finding:
    """Talk openly about what blocks; judge what is far apart; else keep watching."""
    if pair.headline.code == "differences.parting":
        return Finding("difference.step.part_well", {"party": pair.other})
    if pair.open_blocking:
        return Finding("difference.step.dialogue", {"party": pair.other})
    if pair.to_judge:
        return Finding("difference.step.judge", {"party": pair.other})
    if not any(difference.touched for difference in pair.differences):
        return Finding("difference.step.begin", {"party": pair.other})
    if pair.not_judged:
        return Finding("difference.step.judge_rest", {"party": pair.other})
    return Finding("difference.step.watch")
