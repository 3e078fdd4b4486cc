"""Where a case names an item of the method: every field that holds such an id, with its topic."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun

ASPECTS, FACTORS = "value_aspects", "factors"
METHOD_IDS: Mapping[tuple[str, str], str] = {
    ("ContextNote", "topic"): "relation_context",
    ("CoreAnswer", "question"): "core_questions",
    ("Decides", "decision"): "decisions_needed",
    ("DifferenceAnalysis", "order"): FACTORS,
    ("Expectation", "question"): "expectation_questions",
    ("FactorAnswer", "check"): "factor_checks",
    ("FactorJudgement", "factor"): FACTORS,
    ("FactorScore", "factor"): FACTORS,
    ("FeasibilityAnswer", "check"): "feasibility_checks",
    ("Good", "good"): "network_goods",
    ("HardLineAnswer", "question"): "hard_line_questions",
    ("InnerTalk", "subject"): "inner_talks",
    ("Interest", "aspect"): ASPECTS,
    ("LinearValue", "aspect"): ASPECTS,
    ("Member", "role"): "network_roles",
    ("Mitigation", "factor"): FACTORS,
    ("NeedAnswer", "need"): "network_needs",
    ("NeededDecision", "decision"): "decisions_needed",
    ("NetworkLink", "good"): "network_goods",
    ("Observation", "factors"): FACTORS,
    ("OrganisationKind", "kind"): "organisation_kinds",
    ("PiecewiseValue", "aspect"): ASPECTS,
    ("Power", "source"): "power_sources",
    ("RelationAnswer", "question"): "relation_questions",
    ("RelationClause", "topic"): "relation_clauses",
    ("Resistance", "need"): "needs",
    ("SelfCheck", "question"): "self_checks",
    ("SkillCheck", "skill"): "network_skills",
    ("SkillStep", "skill"): "principles",
    ("StrengthView", "strength"): "strengths",
    ("StylePosition", "scale"): "style_scales",
    ("TableValue", "aspect"): ASPECTS,
    ("ThemeFit", "theme"): "dependence_themes",
    ("TopicKnown", "topic"): "other_side_topics",
    ("TransparencyRule", "aspect"): ASPECTS,
    ("TransparencyRule", "subject"): "transparency_subjects",
    ("TriangularValue", "aspect"): ASPECTS,
    ("TrustExample", "behaviour"): "trust_behaviours",
    ("TrustView", "behaviour"): "trust_behaviours",
}
"""Per noun and field, the topic of the ids that stand there; any well-formed id is allowed in a case."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class MethodId:
    """An id of the method in a case: the topic it should be in, and its path through the case.

    `place` is that path for reading: items with an id by that, others by their number from 1.
    """

    topic: str
    id: str
    path: Path
    place: str


def method_ids(case: NegotiationCase) -> Iterator[MethodId]:
    """Yield every id of the method that a case names, in the order of the case."""
    yield from _inside(case, (), ())


def _inside(value: Any, path: Path, place: tuple[str, ...]) -> Iterator[MethodId]:
    if isinstance(value, Noun):
        for field in type(value).model_fields:
            inside, here = getattr(value, field), (*path, field)
            topic = METHOD_IDS.get((type(value).__name__, field))
            if topic is None:
                yield from _inside(inside, here, (*place, field))
            elif isinstance(inside, tuple):
                shown = " › ".join((*place, field))
                yield from (MethodId(topic, one, (*here, n), shown) for n, one in enumerate(inside))
            elif inside is not None:
                yield MethodId(topic, inside, here, " › ".join((*place, field)))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            name = str(getattr(item, "id", number + 1))
            yield from _inside(item, (*path, number), (*place, name))
