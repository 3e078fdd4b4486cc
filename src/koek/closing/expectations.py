"""What the parties expect: who leads, goals, steps, a breach; and what goes on during a dispute."""

from collections.abc import Iterator
from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.registers import Expectation
from koek.closing.sides import party_ids, phrase, quoted
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items

QUESTIONS = "expectation_questions"


@dataclass(frozen=True)
class ExpectationRow:
    """One question of the method, what each party says to it, and who has not said anything themselves."""

    question: str
    name: MethodWord
    said: tuple[Expectation, ...]
    silent: tuple[str, ...]


def expectation_rows(case: NegotiationCase, method: Method = METHOD) -> tuple[ExpectationRow, ...]:
    """Return the questions about expectations in the order of the method, with what each party says.

    Words that somebody wrote for another party count as an estimate: that party is still silent.
    """
    rows = []
    for question in method.ids(QUESTIONS):
        said = tuple(one for one in case.expectations if one.question == question)
        own = {one.party for one in said if one.according_to in (None, one.party)}
        silent = tuple(party for party in party_ids(case) if party not in own)
        rows.append(ExpectationRow(question, MethodWord(QUESTIONS, question), said, silent))
    return tuple(rows)


def expectation_findings(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return which expectations nobody put on the table yet, and what keeps working meanwhile."""
    rows = expectation_rows(case, method)
    used = (one.question for one in case.expectations)
    return (
        *_unsaid(rows),
        *(finding for row in rows for finding in _row(row)),
        *unknown_items(QUESTIONS, used, method),
        *keeps_working_findings(case),
    )


def keeps_working_findings(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return what goes on between the parties during a disagreement, or the question what should."""
    if not case.keeps_working:
        return (Finding("closing.keeps_working_ask", {"parties": party_ids(case)}),)
    found = []
    for one in case.keeps_working:
        waiting = tuple(party for party in party_ids(case) if party not in one.agreed_by)
        facts: dict[str, object] = {"what": phrase(one.name), "id": one.id, "parties": waiting}
        found.append(Finding("closing.keeps_working_agree" if waiting else "closing.keeps_working", facts))
    return tuple(found)


def _unsaid(rows: tuple[ExpectationRow, ...]) -> Iterator[Finding]:
    questions = tuple(row.name for row in rows if not row.said)
    if questions:
        yield Finding("closing.expectations_unsaid", {"questions": questions})


def _row(row: ExpectationRow) -> Iterator[Finding]:
    facts: dict[str, object] = {"question": row.name, "parties": row.silent}
    if row.said and row.silent:
        yield Finding("closing.expectation_to_ask", facts)
    elif row.said and len({one.words.casefold() for one in row.said}) > 1:
        yield Finding(
            "closing.expectations_compare", {**facts, "says": quoted(one.words for one in row.said)}
        )
