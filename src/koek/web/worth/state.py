"""What somebody is typing about one party: begun from the sheet, changed by a form, kept until saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from koek.case.issues import Issue
from koek.case.negotiation_case import NegotiationCase
from koek.case.numbers import as_text
from koek.case.preferences import Preferences, Unit
from koek.preferences.elicitation import by_number, even_values, handed_out, ranked_shares
from koek.web.worth.stating import (
    DECIMALS,
    Item,
    Stated,
    is_expressible,
    number_in,
    numbers_in,
    stated,
    weights_of,
)

WAYS = ("words", "points", "sliders")
ISSUES = "*"
"""Names the order of the issues themselves, where the name of an issue would name that of its options."""
ESTIMATE = ("confidence", "kind", "what")


@dataclass(frozen=True)
class State:
    """What is typed about one party, in which way, and on what an estimate rests."""

    now: Stated
    way: str = "points"
    estimate: Mapping[str, str] = field(default_factory=dict)


def begun(case: NegotiationCase, statement: Preferences | None) -> State:
    """Return what stands on the sheet as it would be typed; what is open gets first numbers by its order."""
    now = stated(statement, case.issues, usual_unit(case))
    estimate = dict.fromkeys(ESTIMATE, "")
    if statement is not None and statement.confidence is not None:
        estimate["confidence"] = statement.confidence.value
    items = {issue: replace(item, assumed=not item.values) for issue, item in now.items.items()}
    return State(assumed(replace(now, items=items, assumed=statement is None)), estimate=estimate)


def usual_unit(case: NegotiationCase) -> Unit:
    """Return the unit in which the others of this case are stated; points when nothing is."""
    return case.preferences[0].unit if case.preferences else Unit.POINTS


def assumed(now: Stated) -> Stated:
    """Return what is typed with first numbers for everything that only has an order; money gets none."""
    if now.unit is Unit.MONEY:
        return now
    items = {issue: _first(item) if item.assumed else item for issue, item in now.items.items()}
    if now.assumed:
        first = ranked_shares([issue for issue in now.order if issue in items])
        items = {issue: replace(item, weight=_text(first[issue])) for issue, item in items.items()}
    return replace(now, items=items)


def _first(item: Item) -> Item:
    return replace(item, values={rung: _text(one) for rung, one in even_values(item.order).items()})


def _text(number: Fraction) -> str:
    return as_text(Fraction(round(number * 10**DECIMALS), 10**DECIMALS))


def to_json(state: State, origin: str) -> dict[str, Any]:
    """Return what is typed as content to keep, with the statement it began from."""
    now = state.now
    items = {
        issue: {
            "order": item.order,
            "values": dict(item.values),
            "weight": item.weight,
            "assumed": item.assumed,
        }
        for issue, item in now.items.items()
    }
    told = {"unit": now.unit.value, "order": now.order, "items": items, "assumed": now.assumed}
    return told | {"way": state.way, "estimate": dict(state.estimate), "origin": origin}


def from_json(kept: Mapping[str, Any], case: NegotiationCase, statement: Preferences | None) -> State:
    """Return what was kept, for the issues and options that the case has now."""
    fresh = begun(case, statement)
    items = {issue: _kept_item(item, kept["items"].get(issue)) for issue, item in fresh.now.items.items()}
    order = _in_order(kept["order"], fresh.now.order)
    now = Stated(Unit(kept["unit"]), order, items, assumed=bool(kept["assumed"]))
    return State(now, kept["way"], {**fresh.estimate, **kept["estimate"]})


def _kept_item(fresh: Item, kept: Mapping[str, Any] | None) -> Item:
    if kept is None:
        return fresh
    values = {rung: text for rung, text in kept["values"].items() if rung in fresh.order}
    return Item(_in_order(kept["order"], fresh.order), values, kept["weight"], assumed=kept["assumed"])


def _in_order(kept: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    first = [one for one in kept if one in known]
    return (*first, *(one for one in known if one not in first))


def typed(state: State, posted: Mapping[str, str]) -> State:
    """Return the state with the numbers of a form in it; what somebody typed is no longer assumed."""
    now = state.now
    items = {issue: _typed_item(item, issue, posted) for issue, item in now.items.items()}
    touched = any(items[issue].weight != item.weight for issue, item in now.items.items())
    estimate = {name: posted.get(name, text) for name, text in state.estimate.items()}
    return State(replace(now, items=items, assumed=now.assumed and not touched), state.way, estimate)


def _typed_item(item: Item, issue: str, posted: Mapping[str, str]) -> Item:
    values = {
        rung: _typed_text(posted, f"value.{issue}.{rung}", item.values.get(rung, "")) for rung in item.order
    }
    values = {rung: text for rung, text in values.items() if text}
    weight = _typed_text(posted, f"weight.{issue}", item.weight)
    untouched = item.assumed and values == dict(item.values)
    return Item(item.order, values, weight, assumed=untouched)


def _typed_text(posted: Mapping[str, str], name: str, before: str) -> str:
    """Return what was typed; the same number in another notation is what stood there."""
    text = posted.get(name, before).strip()
    number = number_in(text)
    return before if number is not None and number == number_in(before) else text


def sorted_by(state: State, posted: Mapping[str, str]) -> State:
    """Return the state in the order of the numbers in the fields for the order."""
    now = state.now
    items = {
        issue: replace(item, order=_ranked(item.order, f"rank.{issue}", posted))
        for issue, item in now.items.items()
    }
    order = _ranked(now.order, f"rank.{ISSUES}", posted)
    return replace(state, now=assumed(replace(now, order=order, items=items)))


def _ranked(order: tuple[str, ...], name: str, posted: Mapping[str, str]) -> tuple[str, ...]:
    """Return the order by the fields; who asks for a taken place goes before or behind who stands there."""
    half = Fraction(1, 2)
    keys = {}
    for place, one in enumerate(order, start=1):
        rank = numbers_in({one: posted.get(f"{name}.{one}", "")}).get(one, Fraction(place))
        keys[one] = rank - half if rank < place else rank + half if rank > place else rank
    return tuple(sorted(order, key=lambda one: keys[one]))


def moved(state: State, of: str, which: str, steps: int) -> State:
    """Return the state with an issue, or an option of an issue, moved up (-1) or down (1)."""
    now = state.now
    if of == ISSUES:
        return replace(state, now=assumed(replace(now, order=_moved(now.order, which, steps))))
    if of not in now.items:
        return state
    item = replace(now.items[of], order=_moved(now.items[of].order, which, steps))
    return replace(state, now=assumed(replace(now, items={**now.items, of: item})))


def _moved(order: tuple[str, ...], which: str, steps: int) -> tuple[str, ...]:
    if which not in order:
        return order
    rest = [one for one in order if one != which]
    place = min(max(order.index(which) + steps, 0), len(rest))
    return (*rest[:place], which, *rest[place:])


def order_is_right(state: State, of: str) -> State:
    """Return the state with the same numbers handed out again in the order."""
    now = state.now
    if of == ISSUES and now.unit is Unit.POINTS:
        given = handed_out(now.order, weights_of(now))
        items = {
            i: replace(item, weight=as_text(given[i]) if i in given else "") for i, item in now.items.items()
        }
        return replace(state, now=replace(now, items=items))
    if of not in now.items:
        return state
    item = now.items[of]
    given = handed_out(item.order, numbers_in(item.values))
    values = {**item.values, **{rung: as_text(one) for rung, one in given.items()}}
    return replace(state, now=replace(now, items={**now.items, of: replace(item, values=values)}))


def numbers_are_right(state: State, of: str) -> State:
    """Return the state in the order that the numbers tell."""
    now = state.now
    if of == ISSUES:
        return replace(state, now=replace(now, order=by_number(now.order, weights_of(now))))
    if of not in now.items:
        return state
    item = now.items[of]
    item = replace(item, order=by_number(item.order, numbers_in(item.values)))
    return replace(state, now=replace(now, items={**now.items, of: item}))


def mended(state: State, issue: str, factor: Fraction) -> State:
    """Return the state with one issue counting so many times as heavily, and a little beyond."""
    item = state.now.items.get(issue)
    if item is None:
        return state
    if state.now.unit is Unit.POINTS:
        weight = numbers_in({issue: item.weight}).get(issue, Fraction(0))
        item = replace(item, weight=_beyond(weight * factor, up=factor > 1))
    else:
        numbers = numbers_in(item.values)
        low = min(numbers.values(), default=Fraction(0))
        values = {
            r: _beyond(low + (n - low) * factor, up=factor > 1) if n != low else as_text(n)
            for r, n in numbers.items()
        }
        item = replace(item, values=values)
    return replace(state, now=replace(state.now, items={**state.now.items, issue: item}, assumed=False))


def _beyond(number: Fraction, *, up: bool) -> str:
    """Return the next whole number past this one."""
    whole = number.numerator // number.denominator
    return str(whole + 1 if up else whole - 1 if whole == number else whole)


def expressible(
    case: NegotiationCase, statement: Preferences | None
) -> tuple[tuple[Issue, ...], tuple[Issue, ...]]:
    """Return the issues of which the worth can be said on this page, and the others."""
    told = {value.issue: value for value in statement.issues} if statement else {}
    here = tuple(issue for issue in case.issues if is_expressible(told.get(issue.id), issue))
    return here, tuple(issue for issue in case.issues if issue not in here)
