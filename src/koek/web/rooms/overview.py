"""Where a case stands: the conclusion for this moment, the one next step, and what waits for a day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from koek.closing.due import DueItem, DueState, due
from koek.frontier.budget import Budget
from koek.method.content import MethodWord
from koek.reports.method_sections import conclusion
from koek.reports.sections import Statement
from koek.reports.summary import headline
from koek.web.rooms.answers import ANSWERS_KEPT, SECONDS, Question, agreements_of, told_on
from koek.web.rooms.phases import PAGES
from koek.workbench.next_useful_step import Moment, moment_of, next_useful_step

PAGE_OF_THEME = {
    "due": "agreements",
    "ready": "ready",
    "differences": "differences",
    "network": "network",
    "agreements": "pie",
    "relation": "relation",
    "trust": "trust",
    "closing": "agreements",
}
"""The page on which each theme of a next step is done; what helps when stuck is said on the spot."""
SIGNS = "interventions"


@dataclass(frozen=True)
class Step:
    """The next useful step in words, and the page where it is done (none when a talk is stuck)."""

    theme: str
    step: Statement
    reason: str
    page: str | None
    says: tuple[Statement, ...]


@dataclass(frozen=True)
class Due:
    """Something that waits for a day."""

    text: str
    is_late: bool
    page: str


def step_of(asked: Question, moment: Moment | None, signs: Iterable[str]) -> Step:
    """Return the next useful step at a moment, in words."""
    return _step(asked, moment, tuple(signs))


@lru_cache(maxsize=ANSWERS_KEPT)
def _step(asked: Question, moment: Moment | None, signs: tuple[str, ...]) -> Step:
    found = next_useful_step(
        asked.case,
        today=asked.today,
        moment=moment,
        signs=signs,
        budget=Budget(seconds=SECONDS),
        method=asked.method,
    )
    return Step(
        theme=found.theme,
        step=asked.voice.statement(found.step),
        reason=asked.voice.statement(found.reason).text,
        page=PAGE_OF_THEME.get(found.theme),
        says=tuple(map(asked.voice.statement, found.says)),
    )


def conclusion_of(asked: Question, moment: Moment | None) -> str:
    """Return the conclusion that matters most at a moment, as a heading."""
    moment = moment or moment_of(asked.case)
    if moment is Moment.STALL:
        return asked.voice.say("web_rooms.stuck")
    return _CONCLUSIONS[moment](asked)


def _told(question: str) -> Callable[[Question], str]:
    def heading(asked: Question) -> str:
        told = told_on(question, asked)
        return asked.case.title if told is None else conclusion(told, asked.voice)[0]

    return heading


def _pie(asked: Question) -> str:
    return headline(agreements_of(asked), asked.voice).rstrip(".")


_CONCLUSIONS: Mapping[Moment, Callable[[Question], str]] = {
    Moment.START: _told("ready"),
    Moment.FACTS: _pie,
    Moment.CLOSING: _told("closing"),
    Moment.AFTER: _told("closing"),
}


def waiting(asked: Question) -> tuple[Due, ...]:
    """Return what is overdue, due today or within a week, the earliest first."""
    near = [one for one in due(asked.case, asked.today) if one.state is not DueState.LATER]
    return tuple(_waiting(one, asked) for one in near)


def _waiting(one: DueItem, asked: Question) -> Due:
    text = asked.voice.say(
        "web_rooms.due", name=one.name, on=one.on, what=f"closing.due_kind_{one.kind}", state=one.state.value
    )
    kind = one.item.partition("/")[0]
    page = next((page.name for page in PAGES if kind in page.sheets), "agreements")
    return Due(text, one.state is DueState.OVERDUE, page)


def signs(asked: Question) -> tuple[tuple[str, str, str], ...]:
    """Return the signs that a talk is stuck: id, name and what to look for."""
    return tuple(
        (one, _word(one, "name", asked), _word(one, "sign", asked))
        for one in asked.method.ids(SIGNS)
        if _word(one, "sign", asked)
    )


def _word(sign: str, field: str, asked: Question) -> str:
    return asked.method.words(MethodWord(SIGNS, sign, field), asked.language.value)


def late_count(asked: Question) -> int:
    """Return how many things are overdue."""
    return sum(one.state is DueState.OVERDUE for one in due(asked.case, asked.today))


def next_day(asked: Question) -> DueItem | None:
    """Return what waits for the first day, late or not."""
    return next(iter(due(asked.case, asked.today)), None)
