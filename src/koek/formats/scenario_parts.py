"""What the readers of scenarios share: collected mistakes, ids from names, and the case they all end in."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from koek.case.issues import Issue
from koek.case.negotiation_case import FORMAT_VERSION, NegotiationCase
from koek.case.noun import Noun, slug
from koek.case.numbers import exact
from koek.case.parties import Party
from koek.case.preferences import Preferences
from koek.errors import FormatError, Mistake, Place

MOST_NAME = 200
"""Characters of the longest name of a party, an issue or an option."""

_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

AnyNoun = TypeVar("AnyNoun", bound=Noun)


@dataclass
class Mistakes:
    """Everything that is wrong with one file, collected while it is read on."""

    file: str
    found: list[Mistake] = field(default_factory=list)

    def add(self, code: str, at: Place | None = None, **facts: object) -> None:
        """Note one mistake, at a place in this file."""
        at = at or Place()
        place = Place(path=at.path, file=self.file, line=at.line, column=at.column)
        self.found.append(Mistake(code, facts, place))

    def number(self, written: object, at: Place, what: str) -> Fraction:
        """Return the number that is written, or note a mistake and return 0.

        Parameters
        ----------
        written : object
            The file's own text of the number; None when it is not there.
        at : Place
            Where it stands.
        what : str
            Name of the attribute or key that holds it.
        """
        if written is None:
            self.add("scenario.number_missing", at, what=what)
            return Fraction(0)
        try:
            return exact(str(written))
        except ValueError:
            self.add("scenario.number_unreadable", at, what=what, written=str(written)[:80])
            return Fraction(0)

    def name(self, written: str | None, at: Place, what: str) -> str:
        """Return a name as a noun keeps it, or note why it cannot be one and return something that can."""
        name = (written or "").strip()
        if not name:
            self.add("scenario.name_missing", at, what=what)
        elif len(name) > MOST_NAME:
            self.add("scenario.name_too_long", at, what=what, name=name[:40], most=MOST_NAME)
        elif (noun := self.noun(Party, at, name=name)) is not None:
            return noun.name
        return shown(name)

    def noun(self, kind: type[AnyNoun], at: Place, /, **parts: object) -> AnyNoun | None:
        """Return a noun made of these parts, or note what is wrong with it and return None."""
        try:
            return kind.model_validate(parts)
        except ValueError as reason:
            errors: Any = getattr(reason, "errors", list)()
            for error in errors:
                self.add(error["type"], at, **error.get("ctx", {}))
            return None


@dataclass
class Reading:
    """The mistakes of all files of one scenario."""

    files: list[Mistakes] = field(default_factory=list)

    def of(self, path: Path) -> Mistakes:
        """Return where the mistakes of one file are noted."""
        mistakes = Mistakes(str(path))
        self.files.append(mistakes)
        return mistakes

    def stop_if_any(self) -> None:
        """Raise everything that was found in all files.

        Raises
        ------
        FormatError
            At least one mistake was noted.
        """
        found = tuple(mistake for file in self.files for mistake in file.found)
        if found:
            raise FormatError(found)

    def scenario(
        self,
        domain: "Domain",
        profiles: "Sequence[ScenarioFile]",
        read: "Callable[[ScenarioFile, Mistakes], Profile]",
    ) -> "Scenario":
        """Return the scenario of a domain and its profiles, each read with its own place for mistakes.

        Raises
        ------
        FormatError
            Anything is wrong; all mistakes of the domain, or else of all profiles, are in it.
        """
        self.stop_if_any()
        parties = tuple(read(file, self.of(file.path)) for file in profiles)
        self.stop_if_any()
        return Scenario(domain, parties)


class Role(StrEnum):
    """What a file of a scenario is for."""

    DOMAIN = "domain"
    PROFILE = "profile"


@dataclass(frozen=True)
class ScenarioFile:
    """One file of a scenario: where it is, what it is for, and its content as its format parses it."""

    path: Path
    role: Role
    content: Any


@dataclass(frozen=True)
class Profile:
    """What one file says about one party: its name, and its preferences without the party's id."""

    name: str
    preferences: Mapping[str, object]


@dataclass(frozen=True)
class Scenario:
    """A domain and the profiles of its parties, in the order of the files."""

    domain: "Domain"
    profiles: tuple[Profile, ...]


@dataclass(frozen=True)
class Domain:
    """What can be agreed: the issues, found by whatever the format uses for them (an index, a name)."""

    title: str
    issues: Mapping[str, Issue]

    def ordered(self) -> tuple[Issue, ...]:
        """Return the issues in the order of the file."""
        return tuple(self.issues.values())


def unique_ids(names: Iterable[str]) -> Iterator[str]:
    """Yield an id for each name; a name whose slug is taken gets the first free number behind it.

    Examples
    --------
    >>> list(unique_ids(["0 kW", "0-kW", "25 kW"]))
    ['0-kw', '0-kw-2', '25-kw']
    """
    taken: set[str] = set()
    for name in names:
        plain = slug(name)
        candidate, number = plain, 1
        while candidate in taken:
            number += 1
            candidate = f"{plain}-{number}"
        taken.add(candidate)
        yield candidate


def natural_key(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Return what sorts ``Profile10`` behind ``Profile9``.

    Examples
    --------
    >>> sorted(["p10", "p9", "P1"], key=natural_key)
    ['P1', 'p9', 'p10']
    """
    pieces = re.split(r"(\d+)", name.casefold())
    return tuple(
        (False, int(piece), "") if piece.isdecimal() else (True, 0, piece) for piece in pieces if piece
    )


def shown(written: str) -> str:
    """Return a text as a name can hold it: without signs that cannot be shown, and not too long.

    Examples
    --------
    >>> shown("Ann" + chr(7) + "e ")
    'Anne'
    """
    return _UNSHOWABLE.sub("", written).strip()[:MOST_NAME].strip() or "?"


def party_name(file: Path) -> str:
    """Return the name a party gets from its file: the stem with spaces for underscores.

    Examples
    --------
    >>> party_name(Path("energy_consumer.xml"))
    'energy consumer'
    """
    return shown(" ".join(file.stem.replace("_", " ").split()))


def options_issue(identifier: str, name: str, options: Sequence[str]) -> dict[str, object]:
    """Return the parts of an issue with named options; a name that returns counts once."""
    names = tuple(dict.fromkeys(options))
    named = tuple({"id": i, "name": n} for i, n in zip(unique_ids(names), names, strict=True))
    return {"kind": "options", "id": identifier, "name": name, "options": named}


def as_case(scenario: Scenario) -> NegotiationCase:
    """Return the case of a scenario: its parties in the order given, none of them ours."""
    domain, profiles = scenario.domain, scenario.profiles
    names = [profile.name for profile in profiles]
    parties = tuple(Party(id=i, name=n) for i, n in zip(unique_ids(names), names, strict=True))
    preferences = tuple(
        Preferences.model_validate({"party": party.id, **profile.preferences})
        for party, profile in zip(parties, profiles, strict=True)
    )
    return NegotiationCase(
        koek=FORMAT_VERSION,
        title=domain.title,
        parties=parties,
        issues=domain.ordered(),
        preferences=preferences,
    )
