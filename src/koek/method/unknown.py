"""Ids of the method that a case uses and nobody has defined: no mistake, but worth a look."""

from collections.abc import Iterable
from difflib import get_close_matches

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.method.used import ASPECTS, FACTORS, method_ids


def unknown_items(topic: str, used: Iterable[str], method: Method = METHOD) -> tuple[Finding, ...]:
    """Return a finding for every id that stands for no item of the topic, each once, in order of use.

    Parameters
    ----------
    topic : str
        Name of a topic of the method, such as ``"needs"``; ``method_topic.<topic>`` must have a sentence.
    used : iterable of str
        Ids as the case has them.
    method : Method
        The method, with an organisation's own items.

    Returns
    -------
    tuple of Finding
        ``method.unknown_item_near`` when a known id looks like it, else ``method.unknown_item``, with the
        facts `id`, `topic` and `known` (all ids, or the nearest at most three, closest first).
    """
    known = method.ids(topic)
    return tuple(_unknown(topic, written, known) for written in dict.fromkeys(used) if written not in known)


def unknown_ids(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return a finding for every id of the method, in any section of a case, that nobody has described.

    Parameters
    ----------
    case : NegotiationCase
        The case; factors that it adds itself are known.
    method : Method
        The method, with an organisation's own items.

    Returns
    -------
    tuple of Finding
        ``method.unknown_id_near`` when known ids look like it, else ``method.unknown_id``; one per topic and
        id, in the order of the case, with the facts `id`, `topic`, `places` (as text) and `known` (all ids,
        or the nearest at most three, closest first). Aspects of value are left to `unknown_aspects`.
    """
    own = tuple(factor.id for factor in case.differences.factors) if case.differences else ()
    places: dict[tuple[str, str], dict[str, None]] = {}
    for one in method_ids(case):
        if one.topic != ASPECTS:
            places.setdefault((one.topic, one.id), {})[one.place] = None
    found = []
    for (topic, written), at in places.items():
        known = method.ids(topic) + (own if topic == FACTORS else ())
        if written not in known:
            told = _unknown(topic, written, known)
            code = told.code.replace("unknown_item", "unknown_id")
            found.append(Finding(code, {**told.facts, "places": tuple(at)}))
    return tuple(found)


def _unknown(topic: str, written: str, known: tuple[str, ...]) -> Finding:
    facts: dict[str, object] = {"id": written, "topic": f"method_topic.{topic}"}
    nearest = tuple(get_close_matches(written, known, n=3))
    if nearest:
        return Finding("method.unknown_item_near", {**facts, "known": nearest})
    return Finding("method.unknown_item", {**facts, "known": known})
