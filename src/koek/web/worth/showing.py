"""What the page of preferences shows: orders, fields, bars and contradictions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from koek.case.choices import Choice
from koek.case.estimates import Confidence, EvidenceKind
from koek.case.issues import Issue, OptionsIssue
from koek.case.numbers import as_text
from koek.case.preferences import Unit
from koek.preferences.elicitation import HUNDRED, contradictions, shares
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.explorer.numbers import LONGEST
from koek.web.worth.desk import Desk
from koek.web.worth.state import ISSUES, WAYS, State, expressible
from koek.web.worth.stating import ENDS, Item, end_of, number_in, numbers_in, swing, weights_of

WEIGHT_WORDS = (("8", "very_much"), ("4", "much"), ("2", "fairly"), ("1", "bit"), ("0", "nothing"))
VALUE_WORDS = (("100", "best"), ("75", "good"), ("50", "fair"), ("25", "poor"), ("0", "worst"))
"""Words for numbers: each word for an issue counts twice the next, those for options go in even steps."""


@dataclass(frozen=True)
class Field:
    """A number to type: as a number, a slider or a word."""

    name: str
    value: str
    words: tuple[tuple[str, str, bool], ...] = ()
    wrong: str = ""

    @property
    def slider(self) -> str:
        """Where the slider stands: a whole number from 0 to 100."""
        number = number_in(self.value) or Fraction(0)
        return str(min(max(round(number), 0), 100))


@dataclass(frozen=True)
class Line:
    """An option, or an end of the numbers, in its order, with its worth and its bar."""

    id: str
    label: str
    place: int
    field: Field
    bar: str
    told: str


@dataclass(frozen=True)
class Group:
    """An issue in its order, with its options and how heavily it counts."""

    id: str
    label: str
    about: str
    place: int
    lines: tuple[Line, ...]
    weight: Field
    bar: str
    told: str
    is_line: bool


def shown(desk: Desk, state: State) -> dict[str, Any]:
    """Return everything the form and its bars show."""
    here, elsewhere = expressible(desk.room.case, desk.statement)
    known = {issue.id: issue for issue in here}
    parts = _parts(desk, state)
    groups = [
        _group(desk, state, known[issue], place, parts)
        for place, issue in enumerate((i for i in state.now.order if i in known), start=1)
    ]
    others = [(issue.name, *_bar(desk, parts.get(issue.id, Fraction(0)))) for issue in elsewhere]
    return {
        "desk": desk,
        "groups": groups,
        "elsewhere": others,
        "interactions": bool(desk.statement and desk.statement.interactions),
        "money": state.now.unit is Unit.MONEY,
        "unit": state.now.unit.value,
        "is_new": desk.statement is None,
        "way": state.way,
        "ways": WAYS,
        "total": _total(desk, state),
        "asks": list(_asks(desk, state)),
        "estimate": state.estimate,
        "confidences": [c.value for c in Confidence],
        "kinds": [k.value for k in EvidenceKind],
        "issues_name": ISSUES,
    }


def _parts(desk: Desk, state: State) -> Mapping[str, Fraction]:
    """Return the part of everything that hangs on each issue, those that are stated elsewhere included."""
    told = {value.issue: value for value in desk.statement.issues} if desk.statement else {}
    fixed: Mapping[str, Fraction]
    here: Mapping[str, Fraction]
    fixed = {i.id: swing(told.get(i.id), i) for i in desk.room.case.issues if i.id not in state.now.items}
    here = {issue: max(number, Fraction(0)) for issue, number in weights_of(state.now).items()}
    if state.now.unit is Unit.POINTS:
        whole = sum((swing(told.get(i.id), i) for i in desk.room.case.issues), Fraction(0))
        left = HUNDRED - sum(fixed.values(), Fraction(0)) * HUNDRED / whole if whole else HUNDRED
        here, fixed = shares(here, left), {i: n * HUNDRED / whole if whole else n for i, n in fixed.items()}
    return shares({**here, **fixed})


def _group(desk: Desk, state: State, issue: Issue, place: int, parts: Mapping[str, Fraction]) -> Group:
    item = state.now.items[issue.id]
    is_line = not isinstance(issue, OptionsIssue)
    bar, told = _bar(desk, parts.get(issue.id, Fraction(0)))
    return Group(
        id=issue.id,
        label=issue.name,
        about=issue.about or "",
        place=place,
        lines=tuple(_lines(desk, state, issue, item)),
        weight=_field(desk, f"weight.{issue.id}", item.weight, state.way, WEIGHT_WORDS, "weight"),
        bar=bar,
        told=told,
        is_line=is_line,
    )


def _lines(desk: Desk, state: State, issue: Issue, item: Item) -> Iterator[Line]:
    numbers = numbers_in(item.values)
    low = min(numbers.values(), default=Fraction(0))
    width = max(numbers.values(), default=Fraction(0)) - low
    for place, rung in enumerate(item.order, start=1):
        number = numbers.get(rung)
        part = (number - low) * 100 / width if number is not None and width else Fraction(0)
        money = state.now.unit is Unit.MONEY
        told = (
            "–"
            if number is None
            else desk.asked.voice.euros(number)
            if money
            else desk.asked.voice.number(number)
        )
        name = f"value.{issue.id}.{rung}"
        field = _field(desk, name, item.values.get(rung, ""), state.way, VALUE_WORDS, "value")
        yield Line(rung, _label(desk, issue, rung), place, field, f"{float(part):.1f}", told)


def _label(desk: Desk, issue: Issue, rung: str) -> str:
    if isinstance(issue, OptionsIssue):
        return desk.asked.voice.option(Choice(issue=issue.id, option=rung))
    number = as_text(end_of(issue, ENDS[0] if rung == ENDS[0] else ENDS[1]))
    return desk.asked.voice.option(Choice(issue=issue.id, option=number))


def _field(desk: Desk, name: str, value: str, way: str, words: tuple[tuple[str, str], ...], of: str) -> Field:
    number = number_in(value)
    wrong = _wrong(value, desk.language) if value and number is None else ""
    options = tuple(
        (n, say(f"web_worth.{of}_word.{w}", desk.language), number == Fraction(n)) for n, w in words
    )
    if way == "words" and value and not any(is_it for _, _, is_it in options):
        options = ((value, say("web_worth.as_typed", desk.language, {"typed": value}), True), *options)
    is_dutch = desk.language is Language.DUTCH and number is not None and "," not in value
    return Field(name, value.replace(".", ",") if is_dutch else value, options, wrong)


def _wrong(value: str, language: Language) -> str:
    if len(value) > LONGEST:
        return say("web_explorer.too_long", language, {"count": len(value), "most": LONGEST})
    return say("web_worth.no_number", language, {"typed": value})


def _bar(desk: Desk, part: Fraction) -> tuple[str, str]:
    return f"{float(part):.1f}", desk.asked.voice.percent(part / 100)


def _total(desk: Desk, state: State) -> str:
    """Return the points that were divided together, when they are not a hundred."""
    total = sum(weights_of(state.now).values(), Fraction(0))
    if state.way != "points" or state.now.unit is Unit.MONEY or not total:
        return ""
    here = HUNDRED - sum(
        (part for issue, part in _parts(desk, state).items() if issue not in state.now.items), Fraction(0)
    )
    if abs(total - here) <= Fraction(len(state.now.items), 10):
        return ""
    voice = desk.asked.voice
    return voice.say("web_worth.not_hundred", total=total, whole=here)


def _asks(desk: Desk, state: State) -> Iterator[dict[str, str]]:
    """Yield every place where the order and the numbers say something else, with both readings."""
    now = state.now
    names = {issue.id: issue.name for issue in desk.room.case.issues}
    if not now.assumed:
        for one in contradictions([i for i in now.order if i in now.items], weights_of(now))[:1]:
            yield {"of": ISSUES, "above": names[one.above], "below": names[one.below]}
    issues = {issue.id: issue for issue in desk.room.case.issues}
    for issue, item in now.items.items():
        if not item.assumed:
            for one in contradictions(item.order, numbers_in(item.values))[:1]:
                above, below = (_label(desk, issues[issue], rung) for rung in (one.above, one.below))
                yield {"of": issue, "issue": names[issue], "above": above, "below": below}


def told_place(desk: Desk, state: State, of: str, which: str) -> str:
    """Return where an issue, or an option of an issue, stands now; empty when there is no such thing."""
    issues = {issue.id: issue for issue in desk.room.case.issues}
    if of == ISSUES:
        order = tuple(one for one in state.now.order if one in state.now.items)
    else:
        order = state.now.items[of].order if of in state.now.items else ()
    if which not in order:
        return ""
    name = issues[which].name if of == ISSUES else _label(desk, issues[of], which)
    facts = {"name": name, "place": order.index(which) + 1, "count": len(order)}
    return say("web_worth.moved", desk.language, facts)


def in_way(state: State, way: str) -> State:
    """Return the state with numbers typed in another way; no number changes."""
    return replace(state, way=way) if way in WAYS else state
