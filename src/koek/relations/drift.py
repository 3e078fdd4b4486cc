"""Does the relation still do what was chosen: clauses that are missing, and indicators that are not kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import Indicator, Relation, RelationModel
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.relations.fit import model_word

READINGS_LOOKED_AT = 3


@dataclass(frozen=True)
class Drift:
    """How the relation compares with the form that was chosen.

    `missing` are topics of clauses that the form needs and that not all parties have agreed; `missed` are
    ids of indicators that were not kept when last looked at.
    """

    model: RelationModel
    missing: tuple[str, ...]
    missed: tuple[str, ...]
    unread: tuple[str, ...]
    findings: tuple[Finding, ...]


def relation_drift(case: NegotiationCase, relation: Relation, method: Method = METHOD) -> Drift | None:
    """Compare the chosen form with what was agreed and what was seen; None when no form was chosen.

    Clauses count when every party agreed to them. An indicator is missed when its last reading was not
    kept; without a reading it is unread, which is not the same as kept.
    """
    if relation.chosen is None:
        return None
    agreed = {c.topic for c in relation.clauses if {p.id for p in case.parties} <= set(c.agreed_by)}
    needed = method.topic("relation_models")[relation.chosen.value].get("clauses", ())
    missing = tuple(topic for topic in needed if topic not in agreed)
    missed = tuple(i.id for i in relation.indicators if i.readings and not _last(i))
    unread = tuple(i.id for i in relation.indicators if not i.readings)
    findings = tuple(_findings(relation, relation.chosen, missing, (missed, unread)))
    return Drift(relation.chosen, missing, missed, unread, findings)


def _last(indicator: Indicator) -> bool:
    return max(indicator.readings, key=lambda reading: reading.on).kept


def _findings(
    relation: Relation,
    chosen: RelationModel,
    missing: tuple[str, ...],
    read: tuple[tuple[str, ...], tuple[str, ...]],
) -> Iterator[Finding]:
    missed, unread = read
    names = {indicator.id: indicator for indicator in relation.indicators}
    for topic in missing:
        facts = {"model": model_word(chosen, relation), "topic": MethodWord("relation_clauses", topic)}
        yield Finding("relations.clause_missing", facts)
    for identifier in missed:
        yield Finding(
            "relations.indicator_missed",
            {"indicator": names[identifier].name, "times": _missed_times(names[identifier])},
        )
    for identifier in unread:
        yield Finding("relations.indicator_unread", {"indicator": names[identifier].name})
    if not missing and not missed and not unread:
        yield Finding("relations.no_drift", {"model": model_word(chosen, relation)})


def _missed_times(indicator: Indicator) -> int:
    recent = sorted(indicator.readings, key=lambda reading: reading.on)[-READINGS_LOOKED_AT:]
    return sum(not reading.kept for reading in recent)
