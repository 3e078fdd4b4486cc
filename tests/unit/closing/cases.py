"""Small cases for the tests of closing: two or three parties, and the sections a test needs."""

from typing import Any

from koek.case.closing import Clause
from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.findings import Finding
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames

CHECKS = ("capacity", "cash", "decision", "time")
TWO: list[dict[str, Any]] = [
    {"id": "us", "name": "Woonstichting Vlierhaven", "people": [{"id": "nadia", "name": "Nadia Oosterling"}]},
    {"id": "them", "name": "Torenkroon", "people": [{"id": "yusuf", "name": "Yusuf Arslaner"}]},
]
THREE = [*TWO, {"id": "third", "name": "Gemeente Oudebeke"}]
ISSUES = [{"id": "price", "name": "Prijs", "options": [{"id": "a", "name": "a"}]}]


def case_with(parties: list[Any] | None = None, **sections: Any) -> NegotiationCase:
    """Return a small case with these sections."""
    return case_from(
        {"koek": "1", "title": "Zaak", "ours": "us", "parties": parties or TWO, "issues": ISSUES, **sections}
    )


def agreement_of(*words: str | None, language: str = "nl") -> tuple[Clause, NegotiationCase]:
    """Return an agreement with the words of each party, and its case."""
    parties = THREE[: max(2, len(words))]
    sides = [
        {"party": party["id"], "words": text} for party, text in zip(parties, words, strict=False) if text
    ]
    case = case_with(parties, language=language, agreements=[{"id": "a", "name": "Afspraak", "sides": sides}])
    return case.agreements[0], case


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings without their area, after seeing that both languages can say them."""
    for finding in findings:
        for language in Language:
            assert finding_text(finding, language, CaseNames()).strip()
    return [finding.code.split(".")[1] for finding in findings]
