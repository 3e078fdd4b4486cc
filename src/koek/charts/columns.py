"""Lines of text below each other."""

from collections.abc import Sequence
from typing import Any

LINE = 15
"""Distance between lines, in pixels."""


def column(lines: Sequence[str], x: float, top: float, step: float = LINE) -> list[dict[str, Any]]:
    """Return a row per line; `top` is the middle of the first one."""
    return [{"x": x, "y": top + row * step, "text": line} for row, line in enumerate(lines)]
