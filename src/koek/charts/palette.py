"""Colours by their role: the same colour means the same thing in every picture, page and report."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

Palette = Mapping[str, str]
"""A colour per role; any notation that CSS and SVG know."""

LIGHT: Palette = MappingProxyType(
    {
        "paper": "#fbf7f0",
        "sheet": "#fffdf9",
        "ink": "#241f1a",
        "soft": "#655c51",
        "line": "#e6dccd",
        "ours": "#0f5e5a",
        "theirs": "#ad4a12",
        "third": "#6d3f8a",
        "fourth": "#2c5f9e",
        "fifth": "#5a6270",
        "crust": "#bf8118",
        "crust-soft": "#f6e7c6",
        "halt": "#a3213b",
    }
)
"""On warm paper; every party on `sheet`, and `sheet` on every party, is 4.5 : 1 or more."""

DARK: Palette = MappingProxyType(
    {
        "paper": "#1a1714",
        "sheet": "#242019",
        "ink": "#f4ede2",
        "soft": "#b9ad9c",
        "line": "#3a342b",
        "ours": "#6fcac2",
        "theirs": "#f2a46c",
        "third": "#cda7e6",
        "fourth": "#93bbf2",
        "fifth": "#b6bfcb",
        "crust": "#e3b75b",
        "crust-soft": "#3d3220",
        "halt": "#ff8fa0",
    }
)
"""The same roles on dark paper."""

PRINT: Palette = MappingProxyType({**LIGHT, "paper": "#ffffff", "sheet": "#ffffff"})
"""The light colours on white paper."""

CSS: Palette = MappingProxyType({role: f"var(--{role})" for role in LIGHT})
"""Variables of the page around the picture, so that one picture serves light and dark."""

FADED = 0.44
"""Opacity of what was, or is not the point, in the colour of a party; ink on it stays legible."""

_OTHERS = ("theirs", "third", "fourth", "fifth")


def css_variables() -> str:
    """Return the declarations that a page needs for pictures in the `CSS` palette."""
    return "".join(f"--{role}:light-dark({LIGHT[role]},{DARK[role]});" for role in LIGHT)


def party_roles(parties: Sequence[str], viewpoint: str | None) -> Mapping[str, str]:
    """Return the colour role of each party.

    Parameters
    ----------
    parties : sequence of str
        Ids in the order of the case.
    viewpoint : str or None
        The party that reads; the first one when nobody in particular does.

    Returns
    -------
    mapping of str to str
        ``"ours"`` for the reader; the others in order, from the start again when there are more than five
        parties, so a colour never stands without a name beside it.
    """
    ours = viewpoint if viewpoint in parties else parties[0]
    others = [party for party in parties if party != ours]
    roles = {party: _OTHERS[position % len(_OTHERS)] for position, party in enumerate(others)}
    return {party: roles.get(party, "ours") for party in parties}
