"""Questions on trust: how often you see a behaviour, the two core questions, a private start."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.trust import TrustStart
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import Day, OneOf, Option
from koek.cli.asking_parts import YES_PARTLY_NO, Put, add_to, asked, ours, section, whose_eyes
from koek.findings import Finding
from koek.method.content import MethodWord
from koek.trust.core import core_answers
from koek.trust.stress import Timing, deal_stress
from koek.trust.views import Age, latest, step_word

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.asking import Content

_STEPS = OneOf(tuple(Option(str(step), Finding(step_word(step))) for step in range(1, 6)))


def whether_now(case: "NegotiationCase", setting: Setting) -> tuple[Finding, ...]:
    """Return what to weigh first: in a contract fight and on a day of signing it is better to wait."""
    stress = deal_stress(case, setting.today)
    return stress.findings if stress.timing in (Timing.WAIT, Timing.ANOTHER_DAY) else ()


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is open on trust; on a day of signing only what somebody asks themselves."""
    yield from whose_eyes(case)
    if deal_stress(case, setting.today).timing is not Timing.ANOTHER_DAY:
        yield from _behaviours(case, setting)
        yield from _core(case, setting)
    yield from _start(case)


def _behaviours(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    own, on = ours(case), setting.today.isoformat()
    seen = latest(case, setting.today)
    for behaviour in setting.method.ids("trust_behaviours"):
        for party in sorted((party.id for party in case.parties), key=lambda party: party != own):
            view = seen.get((behaviour, party, own))
            if view is not None and view.age is Age.FRESH and view.guessed_by is None:
                continue
            voice = None if party == own else own
            path = ("trust", "views")
            put = add_to(*path, field="step", behaviour=behaviour, party=party, according_to=voice, on=on)
            facts = {
                "behaviour": MethodWord("trust_behaviours", behaviour),
                "meaning": MethodWord("trust_behaviours", behaviour, "meaning"),
                "party": party,
                "ours": party == own,
            }
            yield asked("asking.behaviour", put, _STEPS, **facts)


def _core(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    told, own = core_answers(case, setting.today), ours(case)
    for question in setting.method.ids("core_questions"):
        if (question, own) not in told:
            on = setting.today.isoformat()
            put = add_to("trust", "core", field="answer", question=question, party=own, on=on)
            word = MethodWord("core_questions", question, "question")
            yield asked("asking.item", put, YES_PARTLY_NO, item=word)


def _start(case: "NegotiationCase") -> Iterator[Question]:
    """Yield what somebody asks only themselves, about the last start; the day once there is a step."""
    start = case.trust.starts[-1] if case.trust and case.trust.starts else TrustStart()
    if start.hard_for_me is None:
        yield asked("asking.hard_for_me", _put_start("hard_for_me"))
    if start.smallest_safe_step is None:
        yield asked("asking.smallest_safe_step", _put_start("smallest_safe_step"))
    elif start.by_when is None:
        yield asked("asking.safe_step_on", _put_start("by_when"), Day())


def _put_start(field: str) -> Put:
    def put(content: "Content", answer: str) -> None:
        starts = section(content, "trust").setdefault("starts", [])
        if not starts:
            starts.append({})
        starts[-1][field] = answer

    return put
