"""Scenarios of GeniusWeb: a domain and one linear additive profile per party, in JSON."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from koek.case.issues import Issue, OptionsIssue, RealNumberIssue, WholeNumberIssue
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.json_text import read_json
from koek.formats.places import Mapping, Node
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
from koek.formats.scenario_tree import at, entries, is_nothing, items, name, number, part, text_of
from koek.formats.scenario_values import Parts, find_option, line, option_finder, table, unknown_option

LINEAR = "LinearAdditiveUtilitySpace"
_RANGE = ("low", "high", "step")


def open_geniusweb(path: Path) -> ScenarioFile | None:
    """Return the file when it is a domain or a profile; None when it is something else.

    Raises
    ------
    HostileFile, FormatError
        The file is hostile, or no JSON.
    """
    root = read_json(decoded(read_bytes(path), path), path)
    if part(root, "issuesValues") is not None:
        return ScenarioFile(path, Role.DOMAIN, root)
    if isinstance(root, Mapping) and len(root.entries) == 1:
        (kind,) = root.entries
        if kind.endswith(("Space", "Profile", "PartialOrdering")):
            return ScenarioFile(path, Role.PROFILE, root)
    return None


def read_geniusweb(
    domain: ScenarioFile | None, profiles: Sequence[ScenarioFile], reading: Reading
) -> Scenario:
    """Return the scenario of a GeniusWeb domain and profiles.

    Parameters
    ----------
    domain : ScenarioFile or None
        The domain; when there is none, the domain inside the first profile.
    profiles : sequence of ScenarioFile
        The profiles, in the order of the parties. A reservation bid is their limit.
    reading : Reading
        Where the mistakes are noted, per file.

    Raises
    ------
    FormatError
        Anything is wrong; all mistakes of the domain, or else of all profiles, are in it.
    """
    source = domain or profiles[0]
    root = source.content if domain else part(source.content, LINEAR, "domain")
    issues = _domain(root or source.content, source.path, reading.of(source.path))
    return reading.scenario(issues, profiles, lambda file, mistakes: _profile(file, issues, mistakes))


def _domain(root: Node, file: Path, mistakes: Mistakes) -> Domain:
    values = entries(root, mistakes, "issuesValues")
    issues: dict[str, Issue] = {}
    for (written, node), identifier in zip(values.items(), unique_ids(values), strict=True):
        issue = _issue(node, mistakes.name(written, at(node), "issue"), identifier, mistakes)
        if issue is not None:
            issues[written] = issue
    if not values:
        mistakes.add("scenario.no_issues", at(root))
    return Domain((text_of(part(root, "name")) or party_name(file))[:200], issues)


def _issue(node: Node, label: str, identifier: str, mistakes: Mistakes) -> Issue | None:
    if part(node, "range") is not None:
        return _numbers(node, label, identifier, mistakes)
    options = [name(option, mistakes, "values") for option in items(node, mistakes, "values")]
    if not options:
        mistakes.add("scenario.no_options", at(node), issue=label)
        return None
    return mistakes.noun(OptionsIssue, at(node), **options_issue(identifier, label, options))


def _numbers(node: Node, label: str, identifier: str, mistakes: Mistakes) -> Issue | None:
    """Return an issue on numbers: whole ones when lowest, highest and step are."""
    bounds = part(node, "range")
    if isinstance(bounds, SequenceNode) and len(bounds.items) == len(_RANGE):
        lowest, highest, step = (number(item, mistakes) for item in bounds.items)
    else:
        lowest, highest, step = (number(bounds or node, mistakes, key) for key in _RANGE)
    parts = {"id": identifier, "name": label, "lowest": lowest, "highest": highest, "step": step}
    if all(n.denominator == 1 for n in (lowest, highest, step)):
        return mistakes.noun(WholeNumberIssue, at(node), kind="whole", **parts)
    return mistakes.noun(RealNumberIssue, at(node), kind="real", **parts)


def _profile(file: ScenarioFile, domain: Domain, mistakes: Mistakes) -> Profile:
    space = part(file.content, LINEAR)
    if space is None:
        (kind,) = file.content.entries
        mistakes.add("scenario.function_unknown", at(file.content), issue="", function=kind[:80])
        return Profile(party_name(file.path), {})
    weights, utilities = entries(space, mistakes, "issueWeights"), entries(space, mistakes, "issueUtilities")
    for written, node in {**weights, **utilities}.items():
        if written not in domain.issues:
            mistakes.add("scenario.issue_unknown", at(node), issue=written[:80])
    values = []
    for written, issue in domain.issues.items():
        if written in weights and written in utilities:
            weight = number(weights[written], mistakes)
            values.append(_value(utilities[written], issue, weight, mistakes))
        elif written in utilities:
            mistakes.add("scenario.weight_missing", at(utilities[written]), issue=issue.name)
        elif written in weights:
            mistakes.add("scenario.value_missing", at(weights[written]), issue=issue.name)
    called = text_of(part(space, "name")) or party_name(file.path)
    limit = _reservation(space, domain, mistakes)
    return Profile(
        shown(called), {"issues": tuple(v for v in values if v is not None), "limit_outcome": limit}
    )


def _value(node: Node, issue: Issue, weight: Fraction, mistakes: Mistakes) -> Parts | None:
    ends = part(node, "numberutils")
    if ends is not None and not isinstance(issue, OptionsIssue):
        keys = ("lowValue", "lowUtility", "highValue", "highUtility")
        low, low_utility, high, high_utility = (number(ends, mistakes, key) for key in keys)
        slope = (high_utility - low_utility) / (high - low) if high != low else Fraction(0)
        return line(issue, weight, slope, low_utility - slope * low)
    if part(node, "discreteutils") is None:
        mistakes.add("scenario.value_missing", at(node), issue=issue.name)
        return None
    option_of = option_finder(issue)
    worth: dict[str, Fraction] = {}
    for written, value in entries(node, mistakes, "discreteutils", "valueUtilities").items():
        option = option_of(written)
        if option is None:
            unknown_option(issue, written, mistakes, at(value))
        else:
            worth[option] = number(value, mistakes)
    return table(issue, weight, worth)


def _reservation(space: Node, domain: Domain, mistakes: Mistakes) -> dict[str, str] | None:
    """Return the reservation bid: the outcome that is just good enough, on some or all issues."""
    if is_nothing(part(space, "reservationBid")):
        return None
    outcome: dict[str, str] = {}
    for written, node in entries(space, mistakes, "reservationBid", "issuevalues").items():
        issue = domain.issues.get(written)
        if issue is None:
            mistakes.add("scenario.issue_unknown", at(node), issue=written[:80])
            continue
        option = find_option(issue, text_of(node) or "", mistakes, at(node))
        if option is not None:
            outcome[issue.id] = option
    return outcome or None
