"""Whole packages to choose from: which questions still change the advice, and what an answer says."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from koek.case.choices import Choice
from koek.web.explorer.packages import chosen
from koek.web.rooms.answers import ANSWERS_KEPT, Question, agreements_of, on_numbers
from koek.web.worth.desk import Desk
from koek.web.worth.state import expressible
from koek.workbench.would_rather import Answer, StillToAsk, mends, still_to_ask


def still_asked(asked: Question, party: str, answers: tuple[Answer, ...]) -> StillToAsk | None:
    """Return what is worth asking on packages; None when the case cannot be solved yet."""
    return _still_asked(on_numbers(asked), party, answers)


@lru_cache(maxsize=ANSWERS_KEPT)
def _still_asked(asked: Question, party: str, answers: tuple[Answer, ...]) -> StillToAsk | None:
    best = agreements_of(asked).best
    return None if best is None or best.no_zone is not None else still_to_ask(best, party, answers)


def answers_in(desk: Desk, kept: Mapping[str, Any] | None) -> tuple[Answer, ...]:
    """Return the answers that were kept, those on packages that can still be chosen."""
    case = desk.room.case
    found = []
    for one in (kept or {}).get("answers", ()):
        first, second = (chosen(case, one[side]) for side in ("chosen", "other"))
        if len(first) == len(second) == len(case.issues):
            found.append(Answer(first, second, alike=bool(one["alike"])))
    return tuple(found)


def answers_out(answers: tuple[Answer, ...]) -> dict[str, Any]:
    """Return answers as content to keep."""
    return {
        "answers": [{"chosen": _map(a.chosen), "other": _map(a.other), "alike": a.alike} for a in answers]
    }


def _map(package: tuple[Choice, ...]) -> dict[str, str]:
    return {choice.issue: choice.option for choice in package}


def packages(desk: Desk, answers: tuple[Answer, ...]) -> dict[str, Any]:
    """Return the questions on packages, when more of them change nothing, and answers against the numbers."""
    best = agreements_of(desk.asked).best
    found = still_asked(desk.asked, desk.party, answers)
    if found is None or best is None or desk.party not in best.problem.parties:
        return {"rather": None}
    voice = desk.asked.voice
    questions = [
        {
            "rows": [
                (voice.names.issue(a.issue), voice.option(a), voice.option(b))
                for a, b in _differ(q.first, q.second)
            ],
            "same": [
                (voice.names.issue(a.issue), voice.option(a))
                for a, b in zip(q.first, q.second, strict=True)
                if a == b
            ],
            "packages": json.dumps([_map(q.first), _map(q.second)]),
        }
        for q in found.questions
    ]
    against = [_against(desk, answers, one) for one in found.against]
    state = "settled" if found.settled else "open" if questions else "nothing_left"
    return {"rather": {"questions": questions, "against": against, "state": state, "count": len(answers)}}


def _differ(first: tuple[Choice, ...], second: tuple[Choice, ...]) -> list[tuple[Choice, Choice]]:
    return [(a, b) for a, b in zip(first, second, strict=True) if a != b]


def _against(desk: Desk, answers: tuple[Answer, ...], answer: Answer) -> dict[str, Any]:
    voice, best = desk.asked.voice, agreements_of(desk.asked).best
    found = mends(best, desk.party, answer) if best else {}
    here = {issue.id for issue in expressible(desk.room.case, desk.statement)[0]}
    ways = [
        {
            "issue": issue,
            "text": voice.say(f"web_worth.count_{'more' if factor > 1 else 'less'}", issue=issue),
        }
        for issue, factor in found.items()
        if issue in here
    ]
    pairs = _differ(answer.chosen, answer.other)
    return {
        "place": answers.index(answer),
        "chosen": voice.list(voice.option(a) for a, _ in pairs),
        "other": voice.list(voice.option(b) for _, b in pairs),
        "ways": ways,
    }


def without(answers: tuple[Answer, ...], place: int) -> tuple[Answer, ...]:
    """Return the answers without the one at a place."""
    return tuple(one for k, one in enumerate(answers) if k != place)
