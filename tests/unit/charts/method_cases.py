"""Small cases for the pictures of the method, and those pictures of them."""

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.charts.difference_lines import difference_lines
from koek.charts.envelope_lines import envelope_lines
from koek.charts.figure import Figure
from koek.charts.give_take_bars import give_take_bars
from koek.charts.network_map import network_map
from koek.charts.reader import Width
from koek.charts.relation_stairs import relation_stairs
from koek.charts.style_lines import style_lines_picture
from koek.charts.trust_course import trust_course
from koek.charts.trust_wheel import trust_wheel
from koek.differences.envelopes import EnvelopeFrame, EnvelopeScore, EnvelopeScores, compare_envelopes
from koek.differences.factors import factors_of
from koek.differences.profiles import profiles
from koek.network.exchange import give_and_take
from koek.network.figures import key_figures
from koek.relations.fit import relation_fit
from koek.styles.lines import style_lines
from koek.texts.language import Language
from koek.trust.review import trust_review
from unit.charts.cases import negotiation, reader

TODAY = date(2026, 11, 20)
Content = dict[str, Any]
Drawer = Callable[[NegotiationCase, Language, Width], Figure]

PARTIES = [
    {"id": "ada", "name": "Ada en Zonen", "people": [{"id": "an", "name": "An de Vries"}]},
    {
        "id": "bob",
        "name": "Bob & Co",
        "people": [{"id": "bo", "name": "Bo {x}"}, {"id": "ben", "name": "Ben"}],
    },
]


def score(factor: str, party: str, value: int, *, person: str | None = None, guess: bool = False) -> Content:
    """Return where somebody stands; about an organisation unless a person is named."""
    about = {"subject": "person", "person": person} if person else {"subject": "organisation"}
    estimate = {"according_to": "ada", "confidence": "low"} if guess else {}
    return {"factor": factor, "party": party, "value": value, **about, **estimate}


def judged(factor: str, state: str) -> Content:
    """Return what the owner decided about a factor."""
    return {"factor": factor, "state": state, "reason": "Zo is het.", "on": "2026-10-01"}


def measure(factor: str) -> Content:
    """Return a measure with somebody who sees to it and a day."""
    return {
        "id": f"do-{factor}",
        "name": "Iets doen",
        "factor": factor,
        "owner": "ada",
        "by_when": "2026-12-01",
    }


DIFFERENCES: Content = {
    "scores": [
        score("intention", "ada", 6, person="an"),
        score("intention", "ada", 5),
        score("intention", "bob", 2, person="bo", guess=True),
        score("relationship", "ada", 4, person="an"),
        score("relationship", "bob", 4, person="bo", guess=True),
        score("trust", "ada", 5, person="an"),
        score("trust", "bob", 3, guess=True),
        score("trust", "bob", 6, person="ben"),
    ],
    "judgements": [judged("intention", "blocking"), judged("trust", "being_mitigated")],
    "mitigations": [measure("trust")],
}

RELATION: Content = {
    "purchasing": True,
    "now": "preferred",
    "wanted": "performance",
    "answers": [
        {"question": question, "step": 5}
        for question in ("switching", "impact-of-failure", "room-to-improve", "pay-for", "horizon")
    ],
}


def style(identifier: str, kind: str, *places: int, **more: Any) -> Content:
    """Return a view with places on the scales, in the order of the method; 0 for nothing said."""
    scales = ("interests", "power", "climate", "flexibility")
    told = [{"scale": s, "value": v} for s, v in zip(scales, places, strict=False) if v]
    return {"id": identifier, "party": "ada", "kind": kind, "positions": told, "on": "2026-10-01", **more}


STYLES = [
    style("own", "self", 5, 4, 2, 2),
    style("seen", "as_seen", 5, 7, 3, 2, seen_by="bob"),
    style("want", "wanted", 5, 3, 2, 1),
]


def view(behaviour: str, party: str, voice: str, step: int, on: str = "2026-09-01", **more: Any) -> Content:
    """Return how often a voice sees a behaviour of a party."""
    return {"behaviour": behaviour, "party": party, "according_to": voice, "step": step, "on": on, **more}


