"""The strengths of both sides as each sees them, where the views differ, and what you could build."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import StrengthView
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

STEPS = (
    "styles.step.hardly",
    "styles.step.little",
    "styles.step.fair",
    "styles.step.strong",
    "styles.step.very",
)
"""What the five steps are called, from 1."""
LOW, HIGH = 2, 4
APART = 2


@dataclass(frozen=True)
class StrengthRow:
    """One strength of one party: the latest step by each voice, in the order in which the voices came.

    `own` is what the party says of itself, None when it said nothing; `others` what others say.
    """

    party: str
    strength: str
    own: StrengthView | None
    others: tuple[StrengthView, ...]


@dataclass(frozen=True)
class StrengthProfile:
    """A row per party and strength, parties in the order of the case, strengths in that of the method."""

    rows: tuple[StrengthRow, ...]
    findings: tuple[Finding, ...]


def strength_profile(
    case: NegotiationCase, method: Method = METHOD, viewpoint: str | None = None
) -> StrengthProfile:
    """Return the strengths of all parties side by side; no totals, and no ranking of parties.

    Parameters
    ----------
    case : NegotiationCase
        The case; without `according_to` a party speaks of itself.
    method : Method
        The strengths.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    """
    viewpoint = viewpoint or case.ours
    strengths = method.ids("strengths")
    rows = tuple(_row(case, party.id, strength) for party in case.parties for strength in strengths)
    findings = [finding for row in rows for finding in _row_findings(row, viewpoint)]
    findings += _both_low(rows, strengths)
    findings += unknown_items("strengths", (view.strength for view in case.strengths), method)
    if not case.strengths:
        findings = [Finding("styles.no_strengths")]
    return StrengthProfile(rows, tuple(findings))


def step_word(step: int) -> str:
    """Return the code of the word for a step from 1 to 5."""
    return STEPS[step - 1]


def _row(case: NegotiationCase, party: str, strength: str) -> StrengthRow:
    by_voice: dict[str, StrengthView] = {}
    for view in case.strengths:
        if (view.party, view.strength) == (party, strength):
            voice = view.according_to or party
            by_voice[voice] = _later(by_voice.get(voice), view)
    others = tuple(view for voice, view in by_voice.items() if voice != party)
    return StrengthRow(party, strength, by_voice.get(party), others)


def _later(known: StrengthView | None, view: StrengthView) -> StrengthView:
    if known is not None and known.on and (view.on is None or view.on < known.on):
        return known
    return view


def _row_findings(row: StrengthRow, viewpoint: str | None) -> Iterator[Finding]:
    word = MethodWord("strengths", row.strength)
    facts: dict[str, object] = {"party": row.party, "strength": word, "ours": row.party == viewpoint}
    views = [row.own, *row.others] if row.own else list(row.others)
    if any(view.step >= HIGH for view in views):
        best = max(views, key=lambda view: view.step)
        told = {**facts, "step": step_word(best.step), "estimated": best is not row.own}
        yield Finding("styles.strength", told)
    for other in row.others:
        if row.own and abs(row.own.step - other.step) >= APART:
            higher = "more" if other.step > row.own.step else "less"
            yield Finding(f"styles.strength_seen_{higher}", {**facts, "by": other.according_to})


def _both_low(rows: Sequence[StrengthRow], strengths: tuple[str, ...]) -> Iterator[Finding]:
    for strength in strengths:
        views = [[*filter(None, [row.own]), *row.others] for row in rows if row.strength == strength]
        if all(views) and all(view.step <= LOW for told in views for view in told):
            word = MethodWord("strengths", strength)
            step = MethodWord("strengths", strength, "grow")
            yield Finding("styles.build_together", {"strength": word, "step": step})
