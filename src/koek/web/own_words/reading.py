"""Reading own files over the method: few, small, nothing that runs, and as strict as the command line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from koek.errors import FormatError, HostileFile, KoekError, Mistake, Place
from koek.formats.case_bytes import decoded
from koek.formats.method_files import read_method
from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.rooms.files_read import told_wrong

LARGEST = 40_000
"""So many bytes a file may have: nearly three times the largest of the method itself."""
LARGEST_TOGETHER = 160_000
MOST_LINES, LONGEST_LINE = 1500, 500
"""A file with more or longer lines can be made so that reading it takes long; none of the method has them."""
MOST_ITEMS, LONGEST_ID = 150, 60
"""Names are compared with those that look like them: few enough, and short enough, to do that quickly."""
MOST_TOLD = 30
"""So many mistakes are told at once."""
_SIGNS = re.compile(r"[^\w-]")


def topic_of(name: str) -> str:
    """Return the topic that the name of a file says, without folders and signs of its own."""
    return _SIGNS.sub("", PurePosixPath(name.replace("\\", "/")).stem)[-60:] or "file"


def texts_of(brought: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Return the text of each file that was brought, by topic.

    Raises
    ------
    FormatError, HostileFile
        A file is no text, or larger than a file of the method can be.
    """
    return {topic_of(name): _text(Path(f"{topic_of(name)}.toml"), content) for name, content in brought}


def require_sound(files: Mapping[str, str]) -> None:
    """Read the files together, as the command line reads a folder with them.

    Raises
    ------
    FormatError, HostileFile
        Every mistake in them, or together they are too large.
    """
    if sum(len(text.encode(errors="replace")) for text in files.values()) > LARGEST_TOGETHER:
        raise _refused("web_own_words.large_together", None, most=LARGEST_TOGETHER // 1000)
    with TemporaryDirectory() as temporary:
        for topic, text in files.items():
            file = Path(temporary) / f"{topic_of(topic)}.toml"
            _require_modest(file, text)
            _require_few_items(file, text)
            file.write_bytes(text.encode(errors="surrogatepass"))
        read_method(Path(temporary), MOST_TOLD)


def wrong_with(refused: KoekError, language: Language) -> tuple[str, ...]:
    """Return what is wrong in words; of very much, the first."""
    told = told_wrong(refused, language)
    return told if len(told) < MOST_TOLD else (*told[:MOST_TOLD], say("web_own_words.more", language))


def _text(file: Path, content: bytes) -> str:
    if len(content) > LARGEST:
        raise _refused("web_own_words.large", file, most=LARGEST // 1000)
    text = decoded(content, file)
    _require_modest(file, text)
    return text


def _require_modest(file: Path, text: str) -> None:
    lines = text.splitlines()
    if len(text) > LARGEST:
        raise _refused("web_own_words.large", file, most=LARGEST // 1000)
    if len(lines) > MOST_LINES:
        raise _refused("web_own_words.many_lines", file, most=MOST_LINES)
    if any(len(line) > LONGEST_LINE for line in lines):
        raise _refused("web_own_words.long_line", file, most=LONGEST_LINE)


def _require_few_items(file: Path, text: str) -> None:
    try:
        items = tomllib.loads(text)
    except (ValueError, RecursionError):
        return
    if len(items) > MOST_ITEMS:
        raise _refused("web_own_words.many_items", file, most=MOST_ITEMS)
    if any(len(identifier) > LONGEST_ID for identifier in items):
        raise _refused("web_own_words.long_id", file, most=LONGEST_ID)


def _refused(code: str, file: Path | None, **facts: object) -> FormatError:
    return HostileFile((Mistake(code, facts, Place(file=file.name if file else None)),))
