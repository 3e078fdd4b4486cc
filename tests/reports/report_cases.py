"""What the tests of reports share: the examples, and a small case of which every part can change."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.formats.case_file import read_case
from koek.reports.agreement_report import Audience, negotiation_report
from koek.reports.answers import answers
from koek.reports.sections import Report, Section
from koek.texts.language import Language

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("maintenance", "community-centre", "reimbursement", "volunteers", "not-yet")
TODAY = date(2026, 11, 22)

every_example = pytest.mark.parametrize("name", NAMES)
both_languages = pytest.mark.parametrize("language", Language)


@cache
def example(name: str, language: Language = Language.DUTCH, audience: Audience = Audience.OURS) -> Report:
    """Return the report on an example case in its own language."""
    return report_on(read_case(EXAMPLES / f"{name}.{language.value}.yaml"), language, audience)


def report_on(
    case: NegotiationCase, language: Language = Language.DUTCH, audience: Audience = Audience.OURS
) -> Report:
    """Return the report on a case."""
    found = answers(case, today=TODAY)
    return negotiation_report(case, language, found, today=TODAY, audience=audience)


def section(report: Report, identifier: str) -> Section:
    """Return a section of a report."""
    return next(found for found in report.sections if found.id == identifier)


def opened_pdf(content: bytes) -> Any:
    """Return a PDF to read; the reader has no types."""
    library: Any = pymupdf
    return library.open(stream=content, filetype="pdf")


def small_content(**changes: Any) -> dict[str, Any]:
    """Return a case of two parties who trade time for money, as a file holds it, with parts replaced."""
    return {
        "koek": 1,
        "title": "Fietsen delen",
        "ours": "wielen",
        "parties": [{"id": "wielen", "name": "Wielen"}, {"id": "zadel", "name": "Zadel"}],
        "issues": [
            {"id": "days", "name": "Dagen", "options": ["one", "three"]},
            {"id": "place", "name": "Plek", "options": ["inside", "outside"]},
        ],
        "preferences": [
            _worth("wielen", days=(1, 0), place=(0, 9)),
            _worth("zadel", days=(0, 8), place=(2, 0)),
        ],
        "offers": [_offer("first", "one", "inside")],
    } | changes


def _worth(party: str, days: tuple[int, int], place: tuple[int, int]) -> dict[str, Any]:
    return {
        "party": party,
        "issues": [
            {"issue": "days", "worth": {"one": days[0], "three": days[1]}},
            {"issue": "place", "worth": {"inside": place[0], "outside": place[1]}},
        ],
    }


def _offer(identifier: str, days: str, place: str) -> dict[str, Any]:
    outcome = {"days": days, "place": place}
    return {"id": identifier, "by": "zadel", "at": "2026-10-01", "outcome": outcome}


def small_case(**changes: Any) -> NegotiationCase:
    """Return the small case as a noun."""
    return case_from(small_content(**changes))


def ledger(*lines: tuple[str, str, int, str], **changes: Any) -> dict[str, Any]:
    """Return a division agreement with lines of (party, kind, amount, status) in one period."""
    return {
        "parties": ["wielen", "zadel"],
        "periods": [{"id": "year", "name": "Dit jaar", "starts": "2026-01-01", "ends": "2026-06-30"}],
        "lines": [
            {
                "id": f"line-{number}",
                "name": f"Post {number}",
                "party": party,
                "period": "year",
                "kind": kind,
                "amount": amount,
                "status": status,
            }
            for number, (party, kind, amount, status) in enumerate(lines, start=1)
        ],
    } | changes
