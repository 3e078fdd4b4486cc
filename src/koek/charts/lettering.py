"""How much room text takes: widths as Inter and Fraunces draw them, and lines that fit a width."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_WIDTHS = {
    24: "ijl",
    28: " !',.:I·\u00a0",
    32: ";`t|",
    36: "()/[\\]fr",
    44: '1-_{}₂^–"',
    52: "*?s",
    56: "7JLackvxyz",
    61: "2358EFbdeghnopqu",
    66: "#$&0469BPRSTZ+<=>AKVXY~€×",
    76: "CDGHNOQU",
    82: "w",
    92: "mM…",
    98: "@→%W",
}
_OF_LETTER = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHERS = 66
_KEPT = 4096
BOLD = 1.06
"""How much wider SemiBold is than Regular."""


@lru_cache(maxsize=_KEPT)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line in the unit of `size`, a few percent more than it takes."""
    letters = unicodedata.normalize("NFD", text)
    hundredths = sum(
        _OF_LETTER.get(letter, _OTHERS) for letter in letters if not unicodedata.combining(letter)
    )
    return hundredths / 100 * size * (BOLD if bold else 1) * 1.02


@lru_cache(maxsize=_KEPT)
def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return the text in lines that fit `width`; a word that does not fit is shortened."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size, bold=bold) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(shortened(line, size, width, bold=bold) for line in lines)


def broken(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """Return the text with every word that does not fit `width` in parts that do, each with a hyphen."""
    return " ".join(" ".join(_parts(word, size, width, bold=bold)) for word in text.split(" "))


def _parts(word: str, size: float, width: float, *, bold: bool) -> Iterator[str]:
    while len(word) > 1 and text_width(word, size, bold=bold) > width:
        room = (
            k for k in range(len(word) - 1, 1, -1) if text_width(f"{word[:k]}-", size, bold=bold) <= width
        )
        fits = next(room, 1)
        yield f"{word[:fits]}-"
        word = word[fits:]
    yield word


@lru_cache(maxsize=_KEPT)
def balanced(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return as few lines as `wrapped` does, of lengths as equal as they can be."""
    lines = wrapped(text, size, width, bold=bold)
    narrower = width
    while narrower > width / 3:
        narrower -= size / 2
        tighter = wrapped(text, size, narrower, bold=bold)
        if len(tighter) > len(lines) or any(line.endswith("…") for line in tighter):
            break
        lines = tighter
    return lines


def shortened(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """Return the text, or as much of it as fits `width` with an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    kept = text
    while kept and text_width(f"{kept}…", size, bold=bold) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
