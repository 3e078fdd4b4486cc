"""How each page of a room stands: nothing yet, so much still open, or in order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from koek.case.differences import DifferenceState
from koek.case.ledger import LineStatus
from koek.case.negotiation_case import NegotiationCase
from koek.closing.due import DueState, due
from koek.differences.factors import others_of, owner_of
from koek.differences.standing import factor_differences
from koek.readiness.mandate import CardState, mandate_cards
from koek.readiness.pre_check import pre_check
from koek.web.rooms.answers import ANSWERS_KEPT, Question, findings_of
from koek.web.rooms.phases import PAGES, Page


@dataclass(frozen=True)
class PageState:
    """How a page stands: whether anything is filled in, and how many things on it are still open."""

    is_empty: bool
    open: int = 0

    @property
    def word(self) -> str:
        """The end of the code of its word: ``"empty"``, ``"open"`` or ``"done"``."""
        return "empty" if self.is_empty else "open" if self.open else "done"


@lru_cache(maxsize=ANSWERS_KEPT)
def page_states(asked: Question) -> Mapping[str, PageState]:
    """Return how every page stands, by its name."""
    return {page.name: _state(page, asked) for page in PAGES}


def _state(page: Page, asked: Question) -> PageState:
    if not any(getattr(asked.case, kind) for kind in _telling(page)):
        return PageState(is_empty=True)
    return PageState(is_empty=False, open=_OPEN[page.name](asked))


def _telling(page: Page) -> Iterable[str]:
    """Return the sheets that say whether a page was begun: that there are parties says nothing yet."""
    return [kind for kind in page.sheets if kind != "parties"] if page.name != "people" else page.sheets


def _ready(asked: Question) -> int:
    """Count what is to do; the whole answer also solves the case twice, which only its own page needs."""
    return len(pre_check(asked.case, asked.today).to_do)


def _people(asked: Question) -> int:
    cards = mandate_cards(asked.case, asked.today)
    speaking = {card.party for card in cards}
    nobody = sum(party.id not in speaking for party in asked.case.parties)
    return nobody + sum(card.state is CardState.OPEN for card in cards)


def _differences(asked: Question) -> int:
    case = asked.case
    found = [
        one
        for other in others_of(case)
        for one in factor_differences(case, other, asked.method)
        if one.touched
    ]
    unjudged = {one.factor.id for one in found if one.state is DifferenceState.NOT_JUDGED}
    return len(unjudged | {one.factor.id for one in found if one.blocks_openly})


def _relation(asked: Question) -> int:
    codes = ("relations.put_on_agenda", "relations.dependence_plan_open", "relations.no_direction")
    parts = ("relation.part.direction", "relation.part.dependence")
    return sum(finding.code in codes for finding in findings_of("relation", asked, *parts))


def _worth(asked: Question) -> int:
    """Count what the search for agreements misses: issues, and per party what it is worth and what else."""
    case, ours = asked.case, owner_of(asked.case)
    worth = {one.party for one in case.preferences}
    missing = [not case.issues, ours not in {one.party for one in case.alternatives}]
    return sum(missing) + sum(party.id not in worth for party in case.parties)


def _network(asked: Question) -> int:
    needs = ("network.need_open", "network.need_missing", "network.need_who", "network.ask_signature")
    missing = findings_of("network", asked, "network.part.missing")
    return len(missing) + sum(f.code in needs for f in findings_of("network", asked, "network.part.needs"))


def _talk(asked: Question) -> int:
    codes = ("styles.mirror_incomplete", "styles.hard_line.still_open")
    found = findings_of("how", asked, "how.part.mirror", "how.part.hard_line")
    return sum(finding.code in codes for finding in found)


def _pie(asked: Question) -> int:
    del asked
    return 0


def _openness(asked: Question) -> int:
    case = asked.case
    unclear = sum(one.cleared_on is None for one in case.ambiguities)
    facts = ("closing.fact_disputed", "closing.fact_to_check", "closing.fact_without_source")
    found = findings_of("closing", asked, "closing.part.registers")
    asking = findings_of("closing", asked, "closing.part.openness")
    requests = ("closing.openness_is_a_request", "closing.openness_contested")
    told = sum(f.code in facts for f in found) + sum(f.code in requests for f in asking)
    return unclear + told


def _agreements(asked: Question) -> int:
    unlike = findings_of("closing", asked, "closing.part.agreements")
    words = {str(f.facts.get("name")) for f in unlike if f.code in _UNLIKE}
    late = [one for one in due(asked.case, asked.today) if one.state is DueState.OVERDUE]
    return len(words) + len(late)


_UNLIKE = ("closing.meaning_differs", "closing.unclear_words", "closing.words_missing")


def _division(asked: Question) -> int:
    division = asked.case.division
    lines = division.lines if division else ()
    return sum(line.status is not LineStatus.ACCEPTED for line in lines)


def _trust(asked: Question) -> int:
    codes = ("trust.review_due", "trust.core_ask")
    found = findings_of("trust", asked, "trust.part.rhythm", "trust.part.core")
    return sum(finding.code in codes for finding in found)


_OPEN: Mapping[str, Callable[[Question], int]] = {
    "ready": _ready,
    "people": _people,
    "differences": _differences,
    "relation": _relation,
    "worth": _worth,
    "network": _network,
    "talk": _talk,
    "pie": _pie,
    "openness": _openness,
    "agreements": _agreements,
    "division": _division,
    "trust": _trust,
}


def begun(case: NegotiationCase) -> bool:
    """Return whether more was said in a case than who is in it and what it is about."""
    return any(getattr(case, kind) for page in PAGES for kind in page.sheets if kind != "parties")
