"""What goes to the screen: sentences on standard output, errors and progress on standard error."""

import json
import os
import sys
import textwrap
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

from koek.texts.catalogue import error_text, finding_text, known_codes, mistake_text, say
from koek.texts.language import Language
from koek.texts.names import NO_NAMES, Names

if TYPE_CHECKING:
    from koek.errors import KoekError
    from koek.findings import Finding
    from koek.frontier.budget import Progress

WIDTH = 88
QUIET_SECONDS = 1.0
BETWEEN_SECONDS = 0.5


def writable() -> None:
    """Let every sentence be written: a sign that a stream does not know becomes ?, a closed one is silent."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


@dataclass
class Console:
    """Writes in one language, with the names of the case at hand."""

    language: Language
    names: Names = NO_NAMES
    started: float = field(default_factory=monotonic)
    told: float = 0.0

    def print(self, text: str = "", *, indent: int = 0) -> None:
        """Write a paragraph, wrapped for reading."""
        lead = " " * indent
        lines = textwrap.wrap(
            text, WIDTH, initial_indent=lead, subsequent_indent=lead, break_long_words=False
        )
        sys.stdout.write("\n".join(lines or [""]) + "\n")

    def raw(self, text: str) -> None:
        """Write text as it is."""
        sys.stdout.write(text + "\n")

    def say(self, code: str, *, indent: int = 0, **facts: object) -> None:
        """Write the sentence with this code."""
        self.print(self.text(code, **facts), indent=indent)

    def text(self, code: str, **facts: object) -> str:
        """Return the sentence with this code."""
        return say(code, self.language, facts, self.names)

    def sentence(self, error: "KoekError") -> str:
        """Return the sentence of an error, and which command helps where one does."""
        told, hint = error_text(error, self.language, self.names), f"cli.hint.{error.code}"
        return f"{told} {self.text(hint)}" if hint in known_codes() else told

    def heading(self, text: str) -> None:
        """Write a heading with air around it."""
        self.raw(f"\n{text}\n{'─' * min(len(text), WIDTH)}")

    def finding(self, finding: "Finding", *, indent: int = 0) -> None:
        """Write the sentence of a finding."""
        self.print(finding_text(finding, self.language, self.names), indent=indent)

    def spoken(self, finding: "Finding") -> str:
        """Return the sentence of a finding."""
        return finding_text(finding, self.language, self.names)

    def bullet(self, finding: "Finding") -> None:
        """Write the sentence of a finding as an item of a list."""
        text = finding_text(finding, self.language, self.names)
        self.raw(
            textwrap.fill(
                text, WIDTH, initial_indent="  · ", subsequent_indent="    ", break_long_words=False
            )
        )

    def json(self, answer: Any) -> None:
        """Write one JSON object."""
        knows_all = str(sys.stdout.encoding).lower().startswith("utf")
        self.raw(json.dumps(answer, ensure_ascii=not knows_all, indent=2))

    def error(self, error: "KoekError") -> None:
        """Write on standard error what is wrong, where, and how to mend it."""
        mistakes = getattr(error, "mistakes", ())
        lines = [mistake_text(mistake, self.language, self.names) for mistake in mistakes]
        if not mistakes:
            lines = [self.sentence(error)]
        elif len(mistakes) > 1:
            lines.append(say("cli.mistakes", self.language, {"count": len(mistakes)}))
        sys.stderr.write("\n".join(lines) + "\n")

    def progress(self, progress: "Progress") -> None:
        """Tell on standard error how far long work is; stay silent during the first second."""
        now = monotonic()
        if now - self.started < QUIET_SECONDS or now - self.told < BETWEEN_SECONDS:
            return
        self.told = now
        seconds = max(1, round(progress.seconds_left or 0))
        facts = {"done": progress.done, "total": progress.total, "count": seconds}
        sys.stderr.write(say("cli.progress", self.language, facts) + "\n")
        sys.stderr.flush()
