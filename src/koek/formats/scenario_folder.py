"""Writing the files of a scenario together: all of them or none, and never over a file that is there."""

from collections.abc import Mapping
from pathlib import Path

from koek.errors import FormatError, Mistake, Place
from koek.formats.case_bytes import write_new
from koek.formats.places import refuse


def write_files(folder: Path, texts: Mapping[str, str]) -> None:
    """Write new files in UTF-8 into a folder, which is made when it is not there.

    Parameters
    ----------
    folder : Path
        Where the files go.
    texts : mapping of str to str
        Name of each file and what it holds.

    Raises
    ------
    FormatError
        One of the files is there already (each is named), or the folder cannot be written; nothing is
        written then.
    """
    there = tuple(
        Mistake("file.exists", {"file": name}, Place(file=str(folder / name)))
        for name in texts
        if (folder / name).exists()
    )
    if there:
        raise FormatError(there)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        refuse("file.not_writable", folder)
    for name, text in texts.items():
        write_new(text.encode(), folder / name)
