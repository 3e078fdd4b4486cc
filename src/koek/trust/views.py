"""What is seen of each other's behaviour and how old that is: a view fades, an old one does not count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from koek.case.negotiation_case import NegotiationCase
from koek.case.trust import Trust, TrustExample, TrustView
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

FRESH_DAYS, FADING_DAYS = 366, 731
"""Rules of thumb: after a year a view fades, after two years it no longer says anything about now."""

BEHAVIOURS = "trust_behaviours"


class Age(StrEnum):
    """How much a view still says about now."""

    FRESH = "fresh"
    FADING = "fading"
    OLD = "old"


@dataclass(frozen=True)
class Seen:
    """What one voice says of a behaviour of a party: a step from 1 to 5, when, and whether it is a guess."""

    voice: str
    step: int
    on: date
    age: Age
    guessed_by: str | None = None

    @property
    def word(self) -> str:
        """The code of the step in words."""
        return step_word(self.step)


def step_word(step: int) -> str:
    """Return the code of a step in words: hardly, now and then, regularly, often, nearly always."""
    return f"trust.step.{step}"


def age_of(on: date, today: date) -> Age:
    """Return how much something from a day still says."""
    days = (today - on).days
    if days <= FRESH_DAYS:
        return Age.FRESH
    return Age.FADING if days <= FADING_DAYS else Age.OLD


def trust_of(case: NegotiationCase) -> Trust:
    """Return what the case holds on trust; nothing when there is nothing yet."""
    return case.trust or Trust()


def parties_of(case: NegotiationCase) -> tuple[str, ...]:
    """Return the ids of the parties, in the order of the case."""
    return tuple(party.id for party in case.parties)


def views_until(case: NegotiationCase, today: date) -> tuple[TrustView, ...]:
    """Return the views of today and before, oldest first."""
    return tuple(sorted((v for v in trust_of(case).views if v.on <= today), key=_in_time))


def _in_time(view: TrustView) -> tuple[date, str, str, str]:
    return view.on, view.behaviour, view.party, view.voice


def latest(case: NegotiationCase, today: date) -> dict[tuple[str, str, str], Seen]:
    """Return, per behaviour, party and voice, what was seen last.

    What a voice said itself goes before what somebody guessed that it would say.
    """
    found: dict[tuple[str, str, str], Seen] = {}
    for view in views_until(case, today):
        key = view.behaviour, view.party, view.voice
        before = found.get(key)
        said_itself = before is not None and before.guessed_by is None
        if view.guessed_by is None or not said_itself:
            found[key] = Seen(view.voice, view.step, view.on, age_of(view.on, today), view.guessed_by)
    return found


def examples_of(case: NegotiationCase, behaviour: str, party: str, today: date) -> tuple[TrustExample, ...]:
    """Return the situations in which a party showed or missed a behaviour, latest first; none that is old."""
    found = [
        example
        for example in trust_of(case).examples
        if (example.behaviour, example.party) == (behaviour, party)
        and example.on <= today
        and age_of(example.on, today) is not Age.OLD
    ]
    return tuple(sorted(found, key=lambda example: (-example.on.toordinal(), example.id)))


def behaviour_word(behaviour: str, field: str = "name") -> MethodWord:
    """Return how a behaviour is called, or other words about it."""
    return MethodWord(BEHAVIOURS, behaviour, field)


def behaviours_of(case: NegotiationCase, method: Method = METHOD) -> tuple[str, ...]:
    """Return the behaviours of the method in its order, then ids that only the case uses."""
    used = (view.behaviour for view in trust_of(case).views)
    return tuple(dict.fromkeys([*method.ids(BEHAVIOURS), *sorted(used)]))


def unknown_behaviours(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return a finding for every behaviour and core question of the case that nobody has described.

    ``method.unknown_trust_item``, with ``_near`` behind it when known ids (fact `nearest`) look like it.
    """
    trust = trust_of(case)
    used = {BEHAVIOURS: [*(v.behaviour for v in trust.views), *(e.behaviour for e in trust.examples)]}
    used["core_questions"] = [answer.question for answer in trust.core]
    return tuple(
        finding for topic, ids in used.items() for finding in _unknown(sorted(set(ids)), method.ids(topic))
    )


def _unknown(used: list[str], known: tuple[str, ...]) -> Iterator[Finding]:
    for written in used:
        if written in known:
            continue
        nearest = tuple(get_close_matches(written, known, n=3))
        if nearest:
            yield Finding("method.unknown_trust_item_near", {"id": written, "nearest": nearest})
        else:
            yield Finding("method.unknown_trust_item", {"id": written})
