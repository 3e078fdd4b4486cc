"""Compile the catalogues before any test needs a Dutch sentence; choose how many cases are generated."""

import os

from hypothesis import settings

from koek.texts.compiling import compile_catalogues


def pytest_configure() -> None:
    compile_catalogues()
    settings.register_profile("koek", max_examples=int(os.environ.get("KOEK_EXAMPLES", "100")), deadline=None)
    settings.load_profile("koek")
