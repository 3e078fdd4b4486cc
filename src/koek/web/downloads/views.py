"""The files that a room gives out, each under a name that tells nothing of the case."""

from collections.abc import Callable, Mapping

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from koek.charts.figure import Figure, png, svg
from koek.charts.palette import DARK, LIGHT
from koek.errors import KoekError
from koek.formats.calendar import calendar
from koek.readiness.anonymous import anonymous_case
from koek.reports.agreement_report import Audience
from koek.reports.sections import Report
from koek.reports.writing import report_bytes
from koek.texts.catalogue import error_text
from koek.web.downloads.asking import TABLES, network_table, questionnaire, who_can_be_asked
from koek.web.downloads.documents import one_sheet, page_report, whole_report
from koek.web.downloads.exchange import CASE_ENDINGS, SCENARIOS, case_bytes, scenario_zip
from koek.web.pages import language_of
from koek.web.pictures.pool import draw, figures
from koek.web.rooms.answers import Question, page_sections
from koek.web.rooms.phases import page_named
from koek.web.rooms.views import around, asked, room_of

KINDS_OF_FILE = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "yaml": "application/yaml; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "ics": "text/calendar; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv; charset=utf-8",
}
DOCUMENTS = ("html", "pdf", "docx")
REPORTS: Mapping[str, tuple[Callable[[Question, Audience], Report], Audience]] = {
    "report": (whole_report, Audience.OURS),
    "for-the-table": (whole_report, Audience.TABLE),
    "a4": (one_sheet, Audience.OURS),
    "a4-for-the-table": (one_sheet, Audience.TABLE),
}


@login_required
def files(request: HttpRequest, case: str) -> HttpResponse:
    """Show what can be taken along."""
    room = room_of(request, case)
    choices = {
        "reports": tuple(REPORTS),
        "endings": DOCUMENTS,
        "cases": CASE_ENDINGS,
        "scenarios": SCENARIOS,
        "tables": TABLES if room.case.network else (),
        "asked": who_can_be_asked(room.case),
    }
    return render(request, "rooms/files.html", around(request, room, "files") | choices)


@login_required
def document(request: HttpRequest, case: str, what: str, ending: str) -> HttpResponse:
    """Give a report, or one page of the room, as a document."""
    question = asked(request, room_of(request, case))
    if ending not in DOCUMENTS or (what not in REPORTS and page_named(what) is None):
        raise Http404
    if what in REPORTS:
        make, audience = REPORTS[what]
        report = make(question, audience)
    else:
        report = page_report(what, question)
    return _file(report_bytes(report, f".{ending}"), what, ending)


@login_required
def case_file(request: HttpRequest, case: str, ending: str) -> HttpResponse:
    """Give the case as a file to edit, keep or bring elsewhere."""
    room = room_of(request, case)
    if ending not in CASE_ENDINGS:
        raise Http404
    return _file(case_bytes(room.case, ending, language_of(request)), "case", ending)


@login_required
def without_names(request: HttpRequest, case: str, ending: str) -> HttpResponse:
    """Give a copy of the case with letters for names, without what is for oneself alone."""
    room = room_of(request, case)
    if ending not in CASE_ENDINGS:
        raise Http404
    return _file(case_bytes(anonymous_case(room.case), ending, language_of(request)), "without-names", ending)


@login_required
def questions(request: HttpRequest, case: str, kind: str, number: int) -> HttpResponse:
    """Give a questionnaire for somebody else to fill in."""
    room = room_of(request, case)
    written = questionnaire(room.case, kind, number, language_of(request), room.method)
    if written is None:
        raise Http404
    return _file(written, f"questions-{kind}", "yaml")


@login_required
def table(request: HttpRequest, case: str, table: str) -> HttpResponse:
    """Give a table of the network for a spreadsheet."""
    room = room_of(request, case)
    written = network_table(room.case, table, language_of(request), room.method)
    if written is None:
        raise Http404
    return _file(written, table, "csv")


@login_required
def scenario(request: HttpRequest, case: str, form: str) -> HttpResponse:
    """Give the case as a scenario for negotiation research, or say why that cannot be."""
    room = room_of(request, case)
    if form not in SCENARIOS:
        raise Http404
    try:
        return _file(scenario_zip(room.case, form), form, "zip")
    except KoekError as wrong:
        page = around(request, room, "files")
        told = {"problem": error_text(wrong, language_of(request), page["names"])}
        return render(request, "rooms/no_file.html", page | told, status=409)


@login_required
def reminders(request: HttpRequest, case: str) -> HttpResponse:
    """Give everything that has a day as a calendar with neutral titles."""
    question = asked(request, room_of(request, case))
    return _file(calendar(question.case, question.today, question.language), "calendar", "ics")


@login_required
def picture(request: HttpRequest, case: str, name: str, figure: str, ending: str) -> HttpResponse:
    """Give one picture of a page, on light or dark ground, with its title in it."""
    question = asked(request, room_of(request, case))
    if page_named(name) is None or ending not in _PICTURES:
        raise Http404
    sections = page_sections(name, question)
    found = next((one for one in figures(sections) if one.name == figure), None)
    if found is None:
        raise Http404
    draw(sections, question.owner)
    return _file(_PICTURES[ending](found, dark=request.GET.get("theme") == "dark"), figure, ending)


def _svg(figure: Figure, *, dark: bool) -> bytes:
    return svg(figure, DARK if dark else LIGHT, titled=True).encode()


def _png(figure: Figure, *, dark: bool) -> bytes:
    return png(figure, DARK if dark else LIGHT, titled=True)


_PICTURES = {"svg": _svg, "png": _png}


def _file(content: bytes, name: str, ending: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="koek-{name}.{ending}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=KINDS_OF_FILE[ending], headers=headers)
