"""A case as a file to take elsewhere: YAML, JSON, Excel, or the formats of negotiation research."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from koek.case.negotiation_case import NegotiationCase
from koek.formats.case_file import write_case
from koek.formats.excel_file import write_excel
from koek.formats.genius_writer import write_genius
from koek.formats.geniusweb_writer import write_geniusweb
from koek.texts.language import Language

SCENARIOS: Mapping[str, Callable[[NegotiationCase, Path], object]] = {
    "genius": write_genius,
    "geniusweb": write_geniusweb,
}
CASE_ENDINGS = ("yaml", "json", "xlsx")


def case_bytes(case: NegotiationCase, ending: str, language: Language) -> bytes:
    """Return a case as a file: ``"yaml"``, ``"json"`` or ``"xlsx"`` (in this language)."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"case.{ending}"
        if ending == "xlsx":
            write_excel(case, file, language)
        else:
            write_case(case, file)
        return file.read_bytes()


def scenario_zip(case: NegotiationCase, form: str) -> bytes:
    """Return a case as a folder of a scenario format, packed; the same case gives the same bytes.

    Raises
    ------
    NoAnswer, CaseError
        The format cannot hold this case at all.
    """
    packed = BytesIO()
    with TemporaryDirectory() as folder:
        target = Path(folder) / form
        SCENARIOS[form](case, target)
        with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
            for file in sorted(target.rglob("*")):
                if file.is_file():
                    name = ZipInfo(file.relative_to(target).as_posix())
                    archive.writestr(name, file.read_bytes(), ZIP_DEFLATED)
    return packed.getvalue()
