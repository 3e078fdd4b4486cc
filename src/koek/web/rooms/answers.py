"""What a page shows of a case: the sections that answer its question, kept per owner and content."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from koek.case.negotiation_case import NegotiationCase
from koek.errors import InvalidCase, NoAnswer
from koek.reports.method_answers import QUESTIONS, MethodAnswer
from koek.reports.method_sections import method_sections
from koek.reports.sections import Section
from koek.reports.voice import Voice
from koek.texts.language import Language

ANSWERS_KEPT = 256

_ASKED = {
    "ready": "ready",
    "differences": "differences",
    "relation": "relation",
    "network": "network",
    "talk": "how",
    "agreements": "closing",
    "trust": "trust",
}
"""Which question of the method a page asks."""


@lru_cache(maxsize=ANSWERS_KEPT)
def _kept(
    owner: str, head: str, page: str, language: Language, today: date, case: "_Same"
) -> tuple[Section, ...]:
    """Return the sections of a page; owner and head keep the answers of parties apart."""
    del owner, head
    return tuple(_SECTIONS.get(page, _method)(case.case, page, language, today))


class _Same:
    """A case that is not looked at by the cache: owner and head say already which it is."""

    def __init__(self, case: NegotiationCase) -> None:
        self.case = case

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same)

    def __hash__(self) -> int:
        return 0


def page_sections(
    case: NegotiationCase, page: str, language: Language, *, owner: str, head: str, today: date
) -> tuple[Section, ...]:
    """Return the sections that answer the question of a page, the conclusion first.

    Parameters
    ----------
    case : NegotiationCase
        The case as it stands on the owner's sheets.
    page : str
        Name of the page.
    language : Language
        Language of every sentence.
    owner, head : str
        Whose case it is, and which content: answers are kept for one owner only.
    today : date
        The day of reading.
    """
    return _kept(owner, head, page, language, today, _Same(case))


def _method(case: NegotiationCase, page: str, language: Language, today: date) -> tuple[Section, ...]:
    question = _ASKED.get(page)
    if question is None:
        return ()
    try:
        told = QUESTIONS[question].ask(case, today=today)
    except (NoAnswer, InvalidCase):
        return ()
    voice = Voice.of(case, language)
    return tuple(method_sections(case, (MethodAnswer(question, told),), voice, today=today))


_Sections = Callable[[NegotiationCase, str, Language, date], tuple[Section, ...]]
_SECTIONS: Mapping[str, _Sections] = {}
