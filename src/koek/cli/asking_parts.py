"""Small parts of which the questions are made: where an answer goes, and answers that return everywhere."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from koek.cli.asking import Content, Question
from koek.cli.asking_answers import Answers, Words, one_of, parties
from koek.findings import Finding

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase

YES_NO = one_of(("yes", "no", "unknown"))
YES_PARTLY_NO = one_of(("yes", "partly", "no", "unknown"))

LONGEST = 40
_TYPED = frozenset({"decision", "interest", "feeling", "measure", "agreement", "question"})
"""Facts in the words of the user, which a question repeats."""

Put = Callable[[Content, str], None]


def ours(case: "NegotiationCase") -> str:
    """Return the owner of the file, else the first party."""
    return case.ours or case.parties[0].id


def others(case: "NegotiationCase") -> tuple[str, ...]:
    """Return the other parties, in the order of the case."""
    return tuple(party.id for party in case.parties if party.id != ours(case))


def whose_eyes(case: "NegotiationCase") -> Iterator[Question]:
    """Yield the question which party the user is, when the case does not tell."""
    if case.ours is None:
        known = parties(party.id for party in case.parties)
        yield Question("ours", Finding("asking.ours"), known, put_at("ours"))


def section(content: Content, *path: str) -> Content:
    """Return the mapping at a path, made when it is not there."""
    for step in path:
        content = content.setdefault(step, {})
    return content


def item(content: Content, identifier: str, *path: str) -> Content:
    """Return the item with this id in the list at a path."""
    items: list[Content] = section(content, *path[:-1])[path[-1]]
    return next(one for one in items if one["id"] == identifier)


def put_at(*path: str) -> Put:
    """Return what puts an answer at a place of the case."""

    def put(content: Content, answer: str) -> None:
        section(content, *path[:-1])[path[-1]] = answer

    return put


def put_in(identifier: str, *path: str, field: str) -> Put:
    """Return what puts an answer in a field of an item of a list."""

    def put(content: Content, answer: str) -> None:
        item(content, identifier, *path)[field] = answer

    return put


def add_to(*path: str, field: str = "name", **more: Any) -> Put:
    """Return what adds an item to the list at a path, with the answer in one of its fields."""

    def put(content: Content, answer: str) -> None:
        told = {key: value for key, value in more.items() if value is not None}
        section(content, *path[:-1]).setdefault(path[-1], []).append({**told, field: answer})

    return put


def short(words: str) -> str:
    """Return the beginning of what was typed, whole words, to name it in the next questions.

    Examples
    --------
    >>> short("who looks after the pumps of our four pools from next year on")
    'who looks after the pumps of our four…'
    """
    if len(words) <= LONGEST or " " not in words[:LONGEST]:
        return words
    return words[:LONGEST].rpartition(" ")[0].rstrip(" ,.;:") + "…"


def asked(code: str, put: Put, answers: Answers | None = None, /, **facts: object) -> Question:
    """Return a question whose key is its sentence and what it is about."""
    about = "/".join(str(facts[name]) for name in sorted(facts))
    shown = {key: short(f) if key in _TYPED and isinstance(f, str) else f for key, f in facts.items()}
    return Question(f"{code}/{about}", Finding(code, shown), answers or Words(), put)
