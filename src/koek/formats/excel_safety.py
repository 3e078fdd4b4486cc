"""What an .xlsx file may hold before anything opens it: a zip of modest size, no declarations in its XML."""

import zlib
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from koek.formats.places import refuse

LARGEST_INSIDE = 20_000_000
"""Bytes of all parts together when unpacked."""

MOST_PARTS = 500
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def check_workbook(found: bytes, file: Path) -> None:
    """Check the bytes of an .xlsx file before it is opened.

    Raises
    ------
    FormatError
        The bytes are no zip archive, or a broken one.
    HostileFile
        It unpacks to more than 20 MB or 500 parts, or its XML declares a document type or entities.
    """
    try:
        with ZipFile(BytesIO(found)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_INSIDE:
                refuse("excel.too_large", file, hostile=True)
            for part in parts:
                text = archive.read(part)
                is_markup = part.filename.endswith((".xml", ".rels", ".vml"))
                if is_markup and (text.startswith(_OTHER_ENCODINGS) or any(d in text for d in _DECLARATIONS)):
                    refuse("excel.hostile_part", file, hostile=True)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        refuse("excel.unreadable", file)
