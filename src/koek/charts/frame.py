"""The frame around a drawing: root of the SVG, text alternative, ground, hatching and, if asked, a title."""

import re
from xml.sax.saxutils import escape, quoteattr

from koek.charts.lettering import balanced

HATCHED = ("ours", "theirs", "third", "fourth", "fifth", "crust", "soft")
"""Roles that can be hatched; a drawing asks for it with the colour ``url(#hatch-ours)``."""

TITLE_SIZE = 19
_LINE = 25
_MARGIN = 18
_ROOT = re.compile(r'^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>(.*)</svg>$', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPOKEN = re.compile(r' (?:class|role|style|aria-[a-z]+|pointer-events)="[^"]*"')


def framed(
    drawing: str, *, name: str, label: str, language: str, title: str | None, ground: str | None
) -> str:
    """Return a drawing as a complete picture.

    Parameters
    ----------
    drawing : str
        SVG as Vega writes it. Its own roles and labels, which are English, make way for one text alternative.
    name : str
        Prefix that makes ids unique within a document.
    label : str
        The text alternative.
    language : str
        Code of its language.
    title, ground : str or None
        A title above the drawing; a colour behind it.

    Raises
    ------
    ValueError
        The drawing is not what Vega writes: a programming mistake.
    """
    found = _ROOT.match(drawing)
    if found is None:
        raise ValueError(drawing[:80])
    width, height = float(found[1]), float(found[2])
    lines = balanced(title, TITLE_SIZE, width) if title else ()
    margin = _MARGIN if title or ground else 0
    above = margin + (len(lines) * _LINE + _LINE / 2 if lines else 0)
    size = f"{width + 2 * margin:g}", f"{height + above + margin:g}"
    inner = _TAG.sub(lambda tag: _silent(tag[0], name), found[3])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" '
        f'viewBox="0 0 {size[0]} {size[1]}" role="img" lang="{language}" '
        f"aria-label={quoteattr(label)}>"
        f"{_hatches(name, inner)}{_ground(ground)}{_title(lines)}"
        f'<g aria-hidden="true" transform="translate({margin},{above:g})">{inner}</g></svg>'
    )


def _silent(tag: str, name: str) -> str:
    return _SPOKEN.sub("", tag).replace("url(#", f"url(#{name}-")


def _ground(ground: str | None) -> str:
    return f'<rect width="100%" height="100%" fill="{ground}"/>' if ground else ""


def _title(lines: tuple[str, ...]) -> str:
    top = _MARGIN + TITLE_SIZE
    return "".join(
        f'<text x="{_MARGIN}" y="{top + number * _LINE}" font-family="Fraunces, Georgia, serif" '
        f'font-size="{TITLE_SIZE}" font-weight="600" fill="var(--ink)">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )


def _hatches(name: str, inner: str) -> str:
    used = [role for role in HATCHED if f"url(#{name}-hatch-{role})" in inner]
    patterns = "".join(
        f'<pattern id="{name}-hatch-{role}" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--sheet)"/>'
        f'<rect width="2.6" height="6" fill="var(--{role})"/></pattern>'
        for role in used
    )
    return f"<defs>{patterns}</defs>" if patterns else ""
