"""Which known profiles are near to positions in one talk, and what they risk: ranges, never labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

FEWEST_SCALES = 3
"""With positions on fewer scales no profile is named."""


@dataclass(frozen=True)
class NearestProfiles:
    """The profiles whose ranges lie nearest, all that tie; empty when none is near or too little is known."""

    profiles: tuple[str, ...]
    findings: tuple[Finding, ...]


def nearest_profiles(positions: Mapping[str, int | None], method: Method = METHOD) -> NearestProfiles:
    """Return the profiles nearest to positions on the scales, about this talk only.

    The distance to a profile is the number of steps outside its range, summed over the scales. A profile is
    near when that is at most one step per scale; otherwise the positions lie between the profiles.

    Parameters
    ----------
    positions : mapping of str to int or None
        Per scale a place from 1 to 7; None where it is not known.
    method : Method
        Profiles with a range per scale.
    """
    known = {scale: value for scale, value in positions.items() if value is not None}
    if len(known) < FEWEST_SCALES:
        return NearestProfiles((), (Finding("styles.too_few_positions"),))
    content = method.topic("style_profiles")
    steps = {profile: _steps_outside(known, ranges) for profile, ranges in content.items()}
    least = min(steps.values())
    if least > len(known):
        return NearestProfiles((), (Finding("styles.between_profiles"),))
    nearest = tuple(profile for profile in content if steps[profile] == least)
    return NearestProfiles(nearest, tuple(map(_finding, nearest)))


def _steps_outside(positions: Mapping[str, int], profile: Mapping[str, Any]) -> int:
    """Count the steps outside the ranges of a profile; a scale without a range does not count.

    Examples
    --------
    >>> _steps_outside({"power": 7, "climate": 2}, {"power": [3, 5], "climate": [1, 3]})
    2
    """
    outside = 0
    for scale, value in positions.items():
        low, high = profile.get(scale, (value, value))
        outside += max(low - value, 0, value - high)
    return outside


def _finding(profile: str) -> Finding:
    words = {part: MethodWord("style_profiles", profile, part) for part in ("name", "meaning")}
    risk = Finding("styles.risk", {"risk": MethodWord("style_profiles", profile, "risk")})
    instead = Finding("styles.instead", {"step": MethodWord("style_profiles", profile, "instead")})
    return Finding("styles.nearest", words, (risk, instead))
