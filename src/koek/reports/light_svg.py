"""Drawings with thousands of dots, written shorter: a dot as a circle, at a tenth of a pixel."""

import re

_DOT = re.compile(
    r'<path transform="translate\((-?[\d.]+),(-?[\d.]+)\)" '
    r'd="M([\d.]+),0A\3,\3,0,1,1,-\3,0A\3,\3,0,1,1,\3,0"'
)


def light_svg(drawing: str) -> str:
    """Return the drawing with every dot that was written as a path of two arcs as a circle.

    Examples
    --------
    >>> dot = '<path transform="translate(10.04,-2)" d="M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0" fill="red"/>'
    >>> light_svg(dot)
    '<circle cx="10" cy="-2" r="2" fill="red"/>'
    """
    return _DOT.sub(
        lambda dot: f'<circle cx="{_tenth(dot[1])}" cy="{_tenth(dot[2])}" r="{dot[3]}"',
        drawing,
    )


def _tenth(number: str) -> str:
    return f"{float(number):.1f}".removesuffix(".0")
