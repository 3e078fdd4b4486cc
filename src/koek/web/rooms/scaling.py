"""The nine factors as scales: what stands on the sheet of differences, and what changes when it is set."""

from collections import Counter
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from koek.case.differences import LEFT_POLE, RIGHT_POLE, DifferenceState, Subject
from koek.case.estimates import EvidenceKind
from koek.case.negotiation_case import NegotiationCase
from koek.differences.factors import Factor, factors_of, owner_of
from koek.method.content import METHOD, Method
from koek.web.sheets.shape import Control
from koek.web.sheets.writing import kept, new_id

STEPS = tuple(range(LEFT_POLE, RIGHT_POLE + 1))
STATES = tuple(DifferenceState)
OPEN = ""
LEFT_OPEN = "-"
"""What a form sends for a place that is left open."""
Item = dict[str, Any]


@dataclass(frozen=True)
class Side:
    """Somebody who has a place on every scale: the code of its row, and whose place it is."""

    row: str
    party: str
    subject: Subject
    person: str | None
    by: str | None

    def of(self, score: Item) -> bool:
        """Return whether a score is about this side, as this side or its estimator says it."""
        subject = score.get("subject", Subject.PERSON.value)
        if (score["party"], subject) != (self.party, self.subject.value):
            return False
        is_said_by = score.get("according_to", score["party"]) == (self.by or self.party)
        return is_said_by and score.get("person") == self.person


@dataclass(frozen=True)
class Scale:
    """One factor as it stands on the sheet: a place per side, what was judged, seen and done.

    Attributes
    ----------
    factor : Factor
        The factor with its poles.
    places : mapping
        Per row of a side the step from 1 to 7 as text; empty where it is open.
    state, reason, rank, seen, measure, by_when : str
        What was judged and why, its place in the order, what was seen of the other, and what is done by when.
    """

    factor: Factor
    places: Mapping[str, str]
    state: str = OPEN
    reason: str = ""
    rank: str = ""
    seen: str = ""
    measure: str = ""
    by_when: str = ""


def sides_of(case: NegotiationCase, other: str) -> tuple[Side, ...]:
    """Return who has a place: me, our organisation, and by our estimate the other and its organisation."""
    ours, scores = owner_of(case), case.differences.scores if case.differences else ()
    told = Counter((s.party, s.person) for s in scores if s.person and s.subject is Subject.PERSON)
    people = {party.id: [person.id for person in party.people] for party in case.parties}

    def speaks(party: str) -> str | None:
        known = [person for (of, person), _ in told.most_common() if of == party]
        return next(iter((*known, *people[party])), None)

    return (
        Side("me", ours, Subject.PERSON, speaks(ours), None),
        Side("ours", ours, Subject.ORGANISATION, None, None),
        Side("them", other, Subject.PERSON, speaks(other), ours),
        Side("theirs", other, Subject.ORGANISATION, None, ours),
    )