TRUST: Content = {
    "views": [
        view("talk-straight", "ada", "ada", 5),
        view("talk-straight", "ada", "bob", 2),
        view("listen-first", "ada", "ada", 4),
        view("listen-first", "ada", "bob", 4),
        view("listen-first", "ada", "bob", 2, "2025-09-01"),
        view("extend-trust", "ada", "ada", 3, "2025-09-01"),
        view("extend-trust", "ada", "bob", 3, guessed_by="ada"),
        view("right-wrongs", "ada", "bob", 3, "2025-09-01"),
        view("right-wrongs", "ada", "bob", 2),
        *(view(b, "bob", v, 3) for b, v in product(("talk-straight", "get-better"), ("ada", "bob"))),
    ]
}


def goods(*names: str, how_much: str = "some") -> list[Content]:
    """Return goods that are brought or got."""
    return [{"good": name, "how_much": how_much} for name in names]


def member(identifier: str, name: str, **more: Any) -> Content:
    """Return a member of a network."""
    return {"id": identifier, "name": name, **more}


NETWORK: Content = {
    "goal": "Samen eten",
    "needed": [{"decision": "money"}, {"decision": "permission"}],
    "members": [
        member(
            "we", "Ada", party="ada", at_table=True,
            brings=goods("time", how_much="much"), gets=goods("voice"),
        ),
        member("city", "Stad", at_table=False, brings=goods("money"), decides=[{"decision": "permission"}]),
        member(
            "care", "Zorg <x>", told_on="2026-10-01", brings=goods("contacts"), gets=goods("time"),
            decides=[{"decision": "permission"}], moves=[{"constituency": "buren"}],
        ),
        member("els", "Buurvrouw", kind="private_person", brings=goods("time"), gets=goods("support")),
        member("club", "Club", moves=[{"constituency": "leden"}]),
    ],
    "links": [
        {"giver": "we", "receiver": "els", "strength": "much"},
        {"giver": "city", "receiver": "els"},
        {"giver": "we", "receiver": "care"},
        {"giver": "club", "receiver": "club"},
    ],
}  # fmt: skip

CASE = negotiation(
    "ada",
    "bob",
    parties=PARTIES,
    differences=DIFFERENCES,
    relation=RELATION,
    styles=STYLES,
    trust=TRUST,
    network=NETWORK,
)
PEOPLE = {"an": "An de Vries", "bo": "Bo {x}"}
NL = Language.DUTCH


def case_with(**sections: Any) -> NegotiationCase:
    """Return a case with other sections than `CASE`."""
    return negotiation("ada", "bob", **{"parties": PARTIES, **sections})


def differences(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the profile lines of a case."""
    return difference_lines(profiles(case)[0], reader(case, language, width), people=PEOPLE)


FRAME = EnvelopeFrame(("ada", "bob"), ("intention", "trust", "tempo <x>"))
OURS = (EnvelopeScore(6, 2), EnvelopeScore(4), EnvelopeScore(5, 3))
THEIRS = (EnvelopeScore(1, 2), EnvelopeScore(7, 4), EnvelopeScore(3, 5))
Said = tuple[EnvelopeScore | None, ...]


def mirror(
    case: NegotiationCase = CASE,
    language: Language = NL,
    width: Width = "wide",
    *,
    said: tuple[Said, Said] = (OURS, THEIRS),
    party: str = "ada",
) -> Figure:
    """Return how a party of two opened envelopes sees itself, and how the other sees it."""
    mine, yours = (
        EnvelopeScores(FRAME, one, scores) for one, scores in zip(FRAME.parties, said, strict=True)
    )
    factors = factors_of(case)
    compared = compare_envelopes(mine, yours, factors)
    return envelope_lines(compared, factors, reader(case, language, width), party=party)


def stairs(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the staircase of a case, with what its answers speak for."""
    assert case.relation is not None
    return relation_stairs(case.relation, reader(case, language, width), fit=relation_fit(case.relation))


def styles(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the style lines of the first party."""
    return style_lines_picture(style_lines(case), reader(case, language, width), party="ada")


def wheel(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the wheel of the first party."""
    return trust_wheel(trust_review(case, TODAY), reader(case, language, width), party="ada")


def course(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the course of trust in the first party."""
    return trust_course(trust_review(case, TODAY), reader(case, language, width), party="ada")


def network(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the network of a case."""
    assert case.network is not None
    return network_map(case.network, key_figures(case, TODAY), reader(case, language, width))


def balance(case: NegotiationCase = CASE, language: Language = NL, width: Width = "wide") -> Figure:
    """Return the balance of give and take."""
    assert case.network is not None
    return give_take_bars(give_and_take(case), case.network, reader(case, language, width))


PICTURES: tuple[Drawer, ...] = (differences, mirror, stairs, styles, wheel, course, network, balance)
