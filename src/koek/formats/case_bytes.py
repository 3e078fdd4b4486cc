"""From the bytes of a file to its text: size, encoding, and whether it is text at all."""

import codecs
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from koek.formats.places import line_and_column, refuse

LARGEST = 5_000_000
"""Bytes of the largest text file that is read."""

_OTHER_ENCODINGS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(file: Path, most: int = LARGEST) -> bytes:
    """Return the bytes of a file that is not larger than `most`.

    Raises
    ------
    FormatError
        The file is not there or cannot be read.
    HostileFile
        The file is too large.
    """
    try:
        with file.open("rb") as stream:
            found = stream.read(most + 1)
    except FileNotFoundError:
        refuse("file.not_found", file)
    except OSError:
        refuse("file.not_readable", file)
    if len(found) > most:
        refuse("file.too_large", file, hostile=True, most=most // 1_000_000)
    return found


def decoded(found: bytes, file: Path) -> str:
    """Return the text of a file in UTF-8 (with or without its mark), its line ends as they are.

    Raises
    ------
    FormatError
        The file is in another encoding, or is no text.
    """
    if found.startswith(_OTHER_ENCODINGS):
        refuse("file.not_utf8", file, 1, 1)
    if (zero := found.find(b"\0")) >= 0:
        refuse("file.not_text", file, found.count(b"\n", 0, zero) + 1, 1)
    try:
        text = found.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = found[: problem.start].decode("utf-8-sig", errors="replace")
        refuse("file.not_utf8", file, *line_and_column(before, len(before)))
    return text


def write_new(found: bytes, file: Path) -> None:
    """Write a file that was not there.

    Raises
    ------
    FormatError
        The file exists, or its folder cannot be written.
    """
    try:
        with file.open("xb") as stream:
            stream.write(found)
    except FileExistsError:
        refuse("file.exists", file)
    except OSError:
        refuse("file.not_writable", file)


def replace_file(found: bytes, file: Path) -> None:
    """Replace a file as a whole: at every moment it holds either the old or the new bytes.

    Raises
    ------
    FormatError
        The folder of the file cannot be written.
    """
    file = file.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError:
        refuse("file.not_writable", file)
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(found)
            stream.flush()
            os.fsync(stream.fileno())
        partial.chmod(file.stat().st_mode & 0o777)
        partial.replace(file)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        refuse("file.not_writable", file)
