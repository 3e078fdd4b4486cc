"""Scenarios of GENIUS: a domain and one utility space per party, in XML."""

from collections.abc import Sequence
from pathlib import Path

from koek.formats.case_bytes import read_bytes
from koek.formats.genius_domain import named_profiles, read_domain
from koek.formats.genius_profile import read_profile
from koek.formats.hostile_xml import looks_like_xml, parse_xml
from koek.formats.places import refuse
from koek.formats.scenario_parts import Profile, Reading, Role, Scenario, ScenarioFile, party_name, shown

ROLES = {"negotiation_template": Role.DOMAIN, "utility_space": Role.PROFILE}


def open_genius(path: Path) -> ScenarioFile | None:
    """Return the file when it is a domain or a utility space; None when it is something else.

    Raises
    ------
    HostileFile, FormatError
        The file is XML, and hostile or not well-formed.
    """
    content = read_bytes(path)
    if not looks_like_xml(content):
        return None
    root = parse_xml(content, path)
    return ScenarioFile(path, ROLES[root.tag], root) if root.tag in ROLES else None


def at_the_table(domain: ScenarioFile | None, profiles: Sequence[ScenarioFile]) -> tuple[ScenarioFile, ...]:
    """Return the profiles of the parties: when the domain names two or more that exist, only those."""
    named = set(named_profiles(domain)) if domain else set()
    chosen = tuple(profile for profile in profiles if profile.path.name in named)
    return chosen if len(chosen) == len(named) > 1 else tuple(profiles)


def read_genius(domain: ScenarioFile | None, profiles: Sequence[ScenarioFile], reading: Reading) -> Scenario:
    """Return the scenario of a GENIUS domain and utility spaces.

    Parameters
    ----------
    domain : ScenarioFile or None
        The negotiation template; a scenario without one is not complete.
    profiles : sequence of ScenarioFile
        The utility spaces, in the order of the parties.
    reading : Reading
        Where the mistakes are noted, per file.

    Raises
    ------
    FormatError
        Anything is wrong; all mistakes of the domain, or else of all profiles, are in it.
    """
    if domain is None:
        refuse("scenario.no_domain", profiles[0].path.parent)
    issues = read_domain(domain, reading.of(domain.path))
    return reading.scenario(
        issues, profiles, lambda file, mistakes: Profile(_party(file), read_profile(file, issues, mistakes))
    )


def _party(profile: ScenarioFile) -> str:
    """Return the description of the root objective, where we write the name; otherwise that of the file."""
    objective = next(profile.content.anywhere("objective"), None)
    described = objective.attributes.get("description", "").strip() if objective else ""
    return shown(described) if described else party_name(profile.path)
