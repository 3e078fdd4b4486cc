"""The sign beside the colour and the word of what asks for attention."""

from collections.abc import Sequence

from koek.charts.drawing import Layer, Row, marks

_OCTAGON = "M-.42,-1L.42,-1L1,-.42L1,.42L.42,1L-.42,1L-1,.42L-1,-.42Z"
HALF_SIGN = 5.5
"""Half the width of a sign, in pixels."""


def stop_signs(rows: Sequence[Row]) -> Layer:
    """Return eight-sided signs at pixels; each row has its own `fill`."""
    size = (2 * HALF_SIGN) ** 2
    return marks("point", rows, shape=_OCTAGON, size=size, stroke="var(--halt)", opacity=1)


def sign_fill(*, solid: bool) -> str:
    """Return the fill of a sign: solid where nothing is done about it yet."""
    return "var(--halt)" if solid else "var(--sheet)"
