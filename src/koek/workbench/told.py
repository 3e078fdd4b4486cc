"""The shape of an answer about the method: a conclusion, its parts, and the next useful step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from koek.findings import Finding


@dataclass(frozen=True)
class Part:
    """Findings on one theme; `heading` is the code of its heading, `facts` what that heading names."""

    heading: str
    findings: tuple[Finding, ...]
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """An answer to one question of a negotiator.

    Attributes
    ----------
    headline : Finding
        The conclusion.
    parts : tuple of Part
        What it rests on; parts without findings are left out.
    next_step : Finding
        The one step that helps most now.
    """

    headline: Finding
    parts: tuple[Part, ...]
    next_step: Finding

    def findings(self) -> Iterator[Finding]:
        """Yield every finding that is shown, in order."""
        yield self.headline
        for part in self.parts:
            yield from part.findings
        yield self.next_step


@dataclass
class Gathering:
    """Gathers parts in order, leaving out the empty ones."""

    parts: list[Part] = field(default_factory=list)

    def add(self, heading: str, findings: Iterable[Finding], **facts: object) -> tuple[Finding, ...]:
        """Add a part, with what its heading names, and return its findings."""
        gathered = tuple(findings)
        if gathered:
            self.parts.append(Part(heading, gathered, facts))
        return gathered
