"""What a page shows of a case: the sections that answer its question, kept per owner and content."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256

from koek.case.negotiation_case import NegotiationCase
from koek.errors import CaseError, MissingPreferences, MissingSection, NoAnswer
from koek.findings import Finding
from koek.frontier.budget import Budget
from koek.method.content import METHOD, Method
from koek.reports.answers import Answers, answers
from koek.reports.basis import basis_section
from koek.reports.interests import interests_section
from koek.reports.ledger import division_section
from koek.reports.limits import limits_section
from koek.reports.method_answers import QUESTIONS, MethodAnswer
from koek.reports.method_sections import FOR_ONE_PERSON, method_sections
from koek.reports.people import people_section
from koek.reports.sections import Section, Statement, Statements
from koek.reports.standing import pie_section, standing_section
from koek.reports.summary import headline, summary_section
from koek.reports.trading import proposals_section, trades_section
from koek.reports.values import values_section
from koek.reports.voice import Voice
from koek.texts.language import Language
from koek.trust.stress import TrustTalk
from koek.web.rooms.equal_parts import equal_parts_section
from koek.web.rooms.openness import openness_section
from koek.web.rooms.people import resistance_section
from koek.workbench.offers_on_the_table import offer_outcome
from koek.workbench.told import Part, Told

ANSWERS_KEPT = 512
SECONDS = 5
"""How long a page may search for agreements; what it found by then is shown as what it is: a bound."""


@dataclass(frozen=True)
class Question:
    """What is asked about a case, by whom and when; `case` follows from `owner` and `head`.

    Attributes
    ----------
    owner, head : str
        Whose case it is, and which content: answers are kept for one owner only.
    language : Language
        Language of every sentence.
    today : date
        The day of reading.
    case : NegotiationCase
        The case as it stands on the owner's sheets.
    method : Method
        The method with the owner's own words; it follows from `owner` and `head` too.
    talk : TrustTalk
        What a talk about trust would be about.
    """

    owner: str
    head: str
    language: Language
    today: date
    case: NegotiationCase = field(compare=False, repr=False)
    method: Method = field(default=METHOD, compare=False, repr=False)
    talk: TrustTalk = TrustTalk.REVIEW

    @property
    def voice(self) -> Voice:
        """Return the voice in which the case is spoken of."""
        return Voice.of(self.case, self.language, self.method)

    def about(self, parts: frozenset[str]) -> "Question":
        """Return this question about some parts of the case alone: the answer outlives changes elsewhere."""
        content = self.case.model_dump_json(include=set(parts), exclude_defaults=True)
        left = {part: default for part, default in _EMPTY.items() if part not in parts}
        head = sha256(f"{content}{self.method.own!r}".encode()).hexdigest()
        return replace(self, head=head, case=self.case.model_copy(update=left))


_EMPTY = {name: told.default for name, told in NegotiationCase.model_fields.items() if not told.is_required()}
WEIGHED = frozenset(
    {
        *("koek", "title", "language", "ours", "money", "parties", "issues", "interests", "preferences"),
        *("alternatives", "hard_limits", "constraints", "offers", "division"),
    }
)
"""What agreements are found from; whatever else is said of a case leaves them as they are."""


def page_sections(page: str, asked: Question) -> tuple[Section, ...]:
    """Return the sections that answer the question of a page, the conclusion first."""
    return kept_sections(page, narrowed(page, asked))


def narrowed(page: str, asked: Question) -> Question:
    """Return the question of a page without what that page leaves alone."""
    return on_numbers(asked) if page in _ON_NUMBERS else asked


@lru_cache(maxsize=ANSWERS_KEPT)
def on_numbers(asked: Question) -> Question:
    """Return the question about what agreements are found from alone."""
    return asked.about(WEIGHED)


@lru_cache(maxsize=ANSWERS_KEPT)
def kept_sections(page: str, asked: Question) -> tuple[Section, ...]:
    """Return the sections of a page; whoever asks has narrowed the question."""
    found = _SECTIONS[page](asked) if page in _SECTIONS else _method(asked, page)
    return tuple(section for section in found if section is not None)


def agreements_of(asked: Question) -> Answers:
    """Return the best agreements, the advice and the division of a case, or why there are none."""
    return _agreements(on_numbers(asked))


@lru_cache(maxsize=ANSWERS_KEPT)
def _agreements(asked: Question) -> Answers:
    try:
        return answers(asked.case, budget=Budget(seconds=SECONDS))
    except CaseError:
        return Answers()


@lru_cache(maxsize=ANSWERS_KEPT)
def told_on(question: str, asked: Question) -> Told | None:
    """Return the answer to a question of the method; None when the case gives none."""
    try:
        return ask_method(question, asked)
    except (NoAnswer, CaseError):
        return None


def ask_method(question: str, asked: Question) -> Told:
    """Answer a question of the method.

    Raises
    ------
    NoAnswer, CaseError
        The case gives none.
    """
    more = {"talk": asked.talk} if question == "trust" else {}
    return QUESTIONS[question].ask(asked.case, today=asked.today, method=asked.method, **more)


def findings_of(question: str, asked: Question, *parts: str) -> tuple[Finding, ...]:
    """Return what an answer says in some of its parts."""
    told = told_on(question, asked)
    return tuple(f for part in _parts(told) if part.heading in parts for f in part.findings)


def private_parts(page: str, asked: Question) -> tuple[Section, ...]:
    """Return what somebody wrote for themselves alone: on the screen only, in no document."""
    shown = [part for question in _FOR_YOU.get(page, ()) for part in _parts(told_on(question, asked))]
    return tuple(_part_section(part, asked.voice) for part in shown if part.heading in FOR_ONE_PERSON)


_Sections = Iterator[Section | None]


def _parts(told: Told | None) -> tuple[Part, ...]:
    return () if told is None else told.parts


def _method(asked: Question, page: str) -> _Sections:
    question = _ASKED.get(page, "")
    told = told_on(question, asked) if question else None
    if told is None:
        return
    elsewhere = _ELSEWHERE.get(page, frozenset())
    here = tuple(part for part in told.parts if part.heading not in elsewhere)
    found = (MethodAnswer(question, replace(told, parts=here)),)
    yield from method_sections(asked.case, found, asked.voice, today=asked.today)


def _part_section(part: Part, voice: Voice) -> Section:
    told = dict.fromkeys(Statement(voice.statement(finding).text) for finding in part.findings)
    return Section(
        part.heading.replace(".", "-"), voice.say(part.heading, **part.facts), (Statements(tuple(told)),)
    )


def _from_elsewhere(asked: Question, question: str, *parts: str) -> _Sections:
    for part in _parts(told_on(question, asked)):
        if part.heading in parts:
            yield _part_section(part, asked.voice)


def _people(asked: Question) -> _Sections:
    yield people_section(asked.case, asked.voice)
    yield from _from_elsewhere(asked, "ready", "ready.part.missing_person")
    yield resistance_section(asked.case, asked.voice)
    yield from _from_elsewhere(asked, "ready", "ready.part.other_side")


def _openness(asked: Question) -> _Sections:
    yield openness_section(asked.case, asked.voice, asked.today)
    yield from _from_elsewhere(asked, "closing", "closing.part.registers")


def _trust(asked: Question) -> _Sections:
    yield from _method(asked, "trust")
    yield from _from_elsewhere(asked, "closing", "closing.part.expectations", "closing.part.notes")


def _worth(asked: Question) -> _Sections:
    best = agreements_of(asked).best
    if best is not None:
        yield values_section(best.problem, asked.voice)
    if asked.case.interests:
        yield interests_section(asked.case, asked.voice)
    if asked.case.alternatives or asked.case.preferences:
        yield limits_section(asked.case, asked.voice)


def _pie(asked: Question) -> _Sections:
    found, voice = agreements_of(asked), asked.voice
    begun = not isinstance(found.no_answer, MissingSection | MissingPreferences)
    blocks = summary_section(found, voice).blocks if begun else ()
    yield Section("summary", headline(found, voice), blocks)
    if found.best is None or found.advice is None:
        return
    yield pie_section(found.best, found.advice, voice)
    yield trades_section(found.advice, voice, estimated=bool(found.best.problem.estimated))
    yield standing_section(asked.case, found.best, found.advice, voice)
    yield proposals_section(found.best, found.advice, offer_outcome(asked.case), voice)
    yield basis_section(asked.case, found, voice)


def _division(asked: Question) -> _Sections:
    found = agreements_of(asked)
    yield division_section(found.division, found.no_division, asked.voice)
    if asked.case.division is None:
        yield equal_parts_section(found, asked.voice)


_SECTIONS: Mapping[str, Callable[[Question], _Sections]] = {
    "people": _people,
    "worth": _worth,
    "pie": _pie,
    "division": _division,
    "openness": _openness,
    "trust": _trust,
}
_ON_NUMBERS = frozenset({"worth", "pie", "division"})
"""Pages that show agreements and what they are found from, and nothing else of the case."""
_ASKED = {
    "ready": "ready",
    "differences": "differences",
    "relation": "relation",
    "network": "network",
    "talk": "how",
    "agreements": "closing",
    "trust": "trust",
}
"""Which question of the method the other pages ask."""
_ELSEWHERE = {
    "ready": frozenset(
        {"ready.part.mandate", "ready.part.missing_person", "ready.part.other_side", "ready.part.resistance"}
    ),
    "agreements": frozenset(
        {
            *("closing.part.openness", "closing.part.registers"),
            *("closing.part.expectations", "closing.part.notes"),
        }
    ),
}
"""Parts of an answer that another page shows."""
_FOR_YOU = {"trust": ("trust", "closing"), "network": ("network",)}
"""The questions of which a page shows what somebody wrote for themselves."""
