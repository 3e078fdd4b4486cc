"""Scenarios of NegoLog: one profile per party, in JSON, that hold the domain as well."""

from collections.abc import Sequence
from pathlib import Path

from koek.case.issues import Issue, OptionsIssue
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.json_text import read_json
from koek.formats.places import Node
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
    unique_ids,
)
from koek.formats.scenario_tree import at, entries, number, part
from koek.formats.scenario_values import Parts, option_finder, table


def open_negolog(path: Path) -> ScenarioFile | None:
    """Return the file when it is a profile; None when it is something else, such as ``specs.json``.

    Raises
    ------
    HostileFile, FormatError
        The file is hostile, or no JSON.
    """
    root = read_json(decoded(read_bytes(path), path), path)
    if part(root, "issueWeights") is None or part(root, "issues") is None:
        return None
    return ScenarioFile(path, Role.PROFILE, root)


def read_negolog(
    _domain: ScenarioFile | None, profiles: Sequence[ScenarioFile], reading: Reading
) -> Scenario:
    """Return the scenario of NegoLog profiles.

    Issues and options are those of all profiles together, in order of first appearance; an option that one
    profile leaves out has no value there. Weights and values are kept as given.

    Parameters
    ----------
    profiles : sequence of ScenarioFile
        The profiles, in the order of the parties.
    reading : Reading
        Where the mistakes are noted, per file.

    Raises
    ------
    FormatError
        Anything is wrong; all mistakes of all profiles are in it.
    """
    collected = [reading.of(file.path) for file in profiles]
    issues = _issues(profiles, collected)
    reading.stop_if_any()
    domain = Domain(profiles[0].path.resolve().parent.name or "NegoLog", issues)
    read = tuple(
        Profile(party_name(file.path), _preferences(file.content, domain, mistakes))
        for file, mistakes in zip(profiles, collected, strict=True)
    )
    reading.stop_if_any()
    return Scenario(domain, read)


def _issues(profiles: Sequence[ScenarioFile], collected: Sequence[Mistakes]) -> dict[str, Issue]:
    options: dict[str, dict[str, None]] = {}
    for file, mistakes in zip(profiles, collected, strict=True):
        for written, node in entries(file.content, mistakes, "issues").items():
            mistakes.name(written, at(node), "issue")
            for option in entries(node, mistakes):
                options.setdefault(written, {})[mistakes.name(option, at(node), "option")] = None
    issues = {
        written: collected[0].noun(
            OptionsIssue,
            at(profiles[0].content),
            **options_issue(identifier, written.strip(), tuple(options[written])),
        )
        for written, identifier in zip(options, unique_ids(options), strict=True)
        if not any(mistakes.found for mistakes in collected)
    }
    if not options:
        collected[0].add("scenario.no_issues", at(profiles[0].content))
    return {written: issue for written, issue in issues.items() if issue is not None}


def _preferences(root: Node, domain: Domain, mistakes: Mistakes) -> Parts:
    weights, worths = entries(root, mistakes, "issueWeights"), entries(root, mistakes, "issues")
    values = []
    for written, issue in domain.issues.items():
        if written not in worths:
            mistakes.add("scenario.issue_missing", at(root), issue=issue.name)
        elif written not in weights:
            mistakes.add("scenario.weight_missing", at(root), issue=issue.name)
        else:
            option_of = option_finder(issue)
            worth = {
                str(option_of(o)): number(v, mistakes) for o, v in entries(worths[written], mistakes).items()
            }
            values.append(table(issue, number(weights[written], mistakes), worth))
    for written, node in weights.items():
        if written not in domain.issues:
            mistakes.add("scenario.issue_unknown", at(node), issue=written[:80])
    limit = None if part(root, "reservationValue") is None else number(root, mistakes, "reservationValue")
    return {"issues": tuple(values), "limit": limit}
