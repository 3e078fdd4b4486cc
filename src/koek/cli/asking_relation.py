"""Questions on the form of collaboration: what it is now, what you would like, and what speaks for what."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.relation import Relation
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import OneOf, Option, Place, one_of
from koek.cli.asking_parts import Put, add_to, asked, ours, put_at, whose_eyes
from koek.findings import Finding
from koek.method.content import Method, MethodWord

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.asking import Content

_STEPS = 5


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open on the form of collaboration; what you chose together comes last."""
    yield from whose_eyes(case)
    relation = case.relation or Relation()
    if relation.purchasing is None:
        yield asked("asking.buying", _put_buying, one_of(("yes", "no")))
    forms = _forms(relation, setting.method)
    for field in ("now", "wanted"):
        if getattr(relation, field) is None:
            yield asked(f"asking.form_{field}", put_at("relation", field), forms)
    yield from _answers(relation, ours(case), setting.method)
    if relation.chosen is None:
        yield asked("asking.form_chosen", _put_chosen(setting), forms)


def _put_buying(content: "Content", answer: str) -> None:
    put_at("relation", "purchasing")(content, "true" if answer == "yes" else "false")


def _put_chosen(setting: Setting) -> Put:
    def put(content: "Content", answer: str) -> None:
        put_at("relation", "chosen")(content, answer)
        put_at("relation", "chosen_on")(content, setting.today.isoformat())

    return put


def _forms(relation: Relation, method: Method) -> OneOf:
    """Return the forms, each with what it is, by the names that fit this relation."""
    name = "name" if relation.purchasing else "plain"
    said = {
        form: {
            "item": MethodWord("relation_models", form, name),
            "meaning": MethodWord("relation_models", form, "meaning"),
        }
        for form in method.ids("relation_models")
    }
    return OneOf(
        tuple(Option(form, Finding("asking.word_and_meaning", facts)) for form, facts in said.items())
    )


def _answers(relation: Relation, own: str, method: Method) -> Iterator[Question]:
    told = {answer.question for answer in relation.answers if answer.according_to in (None, own)}
    for question in method.ids("relation_questions"):
        if question not in told:
            put = add_to("relation", "answers", field="step", question=question, according_to=own)
            left, right = (MethodWord("relation_questions", question, pole) for pole in ("low", "high"))
            word = MethodWord("relation_questions", question, "question")
            yield asked("asking.item", put, Place(left, right, _STEPS), item=word)
