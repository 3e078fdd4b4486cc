"""Reading a file that somebody brings: a case or a scenario, small, and never trusted."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as BrokenData  # noqa: N812  # it says what is wrong

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import plain
from koek.errors import FormatError, HostileFile, KoekError, Mistake, Place
from koek.formats.case_file import read_case
from koek.formats.scenario import is_scenario, read_scenario
from koek.texts.catalogue import error_text, mistake_text
from koek.texts.language import Language
from koek.web.cases.limits import require_within

LARGEST = 3_000_000
"""So many bytes a file may have; it travels twice, to be looked at and to be brought in."""
LARGEST_UNPACKED = 20_000_000
MOST_FILES = 100
MOST_PARTS = 30_000
"""So many lines and items a file of text may have: ten times as many as the largest example has.

What is in it is counted once more when it is read: see `koek.web.cases.limits`.
"""
ENDINGS = (".yaml", ".yml", ".json", ".xlsx", ".xml")
_PACKED, _WORKBOOK = b"PK\x03\x04", "[Content_Types].xml"
_TEXT, _BETWEEN = (".yaml", ".yml", ".json"), (b"\n", b"\r", b",", b"[", b"{")
_SIGNS = re.compile(r"[^\w .-]")
_SAYS_KOEK = re.compile(rb"^\s*\"?koek\"?\s*:", re.MULTILINE)


def read_brought(name: str, content: bytes) -> NegotiationCase:
    """Return the case in a file that was brought.

    Raises
    ------
    KoekError
        What is wrong with it, every mistake in it with its place.
    """
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / _plain(name)
        folder.mkdir()
        packed = _archive(content)
        if packed is None:
            found = _one(folder, name, content)
        else:
            _unpack(packed, folder)
            found = _whole(folder)
    require_within(plain(found))
    return found


def require_few_parts(content: bytes) -> None:
    """Refuse a text with so many items that reading it would keep the site from everybody else.

    Raises
    ------
    HostileFile
        It has more than `MOST_PARTS` lines and items.
    """
    if sum(content.count(sign) for sign in _BETWEEN) > MOST_PARTS:
        raise _refused("web_rooms.file_many_parts", hostile=True, most=MOST_PARTS)


def _plain(name: str) -> str:
    """Return the name of a file without folders and signs of its own, as it is called when it is wrong."""
    return _SIGNS.sub("", PurePosixPath(name.replace("\\", "/")).name)[-60:].strip(" .") or "case"


def told_wrong(wrong: KoekError, language: Language) -> tuple[str, ...]:
    """Return what is wrong in words, without a word of where the file lay meanwhile."""
    mistakes = getattr(wrong, "mistakes", ())
    if not mistakes:
        return (error_text(wrong, language),)
    return tuple(mistake_text(_here(mistake), language) for mistake in mistakes)


def _here(mistake: Mistake) -> Mistake:
    place = mistake.place
    file = Path(place.file).name if place.file else None
    facts = {
        key: Path(fact).name if isinstance(fact, str | Path) and _is_path(str(fact)) else fact
        for key, fact in mistake.facts.items()
    }
    return Mistake(mistake.code, facts, Place(**{**place.__dict__, "file": file}))


def _is_path(text: str) -> bool:
    return text.startswith("/") and "\n" not in text


def _archive(content: bytes) -> ZipFile | None:
    """Return what is packed; None for one file, which a workbook is too."""
    if not content.startswith(_PACKED):
        return None
    try:
        packed = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, NotImplementedError) as broken:
        raise _refused("web_rooms.pack_broken") from broken
    return None if _WORKBOOK in packed.namelist() else packed


def _one(folder: Path, name: str, content: bytes) -> NegotiationCase:
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    if content.startswith(_PACKED):
        ending = ".xlsx"
    if ending not in ENDINGS:
        ending = ".xml" if content.lstrip().startswith(b"<") else ".yaml"
    if ending in _TEXT:
        require_few_parts(content)
    file = folder / f"{Path(_plain(name)).stem}{ending}"
    file.write_bytes(content)
    is_case = ending == ".xlsx" or _SAYS_KOEK.search(content) is not None
    return read_scenario(file) if not is_case and is_scenario(file) else read_case(file)


def _whole(folder: Path) -> NegotiationCase:
    """Return the case in a folder: a case file that lies in it alone, else the scenario."""
    files = sorted(folder.iterdir())
    if len(files) == 1:
        return _one(folder, files[0].name, files[0].read_bytes())
    return read_scenario(folder)


def _unpack(packed: ZipFile, folder: Path) -> None:
    """Write what is packed side by side, whatever folders it names; refuse what would fill the disk."""
    wanted = tuple(_wanted(packed))
    if len(wanted) > MOST_FILES:
        raise _refused("web_rooms.pack_many", hostile=True)
    left = LARGEST_UNPACKED
    for one in wanted:
        target = folder / PurePosixPath(one.filename.replace("\\", "/")).name
        if target.exists():
            raise _refused("web_rooms.pack_twice", hostile=True)
        try:
            with packed.open(one) as stream:
                content = stream.read(left + 1)
        except (BadZipFile, BrokenData, RuntimeError, NotImplementedError, EOFError, OSError) as broken:
            raise _refused("web_rooms.pack_broken") from broken
        left -= len(content)
        if left < 0:
            raise _refused("web_rooms.pack_large", hostile=True)
        target.write_bytes(content)


def _wanted(packed: ZipFile) -> Iterator[ZipInfo]:
    for one in packed.infolist():
        name = PurePosixPath(one.filename.replace("\\", "/"))
        if not one.is_dir() and name.suffix.lower() in ENDINGS and not name.name.startswith((".", "_")):
            yield one


def _refused(code: str, *, hostile: bool = False, **facts: object) -> FormatError:
    mistakes = (Mistake(code, facts, Place()),)
    return HostileFile(mistakes) if hostile else FormatError(mistakes)
