"""The small words that turn an agreement round: if, unless, not, may, with or without VAT; and vague ones."""

import re
from collections.abc import Iterator
from typing import Any

from koek.closing.marks import Doubt, Mark, MarkKind, Scan

_REST = re.compile(r"[^.,;:!?()]*")


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_CONDITIONS = {
    "unless": _any("tenzij", "behalve", "uitgezonderd", "met uitzondering van", "unless", "except(?: for)?"),
    "only": _any("(?<!niet )alleen", "uitsluitend", "slechts", "(?<!not )only", "solely"),
    "even_if": _any("ook als", "ook wanneer", "zelfs als", "also when", "also if", "even if", "even when"),
    "if": _any(
        "als", "indien", "mits", "wanneer", "zodra", "zolang",
        "op voorwaarde dat", "voor zover", "in geval van", "if", "when", "once", "provided(?: that)?",
        "as long as", "on condition that", "in case(?: of)?",
    ),
}  # fmt: skip
_LIKE = re.compile(r"\b(?:zo|zowel|net|even(?:als)?)\b[^.,;:!?]{0,40}?\s(?P<like>als)\b", re.IGNORECASE)
"""Where a Dutch "als" compares two things and is no condition."""
_NOT = (
    "can ?not", "niet(?! alleen)", "geen", "nooit", "niets", "niemand", "nergens", "zonder",
    "not(?! only)", "no", "never", "none", "nothing", "nobody", "without", r"\w+n't",
)  # fmt: skip
_NEGATION = re.compile(rf"\b(?P<not>{'|'.join(_NOT)})\b(?:\s+[\w'-]+){{0,3}}", re.IGNORECASE)
_FIRMNESS = {
    "try": _any(
        "probeert", "proberen", "probeer", "streeft", "streven", "spant", "spannen", "tries", "try", "aims?",
        "doe[nt]? (?:zijn|haar|hun|ons) best", "strives?", "best efforts",
    ),
    "may": _any(
        "mag", "mogen", "kan", "kunnen", "may", "can(?! not)", "could", "(?:is|are) (?:allowed|permitted) to",
        "(?:is|zijn) toegestaan",
    ),
}  # fmt: skip
_VAT = {
    "excluded": _any(r"(?:ex|excl|exclusief|zonder|excluding|without)\.?\s+(?:btw|vat)"),
    "included": _any(r"(?:incl|inclusief|met|including|inclusive of|with)\.?\s+(?:btw|vat)"),
}
_VAGUE = _any(
    "zo (?:veel|goed) mogelijk", "waar (?:nodig|mogelijk)", "indien nodig", "zo nodig",
    "redelijke?(?:rwijs)?",
    "voldoende", "passende?", "regelmatig", "snel", "later", "enkele", "een paar", "in overleg",
    "as (?:much|well) as possible", "where (?:needed|possible)", "if (?:needed|necessary)", "reasonabl[ey]",
    "sufficient", "appropriate", "regularly", "quickly", "a few", "in consultation",
)  # fmt: skip
_STEM = 5
"""Letters by which words of one condition are recognised in another: enough to pass over endings."""
_SMALLEST = 4
_ENOUGH = 2
_EMPTY = frozenset(
    {"deze", "wordt", "worden", "heeft", "hebben", "zijn", "there", "that", "this", "will", "have"}
)


def small_words_in(scan: Scan) -> Iterator[Mark]:
    """Yield words about VAT, conditions, negations and firmness, and take what they stand on.

    A condition runs to the next punctuation mark; what turns or weakens it inside belongs to it.
    """
    for view, pattern in _VAT.items():
        for match in scan.take(pattern):
            yield _mark(scan, match, MarkKind.VAT, view)
    for match in scan.look(_LIKE):
        scan.claim(match.start("like"), match.end("like"))
    for kind, pattern in _CONDITIONS.items():
        for match in scan.take(pattern):
            yield _condition(scan, match, kind)
    for match in scan.look(_NEGATION):
        if scan.is_free(match.start("not"), match.end("not")):
            yield _mark(scan, match, MarkKind.NEGATION, "not")
    for firmness, pattern in _FIRMNESS.items():
        for match in scan.take(pattern):
            yield _mark(scan, match, MarkKind.FIRMNESS, firmness)


def vague_words_in(scan: Scan) -> Iterator[Mark]:
    """Yield the words that everybody fills in for themselves, where they are not part of something exact."""
    for match in scan.look(_VAGUE):
        if scan.is_free(match.start(), match.end()):
            said = scan.said(match.start(), match.end())
            yield Mark(None, said.lower(), said, match.start(), match.end(), Doubt.VAGUE)


def _condition(scan: Scan, match: re.Match[str], kind: str) -> Mark:
    end = next(_REST.finditer(scan.text, match.end())).end()
    rest = scan.text[match.end() : end]
    negated = len(_NEGATION.findall(scan.text, match.end(), end)) % 2 == 1
    scan.claim(match.end(), end)
    key = (kind, negated, tuple(dict.fromkeys(stems_of(rest))))
    return Mark(MarkKind.CONDITION, key, scan.said(match.start(), end), match.start(), end)


def stems_of(text: str) -> Iterator[str]:
    """Yield the first letters of the longer words of a text, without words that say nothing by themselves."""
    for word in re.findall(r"\w+", text.lower()):
        if len(word) >= _SMALLEST and word not in _EMPTY:
            yield word[:_STEM]


def same_condition(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether the keys of two conditions mean the same.

    They do when one names nothing, or when they begin with the same word, share two, or one says all that the
    other says: "if the council agrees" is "if the council says yes", not "if the bank agrees".
    """
    (*kind, stems), (*other_kind, other_stems) = one, other
    if kind != other_kind:
        return False
    if not stems or not other_stems:
        return True
    shared = set(stems) & set(other_stems)
    whole = len(shared) == min(len(stems), len(other_stems))
    return stems[0] == other_stems[0] or whole or len(shared) >= _ENOUGH


def _mark(scan: Scan, match: re.Match[str], kind: MarkKind, key: str) -> Mark:
    return Mark(kind, key, scan.said(match.start(), match.end()), match.start(), match.end())
