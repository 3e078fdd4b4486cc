"""Every code has a sentence in both languages, with the same facts in it."""

from pathlib import Path
from shutil import copytree
from string import Formatter

import pytest

from koek.texts.catalogue import areas
from koek.texts.compiling import LOCALE, update_catalogues
from koek.texts.formatting import KINDS
from koek.texts.language import Language
from koek.texts.marking import Message
from texts_in_po import dutch_of, fuzzy_in, messages_of


def placeholders(sentence: str) -> set[tuple[str, str]]:
    return {(name, kind or "") for _, name, kind, _ in Formatter().parse(sentence) if name is not None}


def forms(message: Message) -> tuple[str, ...]:
    return (message.singular,) if message.plural is None else (message.singular, message.plural)


@pytest.mark.parametrize("area", areas())
def test_every_sentence_has_a_dutch_one(area: str) -> None:
    for code, message in messages_of(area).items():
        dutch = dutch_of(area, message)

        assert all(dutch), code
        assert len(dutch) == len(forms(message)), code


@pytest.mark.parametrize("area", areas())
def test_both_languages_tell_the_same_facts_in_a_known_way(area: str) -> None:
    for code, message in messages_of(area).items():
        if code.startswith("argparse."):
            continue
        english = {fact for form in forms(message) for fact in placeholders(form)}
        dutch = {fact for form in dutch_of(area, message) for fact in placeholders(form)}

        assert dutch == english, code
        assert {kind for _, kind in english} <= KINDS, code


@pytest.mark.parametrize("area", areas())
def test_no_translation_is_a_guess(area: str) -> None:
    assert fuzzy_in(area) == ()


def test_the_catalogues_are_exactly_up_to_date(tmp_path: Path) -> None:
    copy = tmp_path / "locale"
    copytree(LOCALE, copy)
    missing = update_catalogues(locale=copy)

    assert missing == ()
    assert {p.name for p in copy.glob("*.po")} == {f"{area}.po" for area in areas()}
    for po in copy.glob("*.po"):
        assert po.read_text(encoding="utf-8") == (LOCALE / po.name).read_text(encoding="utf-8"), (
            f"{po.name}: run `make messages`"
        )


def test_dutch_comes_first_and_english_second() -> None:
    assert list(Language) == ["nl", "en"]
