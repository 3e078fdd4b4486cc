"""What a case says that no scenario format can: told as findings, never dropped in silence."""

from collections.abc import Iterator, Sequence

from koek.case.issues import Issue, MoneyIssue, OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.preferences import Preferences, Unit
from koek.findings import Finding
from koek.formats.scenario_parts import unique_ids

Loss = Finding
"""Something of the case that is not in the files that were written."""


HELD = ("koek", "title", "about", "language", "ours", "parties", "issues", "preferences")
"""Sections that a scenario holds, or of which a loss is told by itself."""

COUNTED = ("interests", "alternatives", "hard_limits", "constraints", "offers")
"""Sections of which the number of lost items is told."""


def statements(case: NegotiationCase) -> tuple[Preferences, ...]:
    """Return what each party itself says outcomes are worth, in the order of the parties."""
    own = {p.party: p for p in case.preferences if not p.is_estimate}
    return tuple(own[party.id] for party in case.parties if party.id in own)


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names with a number behind those that were there already.

    Examples
    --------
    >>> distinct(["yes", "no", "yes"])
    ('yes', 'no', 'yes (2)')
    """
    given: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in given:
            number += 1
            candidate = f"{name} ({number})"
        given.append(candidate)
    return tuple(given)


def case_losses(case: NegotiationCase) -> Iterator[Loss]:
    """Yield what every scenario format lacks, in the order of the case: sections, people, texts, ids."""
    if case.ours is not None:
        yield Loss("scenario.lost.ours", {"party": case.ours})
    if case.language != "nl":
        yield Loss("scenario.lost.language")
    for section in COUNTED:
        count = len(getattr(case, section))
        if count:
            yield Loss(f"scenario.lost.{section}", {"count": count})
    other = tuple(section for section in NegotiationCase.model_fields if _is_lost(case, section))
    if other:
        yield Loss("scenario.lost.sections", {"sections": other})
    counted = {
        "people": sum(len(party.people) for party in case.parties),
        "texts": sum(_texts(case)),
        "ids": _changed_ids(case),
        "names": _repeated_names(case),
    }
    yield from (Loss(f"scenario.lost.{what}", {"count": count}) for what, count in counted.items() if count)
    yield from _preference_losses(case)
    yield from (loss for issue in case.issues for loss in _issue_losses(issue))


def _is_lost(case: NegotiationCase, section: str) -> bool:
    """Return whether a section without a loss of its own is filled in."""
    default = NegotiationCase.model_fields[section].default
    return section not in {*HELD, *COUNTED} and getattr(case, section) != default


def _texts(case: NegotiationCase) -> Iterator[bool]:
    """Yield for each place where a text may stand whether there is one."""
    yield case.about is not None
    yield from (party.about is not None for party in case.parties)
    for issue in case.issues:
        yield issue.about is not None
        if isinstance(issue, OptionsIssue):
            yield from (option.about is not None for option in issue.options)


def _changed_ids(case: NegotiationCase) -> int:
    """Return how many ids the written names will not give back."""
    lists = [[(item.id, item.name) for item in items] for items in (case.parties, case.issues)]
    lists += [
        [(o.id, o.name) for o in issue.options] for issue in case.issues if isinstance(issue, OptionsIssue)
    ]
    return sum(
        given != made
        for items in lists
        for (given, _), made in zip(items, unique_ids(n for _, n in items), strict=True)
    )


def _repeated_names(case: NegotiationCase) -> int:
    lists = [[issue.name for issue in case.issues]]
    lists += [[o.name for o in issue.options] for issue in case.issues if isinstance(issue, OptionsIssue)]
    return sum(len(names) - len(set(names)) for names in lists)


def _issue_losses(issue: Issue) -> Iterator[Loss]:
    if isinstance(issue, MoneyIssue):
        yield Loss("scenario.lost.money_issue", {"issue": issue.id})
    elif not isinstance(issue, OptionsIssue) and issue.unit is not None:
        yield Loss("scenario.lost.unit", {"issue": issue.id, "unit": issue.unit})


def _preference_losses(case: NegotiationCase) -> Iterator[Loss]:
    told = statements(case)
    if len(told) < len(case.preferences):
        yield Loss("scenario.lost.estimates", {"count": len(case.preferences) - len(told)})
    silent = tuple(p.id for p in case.parties if p.id not in [s.party for s in told])
    if silent:
        yield Loss("scenario.lost.parties", {"parties": silent})
    yield from (Loss("scenario.lost.target", {"party": s.party}) for s in told if s.target is not None)
    yield from (Loss("scenario.lost.money", {"party": s.party}) for s in told if s.unit is Unit.MONEY)
    reasons = sum(any((v.aspect, v.nature, v.reason)) for s in told for v in s.issues)
    grounds = sum(s.confidence is not None or bool(s.evidence) for s in told)
    if reasons + grounds:
        yield Loss("scenario.lost.reasons", {"count": reasons + grounds})
