"""Whether the sections of a case agree: ids that exist, once, and options that can be chosen."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from koek.case.issues import Issue, OptionsIssue
from koek.case.ledger import DivisionAgreement
from koek.case.preferences import Condition, IssueValue, Preferences, TableValue
from koek.errors import Mistake, Place

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase

Path = tuple[str | int, ...]


def reference_mistakes(case: "NegotiationCase") -> Iterator[Mistake]:
    """Yield every contradiction between sections, in the order of the case.

    Works on a case of which some items are missing because they did not validate by themselves.
    """
    yield from _duplicates(case)
    yield from _party_references(case)
    for index, preferences in enumerate(case.preferences):
        yield from _preference_mistakes(case, preferences, ("preferences", index))
    yield from _issue_references(case)
    if case.division is not None:
        yield from _division_mistakes(case, case.division)


def _mistake(code: str, path: Path, **facts: object) -> Mistake:
    return Mistake(code=code, facts=facts, place=Place(path=path))


def _unknown(code: str, path: Path, written: str, known: Iterable[str]) -> Mistake:
    known = tuple(known)
    return _mistake(
        code, path, id=written, nearest=tuple(get_close_matches(written, known, n=3)), known=known[:20]
    )


def _duplicates(case: "NegotiationCase") -> Iterator[Mistake]:
    sections = ("parties", "issues", "interests", "alternatives", "hard_limits", "constraints", "offers")
    for section in sections:
        yield from _repeated((section,), getattr(case, section))
    for index, party in enumerate(case.parties):
        yield from _repeated(("parties", index, "people"), party.people)
    for index, issue in enumerate(case.issues):
        if isinstance(issue, OptionsIssue):
            yield from _repeated(("issues", index, "options"), issue.options)
    if case.division is not None:
        yield from _repeated(("division", "periods"), case.division.periods)
        yield from _repeated(("division", "lines"), case.division.lines)
    told = Counter((p.party, p.according_to or p.party) for p in case.preferences)
    for index, p in enumerate(case.preferences):
        if told[p.party, p.according_to or p.party] > 1:
            yield _mistake("preferences.told_twice", ("preferences", index), party=p.party)


def _repeated(path: Path, items: Sequence[object]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        identifier: str = item.id  # type: ignore[attr-defined]  # every item of a section has an id
        if identifier in seen:
            yield _mistake("id.duplicate", (*path, index), id=identifier)
        seen.add(identifier)


def _party_references(case: "NegotiationCase") -> Iterator[Mistake]:
    known = [party.id for party in case.parties]
    references: list[tuple[Path, str | None]] = [(("ours",), case.ours)]
    for section in ("interests", "preferences", "alternatives"):
        for index, item in enumerate(getattr(case, section)):
            references += [((section, index, "party"), item.party)]
            references += [((section, index, "according_to"), item.according_to)]
    references += [(("hard_limits", i, "party"), limit.party) for i, limit in enumerate(case.hard_limits)]
    references += [(("offers", i, "by"), offer.by) for i, offer in enumerate(case.offers)]
    for path, written in references:
        if written is not None and written not in known:
            yield _unknown("party.unknown", path, written, known)


def _issue_references(case: "NegotiationCase") -> Iterator[Mistake]:
    issues = {issue.id: issue for issue in case.issues}
    for index, interest in enumerate(case.interests):
        for position, written in enumerate(interest.issues):
            if written not in issues:
                yield _unknown("issue.unknown", ("interests", index, "issues", position), written, issues)
    for index, limit in enumerate(case.hard_limits):
        if limit.issue is not None:
            condition = Condition(
                issue=limit.issue, options=limit.options, lowest=limit.at_least, highest=limit.at_most
            )
            yield from _condition_mistakes(issues, condition, ("hard_limits", index))
    for index, constraint in enumerate(case.constraints):
        for part in ("when", "then"):
            for position, condition in enumerate(getattr(constraint, part)):
                yield from _condition_mistakes(issues, condition, ("constraints", index, part, position))
    for index, offer in enumerate(case.offers):
        yield from _outcome_mistakes(issues, offer.outcome, ("offers", index, "outcome"))


def _outcome_mistakes(issues: dict[str, Issue], choices: Sequence[object], path: Path) -> Iterator[Mistake]:
    for choice in choices:
        issue_id, option = choice.issue, choice.option  # type: ignore[attr-defined]  # a Choice
        if issue_id not in issues:
            yield _unknown("issue.unknown", (*path, issue_id), issue_id, issues)
        else:
            yield from _option_mistakes(issues[issue_id], option, (*path, issue_id))


def _option_mistakes(issue: Issue, option: str, path: Path) -> Iterator[Mistake]:
    if issue.option_id(option) is None:
        if isinstance(issue, OptionsIssue):
            yield _unknown("option.unknown", path, option, issue.option_ids)
        else:
            yield _mistake(
                "option.outside_range",
                path,
                id=option,
                lowest=issue.lowest,
                highest=issue.highest,
                step=issue.step,
            )


def _condition_mistakes(issues: dict[str, Issue], condition: Condition, path: Path) -> Iterator[Mistake]:
    issue = issues.get(condition.issue)
    if issue is None:
        yield _unknown("issue.unknown", (*path, "issue"), condition.issue, issues)
        return
    for position, option in enumerate(condition.options):
        yield from _option_mistakes(issue, option, (*path, "options", position))
    bounded = condition.lowest is not None or condition.highest is not None
    if bounded and isinstance(issue, OptionsIssue):
        yield _mistake("condition.needs_numbers", (*path, "issue"), issue=issue.id)
    if not bounded and not condition.options:
        yield _mistake("condition.empty", path, issue=issue.id)


def _preference_mistakes(case: "NegotiationCase", preferences: Preferences, path: Path) -> Iterator[Mistake]:
    issues = {issue.id: issue for issue in case.issues}
    valued: set[str] = set()
    for index, value in enumerate(preferences.issues):
        here = (*path, "issues", index)
        if value.issue not in issues:
            yield _unknown("issue.unknown", (*here, "issue"), value.issue, issues)
            continue
        if value.issue in valued:
            yield _mistake("value.issue_twice", here, issue=value.issue)
        valued.add(value.issue)
        yield from _value_mistakes(issues[value.issue], value, here)
    for index, interaction in enumerate(preferences.interactions):
        for position, condition in enumerate(interaction.when):
            here = (*path, "interactions", index, "when", position)
            yield from _condition_mistakes(issues, condition, here)
    if preferences.limit_outcome is not None:
        yield from _outcome_mistakes(issues, preferences.limit_outcome, (*path, "limit_outcome"))


def _value_mistakes(issue: Issue, value: IssueValue, path: Path) -> Iterator[Mistake]:
    if isinstance(value, TableValue):
        for worth in value.worth:
            yield from _option_mistakes(issue, worth.option, (*path, "worth", worth.option))
    elif isinstance(issue, OptionsIssue):
        yield _mistake("value.needs_numbers", (*path, "kind"), issue=issue.id, kind=value.kind)


def _division_mistakes(case: "NegotiationCase", division: DivisionAgreement) -> Iterator[Mistake]:
    parties = [party.id for party in case.parties]
    periods = [period.id for period in division.periods]
    for index, party in enumerate(division.parties):
        if party not in parties:
            yield _unknown("party.unknown", ("division", "parties", index), party, parties)
    inside: list[tuple[Path, str]] = [
        (("division", "lines", index, "party"), line.party) for index, line in enumerate(division.lines)
    ]
    inside += [(("division", "signed_by", i), party) for i, party in enumerate(division.signed_by)]
    inside += [
        (("division", "hourly_rates", i, "party"), r.party) for i, r in enumerate(division.hourly_rates)
    ]
    if division.odd_cent is not None:
        inside.append((("division", "odd_cent"), division.odd_cent))
    if division.key is not None:
        inside += [
            (("division", "key", "shares", i, "party"), s.party) for i, s in enumerate(division.key.shares)
        ]
        inside += [
            (("division", "key", "signed_by", i), party) for i, party in enumerate(division.key.signed_by)
        ]
    for path, party in inside:
        if party not in division.parties:
            yield _unknown("division.not_a_party", path, party, division.parties)
    for index, line in enumerate(division.lines):
        if line.period not in periods:
            yield _unknown("period.unknown", ("division", "lines", index, "period"), line.period, periods)
