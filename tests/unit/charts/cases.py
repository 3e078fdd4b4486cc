"""Small cases whose numbers can be checked by hand, and a look inside the drawings made of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.charts.figure import Figure
from koek.charts.reader import Reader, Width
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.best_agreements import BestAgreements, best_agreements

Content = dict[str, Any]
NAMES = {"ada": "Ada en Zonen", "bob": "Bob & Co", "cor": "Coöperatie <Cor>"}

_ISSUES = [
    {"id": "price", "name": "Prijs", "options": [{"id": o, "name": o} for o in ("low", "middle", "high")]},
    {"id": "speed", "name": "Snelheid", "options": [{"id": o, "name": o} for o in ("slow", "fast")]},
]
_WORTHS = {
    "ada": {"price": (100, 60, 0), "speed": (0, 60)},
    "bob": {"price": (0, 40, 90), "speed": (30, 0)},
    "cor": {"price": (10, 10, 10), "speed": (0, 50)},
}
"""For Ada low and fast is best (160), for Bob high and slow (120)."""


def _preferences(party: str, *, money: bool, estimated_by: str | None) -> Content:
    options = {issue["id"]: [option["id"] for option in issue["options"]] for issue in _ISSUES}  # type: ignore[index]  # plain content
    found: Content = {
        "party": party,
        "unit": "money" if money else "points",
        "issues": [
            {"issue": issue, "worth": dict(zip(options[issue], worths, strict=True))}
            for issue, worths in _WORTHS[party].items()
        ],
    }
    if estimated_by:
        found |= {"according_to": estimated_by, "confidence": "low"}
    return found


def negotiation(
    *parties: str,
    money: bool = True,
    estimated: bool = False,
    worths: Mapping[str, int] | None = None,
    **sections: Any,
) -> NegotiationCase:
    """Return a case between these parties, seen by the first; `worths` are those of their alternatives."""
    told = parties or ("ada", "bob")
    ours = told[0]
    return NegotiationCase.model_validate(
        {
            "koek": 1,
            "title": "Proef",
            "ours": ours,
            "parties": [{"id": party, "name": NAMES[party]} for party in told],
            "issues": _ISSUES,
            "preferences": [
                _preferences(party, money=money, estimated_by=ours if estimated and party != ours else None)
                for party in told
            ],
            "alternatives": [
                {
                    "id": f"other-{party}",
                    "party": party,
                    "name": "Iets anders",
                    "worth": worth,
                    **({"according_to": ours, "confidence": "low"} if estimated and party != ours else {}),
                }
                for party, worth in (worths or {}).items()
            ],
            **sections,
        }
    )


def offer(identifier: str, by: str, price: str, speed: str) -> Content:
    """Return an offer for the case of `negotiation`."""
    return {"id": identifier, "by": by, "at": "2026-11-03", "outcome": {"price": price, "speed": speed}}


def solved(case: NegotiationCase) -> BestAgreements:
    """Return the answer for a case through the eyes of its owner."""
    return best_agreements(case)


def reader(
    case: NegotiationCase,
    language: Language = Language.DUTCH,
    width: Width = "wide",
    *,
    viewpoint: str | None = "ada",
) -> Reader:
    """Return a reader of this case."""
    return Reader(language, CaseNames.of(case), viewpoint, case.money.currency, width)


def layers(figure: Figure) -> Iterator[tuple[str, Mapping[str, Any], list[Mapping[str, Any]]]]:
    """Yield kind, look and rows of every layer of a drawing."""
    for layer in figure.spec["layer"]:
        mark = layer["mark"]
        yield mark["type"], mark, layer["data"]["values"]


def rows_of(figure: Figure, kind: str) -> list[Mapping[str, Any]]:
    """Return the rows of all layers of one kind."""
    return [row for found, _, rows in layers(figure) if found == kind for row in rows]


def texts_of(figure: Figure) -> list[str]:
    """Return every text in a drawing, in the order drawn."""
    return [row["text"] for row in rows_of(figure, "text")]
