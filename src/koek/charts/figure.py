"""A figure: the picture as a drawing, a table with the same facts and a text alternative."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from koek.charts.frame import framed
from koek.charts.palette import CSS, LIGHT, Palette
from koek.charts.unmeasured import sized, unmeasured
from koek.texts.language import Language

_ROLE = re.compile(r'(?<==")var\(--([a-z-]+)\)(?=")')


@dataclass(frozen=True)
class Table:
    """The facts of a picture as text: a heading per column, and the positions of columns with numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Figure:
    """A picture with everything that must stand beside it.

    Attributes
    ----------
    name : str
        Stable name for files and for ids inside the picture, unique within one document.
    title : str
        The conclusion, as heading; not drawn unless asked.
    description : str
        Text alternative: what the picture tells, in one or two sentences.
    caption : str
        What the reader must know to read it well: that it rests on estimates, what the grey dots are.
    table : Table
        The same facts.
    language : Language
        Language of all of the above.
    spec : mapping
        The drawing in Vega-Lite; its colours are names of roles (``var(--ours)``).
    """

    name: str
    title: str
    description: str
    caption: str
    table: Table
    language: Language
    spec: Mapping[str, Any]

    @cached_property
    def drawing(self) -> str:
        """The picture as SVG without frame, with names of roles as colours."""
        import vl_convert  # noqa: PLC0415  # takes half a second

        _register_fonts()
        drawn: str = vl_convert.vegalite_to_svg(unmeasured(self.spec), allowed_base_urls=[])
        return sized(drawn, self.spec)


def svg(figure: Figure, palette: Palette = CSS, *, titled: bool = False) -> str:
    """Return the picture as SVG, without inline style, script or anything from elsewhere.

    Parameters
    ----------
    figure : Figure
        The figure.
    palette : Palette
        `CSS` inside a page that defines the variables; a concrete palette for a picture on its own, which
        then gets a ground in the colour of `sheet`.
    titled : bool
        Whether the title is drawn above the picture, for a picture that leaves its page.
    """
    ground = None if palette is CSS else "var(--sheet)"
    whole = framed(
        figure.drawing,
        name=figure.name,
        label=f"{figure.title}. {figure.description}",
        language=figure.language.value,
        title=figure.title if titled else None,
        ground=ground,
    )
    return _ROLE.sub(lambda found: palette[found[1]], whole)


def png(figure: Figure, palette: Palette = LIGHT, *, scale: float = 2, titled: bool = False) -> bytes:
    """Return the picture as PNG, `scale` dots to a pixel of the drawing; see `svg` for the rest."""
    import vl_convert  # noqa: PLC0415  # takes half a second

    _register_fonts()
    drawn: bytes = vl_convert.svg_to_png(svg(figure, palette, titled=titled), scale=scale)
    return drawn


def font_directory() -> Path:
    """Return the folder with the fonts of pictures and documents: Inter and Fraunces as TTF."""
    with as_file(files("koek.charts") / "fonts") as folder:
        return folder


@cache
def _register_fonts() -> None:
    import vl_convert  # noqa: PLC0415  # takes half a second

    vl_convert.register_font_directory(str(font_directory()))
