"""A package as it is typed: a text per issue, what can be chosen, and what cannot be right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from koek.case.choices import Choice
from koek.case.issues import Issue, OptionsIssue
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import as_text
from koek.preferences.feasibility import forbidden_options
from koek.reports.voice import Voice
from koek.texts.language import Language
from koek.web.explorer.numbers import LONGEST, meant, typable

Typed = Mapping[str, str]
"""What was typed for an issue, by its id."""

MOST_RADIOS = 5
MOST_LISTED = 20
"""Numbers that are shown as a list; of more, one types the number."""


@dataclass(frozen=True)
class Offered:
    """One thing that can be chosen."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class Field:
    """The choice on one issue as the page shows it; `control` is radios, list or number."""

    id: str
    name: str
    label: str
    about: str
    control: str
    typed: str
    offered: tuple[Offered, ...] = ()
    note: str = ""
    wrong: str = ""
    numbers: Mapping[str, str] = field(default_factory=dict)


def typed_in(case: NegotiationCase, posted: Mapping[str, str]) -> dict[str, str]:
    """Return what a form holds for each issue."""
    return {issue.id: posted.get(f"choice.{issue.id}", "").strip() for issue in case.issues}


def typed_of(package: tuple[Choice, ...]) -> dict[str, str]:
    """Return a package as it would be typed."""
    return {choice.issue: typable(choice.option) for choice in package}


def chosen(case: NegotiationCase, typed: Typed) -> tuple[Choice, ...]:
    """Return the choices that can be made, in the order of the case."""
    found = ((issue, option_of(issue, typed.get(issue.id, ""))) for issue in case.issues)
    return tuple(Choice(issue=issue.id, option=option) for issue, option in found if option is not None)


def option_of(issue: Issue, typed: str) -> str | None:
    """Return the option that was typed; None when it cannot be chosen, or can be read in two ways."""
    found = meant(issue, typed)
    return found[0] if len(found) == 1 else None


def fields(case: NegotiationCase, typed: Typed, voice: Voice) -> Iterator[Field]:
    """Yield the choice on each issue, with what is wrong beside it."""
    forbidden = forbidden_options(case)
    limits = {
        (limit.issue, option): limit.name
        for limit in case.hard_limits
        for option in forbidden.get(limit.id, ())
    }
    for position, issue in enumerate(case.issues):
        said = typed.get(issue.id, "")
        wrong = _wrong(issue, said, voice) if said and option_of(issue, said) is None else ""
        yield Field(
            id=f"choice-{position}",
            name=f"choice.{issue.id}",
            label=issue.name,
            about=issue.about or "",
            control=_control(issue),
            typed=said,
            offered=tuple(_offered(issue, said, limits, voice)) if _control(issue) != "number" else (),
            note=_range(issue, "web_explorer.range", voice) if _control(issue) == "number" else "",
            wrong=wrong,
            numbers=_numbers(issue),
        )


def _control(issue: Issue) -> str:
    count = len(issue.option_ids)
    if isinstance(issue, OptionsIssue):
        return "radios" if count <= MOST_RADIOS else "list"
    return "list" if 0 < count <= MOST_LISTED else "number"


def _offered(
    issue: Issue, said: str, limits: Mapping[tuple[str | None, str], str], voice: Voice
) -> Iterator[Offered]:
    now = option_of(issue, said)
    for option in issue.option_ids:
        label = voice.option(Choice(issue=issue.id, option=option))
        limit = limits.get((issue.id, option))
        if limit is not None:
            label = voice.say("web_explorer.not_allowed", option=label, limits=(limit,))
        yield Offered(option, label, option == now)


def _numbers(issue: Issue) -> Mapping[str, str]:
    if isinstance(issue, OptionsIssue):
        return {}
    ends = {"lowest": as_text(issue.lowest), "highest": as_text(issue.highest)}
    return ends | {"step": as_text(issue.step or issue.lowest * 0 + 1)}


def _wrong(issue: Issue, said: str, voice: Voice) -> str:
    if len(said) > LONGEST:
        return voice.say("web_explorer.too_long", count=len(said), most=LONGEST)
    if isinstance(issue, OptionsIssue):
        return voice.say("web_explorer.wrong_option", typed=said)
    if len(both := meant(issue, said)) > 1:
        return voice.say("web_explorer.two_ways", typed=said, whole=both[0], small=_local(both[1], voice))
    return _range(issue, "web_explorer.wrong_number", voice, typed=said)


def _local(number: str, voice: Voice) -> str:
    is_dutch = voice.language is Language.DUTCH
    return typable(number).replace(".", ",") if is_dutch else typable(number)


def _range(issue: Issue, code: str, voice: Voice, **facts: object) -> str:
    if isinstance(issue, OptionsIssue):
        return ""
    ends = {
        end: Choice(issue=issue.id, option=as_text(number))
        for end, number in (("lowest", issue.lowest), ("highest", issue.highest))
    }
    return voice.say(code, **facts, **ends, step=issue.step or 0)
