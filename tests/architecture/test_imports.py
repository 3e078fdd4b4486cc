"""Imports go one way, outside libraries have one home, and importing does nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.repository import ROOT, module_name, package_of, source_files, tree

HOMES = {
    "allauth": {"web"},
    "asgiref": {"web"},
    "altair": {"charts"},
    "babel": {"texts"},
    "cryptography": {"formats", "web"},
    "csp": {"web"},
    "defusedxml": {"formats"},
    "dj_database_url": {"web"},
    "django": {"web"},
    "django_htmx": {"web"},
    "django_tasks": {"web"},
    "django_tasks_db": {"web"},
    "docx": {"reports"},
    "icalendar": {"formats"},
    "moocore": {"preferences", "frontier", "bargaining", "division"},
    "ninja": {"web"},
    "networkx": {"network", "charts"},
    "numpy": {"preferences", "frontier", "bargaining", "division"},
    "openpyxl": {"formats"},
    "pydantic": {"case"},
    "pydantic_core": {"case"},
    "ruamel": {"formats"},
    "rules": {"web"},
    "typst": {"reports"},
    "uvicorn": {"web"},
    "vl_convert": {"charts", "web"},
    "whitenoise": {"web"},
}
HEAVY = (
    "altair",
    "babel",
    "cryptography",
    "defusedxml",
    "docx",
    "icalendar",
    "networkx",
    "openpyxl",
    "ruamel",
    "typst",
    "vl_convert",
)
WATCH = """
import sys, moocore, numpy, pydantic
acts = []
def watch(event, arguments):
    writing = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writing or event.startswith(("socket.", "subprocess.", "os.mkdir", "os.remove", "os.putenv")):
        acts.append((event, str(arguments)))
sys.dont_write_bytecode = True
sys.addaudithook(watch)
"""


def _library() -> str:
    """Return the modules that may be imported without more: those of the site need its settings."""
    paths = (path for path in source_files() if package_of(path) != "web" and path.stem != "__main__")
    return ", ".join(map(module_name, paths))


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def _python(program: str) -> str:
    finished = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert finished.returncode == 0, finished.stderr
    return finished.stdout.strip()


def test_imports_go_one_way() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    finished = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.mark.parametrize("path", source_files(), ids=module_name)
def test_an_outside_library_is_used_only_in_its_home(path: Path) -> None:
    outside = _imported(path) - sys.stdlib_module_names - {"koek"}
    strangers = {name for name in outside if package_of(path) not in HOMES.get(name, set())}

    assert not strangers


def test_importing_koek_imports_no_part_of_it() -> None:
    loaded = _python("import sys, koek; print([name for name in sys.modules if name.startswith('koek.')])")

    assert loaded == "[]"


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    loaded = _python(f"import sys, {_library()}; print([name for name in {HEAVY} if name in sys.modules])")

    assert loaded == "[]"


def test_nothing_happens_at_import() -> None:
    acts = _python(f"{WATCH}\nimport {_library()}\nprint(acts)")

    assert acts == "[]"
