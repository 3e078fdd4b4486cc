"""Whatever is wrong with a case file: every mistake has its place, and a sentence in both languages."""

from pathlib import Path

import pytest

from formats.malformed_cases import SOUND, spoilt_files
from koek.case.reading import case_from, plain
from koek.errors import FormatError, InvalidCase, KoekError
from koek.formats.case_file import read_case
from koek.texts.catalogue import error_text, mistake_text
from koek.texts.language import Language

FILES = spoilt_files()


def test_the_sound_case_is_sound() -> None:
    assert case_from(plain(case_from(SOUND))) == case_from(SOUND)


def test_there_are_enough_spoilt_files() -> None:
    assert len({found for _, _, found in FILES}) >= 300


@pytest.mark.parametrize(
    ("suffix", "found"), [f[1:] for f in FILES], ids=[f"{f[0]}{f[1]}"[:60] for f in FILES]
)
def test_a_spoilt_file_is_told_with_places_in_both_languages(
    suffix: str, found: bytes, tmp_path: Path
) -> None:
    file = tmp_path / f"case{suffix}"
    file.write_bytes(found)

    with pytest.raises(KoekError) as caught:
        read_case(file)

    error = caught.value
    assert isinstance(error, InvalidCase | FormatError)
    assert error.mistakes
    for language in Language:
        assert error_text(error, language)
        for mistake in error.mistakes:
            told = mistake_text(mistake, language)
            whole_file = mistake.code in ("file.too_large", "excel.unreadable")
            assert mistake.place.file == str(file)
            assert whole_file or (mistake.place.line and mistake.place.column)
            assert len(told) > len(str(file))
            assert "{" not in told.replace("{'", "")
