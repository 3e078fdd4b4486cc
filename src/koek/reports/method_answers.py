"""What a report shows of the method: the answer to every question that the case has something to say on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.errors import InvalidCase, NoAnswer
from koek.method.content import METHOD, Method
from koek.workbench.form_of_collaboration import form_of_collaboration
from koek.workbench.how_to_close import how_to_close
from koek.workbench.how_we_negotiate import how_we_negotiate
from koek.workbench.our_trust import our_trust
from koek.workbench.ready_to_talk import ready_to_talk
from koek.workbench.told import Told
from koek.workbench.where_we_differ import where_we_differ
from koek.workbench.who_is_missing import who_is_missing

Ask = Callable[..., Told]


@dataclass(frozen=True)
class MethodAnswer:
    """The answer to one question; `question` is also the anchor of its section."""

    question: str
    told: Told


@dataclass(frozen=True)
class _Question:
    ask: Ask
    sections: tuple[str, ...]


QUESTIONS: Mapping[str, _Question] = {
    "ready": _Question(
        ready_to_talk,
        (
            *("decisions", "mandate_reach", "legal", "first_talk", "other_side", "conflicts"),
            *("resistances", "stances", "beliefs", "impressions", "preparation", "cocreation"),
        ),
    ),
    "differences": _Question(where_we_differ, ("differences",)),
    "relation": _Question(form_of_collaboration, ("relation",)),
    "trust": _Question(our_trust, ("trust",)),
    "how": _Question(how_we_negotiate, ("styles", "power", "strengths", "hard_line")),
    "network": _Question(who_is_missing, ("network",)),
    "closing": _Question(
        how_to_close,
        (
            *("agreements", "next_steps", "open_answers", "pilots", "meetings", "transparency"),
            *("ambiguities", "dilemmas", "surprises", "facts", "expectations", "keeps_working", "notes"),
        ),
    ),
}
"""The questions of a report in reading order, each with the sections that make it worth asking."""


def method_answers(case: NegotiationCase, today: date, method: Method = METHOD) -> tuple[MethodAnswer, ...]:
    """Return the answers on every section of the method that the case has, in reading order.

    A question without an answer is left out: the report has other things to say.
    """
    return tuple(_answers(case, today, method))


def _answers(case: NegotiationCase, today: date, method: Method) -> Iterator[MethodAnswer]:
    for name, question in QUESTIONS.items():
        if not any(getattr(case, section) for section in question.sections):
            continue
        try:
            yield MethodAnswer(name, question.ask(case, today=today, method=method))
        except (NoAnswer, InvalidCase):
            continue
