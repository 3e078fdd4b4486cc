"""How you sit there, for yourself alone: what sets you off and calms you, which talks give or take energy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import OwnState, TalkMoment
from koek.findings import Finding

LOW = 2
"""At this energy or less, first rest."""


class Effect(StrEnum):
    """What a talk did to your energy."""

    GAVE = "gave"
    SAME = "same"
    TOOK = "took"


@dataclass(frozen=True)
class TalkEnergy:
    """What one talk did to your energy; `party` is with whom, if that was written down."""

    on: date
    party: str | None
    effect: Effect


@dataclass(frozen=True)
class OwnStateView:
    """For yourself alone: the talks from old to new, and what to do with how you sit there now."""

    talks: tuple[TalkEnergy, ...]
    findings: tuple[Finding, ...]


def own_state_view(case: NegotiationCase) -> OwnStateView:
    """Return what talks did to your energy, and what helps you now.

    A talk is a day with a party: its first note before and its last note after are compared. This belongs in
    no report that others see.
    """
    by_talk: dict[tuple[date, str | None], list[OwnState]] = {}
    for state in case.own_state:
        by_talk.setdefault((state.on, state.party), []).append(state)
    in_order = sorted(by_talk.items(), key=lambda talk: (talk[0][0], talk[0][1] or ""))
    energies = tuple(energy for talk, states in in_order for energy in _energy(*talk, states))
    return OwnStateView(energies, (*_now(case.own_state), *_per_party(case, energies)))


def _energy(on: date, party: str | None, states: Sequence[OwnState]) -> Iterator[TalkEnergy]:
    before = [s.energy for s in states if s.moment is TalkMoment.BEFORE and s.energy is not None]
    after = [s.energy for s in states if s.moment is TalkMoment.AFTER and s.energy is not None]
    if before and after:
        change = after[-1] - before[0]
        yield TalkEnergy(on, party, Effect.GAVE if change > 0 else Effect.TOOK if change < 0 else Effect.SAME)


def _now(states: Sequence[OwnState]) -> Iterator[Finding]:
    if not states:
        yield Finding("readiness.state_not_asked")
        return
    latest = max(state.on for state in states)
    last = [state for state in states if state.on == latest][-1]
    if last.energy is not None and last.energy <= LOW:
        yield Finding("readiness.low_energy")
    trigger = next((s.trigger for s in reversed(states) if s.trigger), None)
    calm = next((s.calm for s in reversed(states) if s.calm), None)
    if trigger and calm:
        yield Finding("readiness.trigger_and_calm", {"trigger": trigger, "calm": calm})
    elif trigger:
        yield Finding("readiness.trigger_no_calm", {"trigger": trigger})


def _per_party(case: NegotiationCase, energies: Sequence[TalkEnergy]) -> Iterator[Finding]:
    for party in case.parties:
        effects = [energy.effect for energy in energies if energy.party == party.id]
        took = effects.count(Effect.TOOK)
        if took * 2 > len(effects):
            yield Finding("readiness.talks_take", {"party": party.id, "count": took})
        elif effects.count(Effect.GAVE) * 2 > len(effects):
            yield Finding("readiness.talks_give", {"party": party.id, "count": effects.count(Effect.GAVE)})
