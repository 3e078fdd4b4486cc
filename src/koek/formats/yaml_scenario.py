"""Scenarios in the YAML of another library: an outcome space and one utility function per party."""

from collections.abc import Sequence
from pathlib import Path

from koek.case.issues import Issue, OptionsIssue, RealNumberIssue, WholeNumberIssue
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.places import Node, refuse
from koek.formats.places import Sequence as SequenceNode
from koek.formats.scenario_parts import (
    Domain,
    Mistakes,
    Profile,
    Reading,
    Role,
    Scenario,
    ScenarioFile,
    options_issue,
    party_name,
    shown,
    unique_ids,
)
from koek.formats.scenario_tree import at, items, name, number, part, text_of
from koek.formats.yaml_scenario_values import read_function
from koek.formats.yaml_text import read_yaml

LARGEST = 2_000_000
"""Bytes of the largest YAML scenario: its reader takes seconds per megabyte."""

_NAMED = frozenset(
    {"CategoricalIssue", "DiscreteOrdinalIssue", "DiscreteCardinalIssue", "OrdinalIssue", "CardinalIssue"}
)
_WHOLE = frozenset({"ContiguousIssue"})
_REAL = frozenset({"ContinuousIssue"})


def kind_of(node: Node | None) -> str:
    """Return the last part of a `type`: files name classes with or without the modules they are in."""
    return (text_of(part(node, "type")) or "").rpartition(".")[2]


def open_yaml_scenario(path: Path) -> ScenarioFile | None:
    """Return the file when it is an outcome space or a utility function; None when it is something else.

    Raises
    ------
    HostileFile, FormatError
        The file is hostile, or no YAML.
    """
    root = read_yaml(decoded(read_bytes(path, LARGEST), path), path)
    if part(root, "issues") is not None and "OutcomeSpace" in kind_of(root):
        return ScenarioFile(path, Role.DOMAIN, root)
    if kind_of(root).endswith(("UtilityFunction", "UFun")):
        return ScenarioFile(path, Role.PROFILE, root)
    return None


def read_yaml_scenario(
    domain: ScenarioFile | None, profiles: Sequence[ScenarioFile], reading: Reading
) -> Scenario:
    """Return the scenario of an outcome space and utility functions.

    Parameters
    ----------
    domain : ScenarioFile or None
        The outcome space; a scenario without one is not complete.
    profiles : sequence of ScenarioFile
        The utility functions, in the order of the parties.
    reading : Reading
        Where the mistakes are noted, per file.

    Raises
    ------
    FormatError
        Anything is wrong; all mistakes of the domain, or else of all profiles, are in it.
    """
    if domain is None:
        refuse("scenario.no_domain", profiles[0].path.parent)
    issues = _domain(domain, reading.of(domain.path))

    def profile(file: ScenarioFile, mistakes: Mistakes) -> Profile:
        return Profile(party_name(file.path), read_function(file.content, issues.ordered(), mistakes))

    return reading.scenario(issues, profiles, profile)


def _domain(file: ScenarioFile, mistakes: Mistakes) -> Domain:
    nodes = items(file.content, mistakes, "issues")
    names = [mistakes.name(text_of(part(node, "name")), at(node), "name") for node in nodes]
    issues: dict[str, Issue] = {}
    for node, label, identifier in zip(nodes, names, unique_ids(names), strict=True):
        issue = _issue(node, label, identifier, mistakes)
        if issue is not None:
            issues[identifier] = issue
    title = text_of(part(file.content, "name")) or party_name(file.path)
    return Domain(shown(title), issues)


def _issue(node: Node, label: str, identifier: str, mistakes: Mistakes) -> Issue | None:
    kind = kind_of(node)
    if kind in _NAMED:
        options = [name(option, mistakes, "values") for option in items(node, mistakes, "values")]
        if not options:
            mistakes.add("scenario.no_options", at(node), issue=label)
            return None
        return mistakes.noun(OptionsIssue, at(node), **options_issue(identifier, label, options))
    if kind not in _WHOLE | _REAL:
        mistakes.add("scenario.kind_unknown", at(node), issue=label, kind=kind[:80])
        return None
    bounds = _bounds(node, mistakes)
    if bounds is None:
        return None
    parts = {"id": identifier, "name": label, "lowest": bounds[0], "highest": bounds[1]}
    if kind in _WHOLE:
        return mistakes.noun(WholeNumberIssue, at(node), kind="whole", **parts)
    return mistakes.noun(RealNumberIssue, at(node), kind="real", **parts)


def _bounds(node: Node, mistakes: Mistakes) -> tuple[object, object] | None:
    """Return lowest and highest of ``[lowest, highest]``; a single number n means 0 to n - 1."""
    values = part(node, "values")
    if not isinstance(values, SequenceNode):
        return 0, number(node, mistakes, "values") - 1
    if len(values.items) != 2:  # noqa: PLR2004  # a pair
        mistakes.add("scenario.range", at(values))
        return None
    return number(values.items[0], mistakes), number(values.items[1], mistakes)
