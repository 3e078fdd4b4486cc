"""Where the relation is, where it should go, and what would have to change for that."""

from collections.abc import Iterator

from koek.case.relation import Dynamic, Relation, RelationModel
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.relations.fit import RelationFit, model_word, model_words

LONG_YEARS = 3
"""Rule of thumb: from so many years together a relation is a good place to start working this way."""


def direction(
    relation: Relation, fit: RelationFit, *, year: int | None = None, method: Method = METHOD
) -> tuple[Finding, ...]:
    """Return what is to be said about the form that is there, the one that is wanted and the way between.

    Parameters
    ----------
    relation : Relation
        The relation.
    fit : RelationFit
        What the answers say.
    year : int, optional
        This year, to see how long the relation lasts.
    method : Method
        Forms and topics.

    Returns
    -------
    tuple of Finding
        The dynamic of the talks, whether this way of negotiating has much to add, the step from now to
        wanted, what speaks against the wanted form, and topics that belong on the agenda.
    """
    found: list[Finding] = [*_dynamic(relation), *_start(relation, year)]
    wanted = relation.chosen or relation.wanted
    if wanted is None:
        return (*found, Finding("relations.choose_first"))
    fits = method.topic("relation_models")[wanted.value].get("fits_this_way", True)
    adds = "relations.way_fits" if fits else "relations.way_adds_little"
    found.append(Finding(adds, {"model": model_word(wanted, relation)}))
    found.extend(_way_there(relation, wanted))
    found.extend(_against(relation, fit, wanted))
    found.extend(agenda(relation, wanted, method))
    return tuple(found)


def _dynamic(relation: Relation) -> Iterator[Finding]:
    if relation.dynamic is None:
        yield Finding("relations.dynamic_unknown")
    elif relation.dynamic is not Dynamic.WIN_WITH:
        yield Finding(f"relations.dynamic.{relation.dynamic.value}")


def _start(relation: Relation, year: int | None) -> Iterator[Finding]:
    lasted = year is not None and relation.since_year is not None and year - relation.since_year >= LONG_YEARS
    if lasted or relation.several_years:
        yield Finding("relations.good_to_start_with")


def _way_there(relation: Relation, wanted: RelationModel) -> Iterator[Finding]:
    change = MethodWord("relation_models", wanted.value, "change")
    if relation.now is None:
        yield Finding("relations.say_where_you_are", {"wanted": model_word(wanted, relation)})
    elif relation.now is not wanted:
        now, then = model_words((relation.now, wanted), relation)
        facts = {"now": now, "wanted": then, "change": change}
        yield Finding("relations.way_there", facts)
    if relation.direction is None:
        yield Finding(
            "relations.no_direction", {"question": MethodWord("relation_clauses", "direction", "ask")}
        )


def _against(relation: Relation, fit: RelationFit, wanted: RelationModel) -> Iterator[Finding]:
    against = next(model.speaks_against for model in fit.models if model.model is wanted)
    if fit.best and wanted not in fit.best:
        yield Finding(
            "relations.other_fits_better",
            {"wanted": model_word(wanted, relation), "models": model_words(fit.best, relation)},
        )
    for question in against:
        facts = {
            "wanted": model_word(wanted, relation),
            "question": MethodWord("relation_questions", question, "question"),
        }
        yield Finding("relations.would_have_to_change", facts)


def agenda(relation: Relation, wanted: RelationModel, method: Method = METHOD) -> Iterator[Finding]:
    """Yield the topics that the wanted form needs and that nobody put on the agenda yet, with a question."""
    there = {clause.topic for clause in relation.clauses}
    for topic in method.topic("relation_models")[wanted.value].get("clauses", ()):
        if topic not in there:
            facts = {
                "topic": MethodWord("relation_clauses", topic),
                "ask": MethodWord("relation_clauses", topic, "ask"),
            }
            yield Finding(
                "relations.put_on_agenda",
                facts,
                (
                    Finding(
                        "relations.words_to_start", {"words": MethodWord("relation_clauses", topic, "clause")}
                    ),
                ),
            )
