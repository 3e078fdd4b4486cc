"""Questions on worth: how heavily each issue counts, what is best, and which proposal is on the table."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from koek.case.issues import OptionsIssue
from koek.case.numbers import as_text
from koek.case.preferences import TableValue
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import OneOf, Option, Place, parties
from koek.cli.asking_parts import Put, asked, others, ours, whose_eyes
from koek.findings import Finding

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.case.preferences import AnyIssueValue
    from koek.cli.asking import Content

FIRST_OFFER = "on-the-table"
_TENS = 10


def how_it_counts(case: "NegotiationCase", setting: Setting) -> tuple[Finding, ...]:
    """Return what is assumed between the best choice and the worst one."""
    del case, setting
    return (Finding("asking.even_steps"),)


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open on worth: your own first, then your estimate of the others, then the proposal."""
    yield from whose_eyes(case)
    own = ours(case)
    for party in (own, *others(case)):
        for issue in case.issues:
            if isinstance(issue, OptionsIssue):
                yield from _worth(case, party, issue)
    yield from _on_the_table(case, setting)


def _worth(case: "NegotiationCase", party: str, issue: OptionsIssue) -> Iterator[Question]:
    facts = {"issue": issue.id, "party": party, "ours": party == ours(case)}
    told = _told(case, party, issue.id)
    if told is None:
        yield asked("asking.weight", _put_weight(ours(case), party, issue.id), Place(), **facts)
    elif isinstance(told, TableValue) and not told.worth and told.otherwise is None:
        yield asked("asking.best", _put_best(ours(case), party, issue), _choice(issue), **facts)


def _told(case: "NegotiationCase", party: str, issue: str) -> "AnyIssueValue | None":
    """Return what the owner of the case says that an issue is worth to a party."""
    said = (p for p in case.preferences if p.party == party)
    return next((value for p in said for value in p.issues if value.issue == issue), None)


def _choice(issue: OptionsIssue) -> OneOf:
    named = ((option.id, option.name) for option in issue.options)
    return OneOf(tuple(Option(known, Finding("asking.word", {"item": name})) for known, name in named))


def _statement(content: "Content", own: str, party: str) -> "Content":
    """Return what is told of a party, made when it is not there; of another it is a weak estimate."""
    told = content.setdefault("preferences", [])
    known = next((one for one in told if one["party"] == party), None)
    if known is None:
        estimate = {} if party == own else {"according_to": own, "confidence": "low"}
        known = {"party": party, **estimate, "issues": []}
        told.append(known)
    return known


def _put_weight(own: str, party: str, issue: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        values = _statement(content, own, party).setdefault("issues", [])
        values.append({"issue": issue, "weight": str(_TENS * int(answer)), "worth": {}})

    return put


def _put_best(own: str, party: str, issue: OptionsIssue) -> Put:
    def put(content: "Content", answer: str) -> None:
        values = _statement(content, own, party)["issues"]
        value = next(one for one in values if one["issue"] == issue.id)
        value["worth"] = even_steps(tuple(option.id for option in issue.options), answer)

    return put


def even_steps(options: tuple[str, ...], best: str) -> dict[str, str]:
    """Return a worth per option: 1 for the best one, 0 for the one furthest from it, even steps between.

    The order of the options is that in which they were named.

    Examples
    --------
    >>> even_steps(("four", "eight", "day"), "four")
    {'four': '1', 'eight': '0.5', 'day': '0'}
    """
    place = options.index(best)
    furthest = max(place, len(options) - 1 - place) or 1
    return {
        option: as_text(1 - Fraction(abs(position - place), furthest))
        for position, option in enumerate(options)
    }


def _on_the_table(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield who made the proposal on the table and what it says; one that was read from a file is whole."""
    if not case.issues or not all(isinstance(issue, OptionsIssue) for issue in case.issues):
        return
    if not case.offers:
        known = parties(party.id for party in case.parties)
        yield asked("asking.offered_by", _put_offer(setting), known)
    begun = next((offer for offer in case.offers if offer.id == FIRST_OFFER), None)
    chosen = {choice.issue for choice in begun.outcome} if begun else ()
    for issue in case.issues if begun else ():
        if isinstance(issue, OptionsIssue) and issue.id not in chosen:
            yield asked("asking.offered", _put_offered(issue.id), _choice(issue), issue=issue.id)


def _put_offer(setting: Setting) -> Put:
    def put(content: "Content", answer: str) -> None:
        offer = {"id": FIRST_OFFER, "by": answer, "at": setting.today.isoformat(), "outcome": {}}
        content.setdefault("offers", []).append(offer)

    return put


def _put_offered(issue: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        offer = next(one for one in content["offers"] if one["id"] == FIRST_OFFER)
        offer.setdefault("outcome", {})[issue] = answer

    return put
