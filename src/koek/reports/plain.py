"""Text as typed, made safe to print: no control signs, no signs that turn the reading order around."""

import re
import unicodedata

_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_LONG = 24


def plain(text: str) -> str:
    r"""Return text without control characters, directional overrides and halves of characters.

    Hebrew and Arabic keep their own direction; only the signs that could turn around what stands beside
    them go out. Line ends and tabs become spaces.

    Examples
    --------
    >>> plain("Zilver\u202ehof\x00\n BV")
    'Zilverhof BV'
    """
    spaced = re.sub(r"[\t\n\r\x0b\x0c\u2028\u2029]+", " ", _UNSEEN.sub("", text))
    kept = (sign for sign in spaced if unicodedata.category(sign) not in {"Cc", "Cs", "Cn", "Co"})
    return re.sub(" {2,}", " ", "".join(kept))


def breakable(text: str) -> str:
    r"""Return text in which a word that is too long for a column may break.

    Examples
    --------
    >>> breakable("a" * 30).count("\u200b")
    1
    """
    return re.sub(rf"\S{{{_LONG}}}(?=\S)", lambda found: found[0] + "\u200b", text)
