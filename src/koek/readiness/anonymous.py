"""A copy of a case without names, to practise with or to show to peers or a trainer."""

import re
from collections.abc import Iterator, Mapping
from string import ascii_lowercase
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, plain

LEFT_OUT = ("own_state", "self_checks", "notes", "lookbacks", "observations", "impressions")
"""Sections that are for yourself alone or about people: they do not go along."""
_TEXTS_LEFT_OUT = ("about", "role")
_SHORTEST_NAME = 4


def anonymous_case(case: NegotiationCase, also: Mapping[str, str] | None = None) -> NegotiationCase:
    """Return the case with letters for parties and people, in ids and in every text.

    Parties become A, B, …; their people A1, A2, … . Parts of a name count too ("Vlierhaven" in "Woonstichting
    Vlierhaven"). Numbers stay, so read the copy before you pass it on: an amount or a place can still give
    somebody away.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    also : mapping of str to str, optional
        Other words that must go, such as places, with what to write instead.
    """
    letters = dict(_letters(case))
    ids = {key: letter.lower() for key, (letter, _) in letters.items()}
    names = {word: letter for letter, name in letters.values() for word in _words_of(name)}
    names |= dict(also or {})
    content = {key: value for key, value in plain(case).items() if key not in LEFT_OUT}
    content["parties"] = [_bare(party) for party in content["parties"]]
    return case_from(_Veil(_free(ids, content), names).over(content))


def _letters(case: NegotiationCase) -> Iterator[tuple[str, tuple[str, str]]]:
    for index, party in enumerate(case.parties):
        letter = ascii_lowercase[index % 26].upper() * (index // 26 + 1)
        for number, person in enumerate(party.people, 1):
            yield person.id, (f"{letter}{number}", person.name)
        yield party.id, (letter, party.name)


def _words_of(name: str) -> Iterator[str]:
    """Yield a name and the words in it with a capital, which stand for it in texts."""
    yield name
    for word in re.findall(r"\w+", name):
        if len(word) >= _SHORTEST_NAME and word[0].isupper():
            yield word


def _bare(party: dict[str, Any]) -> dict[str, Any]:
    people = [
        {k: v for k, v in person.items() if k not in _TEXTS_LEFT_OUT} for person in party.get("people", ())
    ]
    bare = {key: value for key, value in party.items() if key not in _TEXTS_LEFT_OUT}
    return {**bare, "people": people}


def _free(ids: Mapping[str, str], content: Any) -> dict[str, str]:
    """Return the new ids, lengthened where the case has such an id already."""
    taken = set(_strings(content))
    free: dict[str, str] = {}
    for old, new in ids.items():
        candidate = new
        while candidate in taken or candidate in free.values():
            candidate += "-x"
        free[old] = candidate
    return free


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield key
            yield from _strings(value)
    elif isinstance(content, list):
        for item in content:
            yield from _strings(item)
    else:
        yield content


def _left_out(item: Any) -> bool:
    """Tell whether an item is a link to a section that does not go along."""
    return isinstance(item, str) and item.partition("/")[0] in LEFT_OUT and "/" in item


class _Veil:
    def __init__(self, ids: Mapping[str, str], names: Mapping[str, str]) -> None:
        self._ids, self._names = ids, names
        longest_first = sorted(names, key=len, reverse=True)
        self._pattern = re.compile(r"\b(" + "|".join(map(re.escape, longest_first)) + r")\b")

    def over(self, content: Any) -> Any:
        """Return content with every id and name veiled."""
        if isinstance(content, dict):
            kept = {key: value for key, value in content.items() if key != "evidence"}
            return {self._ids.get(key, key): self.over(value) for key, value in kept.items()}
        if isinstance(content, list):
            return [self.over(item) for item in content if not _left_out(item)]
        return self._text(content)

    def _text(self, written: str) -> str:
        if written in self._ids:
            return self._ids[written]
        section, slash, identifier = written.partition("/")
        if slash and identifier in self._ids:
            return f"{section}/{self._ids[identifier]}"
        return self._pattern.sub(lambda found: self._names[found[0]], written)
