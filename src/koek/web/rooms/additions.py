"""Files that say a part of a case: a questionnaire that came back, or a table of the network."""

import re
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from koek.case.negotiation_case import NegotiationCase
from koek.errors import FormatError
from koek.formats.network_csv import with_links, with_members
from koek.formats.survey_read import with_survey
from koek.method.content import METHOD, Method

_SAYS_SURVEY = re.compile(rb"^\s*\"?koek_survey\"?\s*:", re.MULTILINE)
_UNKNOWN_COLUMNS = frozenset({"csv.column_unknown", "csv.column_missing"})


def added_to(
    case: NegotiationCase, name: str, content: bytes, method: Method = METHOD
) -> NegotiationCase | None:
    """Return the case with what a file adds to it; None when the file is of another kind.

    Raises
    ------
    KoekError
        What is wrong with the file, every mistake in it with its place.
    """
    is_table = PurePosixPath(name.replace("\\", "/")).suffix.lower() == ".csv"
    if not is_table and not _SAYS_SURVEY.search(content):
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder) / ("network.csv" if is_table else "questions.yaml")
        file.write_bytes(content)
        return _with_table(case, file, method) if is_table else with_survey(case, file)


def _with_table(case: NegotiationCase, file: Path, method: Method) -> NegotiationCase:
    """Return the case with the members or the links of a table, whichever its columns tell of."""
    try:
        return with_members(case, file, method)
    except FormatError as no_members:
        if not any(mistake.code in _UNKNOWN_COLUMNS for mistake in no_members.mistakes):
            raise
        try:
            return with_links(case, file, method)
        except FormatError as no_links:
            few = min((no_links, no_members), key=lambda wrong: len(wrong.mistakes))
            raise few from None
