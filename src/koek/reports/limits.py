"""What cannot be, as opposed to what is not wanted: is every offer feasible?"""

from collections.abc import Iterator

from koek.case.limits import HardLimit
from koek.case.negotiation_case import NegotiationCase
from koek.preferences.feasibility import feasible_options
from koek.reports.sections import Block, ListBlock, Paragraph, Section, Table
from koek.reports.voice import Voice


def limits_section(case: NegotiationCase, voice: Voice) -> Section:
    """Return the hard limits per party, and which of the offers break one."""
    if not case.hard_limits and not case.constraints:
        lead = Paragraph(voice.say("report.no_limits_lead"))
        return Section("limits", voice.say("report.no_limits"), (lead,))
    broken = tuple(_broken(case, voice))
    kept = "report.limits_kept" if case.offers else "report.limits_kept_no_offers"
    heading = voice.say("report.limits_broken" if broken else kept)
    blocks: list[Block] = [Paragraph(voice.say("report.limits_lead"))]
    if broken:
        blocks.append(voice.warning(" ".join(broken)))
    if case.hard_limits:
        columns = voice.columns(
            "report.limit", "report.of_party", "report.of_kind", "report.what_it_rules_out"
        )
        rows = tuple(_row(case, limit, voice) for limit in case.hard_limits)
        blocks.append(Table(voice.say("report.limits_caption"), columns, rows))
    if case.constraints:
        blocks.append(Paragraph(voice.say("report.constraints")))
        blocks.append(ListBlock(tuple(constraint.name for constraint in case.constraints)))
    return Section("limits", heading, tuple(blocks))


def _row(case: NegotiationCase, limit: HardLimit, voice: Voice) -> tuple[str, ...]:
    out = _ruled_out(case, limit, voice)
    if limit.about:
        out = f"{out}. {limit.about}"
    kind = voice.say(f"report.limit_kind.{limit.kind.value}")
    return (limit.name, voice.party(limit.party), kind, out)


def _allowed(case: NegotiationCase, limit: HardLimit) -> frozenset[str]:
    """Return the options that one limit leaves on its issue."""
    alone = case.model_copy(update={"hard_limits": (limit,)})
    return frozenset(feasible_options(alone)[limit.issue] if limit.issue else ())


def _ruled_out(case: NegotiationCase, limit: HardLimit, voice: Voice) -> str:
    if limit.issue is None:
        return voice.say("report.rules_out_nothing")
    total = len(case.issue(limit.issue).option_ids)
    if not total:
        return voice.names.issue(limit.issue)
    count = total - len(_allowed(case, limit))
    return voice.say("report.rules_out", count=count, total=total, issue=limit.issue)


def _broken(case: NegotiationCase, voice: Voice) -> Iterator[str]:
    for limit in case.hard_limits:
        allowed = _allowed(case, limit)
        for offer in case.offers:
            chosen = next((choice for choice in offer.outcome if choice.issue == limit.issue), None)
            if chosen is None:
                continue
            issue = case.issue(chosen.issue)
            if issue.option_ids and issue.option_id(chosen.option) not in allowed:
                name = voice.party(offer.by)
                yield voice.say("report.offer_breaks", name=name, day=offer.at, limit=limit.name)
