"""Compile the catalogues before any test needs a Dutch sentence."""

from koek.texts.compiling import compile_catalogues


def pytest_configure() -> None:
    compile_catalogues()
