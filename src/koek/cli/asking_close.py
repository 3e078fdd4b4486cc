"""Questions when talks close: what was agreed, in everybody's own words, what comes next, what is open."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.closing import Clause, ClauseStatus
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import Day, parties
from koek.cli.asking_parts import Put, add_to, asked, item, ours, put_in, whose_eyes

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.asking import Content

_LIVE = (ClauseStatus.PROPOSED, ClauseStatus.AGREED)


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open at the closing, agreement by agreement."""
    yield from whose_eyes(case)
    for agreement in case.agreements:
        if agreement.status in _LIVE:
            yield from _words(case, agreement, setting)
    yield _one_more("asking.agreement", "agreements", len(case.agreements))
    yield from _steps(case)
    yield _one_more("asking.step", "next_steps", len(case.next_steps))
    yield from _open_answers(case)
    yield _one_more("asking.open_answer", "open_answers", len(case.open_answers))


def _one_more(code: str, section: str, count: int) -> Question:
    """Return the question for one more item; every answer makes it a new question."""
    question = asked(f"{code}.more" if count else code, add_to(section))
    return Question(f"{code}/{count}", question.asked, question.answers, question.put)


def _words(case: "NegotiationCase", agreement: Clause, setting: Setting) -> Iterator[Question]:
    told = {s.party for s in agreement.sides if s.words and s.according_to in (None, s.party)}
    for party in sorted((party.id for party in case.parties), key=lambda party: party != ours(case)):
        if party not in told:
            facts = {"agreement": agreement.name, "party": party, "ours": party == ours(case)}
            yield asked("asking.own_words", _put_words(agreement.id, party, setting), **facts)


def _put_words(agreement: str, party: str, setting: Setting) -> Put:
    def put(content: "Content", answer: str) -> None:
        sides = item(content, agreement, "agreements").setdefault("sides", [])
        said = {"words": answer, "on": setting.today.isoformat()}
        known = next((side for side in sides if side["party"] == party), None)
        if known is None:
            sides.append({"party": party, **said})
        else:
            known.update(said)
            known.pop("according_to", None)

    return put


def _steps(case: "NegotiationCase") -> Iterator[Question]:
    everybody = parties(party.id for party in case.parties)
    for step in case.next_steps:
        about = {"measure": step.name}
        if step.done_on is None and step.owner is None:
            yield asked("asking.owner", put_in(step.id, "next_steps", field="owner"), everybody, **about)
        if step.done_on is None and step.by_when is None:
            yield asked("asking.by_when", put_in(step.id, "next_steps", field="by_when"), Day(), **about)


def _open_answers(case: "NegotiationCase") -> Iterator[Question]:
    everybody = parties(party.id for party in case.parties)
    for answer in case.open_answers:
        about = {"question": answer.name}
        if answer.answered_on is not None:
            continue
        if answer.party is None:
            yield asked(
                "asking.from_whom", put_in(answer.id, "open_answers", field="party"), everybody, **about
            )
        if answer.due is None:
            yield asked("asking.due", put_in(answer.id, "open_answers", field="due"), Day(), **about)
        if answer.initiative is None:
            put = put_in(answer.id, "open_answers", field="initiative")
            yield asked("asking.initiative", put, everybody, **about)
