"""Compile the catalogues before any test needs a Dutch sentence; choose which cases are generated.

The gate generates the same cases every time; `make soak` draws many new ones.
"""

import os

from hypothesis import HealthCheck, settings

from koek.texts.compiling import compile_catalogues


def pytest_configure() -> None:
    compile_catalogues()
    settings.register_profile(
        "koek",
        max_examples=int(os.environ.get("KOEK_EXAMPLES", "100")),
        deadline=None,
        derandomize="KOEK_EXAMPLES" not in os.environ,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("koek")
