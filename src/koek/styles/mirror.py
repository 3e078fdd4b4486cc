"""The mirror: how you see yourself, how the other sees you, what you want in this talk, and the gaps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import StyleKind
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.styles.lines import StyleLine, latest, style_lines
from koek.styles.profiles import NearestProfiles, nearest_profiles

SEEN_OTHERWISE = 2
"""From this many steps apart, how you see yourself and how the other sees you is worth a question."""


@dataclass(frozen=True)
class ScaleMirror:
    """One scale: three places from 1 to 7, None where unknown, and the steps between them.

    `seen_gap` is as seen minus self, `wanted_gap` wanted minus now (self, or as seen where that is all there
    is); positive is to the right.
    """

    scale: str
    self_view: int | None
    as_seen: int | None
    wanted: int | None

    @property
    def seen_gap(self) -> int | None:
        """Steps from how you see yourself to how the other sees you."""
        return None if self.self_view is None or self.as_seen is None else self.as_seen - self.self_view

    @property
    def wanted_gap(self) -> int | None:
        """Steps from now to wanted."""
        now = self.as_seen if self.self_view is None else self.self_view
        return None if now is None or self.wanted is None else self.wanted - now


@dataclass(frozen=True)
class Mirror:
    """The mirror of one party, or one person of it, with the latest view of each kind.

    `nearest` is about the wanted line, or else the own one, or else the one seen.
    """

    party: str
    person: str | None
    scales: tuple[ScaleMirror, ...]
    nearest: NearestProfiles
    findings: tuple[Finding, ...]


def mirror(
    case: NegotiationCase, method: Method = METHOD, viewpoint: str | None = None
) -> tuple[Mirror, ...]:
    """Return a mirror for every party and person of whom a style is written down, in the order of the case.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    method : Method
        Scales and profiles.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    """
    viewpoint = viewpoint or case.ours
    of: dict[tuple[str, str | None], list[StyleLine]] = {}
    for line in style_lines(case, method).lines:
        of.setdefault((line.party, line.person), []).append(line)
    return tuple(_mirror(*who, lines, method, ours=who[0] == viewpoint) for who, lines in of.items())


def what_to_do_differently(reflection: Mirror) -> tuple[Finding, ...]:
    """Return what to do in this talk to come to the wanted style, the widest gap first, then by scale."""
    gaps = [(scale, scale.wanted_gap) for scale in reflection.scales if scale.wanted_gap]
    widest_first = sorted(gaps, key=lambda pair: -abs(pair[1] or 0))
    return tuple(_difference(scale.scale, (gap or 0) > 0) for scale, gap in widest_first)


def _difference(scale: str, to_the_right: bool) -> Finding:  # noqa: FBT001  # which of two ways, no option
    away, pole = ("left", "right") if to_the_right else ("right", "left")
    facts = {
        "scale": MethodWord("style_scales", scale),
        "away": MethodWord("style_scales", scale, away),
        "pole": MethodWord("style_scales", scale, pole),
        "step": MethodWord("style_scales", scale, f"to-{pole}"),
    }
    return Finding("styles.do_differently", facts)


def _mirror(party: str, person: str | None, lines: list[StyleLine], method: Method, *, ours: bool) -> Mirror:
    views = {kind: latest(lines, kind) for kind in StyleKind}
    places: dict[StyleKind, Mapping[str, int | None]] = {
        kind: line.positions if line else {} for kind, line in views.items()
    }
    scales = tuple(
        ScaleMirror(scale, *(places[kind].get(scale) for kind in StyleKind))
        for scale in method.ids("style_scales")
    )
    chosen = next(
        views[kind] for kind in (StyleKind.WANTED, StyleKind.SELF, StyleKind.AS_SEEN) if views[kind]
    )
    nearest = nearest_profiles(chosen.positions if chosen else {}, method)
    missing = tuple(f"styles.kind.{kind.value}" for kind in StyleKind if views[kind] is None)
    findings = tuple(_findings(scales, missing, {"party": party, "ours": ours}))
    return Mirror(party, person, scales, nearest, findings)


def _findings(
    scales: tuple[ScaleMirror, ...], missing: tuple[str, ...], facts: dict[str, object]
) -> Iterator[Finding]:
    for scale in scales:
        if abs(scale.seen_gap or 0) >= SEEN_OTHERWISE:
            word = MethodWord("style_scales", scale.scale)
            pole = MethodWord("style_scales", scale.scale, "right" if (scale.seen_gap or 0) > 0 else "left")
            yield Finding("styles.seen_otherwise", {**facts, "scale": word, "pole": pole})
    if missing:
        yield Finding("styles.mirror_incomplete", {**facts, "missing": missing})
