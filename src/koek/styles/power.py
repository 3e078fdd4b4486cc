"""What power asks of you: dosed only where it serves both, its cost known, and never a reason to block."""

from collections.abc import Iterator
from datetime import date

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.styles import Power
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items


def power_advice(
    case: NegotiationCase,
    *,
    today: date | None = None,
    viewpoint: str | None = None,
    method: Method = METHOD,
) -> tuple[Finding, ...]:
    """Return, per source of power, what to weigh before it is used; then what is known too little about.

    Power is relative and often temporary. It may be dosed only where it serves what both want; neither power
    nor the lack of it may block an agreement. Look at strength rather than at power.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date, optional
        The day of reading: power that ended before it is named as past.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    method : Method
        The sources.
    """
    viewpoint = viewpoint or case.ours
    found = [
        finding
        for power in case.power
        for finding in (_past(power) if _is_past(power, today) else _advice(power, viewpoint, method))
    ]
    if viewpoint and not any(_is_informal(power, method) for power in case.power if power.party == viewpoint):
        found.append(_build(method))
    found += unknown_items("power_sources", (power.source for power in case.power), method)
    return (*found, Finding("styles.look_at_strength"))


def _is_past(power: Power, today: date | None) -> bool:
    return today is not None and power.until is not None and power.until < today


def _past(power: Power) -> tuple[Finding, ...]:
    return (Finding("styles.power_past", {"what": power.name, "until": power.until}),)


def _is_informal(power: Power, method: Method) -> bool:
    source = method.topic("power_sources").get(power.source, {})
    return not power.missing and source.get("formal") is False


def _build(method: Method) -> Finding:
    informal = [source for source, item in method.topic("power_sources").items() if not item["formal"]]
    because = tuple(
        Finding("styles.build_power", {"step": MethodWord("power_sources", source, "build")})
        for source in informal
    )
    words = tuple(MethodWord("power_sources", source) for source in informal)
    return Finding("styles.no_informal_power", {"sources": words}, because)


def _advice(power: Power, viewpoint: str | None, method: Method) -> Iterator[Finding]:
    facts: dict[str, object] = {"party": power.party, "what": power.name, "ours": power.party == viewpoint}
    facts["source"] = MethodWord("power_sources", power.source)
    if power.missing:
        yield Finding("styles.power_missing", facts)
        if power.source in method.ids("power_sources"):
            yield Finding("styles.build_power", {"step": MethodWord("power_sources", power.source, "build")})
    else:
        yield Finding("styles.power", facts, tuple(_nature(power, method)))
        yield from _use(power, facts)
    if power.blocks:
        yield Finding("styles.power_blocks", {**facts, "blocks": power.blocks})
    yield from _fear(power, facts)


def _nature(power: Power, method: Method) -> Iterator[Finding]:
    source = method.topic("power_sources").get(power.source)
    if source is not None:
        yield Finding("styles.power_formal" if source["formal"] else "styles.power_informal")
    if power.until:
        yield Finding("styles.power_until", {"until": power.until})


def _use(power: Power, facts: dict[str, object]) -> Iterator[Finding]:
    if power.use in (Answer.YES, Answer.PARTLY):
        if power.serves_both is Answer.YES:
            yield Finding("styles.dose_it", facts)
        elif power.serves_both is Answer.NO:
            yield Finding("styles.leave_it", facts)
        else:
            yield Finding("styles.serves_both_unknown", facts)
        yield from _costs(power, facts)
    if power.brings_both:
        yield Finding("styles.brings_both", {**facts, "gain": power.brings_both})
    elif not facts["ours"]:
        yield Finding("styles.ask_what_it_brings", facts)


def _costs(power: Power, facts: dict[str, object]) -> Iterator[Finding]:
    if power.counter_power:
        yield Finding("styles.counter_power", {**facts, "counter": power.counter_power})
    else:
        yield Finding("styles.counter_power_unknown", facts)
    if power.reputation_cost:
        yield Finding("styles.reputation_cost", {**facts, "cost": power.reputation_cost})
    else:
        yield Finding("styles.reputation_cost_unknown", facts)


def _fear(power: Power, facts: dict[str, object]) -> Iterator[Finding]:
    if power.fear and power.clause:
        yield Finding("styles.fear_covered", {**facts, "fear": power.fear})
    elif power.fear:
        yield Finding("styles.fear_without_clause", {**facts, "fear": power.fear})
