"""Where do we differ, and what blocks?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.differences.dialogue import dialogues
from koek.differences.verdict import PairVerdict, difference_verdict
from koek.errors import MissingSection
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.workbench.told import Gathering, Told


def where_we_differ(case: NegotiationCase, *, today: date, method: Method = METHOD) -> Told:
    """Return the verdict on the differences with each other party, the most pressing one first.

    Parameters
    ----------
    case : NegotiationCase
        A case with a section `differences`.
    today : date
        For what is overdue or faded.
    method : Method
        Factors and their rules.

    Raises
    ------
    MissingSection
        Nothing is known about differences.
    """
    if case.differences is None:
        raise MissingSection(section="differences")
    verdict = difference_verdict(case, today=today, method=method)
    pairs = sorted(verdict.pairs, key=_urgency)
    gathering = Gathering()
    gathering.add("difference.part.depth", (verdict.depth.finding,))
    for pair in pairs:
        others = (pair.headline,) if pair is not pairs[0] else ()
        gathering.add("difference.part.factors", (*others, *pair.findings))
    gathering.add("difference.part.remarks", verdict.unknown)
    headline = pairs[0].headline if pairs else verdict.depth.finding
    return Told(headline, tuple(gathering.parts), _next_step(case, pairs, method))


def _urgency(pair: PairVerdict) -> tuple[int, int, int]:
    return -len(pair.open_blocking), -len(pair.blocking), -len(pair.to_judge)


def _next_step(case: NegotiationCase, pairs: list[PairVerdict], method: Method) -> Finding:
    if pairs and pairs[0].open_blocking:
        talks = [talk for talk in dialogues(case, method) if talk.other == pairs[0].other]
        if talks:
            return Finding("difference.step.dialogue", {"party": pairs[0].other})
    if pairs and pairs[0].to_judge:
        return Finding("difference.step.judge", {"party": pairs[0].other})
    return Finding("difference.step.watch")
