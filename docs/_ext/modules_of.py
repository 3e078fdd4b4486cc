"""A directive that documents every public module of a package, so that none can be forgotten."""

import pkgutil
from importlib import import_module
from typing import Annotated, ClassVar, get_origin

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


def public_modules(package: str) -> list[str]:
    """Return the package and its public modules, the package first, the rest by name."""
    paths = import_module(package).__path__
    found = pkgutil.walk_packages(paths, prefix=f"{package}.")
    names = (module.name for module in found)
    return [package, *sorted(name for name in names if "._" not in name and ".__" not in name)]


class ModulesOf(SphinxDirective):
    """``.. modules-of:: koek.case`` documents `koek.case` and all modules in it."""

    required_arguments = 1
    has_content = False
    option_spec: ClassVar[dict[str, object]] = {}

    def run(self) -> list[nodes.Node]:
        """Return one rubric and the contents of each module."""
        lines = StringList()
        for name in public_modules(self.arguments[0]):
            for line in (f".. rubric:: ``{name}``", "", f".. automodule:: {name}", ""):
                lines.append(line, f"<{name}>")
        container = nodes.section()
        container.document = self.state.document
        self.state.nested_parse(lines, self.content_offset, container)
        return container.children


def skip_annotated(_app: Sphinx, _what: str, _name: str, member: object, *_more: object) -> bool | None:
    """Leave out aliases of annotated types: their machinery is not text that can be read."""
    return True if get_origin(member) is Annotated else None


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive and what it leaves out."""
    app.add_directive("modules-of", ModulesOf)
    app.connect("autodoc-skip-member", skip_annotated)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
