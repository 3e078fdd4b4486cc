"""What goes with each factor: when to stop, what both must accept, where a fit is needed, what is apart."""

from collections.abc import Callable, Iterator, Mapping

from koek.case.differences import Answer, Course, DifferenceState, FactorAnswer
from koek.differences.factors import CHECKS
from koek.differences.scores import Size
from koek.differences.standing import FactorDifference
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

_FAR = (Size.CLEAR, Size.LARGE)
_MIDDLE = 4
_AT_WORK = (DifferenceState.BLOCKING, DifferenceState.BEING_MITIGATED)
_ON_THE_MIND = (*_AT_WORK, DifferenceState.DORMANT)
_LACKING = (Answer.NO, Answer.PARTLY)


def rule_findings(difference: FactorDifference, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return what the method asks on this factor, given what was said about it.

    Parameters
    ----------
    difference : FactorDifference
        One factor between two parties.
    method : Method, optional
        The method: `rule` of the factor and of its checks decide.

    Returns
    -------
    tuple of Finding
        Empty for a factor about which nothing was said. Nothing here says that a difference blocks.
    """
    asked = _RULES.get(difference.factor.rule)
    return tuple(asked(difference, method)) if asked and difference.touched else ()


def facts_of(difference: FactorDifference, **more: object) -> dict[str, object]:
    """Return the facts that every sentence about a difference may need."""
    return {
        "factor": difference.factor.name,
        "factor_id": difference.factor.id,
        "party": difference.ours,
        "other": difference.other,
        **more,
    }


def _stop(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    codes = {
        Course.DISCUSS: "differences.discussing",
        Course.NARROW: "differences.narrowing",
        Course.PART: "differences.parting",
    }
    if difference.course:
        yield Finding(codes[difference.course], facts_of(difference))
    elif difference.state is DifferenceState.BLOCKING:
        yield Finding("differences.stop", facts_of(difference))
    for check in _checks(method, difference, "granting"):
        for party in (difference.ours, difference.other):
            answer = _answer(difference, check, party).answer
            facts = facts_of(difference, who=party, ours=party == difference.ours)
            if answer in (None, Answer.UNKNOWN):
                yield Finding("differences.granting_unasked", facts)
            elif answer in _LACKING:
                yield Finding("differences.granting_lacking", facts)


def _accept(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    del method
    if difference.state is DifferenceState.ACCEPTED_BY_BOTH:
        yield Finding("differences.accepted", facts_of(difference))
    elif difference.state is DifferenceState.ACCEPTED_BY_US:
        yield Finding("differences.ask_acceptance", facts_of(difference))
    elif difference.size not in (None, Size.NONE) and difference.state not in (
        *_AT_WORK,
        DifferenceState.RESOLVED,
    ):
        yield Finding("differences.name_and_accept", facts_of(difference))


def _fit(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    if not any(place.value > _MIDDLE for place in difference.positions):
        return
    checks = _checks(method, difference, "fit")
    answers = {check: _answer(difference, check).answer for check in checks}
    unasked = _words(check for check, answer in answers.items() if answer in (None, Answer.UNKNOWN))
    lacking = _words(check for check, answer in answers.items() if answer in _LACKING)
    if unasked:
        yield Finding("differences.fit_unasked", facts_of(difference, themes=unasked))
    if lacking:
        yield Finding("differences.fit_lacking", facts_of(difference, themes=lacking))
    if checks and not unasked and not lacking:
        yield Finding("differences.fits", facts_of(difference))


def _both_ways(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    asked, offered = (
        [_answer(difference, check) for check in _checks(method, difference, rule)]
        for rule in ("asked", "offered")
    )
    codes = {
        (False, False): "differences.flexibility_unasked",
        (True, False): "differences.flexibility_not_offered",
        (False, True): "differences.flexibility_not_asked",
        (True, True): "differences.flexibility_both_ways",
    }
    yield Finding(codes[any(map(_granted, asked)), any(map(_granted, offered))], facts_of(difference))


def _apart(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    for check in _checks(method, difference, "level"):
        answer = _answer(difference, check)
        facts = facts_of(difference, theme=MethodWord(CHECKS, check))
        if answer.answer in (None, Answer.UNKNOWN):
            yield Finding("differences.level_unasked", facts)
        elif answer.answer in _LACKING and answer.party:
            who = {"who": answer.party, "ours": answer.party == difference.ours}
            yield Finding("differences.level_behind", {**facts, **who})
        elif answer.answer in _LACKING:
            yield Finding("differences.level_lacking", facts)


def _pace(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    del method
    if difference.size in _FAR or difference.state in _ON_THE_MIND:
        yield Finding("differences.pace", facts_of(difference))


def _reflect(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    del method
    if difference.size in _FAR or difference.state in _ON_THE_MIND:
        yield Finding("differences.reflect", facts_of(difference))


def _yearly(difference: FactorDifference, method: Method) -> Iterator[Finding]:
    del method
    if difference.size in _FAR or difference.state in _ON_THE_MIND:
        yield Finding("differences.trust_yearly", facts_of(difference))


_RULES: Mapping[str, Callable[[FactorDifference, Method], Iterator[Finding]]] = {
    "stop": _stop,
    "accept": _accept,
    "fit": _fit,
    "both-ways": _both_ways,
    "apart": _apart,
    "pace": _pace,
    "reflect": _reflect,
    "yearly": _yearly,
}


def _checks(method: Method, difference: FactorDifference, rule: str) -> tuple[str, ...]:
    return tuple(
        key
        for key, fields in method.topic(CHECKS).items()
        if (fields["factor"], fields["rule"]) == (difference.factor.id, rule)
    )


def _answer(difference: FactorDifference, check: str, party: str | None = None) -> FactorAnswer:
    """Return the latest answer to a question, about a party where that is given; an empty one without any."""
    found = [a for a in difference.answers if a.check == check and party in (None, a.party)]
    return found[-1] if found else FactorAnswer(check=check)


def _granted(answer: FactorAnswer) -> bool:
    """Whether there is something: a yes, a partly, or words without a no."""
    said = answer.answer in (Answer.YES, Answer.PARTLY)
    return said or (answer.answer is None and answer.about is not None)


def _words(checks: Iterator[str]) -> tuple[MethodWord, ...]:
    return tuple(MethodWord(CHECKS, check) for check in checks)
