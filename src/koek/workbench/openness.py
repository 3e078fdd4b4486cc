"""Where may we be open to each other, and where does the law on competition ask us to stop first?"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.transparency import TransparencyRule
from koek.closing.transparency import (
    SUBJECTS,
    RuleStanding,
    Standing,
    TransparencyAdvice,
    transparency_advice,
)
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.readiness.legal import legal_warnings

WARNINGS, COMPETITORS = "legal_warnings", "competitors"
MONEY_SECTION = "division"
"""The part of a case where costs and gains stand: a subject that opens it is about money."""
_OPENNESS = frozenset({"price_openness", "cost_openness"})
_MONEY_WORDS = re.compile(
    r"kost(?:en|prij)|prij[sz]|tarie[fv]|marge|opslag|inkoop|cost|price|pricing|margin|rate|tariff|mark-?up",
    re.IGNORECASE,
)


def openness(case: NegotiationCase, *, today: date, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return the advice on openness, with what competitors must ask before they show costs or prices.

    Parameters
    ----------
    case : NegotiationCase
        The case, with its rules of openness and its first legal questions.
    today : date
        The day of reading: a warning that was checked too long ago says so.
    method : Method
        The subjects of openness and the legal warnings.

    Returns
    -------
    tuple of Finding
        Where competitors sit at the table, or may, a warning comes first, and one for each rule on costs or
        prices that has not ended. It warns and names whom to ask; it takes no rule away.
    """
    advice = transparency_advice(case, method)
    return (*_competition(case, advice, method, today), *advice.findings)


def _competition(
    case: NegotiationCase, advice: TransparencyAdvice, method: Method, today: date
) -> Iterator[Finding]:
    about_money = [one for one in advice.rules if _stands(one) and _is_about_money(one.rule, method)]
    warnings = tuple(_on(case, method, today))
    for warning in warnings:
        yield Finding("closing.openness_competitors", warning.facts, (warning,))
        for one in about_money:
            facts = {**warning.facts, "subject": one.rule.name, "id": one.rule.id}
            yield Finding("closing.openness_competitors_subject", facts, (warning,))
    if not warnings and case.legal and case.legal.competitors is Answer.UNKNOWN:
        ask = MethodWord(WARNINGS, COMPETITORS, "ask")
        for one in about_money:
            facts = {"subject": one.rule.name, "id": one.rule.id, "ask": ask}
            yield Finding("closing.openness_competitors_unknown", facts)


def _on(case: NegotiationCase, method: Method, today: date) -> Iterator[Finding]:
    """Yield the legal warnings that are on and that close costs or prices."""
    items: Mapping[str, Any] = method.topic(WARNINGS)
    for finding in legal_warnings(case, method, today=today).findings:
        topic = finding.facts.get("topic")
        if isinstance(topic, MethodWord) and _OPENNESS & set(items[topic.item]["blocks"]):
            yield finding


def _stands(standing: RuleStanding) -> bool:
    return standing.standing not in (Standing.ENDED, Standing.NOT_NEEDED)


def _is_about_money(rule: TransparencyRule, method: Method) -> bool:
    """Whether a rule opens costs or prices: by its subject, by the part it opens, or by its own words."""
    sections = set(method.topic(SUBJECTS).get(rule.subject or "", {}).get("sections", ()))
    opened = rule.opens.section if rule.opens else None
    words = f"{rule.name} {rule.what or ''}"
    return MONEY_SECTION in {*sections, opened} or _MONEY_WORDS.search(words) is not None
