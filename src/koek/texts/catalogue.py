"""Code and facts in, sentence out: the catalogue of everything koek can say."""

import gettext
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.resources import as_file, files

from koek.errors import KoekError, Mistake
from koek.findings import Finding
from koek.texts import sentences
from koek.texts.formatting import fill
from koek.texts.language import Language
from koek.texts.marking import Message
from koek.texts.names import NO_NAMES, Names

VARIANTS = ("ours", "estimated")
"""Facts that, when true, ask for the variant of a sentence: "you gain" or "gains, by estimate"."""


@cache
def areas() -> tuple[str, ...]:
    """Return the areas of the catalogue, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(sentences.__path__)))


@cache
def _area_sentences(area: str) -> Mapping[str, Message]:
    found: Mapping[str, Message] = import_module(f"koek.texts.sentences.{area}").SENTENCES
    return found


def every_sentence() -> Mapping[str, tuple[str, Message]]:
    """Return, per code, its area and its sentence; an area may not take a code that another has."""
    index: dict[str, tuple[str, Message]] = {}
    for area in areas():
        for code, message in _area_sentences(area).items():
            if code in index:
                raise ValueError(f"{code!r} has a sentence in {index[code][0]} and in {area}")
            index[code] = (area, message)
    return index


_index = cache(every_sentence)


@cache
def known_codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_index())


@cache
def _translations(area: str, language: Language) -> gettext.NullTranslations:
    if language is Language.ENGLISH:
        return gettext.NullTranslations()
    resource = files("koek.texts") / "locale" / language.value / "LC_MESSAGES" / f"{area}.mo"
    with as_file(resource) as path, path.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def say(
    code: str, language: Language, facts: Mapping[str, object] | None = None, names: Names = NO_NAMES
) -> str:
    """Return the sentence for a code with its facts filled in.

    Parameters
    ----------
    code : str
        Code of a finding, an error or a label.
    language : Language
        Language of the sentence; names stay as their users typed them.
    facts : mapping, optional
        Values of the placeholders.
    names : Names, optional
        How ids of parties, issues and options are shown.

    Raises
    ------
    KeyError
        No sentence has this code: a programming mistake.
    """
    facts = facts or {}
    variants = (f"{code}.{flag}" for flag in VARIANTS if facts.get(flag))
    area, message = _index()[next((variant for variant in variants if variant in _index()), code)]
    return fill(_form(area, message, language, facts), facts, language, names, say)


def translate(text: str, language: Language, area: str = "cli") -> str:
    """Return a text of another program (argparse) in this language, or as it is when it is not known."""
    return _translations(area, language).gettext(text)


def _form(area: str, message: Message, language: Language, facts: Mapping[str, object]) -> str:
    translations = _translations(area, language)
    if message.plural is None:
        return translations.gettext(message.singular)
    count = facts[message.by]
    number = len(count) if isinstance(count, tuple) else int(str(count))
    return translations.ngettext(message.singular, message.plural, number)


def finding_text(finding: Finding, language: Language, names: Names = NO_NAMES) -> str:
    """Return the sentence of one finding, without those it rests on."""
    return say(finding.code, language, finding.facts, names)


def error_text(error: KoekError, language: Language, names: Names = NO_NAMES) -> str:
    """Return what is wrong and how to mend it; the mistakes inside are told by `mistake_text`."""
    return say(error.code, language, error.facts, names)


def mistake_text(mistake: Mistake, language: Language, names: Names = NO_NAMES) -> str:
    """Return where something is wrong, what, and how to mend it, in one line.

    It can be written whatever it quotes: half of a pair of code units (U+D800) is told by its number.
    """
    where = place_text(mistake, language)
    what = say(mistake.code, language, mistake.facts, names)
    told = f"{where}: {what}" if where else what
    return told.encode(errors="backslashreplace").decode()


def place_text(mistake: Mistake, language: Language) -> str:
    """Return where a mistake stands: file and line, or sheet and cell, and the path in the case."""
    place = mistake.place
    parts = [place.file] if place.file else []
    if place.cell:
        parts.append(say("place.cell", language, {"sheet": place.sheet or "", "cell": place.cell}))
    elif place.line:
        column = place.column or 1
        parts.append(say("place.line", language, {"line": str(place.line), "column": str(column)}))
    if place.path:
        parts.append(" › ".join(str(step + 1) if isinstance(step, int) else step for step in place.path))
    return ", ".join(parts)
