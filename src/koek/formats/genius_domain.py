"""The domain of a GENIUS scenario: its issues, by their index."""

from fractions import Fraction
from pathlib import Path

from koek.case.issues import Issue, OptionsIssue, RealNumberIssue, WholeNumberIssue
from koek.errors import Place
from koek.formats.hostile_xml import XmlElement
from koek.formats.scenario_parts import Domain, Mistakes, ScenarioFile, options_issue, shown, unique_ids

UNTITLED = frozenset({"", "root"})


def at(element: XmlElement) -> Place:
    """Return where an element begins."""
    return Place(line=element.line, column=element.column)


def issue_elements(element: XmlElement) -> list[XmlElement]:
    """Return the issues below an element, through nested objectives, in document order."""
    found: list[XmlElement] = []
    for child in element.named("issue", "objective", "utility_space"):
        found += [child] if child.tag == "issue" else issue_elements(child)
    return found


def kind_of(issue: XmlElement) -> str:
    """Return ``discrete``, ``integer`` or ``real``, or what else the file says; no type means discrete."""
    return issue.attributes.get("type") or issue.attributes.get("etype") or "discrete"


def named_profiles(domain: ScenarioFile) -> tuple[str, ...]:
    """Return the profile files that the domain itself names as those of its agents."""
    agents = domain.content.anywhere("agent")
    named = (Path(agent.attributes.get("utility_space", "")).name for agent in agents)
    return tuple(name for name in named if name)


def read_domain(domain: ScenarioFile, mistakes: Mistakes) -> Domain:
    """Return the issues of a GENIUS domain, by index, in document order.

    Parameters
    ----------
    domain : ScenarioFile
        A file of which the root is a negotiation template.
    mistakes : Mistakes
        Where everything that is wrong is noted; an issue that cannot be read is left out.
    """
    elements = issue_elements(domain.content)
    names = [mistakes.name(e.attributes.get("name"), at(e), "name") for e in elements]
    issues: dict[str, Issue] = {}
    for element, name, identifier in zip(elements, names, unique_ids(names), strict=True):
        index = element.attributes.get("index", "").strip()
        if not index or index in issues:
            mistakes.add("genius.index", at(element), issue=name, index=index)
        issue = _issue(element, name, identifier, mistakes)
        if issue is not None:
            issues[index] = issue
    if not elements:
        mistakes.add("scenario.no_issues", at(domain.content))
    return Domain(_title(domain), issues)


def _title(domain: ScenarioFile) -> str:
    for objective in domain.content.anywhere("objective"):
        name: str = objective.attributes.get("name", "").strip()
        if name not in UNTITLED:
            return shown(name)
        break
    return shown(domain.path.resolve().parent.name or domain.path.stem)


def _issue(element: XmlElement, name: str, identifier: str, mistakes: Mistakes) -> Issue | None:
    kind = kind_of(element)
    if kind == "discrete":
        options = [
            mistakes.name(item.attributes.get("value"), at(item), "value") for item in element.named("item")
        ]
        if not options:
            mistakes.add("scenario.no_options", at(element), issue=name)
            return None
        return mistakes.noun(OptionsIssue, at(element), **options_issue(identifier, name, options))
    if kind not in {"integer", "real"}:
        mistakes.add("scenario.kind_unknown", at(element), issue=name, kind=kind[:80])
        return None
    lowest, highest = bounds(element, mistakes)
    parts = {"id": identifier, "name": name, "lowest": lowest, "highest": highest}
    if kind == "integer":
        return mistakes.noun(WholeNumberIssue, at(element), kind="whole", **parts)
    return mistakes.noun(RealNumberIssue, at(element), kind="real", **parts)


def bounds(issue: XmlElement, mistakes: Mistakes) -> tuple[Fraction, Fraction]:
    """Return lowest and highest number: attributes of the issue itself, or of the range inside it."""
    holder = next(iter(issue.named("range")), issue)
    lowest, highest = (
        mistakes.number(holder.attributes.get(bound), at(holder), bound)
        for bound in ("lowerbound", "upperbound")
    )
    return lowest, highest
