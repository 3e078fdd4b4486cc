"""Your own resilience and learning, for yourself alone: where a small step helps."""

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

LOW = 2


def self_check(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return, per question on resilience and learning, what goes well, a small step, or the question itself.

    Of several answers to one question the last in the case counts. Belongs in no report that others see.
    """
    questions = method.ids("self_checks")
    given = {answer.question: answer.step for answer in case.self_checks}
    found = []
    for question in questions:
        word = {"topic": MethodWord("self_checks", question)}
        if question not in given:
            ask = MethodWord("self_checks", question, "question")
            found.append(Finding("styles.self_ask", {**word, "question": ask}))
        elif given[question] <= LOW:
            found.append(
                Finding("styles.self_grow", {**word, "step": MethodWord("self_checks", question, "grow")})
            )
        else:
            found.append(Finding("styles.self_fine", word))
    return (*found, *unknown_items("self_checks", given, method))
