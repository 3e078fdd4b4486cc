"""The plan of the first talk: connection before content, two questions on the relation, no promises."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import FirstTalk
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord


@dataclass(frozen=True)
class FirstTalkPlan:
    """The steps in order, each with what you wrote for it as its `because` and what does not fit the plan."""

    steps: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def first_talk_plan(case: NegotiationCase, method: Method = METHOD) -> FirstTalkPlan:
    """Return the plan of the first talk, in the order of the method.

    Own relation questions take the place of the method's two; the steps never ask for promises, and expected
    promises come back as a warning.
    """
    talk = case.first_talk or FirstTalk()
    steps = tuple(
        Finding(
            "readiness.talk_step",
            {
                "step": MethodWord("first_talk_steps", step),
                "what": MethodWord("first_talk_steps", step, "step"),
            },
            tuple(_own(talk, step, method)),
        )
        for step in method.ids("first_talk_steps")
    )
    warnings = tuple(Finding("readiness.promise_expected", {"what": what}) for what in talk.promises_expected)
    return FirstTalkPlan(steps, warnings)


def _own(talk: FirstTalk, step: str, method: Method) -> Iterator[Finding]:
    if step == "relation":
        own: tuple[str | MethodWord, ...] = talk.questions or tuple(
            MethodWord("working_relation_questions", question, "question")
            for question in method.ids("working_relation_questions")
        )
        yield from (Finding("readiness.ask_this", {"question": question}) for question in own)
    elif step == "disappointment":
        for disappointment in talk.disappointments:
            yield _disappointment(disappointment.name, disappointment.we_do)
    else:
        for line in _lines(talk, step):
            yield Finding("readiness.own_line", {"text": line})


def _disappointment(what: str, we_do: str | None) -> Finding:
    if we_do:
        return Finding("readiness.disappointment", {"what": what, "step": we_do})
    return Finding("readiness.disappointment_open", {"what": what})


def _lines(talk: FirstTalk, step: str) -> tuple[str, ...]:
    raised = tuple(emotion.name for emotion in talk.emotions if emotion.raise_it is Answer.YES)
    goal = (talk.goal,) if talk.goal else ()
    return {"connect": talk.connect, "notice": talk.notice, "feelings": raised, "content": goal}.get(step, ())
