"""The agreement about openness: what stands, what is only asked, and who may read what because of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from koek.case.nearness import suggested
from koek.case.negotiation_case import NegotiationCase
from koek.case.transparency import OpennessStatus, TransparencyRule
from koek.closing.sides import party_ids
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.method.unknown import unknown_items

SUBJECTS = "transparency_subjects"
LIMIT_SECTIONS = ("alternatives", "hard_limits", "preferences")
"""Sections in which limits stand: opening them gives these away."""
PRIVATE_SECTIONS = ("differences", "lookbacks", "notes", "observations")
"""Sections that are never opened by a rule: views of others and records to learn from."""


class Standing(StrEnum):
    """What a rule is worth: a request, agreed by all it concerns, not needed, contested, or ended."""

    REQUEST = "request"
    AGREED = "agreed"
    NOT_NEEDED = "not_needed"
    CONTESTED = "contested"
    ENDED = "ended"


@dataclass(frozen=True)
class RuleStanding:
    """One rule, the parties it concerns, what it is worth, and who has not said what hiding does."""

    rule: TransparencyRule
    concerns: tuple[str, ...]
    standing: Standing
    silent: tuple[str, ...]
    not_agreed: tuple[str, ...]


@dataclass(frozen=True)
class Grant:
    """The right of one party to read a part of what another wrote, and the rule it follows from."""

    section: str
    path: str | None
    owner: str
    reader: str
    rule: str


@dataclass(frozen=True)
class TransparencyAdvice:
    """Where openness stands: is the division rule signed, each rule, who may read what, what to do."""

    division_signed: bool
    rules: tuple[RuleStanding, ...]
    grants: tuple[Grant, ...]
    findings: tuple[Finding, ...]


def transparency_advice(case: NegotiationCase, method: Method = METHOD) -> TransparencyAdvice:
    """Say where the parties are open to each other, and what to do next about it.

    Parameters
    ----------
    case : NegotiationCase
        The case with its rules of openness and its division agreement.
    method : Method, optional
        The method: which subjects are worth asking about.

    Returns
    -------
    TransparencyAdvice
        A rule counts as agreed only when every party it concerns says that hiding destroys value, and
        agreed; the claim of one side is a request. The invitation to be open comes once the division rule is
        signed: people open up when they know how extra value is divided.
    """
    signed = is_division_signed(case)
    rules = tuple(_standing(rule, case) for rule in case.transparency)
    grants = tuple(grant for standing in rules for grant in _grants(standing))
    used = (rule.subject for rule in case.transparency if rule.subject)
    findings = (
        *_by_moment(case, rules, signed=signed),
        *(finding for standing in rules for finding in _rule_findings(standing)),
        *unknown_items(SUBJECTS, used, method),
    )
    return TransparencyAdvice(signed, rules, grants, findings)


def is_division_signed(case: NegotiationCase) -> bool:
    """Whether every party to the division of extra value signed its rule."""
    return case.division is not None and set(case.division.signed_by) >= set(case.division.parties)


def _standing(rule: TransparencyRule, case: NegotiationCase) -> RuleStanding:
    named = {rule.shown_by, *rule.shown_to} - {None}
    concerns = tuple(party for party in party_ids(case) if party in named or not named)
    views = {view.party: view.destroys_value for view in rule.views}
    silent = tuple(party for party in concerns if party not in views)
    not_agreed = tuple(party for party in concerns if party not in rule.agreed_by)
    return RuleStanding(rule, concerns, _worth(rule, views, silent, not_agreed), silent, not_agreed)


def _worth(
    rule: TransparencyRule, views: dict[str, bool], silent: tuple[str, ...], not_agreed: tuple[str, ...]
) -> Standing:
    if rule.status is OpennessStatus.REVOKED:
        return Standing.ENDED
    if len(set(views.values())) > 1:
        return Standing.CONTESTED
    if views and not silent and not any(views.values()):
        return Standing.NOT_NEEDED
    agreed = rule.status is OpennessStatus.AGREED and not silent and not not_agreed
    return Standing.AGREED if agreed else Standing.REQUEST


def _grants(standing: RuleStanding) -> Iterator[Grant]:
    rule, opens = standing.rule, standing.rule.opens
    if standing.standing is not Standing.AGREED or opens is None or rule.shown_by is None:
        return
    if opens.section in PRIVATE_SECTIONS or opens.section not in NegotiationCase.model_fields:
        return
    for reader in rule.shown_to:
        if reader != rule.shown_by:
            yield Grant(opens.section, opens.path, rule.shown_by, reader, rule.id)


def _by_moment(case: NegotiationCase, rules: tuple[RuleStanding, ...], *, signed: bool) -> Iterator[Finding]:
    parties = party_ids(case)
    if not signed:
        yield Finding("closing.openness_after_division", {"parties": parties})
    elif not any(one.standing is Standing.AGREED for one in rules):
        yield Finding("closing.openness_invitation", {"parties": parties})


def _rule_findings(standing: RuleStanding) -> Iterator[Finding]:
    rule = standing.rule
    facts: dict[str, object] = {"subject": rule.name, "id": rule.id, "parties": standing.concerns}
    codes = {
        Standing.ENDED: "closing.openness_ended",
        Standing.CONTESTED: "closing.openness_contested",
        Standing.NOT_NEEDED: "closing.openness_not_needed",
        Standing.AGREED: "closing.openness_agreed",
    }
    if standing.standing in codes:
        yield Finding(codes[standing.standing], facts)
    elif standing.silent:
        yield Finding("closing.openness_is_a_request", {**facts, "silent": standing.silent})
    else:
        yield Finding(
            "closing.openness_to_agree", {**facts, "waiting": standing.not_agreed or standing.concerns}
        )
    if standing.standing in (Standing.ENDED, Standing.NOT_NEEDED):
        return
    if rule.value_destroyed is None and rule.aspect is None:
        yield Finding("closing.openness_which_value", facts)
    yield from _opening_findings(rule, facts)


def _opening_findings(rule: TransparencyRule, facts: dict[str, object]) -> Iterator[Finding]:
    if rule.opens is None:
        return
    section = rule.opens.section
    facts = {**facts, "section": section}
    if section in PRIVATE_SECTIONS:
        yield Finding("closing.opens_private", facts)
    elif section in LIMIT_SECTIONS:
        yield Finding("closing.opens_limits", facts)
    elif section not in NegotiationCase.model_fields:
        yield Finding("closing.opens_unknown", {**facts, "nearest": suggested(section, _sections())})


def _sections() -> tuple[str, ...]:
    """Return the parts of a case that a rule can open."""
    closed = {"koek", *PRIVATE_SECTIONS, *LIMIT_SECTIONS}
    return tuple(name for name in NegotiationCase.model_fields if name not in closed)
