"""References inside the method: an id of one topic that another topic names, checked with what is there."""

from collections.abc import Iterator, Mapping
from typing import Any

from koek.case.nearness import suggested
from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import RelationModel
from koek.method.content import Method

LANGUAGES = ("nl", "en")
REFERENCES: Mapping[tuple[str, str], str] = {
    ("factor_checks", "factor"): "factors",
    ("factors", "kinds"): "organisation_kinds",
    ("interventions", "also"): "interventions",
    ("network_kinds", "needs"): "network_needs",
    ("principles", "sections"): "sections",
    ("relation_models", "behaviours"): "trust_behaviours",
    ("relation_models", "clauses"): "relation_clauses",
    ("relation_questions", "high"): "relation_models",
    ("relation_questions", "low"): "relation_models",
    ("transparency_subjects", "sections"): "sections",
}
"""Per topic and field, the topic of the ids that stand there; ``sections`` are those of a case."""
WORDS: Mapping[tuple[str, str], str] = {("interventions", "phrases"): "", ("factors", "kinds"): "ask-"}
"""Fields that name words of the item itself, with what stands before the name there."""

Wrong = tuple[str, Mapping[str, object]]


def reference_mistakes(
    topic: str, identifier: str, told: Mapping[str, Any], method: Method
) -> Iterator[Wrong]:
    """Yield what is wrong with what an item of an organisation's own file refers to.

    Parameters
    ----------
    topic, identifier : str
        The item.
    told : mapping
        Its fields as the file has them.
    method : Method
        The method with everything of these files: what one file adds, another may name.

    Yields
    ------
    tuple of str and mapping
        Code and facts of a mistake: an id that is nowhere, words that are not there, or an empty list.
    """
    whole = method.topic(topic)[identifier]
    for field, value in told.items():
        names = [name for name in _listed(value) if isinstance(name, str)]
        if (target := REFERENCES.get((topic, field))) is not None:
            yield from _unknown(field, names, target, method)
        if (prefix := WORDS.get((topic, field))) is not None:
            yield from _wordless([f"{prefix}{name}" for name in names], whole)
        if (topic, field) == ("interventions", "phrases") and value == []:
            yield "method.list_empty", {"field": field}


def named_words(topic: str, identifier: str, method: Method) -> frozenset[str]:
    """Return the names of words that an item may have because it names them itself."""
    item = method.topic(topic)[identifier]
    return frozenset(
        f"{prefix}{name}"
        for (where, field), prefix in WORDS.items()
        if where == topic
        for name in _listed(item.get(field))
    )


def known_ids(target: str, method: Method) -> tuple[str, ...]:
    """Return the ids that may be named; the forms of collaboration are four, whatever a file adds."""
    if target == "sections":
        return tuple(NegotiationCase.model_fields)
    return tuple(RelationModel) if target == "relation_models" else method.ids(target)


def _unknown(field: str, names: list[str], target: str, method: Method) -> Iterator[Wrong]:
    known = known_ids(target, method)
    for name in dict.fromkeys(names):
        if name not in known:
            facts = {"field": field, "written": name, "topic": f"method_topic.{target}"}
            yield "method.unknown_reference", {**facts, "suggested": suggested(name, known)}


def _wordless(names: list[str], whole: Mapping[str, Any]) -> Iterator[Wrong]:
    for name in names:
        for language in LANGUAGES:
            words = whole.get(language)
            if isinstance(words, Mapping) and name not in words:
                yield "method.words_missing", {"field": f"{language}.{name}"}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else []
