"""A setting that is written wrong stops the start, and says which one was meant."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from koek.errors import FormatError, Mistake
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language
from koek.web.environment import environment
from koek.web.variables import OURS, SETTINGS

PROGRAM = "from koek.cli.main import main; raise SystemExit(main())"
HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "run-koek.md"


def mistakes(variables: dict[str, str], home: Path) -> tuple[Mistake, ...]:
    try:
        environment({"KOEK_DATA": str(home), **variables})
    except FormatError as wrong:
        return wrong.mistakes
    return ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("KOEK_SECRET_KEYS", "KOEK_SECRET_KEY"),
        ("KOEK_ADRESS", "KOEK_ADDRESS"),
        ("KOEK_PROXIES", "KOEK_PROXY"),
        ("KOEK_EMAIL", "KOEK_MAIL"),
        ("koek_data", "KOEK_DATA"),
        ("KOEK_OIDC_ISSUER_URL", "KOEK_OIDC_ISSUER"),
    ],
)
def test_a_typo_is_told_with_the_name_that_was_meant_and_without_its_value(
    written: str, meant: str, tmp_path: Path
) -> None:
    (mistake,) = mistakes({written: "something secret"}, tmp_path)

    for language in Language:
        told = mistake_text(mistake, language)
        assert written in told
        assert f"{meant}" in told.replace(written, "")
        assert "something" not in told


def test_a_name_that_resembles_none_is_told_too(tmp_path: Path) -> None:
    (mistake,) = mistakes({"KOEK_QQQQ": "x"}, tmp_path)

    assert (mistake.code, mistake.facts) == ("setting.unknown", {"setting": "KOEK_QQQQ"})


def test_what_koek_knows_and_what_is_of_others_passes(tmp_path: Path) -> None:
    known = {
        name: "" for name in (*SETTINGS, *OURS) if name not in ("KOEK_ADDRESS", "KOEK_DATA", "KOEK_MAIL")
    }

    assert mistakes({**known, "PATH": "/bin", "KOEKJE": "x"}, tmp_path) == ()


@pytest.mark.parametrize("proxy", ["127.0.0.1", "10.0.0.1, 10.0.0.2", "10.0.0.0/8", "::1", "fd00::/8"])
def test_a_proxy_is_an_address_or_a_network(proxy: str, tmp_path: Path) -> None:
    assert mistakes({"KOEK_PROXY": proxy}, tmp_path) == ()


@pytest.mark.parametrize(
    "proxy", ["*", "yes", "proxy.example.nl", "127.0.0.1;10.0.0.1", "10.0.0.1/8", "0.0.0.0/0", "::/0", ","]
)
def test_who_is_no_address_or_everybody_is_no_proxy(proxy: str, tmp_path: Path) -> None:
    (mistake,) = mistakes({"KOEK_PROXY": proxy}, tmp_path)

    assert mistake.code == "setting.proxy"
    assert proxy in mistake_text(mistake, Language.DUTCH)


def test_a_typo_stops_koek_before_anything_is_made(tmp_path: Path) -> None:
    variables = {name: text for name, text in os.environ.items() if not name.startswith("KOEK_")}
    variables |= {"KOEK_DATA": str(tmp_path / "home"), "KOEK_SECRET_KEYS": "x" * 60}

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve", "--port", "0"],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode != 0
    assert "KOEK_SECRET_KEYS" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "home").exists()


def test_every_setting_is_explained_in_the_how_to() -> None:
    text = HOW_TO.read_text(encoding="utf-8")

    assert [name for name in SETTINGS if f"`{name}`" not in text] == []
