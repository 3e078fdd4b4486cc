"""Write a report as the kind of file that its name asks for, and never over another file by accident."""

from collections.abc import Callable, Mapping
from pathlib import Path

from koek.errors import FormatError, Mistake
from koek.formats.case_bytes import replace_file, write_new
from koek.reports.sections import Report


def _html(report: Report) -> bytes:
    from koek.reports.html import html_report  # noqa: PLC0415  # each kind brings its own libraries

    return html_report(report).encode()


def _pdf(report: Report) -> bytes:
    from koek.reports.pdf import pdf_report  # noqa: PLC0415  # idem

    return pdf_report(report)


def _docx(report: Report) -> bytes:
    from koek.reports.docx import docx_report  # noqa: PLC0415  # idem

    return docx_report(report)


WRITERS: Mapping[str, Callable[[Report], bytes]] = {".html": _html, ".pdf": _pdf, ".docx": _docx}
"""What each ending of a file name stands for."""


def report_bytes(report: Report, ending: str) -> bytes:
    """Return the report as a file of a kind: ``".html"``, ``".pdf"`` or ``".docx"``.

    Raises
    ------
    FormatError
        Reports are not written in files of this kind.
    """
    writer = WRITERS.get(ending.lower())
    if writer is None:
        facts = {"ending": ending, "known": tuple(WRITERS)}
        raise FormatError((Mistake("report.unknown_ending", facts),))
    return writer(report)


def write_report(report: Report, path: Path, *, overwrite: bool = False) -> None:
    """Write a report; the ending of the name decides the kind of file.

    Parameters
    ----------
    report : Report
        The report.
    path : Path
        Where to.
    overwrite : bool
        Whether a file that is there already may be replaced.

    Raises
    ------
    FormatError
        The file exists already (it is left alone), cannot be written, or its name ends in nothing we know.
    """
    content = report_bytes(report, path.suffix)
    if overwrite and path.exists():
        replace_file(content, path)
    else:
        write_new(content, path)
