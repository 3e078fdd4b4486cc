"""Whether what is said about issues fits them: issues that exist, options and numbers that can be chosen."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from koek.case.choices import Choice
from koek.case.issues import Issue, OptionsIssue
from koek.case.limits import HardLimit
from koek.case.nearness import suggested
from koek.case.numbers import as_text
from koek.case.preferences import Condition, IssueValue, Preferences, TableValue
from koek.errors import Mistake, Place

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.case.readiness import MandateReach

Path = tuple[str | int, ...]


def mistake(code: str, path: Path, **facts: object) -> Mistake:
    """Return a mistake at a path in the case."""
    return Mistake(code=code, facts=facts, place=Place(path=path))


def unknown(code: str, path: Path, written: str, known: Iterable[str]) -> Mistake:
    """Return the mistake that an id leads nowhere, with what may have been meant."""
    words = suggested(written, known)
    return (
        mistake(code, path, id=written, suggested=words)
        if words
        else mistake(f"{code}.none", path, id=written)
    )


def issue_mistakes(case: "NegotiationCase") -> Iterator[Mistake]:
    """Yield everything that is said about issues and options that are not there or do not fit."""
    issues = _Issues(case.issues)
    for index, preferences in enumerate(case.preferences):
        yield from _preference_mistakes(issues, preferences, ("preferences", index))
    for index, interest in enumerate(case.interests):
        for position, written in enumerate(interest.issues):
            yield from issues.unless_known(written, ("interests", index, "issues", position))
    for index, limit in enumerate(case.hard_limits):
        yield from _limit_mistakes(issues, limit, ("hard_limits", index))
    for index, reach in enumerate(case.mandate_reach):
        yield from _limit_mistakes(issues, reach, ("mandate_reach", index))
    for index, constraint in enumerate(case.constraints):
        yield from _condition_mistakes(issues, constraint.when, ("constraints", index, "when"))
        yield from _condition_mistakes(issues, constraint.then, ("constraints", index, "then"))
    for index, offer in enumerate(case.offers):
        yield from _outcome_mistakes(issues, offer.outcome, ("offers", index, "outcome"))


class _Issues:
    """The issues of the case by id, and the ids of their options, looked up often."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.by_id = {issue.id: issue for issue in issues}
        self._options = {i.id: frozenset(i.option_ids) for i in issues if isinstance(i, OptionsIssue)}

    def unless_known(self, written: str, path: Path) -> Iterator[Mistake]:
        if written not in self.by_id:
            yield unknown("issue.unknown", path, written, self.by_id)

    def option_mistakes(self, issue: Issue, option: str, path: Path) -> Iterator[Mistake]:
        if isinstance(issue, OptionsIssue):
            if option not in self._options[issue.id]:
                yield unknown("option.unknown", path, option, issue.option_ids)
        elif issue.option_id(option) is None:
            range_facts = {"lowest": as_text(issue.lowest), "highest": as_text(issue.highest)}
            if issue.step is None:
                yield mistake("option.outside_range", path, id=option, **range_facts)
            else:
                yield mistake("option.off_step", path, id=option, step=as_text(issue.step), **range_facts)


def _preference_mistakes(issues: _Issues, preferences: Preferences, path: Path) -> Iterator[Mistake]:
    valued: set[str] = set()
    for index, value in enumerate(preferences.issues):
        here = (*path, "issues", index)
        yield from issues.unless_known(value.issue, (*here, "issue"))
        if value.issue in valued:
            yield mistake("value.issue_twice", here, issue=value.issue)
        valued.add(value.issue)
        if value.issue in issues.by_id:
            yield from _value_mistakes(issues, value, here)
    for index, interaction in enumerate(preferences.interactions):
        yield from _condition_mistakes(issues, interaction.when, (*path, "interactions", index, "when"))
    yield from _outcome_mistakes(issues, preferences.limit_outcome or (), (*path, "limit_outcome"))


def _value_mistakes(issues: _Issues, value: IssueValue, path: Path) -> Iterator[Mistake]:
    issue = issues.by_id[value.issue]
    if isinstance(value, TableValue):
        valued: set[str] = set()
        for worth in value.worth:
            here = (*path, "worth", worth.option)
            yield from issues.option_mistakes(issue, worth.option, here)
            option = worth.option if isinstance(issue, OptionsIssue) else issue.option_id(worth.option)
            if option in valued:
                yield mistake("value.option_twice", here, option=worth.option)
            valued.add(option or worth.option)
    elif isinstance(issue, OptionsIssue):
        yield mistake("value.needs_numbers", (*path, "kind"), issue=issue.id, kind=value.kind)


def _outcome_mistakes(issues: _Issues, choices: Sequence[Choice], path: Path) -> Iterator[Mistake]:
    chosen: set[str] = set()
    for choice in choices:
        here = (*path, choice.issue)
        yield from issues.unless_known(choice.issue, here)
        if choice.issue in chosen:
            yield mistake("choice.issue_twice", here, issue=choice.issue)
        chosen.add(choice.issue)
        if choice.issue in issues.by_id:
            yield from issues.option_mistakes(issues.by_id[choice.issue], choice.option, here)


def _limit_mistakes(issues: _Issues, limit: "HardLimit | MandateReach", path: Path) -> Iterator[Mistake]:
    bounded = limit.options or limit.at_least is not None or limit.at_most is not None
    if limit.issue is not None:
        condition = Condition(
            issue=limit.issue, options=limit.options, lowest=limit.at_least, highest=limit.at_most
        )
        yield from _one_condition_mistakes(issues, condition, path)
    elif bounded:
        yield mistake("limit.needs_issue", path)


def _condition_mistakes(issues: _Issues, conditions: Sequence[Condition], path: Path) -> Iterator[Mistake]:
    for position, condition in enumerate(conditions):
        yield from _one_condition_mistakes(issues, condition, (*path, position))


def _one_condition_mistakes(issues: _Issues, condition: Condition, path: Path) -> Iterator[Mistake]:
    yield from issues.unless_known(condition.issue, (*path, "issue"))
    lowest, highest = condition.lowest, condition.highest
    if lowest is not None and highest is not None and highest < lowest:
        yield mistake("condition.empty_range", path, lowest=as_text(lowest), highest=as_text(highest))
    if lowest is None and highest is None and not condition.options:
        yield mistake("condition.empty", path, issue=condition.issue)
    issue = issues.by_id.get(condition.issue)
    if issue is None:
        return
    for position, option in enumerate(condition.options):
        yield from issues.option_mistakes(issue, option, (*path, "options", position))
    if isinstance(issue, OptionsIssue) and (lowest is not None or highest is not None):
        yield mistake("condition.needs_numbers", (*path, "issue"), issue=issue.id)