@dataclass
class Analysis:
    """What stands on the sheet of differences, as content that can be changed; about one other party."""

    case: NegotiationCase
    other: str
    today: date
    content: Item = field(default_factory=dict)
    method: Method = METHOD

    def __post_init__(self) -> None:
        self.content = deepcopy(self.content or {})
        self.sides = sides_of(self.case, self.other)
        self.is_one_of_many = len(self.case.parties) > 2  # noqa: PLR2004  # us and one other

    def scales(self) -> tuple[Scale, ...]:
        """Return every factor as it stands."""
        return tuple(self._scale(factor) for factor in factors_of(self.case, self.method))

    def _scale(self, factor: Factor) -> Scale:
        scores = {side.row: self._score(factor.id, side) for side in self.sides}
        judged, measure = self._judged(factor.id), self._measure(factor.id)
        seen = ((scores["them"] or scores["theirs"] or {}).get("evidence") or [{}])[0]
        order = self.content.get("order", [])
        return Scale(
            factor,
            {row: str(score["value"]) if score else OPEN for row, score in scores.items()},
            state=(judged or {}).get("state", OPEN),
            reason=(judged or {}).get("reason", ""),
            rank=str(order.index(factor.id) + 1) if factor.id in order else "",
            seen=seen.get("what", ""),
            measure=(measure or {}).get("name", ""),
            by_when=(measure or {}).get("by_when", ""),
        )

    def set_to(self, scales: Mapping[str, Scale]) -> Item:
        """Change what differs from what stood there, and return the content."""
        for before in self.scales():
            after = scales.get(before.factor.id)
            if after is not None and after != before:
                self._set(before, after)
        self._set_order(scales)
        return self.content

    def _set(self, before: Scale, after: Scale) -> None:
        factor = before.factor.id
        for side in self.sides:
            if after.places.get(side.row, OPEN) != before.places[side.row]:
                self._place(factor, side, after.places.get(side.row, OPEN))
        if after.seen != before.seen:
            self._see(factor, after.seen)
        if (after.state, after.reason) != (before.state, before.reason):
            self._judge(factor, after)
        if (after.measure, after.by_when) != (before.measure, before.by_when):
            self._do(factor, after)

    def _all(self, section: str) -> list[Item]:
        found: list[Item] = self.content.setdefault(section, [])
        return found

    def _score(self, factor: str, side: Side) -> Item | None:
        return _latest(s for s in self._all("scores") if s["factor"] == factor and side.of(s))

    def _place(self, factor: str, side: Side, value: str) -> None:
        now = self._score(factor, side)
        if value == OPEN:
            self.content["scores"] = [
                s for s in self._all("scores") if not (s["factor"] == factor and side.of(s))
            ]
        elif now is not None and self._is_of_today(now):
            now["value"] = value
        else:
            told = {"subject": side.subject.value} if side.subject is Subject.ORGANISATION else {}
            person = {"person": side.person} if side.person else {}
            by = {"according_to": side.by} if side.by else {}
            score = {"factor": factor, "party": side.party, **told, **person, "value": value, **by}
            self._all("scores").append(score | {"on": self.today.isoformat()})

    def _see(self, factor: str, what: str) -> None:
        score = next(filter(None, (self._score(factor, side) for side in self.sides[2:])), None)
        if score is None:
            return
        some = score.setdefault("evidence", [])
        if not what:
            del some[:1]
        elif some:
            some[0]["what"] = what
        else:
            seen = {"kind": EvidenceKind.OBSERVED.value, "what": what, "on": self.today.isoformat()}
            some.append(seen)

    def _judged(self, factor: str) -> Item | None:
        ours = owner_of(self.case)
        return _latest(
            one
            for one in self._all("judgements")
            if one["factor"] == factor
            and one.get("by", ours) == ours
            and one.get("other", self.other) == self.other
        )

    def _judge(self, factor: str, after: Scale) -> None:
        now = self._judged(factor)
        if after.state == OPEN:
            self._drop("judgements", now)
            return
        reason = {"reason": after.reason} if after.reason else {}
        if now is None or (now["state"] != after.state and not self._is_of_today(now)):
            about = {"other": self.other} if self.is_one_of_many else {}
            told = {"factor": factor, **about, "state": after.state, **reason}
            self._all("judgements").append(told | {"on": self.today.isoformat()})
        else:
            now.pop("reason", None)
            now.update({"state": after.state, **reason})

    def _measure(self, factor: str) -> Item | None:
        found = [
            one
            for one in self._all("mitigations")
            if one["factor"] == factor and one.get("other", self.other) == self.other
        ]
        return next((one for one in found if not one.get("done_on")), None)

    def _do(self, factor: str, after: Scale) -> None:
        now = self._measure(factor)
        if not after.measure:
            self._drop("mitigations", now)
            return
        day = {"by_when": after.by_when} if after.by_when else {}
        if now is None:
            about = {"other": self.other} if self.is_one_of_many else {}
            taken = [one["id"] for one in self._all("mitigations")]
            made = {"id": new_id(after.measure, taken), "name": after.measure, "factor": factor}
            self._all("mitigations").append({**made, **about, "owner": owner_of(self.case), **day})
        else:
            now.pop("by_when", None)
            now.update({"name": after.measure, **day})

    def _drop(self, section: str, item: Item | None) -> None:
        self.content[section] = [one for one in self._all(section) if one is not item]

    def _set_order(self, scales: Mapping[str, Scale]) -> None:
        ranked = [scale for scale in scales.values() if scale.rank]
        self.content["order"] = [
            scale.factor.id for scale in sorted(ranked, key=lambda scale: int(scale.rank))
        ]

    def _is_of_today(self, item: Item) -> bool:
        return item.get("on") in (None, self.today.isoformat())


def _latest(items: Any) -> Item | None:
    return max(items, key=lambda item: item.get("on") or "", default=None)


def scales_typed(factors: tuple[Scale, ...], typed: Callable[[str], str]) -> dict[str, Scale]:
    """Return what was set on a form: a field that cannot be stays as it stood.

    Parameters
    ----------
    factors : tuple of Scale
        How everything stood.
    typed : callable
        Gives what was sent under a name.
    """
    found = {}
    ranks = {str(rank) for rank in range(1, len(factors) + 1)} | {""}
    for scale in factors:
        name = scale.factor.id
        found[name] = Scale(
            scale.factor,
            {row: _place(typed(f"{row}.{name}"), now) for row, now in scale.places.items()},
            state=_of(typed(f"state.{name}"), {*STATES, OPEN}, scale.state),
            reason=kept(typed(f"reason.{name}"), Control.TEXT),
            rank=_of(typed(f"rank.{name}"), ranks, scale.rank),
            seen=kept(typed(f"seen.{name}"), Control.TEXT),
            measure=kept(typed(f"measure.{name}"), Control.TEXT),
            by_when=kept(typed(f"by_when.{name}"), Control.DATE),
        )
    return found


def _place(typed: str, now: str) -> str:
    """Return a step that was chosen; nothing when it was left open, and what stood there when none came."""
    return OPEN if typed == LEFT_OPEN else typed if typed in map(str, STEPS) else now


def _of(wanted: str, known: set[str], now: str) -> str:
    return wanted if wanted in known else now
