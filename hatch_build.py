"""Compile the Dutch catalogues when a package is built, so that an installed koek speaks Dutch."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[misc]  # hatchling is there only when building
    """Runs before the files of a package are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled catalogues beside their sources."""
        del version, build_data
        sys.path.insert(0, str(Path(self.root) / "src"))
        from koek.texts.compiling import compile_catalogues  # noqa: PLC0415  # found through the line above

        compile_catalogues()
