"""The ladder of a pilot: how each party sees it, and what happens when it goes well or badly."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.closing import Pilot, PilotCourse, PilotRung
from koek.case.negotiation_case import NegotiationCase
from koek.closing.sides import party_ids, quoted
from koek.findings import Finding

_ASKED = (PilotCourse.WELL, PilotCourse.BADLY)
_PARTS = ("measure", "on", "next_step")


@dataclass(frozen=True)
class PilotLadder:
    """One pilot: who has not said how they see it, and its rungs for going well and badly.

    `missing` holds, per way it can go, the parts nobody agreed yet: measure, day, next step.
    """

    pilot: Pilot
    silent: tuple[str, ...]
    rungs: tuple[PilotRung, ...]
    missing: tuple[tuple[PilotCourse, tuple[str, ...]], ...]
    findings: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Whether everybody said how they see it and both ways it can go lead to a next step."""
        return not self.silent and not self.missing


def pilot_ladder(case: NegotiationCase) -> tuple[PilotLadder, ...]:
    """Return the ladder of every pilot, in the order of the case, with what is still to be agreed."""
    return tuple(_ladder(pilot, case) for pilot in case.pilots)


def _ladder(pilot: Pilot, case: NegotiationCase) -> PilotLadder:
    own = {view.party for view in pilot.views if view.according_to in (None, view.party)}
    silent = tuple(party for party in party_ids(case) if party not in own)
    rungs = tuple(rung for goes in PilotCourse for rung in pilot.rungs if rung.goes is goes)
    gaps = ((goes, _gaps(rungs, goes)) for goes in _ASKED)
    missing = tuple((goes, parts) for goes, parts in gaps if parts)
    return PilotLadder(pilot, silent, rungs, missing, tuple(_told(pilot, silent, rungs, missing)))


def _gaps(rungs: tuple[PilotRung, ...], goes: PilotCourse) -> tuple[str, ...]:
    here = [rung for rung in rungs if rung.goes is goes]
    return tuple(part for part in _PARTS if not any(getattr(rung, part) for rung in here))


def _told(
    pilot: Pilot,
    silent: tuple[str, ...],
    rungs: tuple[PilotRung, ...],
    missing: tuple[tuple[PilotCourse, tuple[str, ...]], ...],
) -> Iterator[Finding]:
    facts: dict[str, object] = {"pilot": pilot.name, "id": pilot.id}
    if pilot.went is not None:
        steps = quoted(rung.next_step for rung in rungs if rung.goes is pilot.went and rung.next_step)
        told = {**facts, "goes": f"closing.pilot_{pilot.went}", "steps": steps}
        yield Finding("closing.pilot_went" if steps else "closing.pilot_went_unplanned", told)
        return
    if silent:
        yield Finding("closing.pilot_view_ask", {**facts, "parties": silent})
    for goes, parts in missing:
        words = tuple(f"closing.pilot_part_{part}" for part in parts)
        yield Finding(f"closing.pilot_if_{goes}", {**facts, "missing": words})
    if not silent and not missing:
        yield Finding("closing.pilot_complete", facts)
