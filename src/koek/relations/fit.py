"""Which form of collaboration do the answers speak for, which do they speak against, and why?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from koek.case.relation import Relation, RelationAnswer, RelationModel
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord

MIDDLE = 3
"""The step between the ends: an answer there speaks for no form."""
FEWEST_ANSWERS = 4
"""Rule of thumb: with fewer answers no form is named; the questions are asked instead."""


@dataclass(frozen=True)
class ModelFit:
    """What speaks for and against one form, as ids of questions (and of notes on the context)."""

    model: RelationModel
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]

    @property
    def balance(self) -> int:
        """How many more reasons for than against: an order among forms, not a measure of anything."""
        return len(self.speaks_for) - len(self.speaks_against)


@dataclass(frozen=True)
class RelationFit:
    """The forms in order from loose to close, with their reasons, and those with the best reasons.

    `best` holds every form that ties for the best balance of reasons; it is empty with too few answers.
    """

    models: tuple[ModelFit, ...]
    best: tuple[RelationModel, ...]
    unanswered: tuple[str, ...]
    findings: tuple[Finding, ...]


def relation_fit(relation: Relation, method: Method = METHOD) -> RelationFit:
    """Return what the answers on relation and economics say about each form of collaboration.

    Parameters
    ----------
    relation : Relation
        Answers and notes on the context; of two answers to one question by the same voice the last counts,
        and answers of several voices count each.
    method : Method
        Questions and forms.

    Returns
    -------
    RelationFit
        Reasons are counted, not weighed: the result is an order to talk about.

    Notes
    -----
    Forms after [Vitasek2010]_; the questions are our own.
    """
    questions = method.topic("relation_questions")
    answers = {(answer.question, answer.according_to): answer for answer in relation.answers}
    known = [answer for answer in answers.values() if answer.question in questions]
    models = tuple(_model_fit(model, relation, known, questions) for model in RelationModel)
    unanswered = tuple(q for q in questions if q not in {answer.question for answer in known})
    enough = len({answer.question for answer in known}) >= min(FEWEST_ANSWERS, len(questions))
    most = max(fit.balance for fit in models)
    best = tuple(fit.model for fit in models if enough and fit.balance == most)
    conclusion = _conclusion(relation, best, models, unanswered)
    findings = (*conclusion, *_unknown_questions(relation, questions))
    return RelationFit(models, best, unanswered, findings)


def _model_fit(
    model: RelationModel,
    relation: Relation,
    answers: Sequence[RelationAnswer],
    questions: Mapping[str, Mapping[str, Any]],
) -> ModelFit:
    supports, opposes = [], []
    for answer in answers:
        if answer.step == MIDDLE:
            continue
        near, far = ("low", "high") if answer.step < MIDDLE else ("high", "low")
        if model.value in questions[answer.question].get(near, ()):
            supports.append(answer.question)
        elif model.value in questions[answer.question].get(far, ()):
            opposes.append(answer.question)
    supports += [note.id for note in relation.context if note.speaks_for is model]
    return ModelFit(model, tuple(supports), tuple(opposes))


def _conclusion(
    relation: Relation,
    best: tuple[RelationModel, ...],
    models: Sequence[ModelFit],
    unanswered: tuple[str, ...],
) -> Iterator[Finding]:
    if not best:
        ask = tuple(
            MethodWord("relation_questions", question, "question") for question in unanswered[:FEWEST_ANSWERS]
        )
        yield Finding("relations.too_few_answers", {"questions": ask, "count": len(unanswered)})
        return
    reasons = tuple(reason for fit in models if fit.model in best for reason in _reasons(relation, fit))
    yield Finding("relations.fits", {"models": model_words(best, relation), "count": len(best)}, reasons)


def _reasons(relation: Relation, fit: ModelFit) -> Iterator[Finding]:
    notes = {note.id: note.name for note in relation.context}
    model = model_word(fit.model, relation)
    for code, ids in (
        ("relations.speaks_for", fit.speaks_for),
        ("relations.speaks_against", fit.speaks_against),
    ):
        topics = tuple(MethodWord("relation_questions", reason) for reason in ids if reason not in notes)
        if topics:
            yield Finding(code, {"model": model, "topics": topics})
    around = tuple(notes[reason] for reason in fit.speaks_for if reason in notes)
    if around:
        yield Finding("relations.context_speaks_for", {"model": model, "notes": around})


def _unknown_questions(relation: Relation, questions: Mapping[str, Any]) -> Iterator[Finding]:
    unknown = dict.fromkeys(
        answer.question for answer in relation.answers if answer.question not in questions
    )
    for written in unknown:
        yield Finding("relations.unknown_question", {"id": written, "known": tuple(questions)})


def model_word(model: RelationModel, relation: Relation) -> MethodWord:
    """Return how a form is called in this relation: by its name of purchasing only where one buys."""
    return MethodWord("relation_models", model.value, "name" if relation.purchasing else "plain")


def model_words(models: Iterable[RelationModel], relation: Relation) -> tuple[MethodWord, ...]:
    """Return how forms are called in this relation, in the same order."""
    return tuple(model_word(model, relation) for model in models)
