"""Style and script are asked for under names that change when they do, and gathered once."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.test.utils import override_settings

import koek.web
from koek.web.static_files import NamedByContent, gather

TEMPLATES = sorted((Path(koek.web.__file__).parent / "templates").rglob("*.html"))


def test_no_page_names_a_file_past_the_names_that_change() -> None:
    assert [page.name for page in TEMPLATES if '"/static/' in page.read_text(encoding="utf-8")] == []


def test_a_file_goes_by_its_own_name_until_all_were_gathered(tmp_path: Path) -> None:
    assert NamedByContent(location=tmp_path).stored_name("koek/koek.css") == "koek/koek.css"


def test_gathered_files_are_packed_and_named_after_what_is_in_them(
    tmp_path: Path,
) -> None:
    with override_settings(STATIC_ROOT=tmp_path):
        gather()
        served = NamedByContent(location=tmp_path).url("koek/koek.css").removeprefix("/static/")

        assert served != "koek/koek.css"
        assert (tmp_path / f"{served}.gz").stat().st_size < (tmp_path / served).stat().st_size / 2
        assert "Fraunces." in (tmp_path / served).read_text(encoding="utf-8")


def test_what_did_not_change_is_not_gathered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with override_settings(STATIC_ROOT=tmp_path):
        gather()
        monkeypatch.setattr("koek.web.static_files.call_command", lambda *_, **__: pytest.fail("again"))
        gather()


def test_every_file_of_others_is_known_by_what_is_in_it_and_has_its_licence() -> None:
    told = (Path(__file__).parents[2] / "docs" / "explanation" / "security.md").read_text(encoding="utf-8")
    scripts = sorted((Path(koek.web.__file__).parent / "static" / "vendor").glob("*.js"))

    assert scripts
    for script in scripts:
        assert sha256(script.read_bytes()).hexdigest() in told
        assert script.with_name(f"{script.name.split('.')[0]}.LICENSE.txt").exists()
