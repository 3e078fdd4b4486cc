"""Case files: reading one, writing a new one, and saving into one that is there."""

import json
from pathlib import Path

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from, complete, plain
from koek.errors import FormatError, InvalidCase, KoekError, Mistake
from koek.formats.case_bytes import decoded, read_bytes, replace_file, write_new
from koek.formats.case_edit import edited
from koek.formats.case_merge import merged
from koek.formats.case_versions import upgraded
from koek.formats.case_yaml import yaml_text
from koek.formats.json_text import read_json
from koek.formats.places import Mapping, Node, content_of, located, refuse
from koek.formats.yaml_text import read_yaml

_ZIP = b"PK\x03\x04"


def read_case(file: Path) -> NegotiationCase:
    """Return the case in a file.

    Parameters
    ----------
    file : Path
        YAML (``.yaml``, ``.yml``), JSON (``.json``) or Excel (``.xlsx``).

    Raises
    ------
    InvalidCase
        Every mistake in the case, each with its file, line and column, or sheet and cell.
    FormatError
        The file is not there, or is no YAML, JSON or Excel file.
    HostileFile
        The file tries to exhaust or trick its reader.
    """
    found = read_bytes(file)
    if _is_workbook(file) or found.startswith(_ZIP):
        from koek.formats.excel_file import read_excel  # noqa: PLC0415  # most cases are no workbooks

        return read_excel(file)
    return case_of(read_tree(decoded(found, file), file), file)


def read_tree(text: str, file: Path) -> Node:
    """Return the tree of a text that is JSON or YAML, as the name of its file says."""
    return read_json(text, file) if file.suffix.lower() == ".json" else read_yaml(text, file)


def case_of(tree: Node, file: Path) -> NegotiationCase:
    """Return the case that a tree holds; mistakes get their line and column."""
    if not isinstance(tree, Mapping):
        refuse("file.not_a_case", file, tree.span.line, tree.span.column)
    try:
        return case_from(upgraded(content_of(tree)))
    except InvalidCase as wrong:
        raise InvalidCase(located(wrong.mistakes, tree, file)) from None


def placed(mistakes: tuple[Mistake, ...], file: Path) -> tuple[Mistake, ...]:
    """Return mistakes that showed only when the case was used, with where in its file they stand.

    Those that have a file already stay as they are, and so does everything when the file is no case file
    (the folder of a scenario) or cannot be read any more.
    """
    elsewhere = tuple(mistake for mistake in mistakes if mistake.place.file or not mistake.place.path)
    inside = tuple(mistake for mistake in mistakes if mistake not in elsewhere)
    try:
        found = read_bytes(file)
        if _is_workbook(file) or found.startswith(_ZIP):
            from koek.formats.excel_read import Rebuilt  # noqa: PLC0415  # most cases are no workbooks
            from koek.formats.excel_sheets import sheets_of  # noqa: PLC0415  # the same

            rebuilt = Rebuilt(sheets_of(found, file))
            return elsewhere + tuple(rebuilt.located(mistake) for mistake in inside)
        tree = read_tree(decoded(found, file), file)
    except FormatError:
        return mistakes
    says_koek = isinstance(tree, Mapping) and "koek" in tree.entries
    return elsewhere + (located(inside, tree, file) if says_koek else inside)


def write_case(case: NegotiationCase, file: Path) -> None:
    """Write a case to a new file, as YAML, JSON or Excel as its name says.

    Raises
    ------
    FormatError
        The file exists (it is left alone: `save_case` is for that), or cannot be written.
    """
    if _is_workbook(file):
        from koek.formats.excel_file import write_excel  # noqa: PLC0415  # most cases are no workbooks

        write_excel(case, file)
        return
    text = _json_text(case) if file.suffix.lower() == ".json" else yaml_text(plain(case))
    write_new(text.encode(), file)


def save_case(case: NegotiationCase, file: Path) -> None:
    """Save a case into the file that it was read from.

    In YAML only what changed is changed: comments, order and layout stay, and so does what was written
    in another way than koek would (``2.50``, a default). Ids that items got from their names are written.
    The file is replaced as a whole, and left alone when nothing changed. A workbook is written anew, in
    the language that it had.

    Raises
    ------
    InvalidCase, FormatError
        The file on disk cannot be read as a case: there is nothing to save into.
    FormatError
        It cannot be written, or its layout leaves no way to change it.
    """
    if _is_workbook(file):
        from koek.formats.excel_file import save_excel  # noqa: PLC0415  # most cases are no workbooks

        save_excel(case, file)
        return
    text = decoded(read_bytes(file), file)
    line_end = "\r\n" if text.count("\r\n") == text.count("\n") > 0 else "\n"
    text = text.replace(line_end, "\n")
    tree = read_tree(text, file)
    old = case_of(tree, file)
    if file.suffix.lower() == ".json":
        new = text if old == case else _json_text(case)
    else:
        wanted = merged(upgraded(content_of(tree)), complete(old), complete(case), plain(case))
        new = edited(text, lambda part: read_yaml(part, file), wanted)
        if not _holds(new, case, file):
            refuse("file.layout", file)
    if new != text:
        replace_file(new.replace("\n", line_end).encode(), file)


def _is_workbook(file: Path) -> bool:
    return file.suffix.lower() == ".xlsx"


def _holds(text: str, case: NegotiationCase, file: Path) -> bool:
    try:
        return case_of(read_yaml(text, file), file) == case
    except KoekError:
        return False


def _json_text(case: NegotiationCase) -> str:
    return json.dumps(plain(case), ensure_ascii=False, indent=2) + "\n"
