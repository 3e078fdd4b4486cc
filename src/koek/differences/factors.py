"""The factors of a case: the nine of the method with own words, own factors, own order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from koek.case.differences import DifferenceAnalysis, OwnFactor
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

Label = MethodWord | str
"""Words of the method, or as the user typed them."""

TOPIC, CHECKS, KINDS = "factors", "factor_checks", "organisation_kinds"
_UNKNOWN = {
    TOPIC: "method.unknown_factor",
    CHECKS: "method.unknown_factor_check",
    KINDS: "method.unknown_organisation_kind",
}


@dataclass(frozen=True)
class Factor:
    """One scale on which parties can differ, between two poles of which neither is the good one.

    `rule` says what goes with it (see ``factors.toml``); `own` that the case defines it; `kinds` the kinds of
    organisation for which the method has a question of its own.
    """

    id: str
    name: Label
    left: Label | None = None
    right: Label | None = None
    question: Label | None = None
    rule: str = "plain"
    own: bool = False
    kinds: tuple[str, ...] = ()


def analysis_of(case: NegotiationCase) -> DifferenceAnalysis:
    """Return the difference analysis of a case; an empty one when there is none yet."""
    return case.differences or DifferenceAnalysis()


def owner_of(case: NegotiationCase) -> str:
    """Return the party from whose side differences are looked at: the owner of the file, else the first."""
    return case.ours or case.parties[0].id


def others_of(case: NegotiationCase) -> tuple[str, ...]:
    """Return the parties that the owner of the file can differ with, in the order of the case."""
    return tuple(party.id for party in case.parties if party.id != owner_of(case))


def factors_of(case: NegotiationCase, method: Method = METHOD) -> tuple[Factor, ...]:
    """Return the factors of a case in the order of its user.

    Parameters
    ----------
    case : NegotiationCase
        Its own factors add to those of the method, or change the words of one with the same id.
    method : Method, optional
        The method, possibly with an organisation's own factors.

    Returns
    -------
    tuple of Factor
        First those in `order`, then the rest of the method's, the case's own, and ids that are used but
        described nowhere: what somebody judged never disappears.
    """
    analysis = analysis_of(case)
    known = {identifier: _of_method(identifier, method) for identifier in method.ids(TOPIC)}
    for own in analysis.factors:
        known[own.id] = _with_own_words(known.get(own.id), own)
    for identifier in sorted(set(_used(case)) - known.keys()):
        known[identifier] = Factor(identifier, identifier, own=True)
    wanted = [identifier for identifier in analysis.order if identifier in known]
    return tuple(known[identifier] for identifier in dict.fromkeys([*wanted, *known]))


def template_of(analysis: DifferenceAnalysis) -> DifferenceAnalysis:
    """Return only the form of an analysis, to use again: own factors, poles and order; nobody's scores."""
    return DifferenceAnalysis(factors=analysis.factors, order=analysis.order)


def unknown_items(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return a finding for every factor, check and kind of organisation that nobody has described.

    Returns
    -------
    tuple of Finding
        ``method.unknown_factor``, ``method.unknown_factor_check`` or ``method.unknown_organisation_kind``;
        with ``_near`` behind it when known ids look like it. Facts: `id` and, when there are any, `nearest`
        (at most three, the closest first). By id within each of the three.
    """
    analysis = analysis_of(case)
    factors = [*method.ids(TOPIC), *(own.id for own in analysis.factors)]
    return (
        *_unknown(TOPIC, [*_used(case), *analysis.order], factors),
        *_unknown(CHECKS, (answer.check for answer in analysis.answers), method.ids(CHECKS)),
        *_unknown(KINDS, (one.kind for one in analysis.organisations), method.ids(KINDS)),
    )


def _unknown(topic: str, used: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    known = tuple(known)
    for written in sorted(set(used) - set(known)):
        nearest = tuple(get_close_matches(written, known, n=3))
        code = _UNKNOWN[topic]
        if nearest:
            yield Finding(f"{code}_near", {"id": written, "nearest": nearest})
        else:
            yield Finding(code, {"id": written})


def _of_method(identifier: str, method: Method) -> Factor:
    fields = method.topic(TOPIC)[identifier]
    return Factor(
        identifier,
        name=MethodWord(TOPIC, identifier),
        left=MethodWord(TOPIC, identifier, "left"),
        right=MethodWord(TOPIC, identifier, "right"),
        question=MethodWord(TOPIC, identifier, "question"),
        rule=fields.get("rule", "plain"),
        kinds=tuple(fields.get("kinds", ())),
    )


def _with_own_words(known: Factor | None, own: OwnFactor) -> Factor:
    base = known or Factor(own.id, own.name)
    return Factor(
        own.id,
        own.name,
        own.left or base.left,
        own.right or base.right,
        own.question or base.question,
        rule=base.rule,
        own=True,
        kinds=() if own.question else base.kinds,
    )


def _used(case: NegotiationCase) -> Iterator[str]:
    analysis = analysis_of(case)
    yield from (score.factor for score in analysis.scores)
    yield from (judgement.factor for judgement in analysis.judgements)
    yield from (mitigation.factor for mitigation in analysis.mitigations)
    for observation in case.observations:
        yield from observation.factors
