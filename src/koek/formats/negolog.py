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
    shown,
    unique_ids,
)
from koek.formats.scenario_tree import at, entries, is_nothing, number, part
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
    domain = Domain(shown(profiles[0].path.resolve().parent.name or "NegoLog"), _issues(profiles, reading))

    def profile(file: ScenarioFile, mistakes: Mistakes) -> Profile:
        return Profile(party_name(file.path), _preferences(file.content, domain, mistakes))

    return reading.scenario(domain, profiles, profile)


def _issues(profiles: Sequence[ScenarioFile], reading: Reading) -> dict[str, Issue]:
    """Return the issues of all profiles together; stops when an issue or option has no proper name."""
    options: dict[str, dict[str, None]] = {}
    for file in profiles:
        mistakes = reading.of(file.path)
        for written, node in entries(file.content, mistakes, "issues").items():
            mistakes.name(written, at(node), "issue")
            for option, value in entries(node, mistakes).items():
                options.setdefault(written, {})[mistakes.name(option, at(value), "option")] = None
        if not options:
            mistakes.add("scenario.no_issues", at(file.content))
    reading.stop_if_any()
    return {
        written: OptionsIssue.model_validate(options_issue(identifier, written, tuple(options[written])))
        for written, identifier in zip(options, unique_ids(options), strict=True)
    }


def _preferences(root: Node, domain: Domain, mistakes: Mistakes) -> Parts:
    weights, worths = entries(root, mistakes, "issueWeights"), entries(root, mistakes, "issues")
    values = []
    for written, issue in domain.issues.items():
        if written in weights and written in worths:
            option_of = option_finder(issue)
            rows = entries(worths[written], mistakes).items()
            worth = {str(option_of(option)): number(value, mistakes) for option, value in rows}
            values.append(table(issue, number(weights[written], mistakes), worth))
        elif written in worths:
            mistakes.add("scenario.weight_missing", at(worths[written]), issue=issue.name)
    for written, node in weights.items():
        if written not in worths:
            mistakes.add("scenario.value_missing", at(node), issue=written[:80])
    no_limit = is_nothing(part(root, "reservationValue"))
    limit = None if no_limit else number(root, mistakes, "reservationValue")
    return {"issues": tuple(values), "limit": limit}
