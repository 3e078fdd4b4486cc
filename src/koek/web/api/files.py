"""Operations that give files: documents and the calendar."""

from enum import StrEnum

from django.http import HttpRequest, HttpResponse
from ninja import Router

from koek.formats.calendar import calendar
from koek.reports.writing import report_bytes
from koek.web.api.about import NOT_KEPT, file_operation
from koek.web.api.access import asking
from koek.web.downloads.views import KINDS_OF_FILE, REPORTS


class Document(StrEnum):
    """Which document."""

    REPORT = "report"
    FOR_THE_TABLE = "for-the-table"
    A4 = "a4"
    A4_FOR_THE_TABLE = "a4-for-the-table"


class Ending(StrEnum):
    """As what kind of file."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


_TYPES = [KINDS_OF_FILE[ending] for ending in Ending]

router = Router()


@router.get("/cases/{case}/documents/{document}/{ending}", **file_operation("read_document", *_TYPES))
def read_document(request: HttpRequest, case: str, document: Document, ending: Ending) -> HttpResponse:
    """Give the report or the A4, for yourselves or for the table."""
    asked = asking(request).question(case)
    make, audience = REPORTS[document]
    return _file(report_bytes(make(asked, audience), f".{ending}"), ending)


@router.get("/cases/{case}/calendar", **file_operation("read_calendar", KINDS_OF_FILE["ics"]))
def read_calendar(request: HttpRequest, case: str) -> HttpResponse:
    """Give everything that has a day, with neutral titles."""
    asked = asking(request).question(case)
    return _file(calendar(asked.case, asked.today, asked.language), "ics")


def _file(content: bytes, ending: str) -> HttpResponse:
    return HttpResponse(content, content_type=KINDS_OF_FILE[ending], headers={"Cache-Control": NOT_KEPT})
