"""The files around the library are complete and name no machine and no registry."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from architecture.repository import ROOT, project_files

ARTICLES = 15
READABLE = {
    ".cff",
    ".css",
    ".html",
    ".json",
    ".lock",
    ".md",
    ".po",
    ".py",
    ".sh",
    ".toml",
    ".txt",
    ".typ",
    ".yaml",
    "",
}
PLACES_OF_A_MACHINE = ("/" + "work" + "/", "/" + "root" + "/", r"/home/\w+/", "/Us" + r"ers/\w+/")
REGISTRIES = (
    r"https?://\S*(py" + r"pi|pythonhosted|anaconda|npmjs)\b",
    "--index-" + "url",
    "--find-" + "links ",
)
MAKERS = (r"\b(cla" + "ude|anthro" + "pic|chat" + "gpt|open" + r"ai|co" + r"pilot|lang" + r"uage model)\b",)
FORBIDDEN = re.compile("|".join((*PLACES_OF_A_MACHINE, *REGISTRIES, *MAKERS)), re.IGNORECASE)
ALLOWED = ("--no-emit-index-" + "url", "--no-emit-find-" + "links ")


def _project() -> dict[str, Any]:
    parsed: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return parsed


def _forbidden_words(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    return [found[0] for found in FORBIDDEN.finditer(text)]


def test_no_file_names_a_machine_a_registry_or_a_maker() -> None:
    found = {
        str(path.relative_to(ROOT)): words
        for path in project_files()
        if path.suffix in READABLE and (words := _forbidden_words(path))
    }

    assert not found


def test_every_locked_requirement_has_a_hash_and_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    requirements = re.findall(r"^([A-Za-z0-9][\w.-]*)==(?:.*\\\n)+?.*--hash=sha256:", lock, re.MULTILINE)
    named = re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock, re.MULTILINE)

    assert named
    assert requirements == named
    assert "://" not in lock


def test_the_licence_is_complete() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    articles = [int(number) for number in re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE)]

    assert text.lstrip().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert articles == list(range(1, ARTICLES + 1))
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text


def test_the_citation_tells_the_same_as_the_package() -> None:
    citation = YAML(typ="safe", pure=True).load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

    assert {"cff-version", "message", "title", "authors", "type"} <= citation.keys()
    assert citation["version"] == _project()["version"]
    assert citation["license"] == _project()["license"]


def test_the_documentation_has_the_version_of_the_package() -> None:
    settings = (ROOT / "docs" / "conf.py").read_text(encoding="utf-8")

    assert f'release = "{_project()["version"]}"' in settings


def test_the_changelog_tells_this_version_in_both_languages() -> None:
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]

    assert newest.startswith(_project()["version"])
    assert "### English" in newest
    assert "### Nederlands" in newest


@pytest.mark.parametrize(
    "name",
    ["README.md", "LEESMIJ.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE", "CITATION.cff"],
)
def test_a_stranger_finds_what_a_project_has(name: str) -> None:
    assert (ROOT / name).stat().st_size > 0
