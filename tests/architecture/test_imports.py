"""Imports go one way, outside libraries have one home, and importing does nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.repository import ROOT, module_name, package_of, source_files, tree

HOMES = {
    "altair": {"charts"},
    "babel": {"texts"},
    "cryptography": {"formats"},
    "defusedxml": {"formats"},
    "docx": {"reports"},
    "icalendar": {"formats"},
    "moocore": {"preferences", "frontier", "bargaining", "division"},
    "networkx": {"network", "charts"},
    "numpy": {"preferences", "frontier", "bargaining", "division"},
    "openpyxl": {"formats"},
    "pydantic": {"case"},
    "pydantic_core": {"case"},
    "ruamel": {"formats"},
    "typst": {"reports"},
    "vl_convert": {"charts"},
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
    modules = ", ".join(module_name(path) for path in source_files())
    loaded = _python(f"import sys, {modules}; print([name for name in {HEAVY} if name in sys.modules])")

    assert loaded == "[]"


def test_nothing_happens_at_import() -> None:
    modules = ", ".join(module_name(path) for path in source_files() if path.stem != "__main__")
    acts = _python(f"{WATCH}\nimport {modules}\nprint(acts)")

    assert acts == "[]"
