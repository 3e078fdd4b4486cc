"""The next useful step with a package that somebody composes, and its reason."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from koek.texts.catalogue import finding_text
from koek.web.cases.shown import Room
from koek.web.explorer.weighing import Weighed, best_of
from koek.web.rooms.answers import Question
from koek.web.rooms.phases import PAGES
from koek.web.rooms.steps import PageStep
from koek.workbench.offers_on_the_table import offer_outcome

STEP = "web_explorer.step"


def step_of(asked: Question, room: Room, told: Mapping[str, Any]) -> PageStep | None:
    """Return the step on a package as it is shown; None where something typed is to be mended first."""
    if told["wrong"]:
        return None
    if "weighed" not in told:
        place = next(f.id for f in told["fields"] if f.name.removeprefix("choice.") == told["open"][0])
        return _step(asked, "choose", f"#{place}", issue=told["open"][0])
    found: Weighed = told["weighed"]
    return _mend(asked, room, found) or _exchange(asked, found) or _go_on(asked, room, found)


def _step(asked: Question, code: str, address: str, **facts: object) -> PageStep:
    say = asked.voice.say
    verb = f"{STEP}.{code.removesuffix('_estimated')}.do"
    return PageStep(say(f"{STEP}.{code}", **facts), say(f"{STEP}.{code}.why", **facts), address, verb)


def _mend(asked: Question, room: Room, found: Weighed) -> PageStep | None:
    """Return what to do with a package that is not good enough for everybody, or breaks a limit."""
    standing = found.assessment
    if standing.infeasible:
        return _step(asked, "allowed", "#choices", limit=standing.infeasible[0])
    if standing.short and best_of(asked).no_zone:
        return _step(asked, "no_room", _sheet(room, "issues"))
    if standing.short:
        return _step(asked, "enough", "#choices", parties=tuple(standing.short))
    return None


def _sheet(room: Room, kind: str) -> str:
    page = next(page.name for page in PAGES if kind in page.sheets)
    return reverse("sheet", args=[room.id, page, kind])


def _exchange(asked: Question, found: Weighed) -> PageStep | None:
    """Return the first exchange, or the question that decides whether it is one."""
    if not found.trades:
        return None
    question = found.trades[0][0].question
    if question is None:
        code = "exchange_estimated" if best_of(asked).problem.estimated else "exchange"
        return _step(asked, code, "#trades-heading")
    text = finding_text(question, asked.language, asked.voice.names)
    reason = asked.voice.say(f"{STEP}.ask.why")
    return PageStep(text, reason, "#trades-heading", f"{STEP}.exchange.do")


def _go_on(asked: Question, room: Room, found: Weighed) -> PageStep:
    if not found.assessment.is_best:
        return _step(asked, "compare", "#start")
    if offer_outcome(asked.case) == found.assessment.outcome:
        return _step(asked, "answer", _sheet(room, "offers"))
    return _step(asked, "write", "#write-down" if room.may_write else "")
