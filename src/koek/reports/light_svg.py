"""Drawings with thousands of marks, written shorter: marks of one look that follow each other as one path."""

import re

_DOT = (
    r'<path transform="translate\((-?[\d.]+),(-?[\d.]+)\)" '
    r'd="M([\d.]+),0A\3,\3,0,1,1,-\3,0A\3,\3,0,1,1,\3,0"([^>]*)/>'
)
_ONE_DOT = re.compile(_DOT)
_SAME_DOTS = re.compile(
    r'<path transform="translate\([^)]*\)" '
    r'(d="M([\d.]+),0A[^"]*" fill="([^"]+)" stroke-width="\d+"((?: opacity="[\d.]+")?))/>'
    r'(?:<path transform="translate\([^)]*\)" \1/>)+'
)
_SAME_SQUARES = re.compile(r'<path d="[^"]*Z"( [^>]*)/>(?:<path d="[^"]*Z"\1/>)+')
_PLACE = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
_OUTLINE = re.compile(r' d="([^"]*)"')


def light_svg(drawing: str) -> str:
    """Return the drawing in fewer and shorter marks, at a tenth of a pixel.

    Dots of one look that follow each other become one line that is only round ends; rectangles of one look
    one path; any other dot a circle. Where see-through dots lie on each other they no longer add up.

    Examples
    --------
    >>> dot = '<path transform="translate(10.04,-2)" d="M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0" stroke="red"/>'
    >>> light_svg(dot)
    '<circle cx="10" cy="-2" r="2" stroke="red"/>'
    """
    fewer = _SAME_DOTS.sub(_dots, drawing)
    fewer = _SAME_SQUARES.sub(_squares, fewer)
    return _ONE_DOT.sub(
        lambda dot: f'<circle cx="{_tenth(dot[1])}" cy="{_tenth(dot[2])}" r="{dot[3]}"{dot[4]}/>', fewer
    )


def _dots(run: re.Match[str]) -> str:
    radius, fill, opacity = run[2], run[3], run[4]
    places = "".join(f"M{_tenth(x)},{_tenth(y)}h.01" for x, y in _PLACE.findall(run[0]))
    return (
        f'<path d="{places}" fill="none" stroke="{fill}" stroke-width="{2 * float(radius):g}" '
        f'stroke-linecap="round"{opacity}/>'
    )


def _squares(run: re.Match[str]) -> str:
    return f'<path d="{"".join(_OUTLINE.findall(run[0]))}"{run[1]}/>'


def _tenth(number: str) -> str:
    return f"{float(number):.1f}".removesuffix(".0")
