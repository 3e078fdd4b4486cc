"""Ids of the method that a case uses and nobody has defined: no mistake, but worth a look."""

from collections.abc import Iterable
from difflib import get_close_matches

from koek.findings import Finding
from koek.method.content import METHOD, Method


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


def _unknown(topic: str, written: str, known: tuple[str, ...]) -> Finding:
    facts: dict[str, object] = {"id": written, "topic": f"method_topic.{topic}"}
    nearest = tuple(get_close_matches(written, known, n=3))
    if nearest:
        return Finding("method.unknown_item_near", {**facts, "known": nearest})
    return Finding("method.unknown_item", {**facts, "known": known})
