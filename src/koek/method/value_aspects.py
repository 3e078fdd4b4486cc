"""The ten aspects of value that the method looks at, an organisation's own, and ids that are neither."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Id
from koek.case.preferences import Nature
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.method.used import ASPECTS


@dataclass(frozen=True)
class ValueAspect:
    """One way in which an agreement can be of value; its words stand in `koek.method.wording`.

    `nature` is what such a value usually is; a case may say otherwise for its own issue.
    """

    id: Id
    nature: Nature


def value_aspects(extra: Iterable[ValueAspect] = ()) -> tuple[ValueAspect, ...]:
    """Return the aspects of the method, and after them an organisation's own.

    Parameters
    ----------
    extra : iterable of ValueAspect, optional
        Aspects of an organisation. One with the id of an aspect that is there takes its place; of two
        with one id the later counts.

    Examples
    --------
    >>> [aspect.id for aspect in value_aspects()][:3]
    ['cost-reduction', 'lower-risk', 'better-lead-times']
    >>> value_aspects([ValueAspect("local-jobs", Nature.RELATIONAL)])[-1].id
    'local-jobs'
    """
    aspects = {aspect.id: aspect for aspect in _aspects_of_the_method()}
    aspects |= {aspect.id: aspect for aspect in extra}
    return tuple(aspects.values())


@cache
def _aspects_of_the_method() -> tuple[ValueAspect, ...]:
    return aspects_of(METHOD)


def aspects_of(method: Method) -> tuple[ValueAspect, ...]:
    """Return the aspects of a method, with those of an organisation in it."""
    content = method.topic(ASPECTS)
    return tuple(ValueAspect(id=key, nature=Nature(fields["nature"])) for key, fields in content.items())


def unknown_aspects(case: NegotiationCase, extra: Iterable[ValueAspect] = ()) -> tuple[Finding, ...]:
    """Return a finding for every id of an aspect that the case uses and nobody has defined.

    Parameters
    ----------
    case : NegotiationCase
        The case; its interests, preferences and rules of openness may name an aspect.
    extra : iterable of ValueAspect, optional
        Aspects of an organisation, which are known too.

    Returns
    -------
    tuple of Finding
        ``method.unknown_aspect``, or ``method.unknown_aspect_near`` when a known id looks like it; one per
        id, in the order of the case, with the facts `id`, `places` (paths as text, in the order of the
        case) and, when there are any, `nearest` (at most three, the closest first).

    Notes
    -----
    An unknown id is no mistake: any well-formed id is allowed in a case.
    """
    known = [aspect.id for aspect in value_aspects(extra)]
    places: dict[str, list[str]] = {}
    for written, place in _aspects_used(case):
        places.setdefault(written, []).append(place)
    return tuple(
        _unknown(written, tuple(at), known) for written, at in places.items() if written not in known
    )


def _aspects_used(case: NegotiationCase) -> Iterator[tuple[str, str]]:
    for interest in case.interests:
        if interest.aspect is not None:
            yield interest.aspect, f"interests › {interest.id}"
    for preferences in case.preferences:
        for value in preferences.issues:
            if value.aspect is not None:
                yield value.aspect, f"preferences › {preferences.party} › {value.issue}"
    for rule in case.transparency:
        if rule.aspect is not None:
            yield rule.aspect, f"transparency › {rule.id}"


def _unknown(written: str, places: tuple[str, ...], known: list[str]) -> Finding:
    nearest = tuple(get_close_matches(written, known, n=3))
    if nearest:
        return Finding("method.unknown_aspect_near", {"id": written, "places": places, "nearest": nearest})
    return Finding("method.unknown_aspect", {"id": written, "places": places})
