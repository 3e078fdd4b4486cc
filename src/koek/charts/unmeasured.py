"""Text that the drawing library places without measuring it: that would be nine tenths of its work.

Every text of our pictures has its place told in pixels, so nothing depends on how wide it is. The library
measures no text of size 0: text is drawn so, its baseline is told as a shift, and its size is put back.
"""

import re
from collections.abc import Mapping
from math import floor
from typing import Any

_SHIFTS = {"alphabetic": 0.0, "top": 0.79, "middle": 0.30, "bottom": -0.21}
"""How far Vega puts text down, in its size."""
_TEXT = re.compile(r'<g class="mark-text role-mark layer_(\d+)_marks"|(<text [^>]*?font-size=")0px"')
"""Where the text of a layer begins, and the size of one text; what users typed never holds a bare ``<``."""


def unmeasured(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return a drawing with every text of which size and baseline are told at size 0, in flat layers."""
    return {**spec, "layer": [_layer(layer) for layer in spec["layer"]]} if "layer" in spec else {**spec}


def sized(drawn: str, spec: Mapping[str, Any]) -> str:
    """Return what was drawn from an unmeasured `spec`, with the sizes of its texts put back."""
    size = ""

    def put_back(found: re.Match[str]) -> str:
        nonlocal size
        if found[1] is None:
            return f'{found[2]}{size}px"'
        size = f"{spec['layer'][int(found[1])]['mark'].get('fontSize', 0):g}"
        return found[0]

    return _TEXT.sub(put_back, drawn)


def _layer(layer: Mapping[str, Any]) -> Mapping[str, Any]:
    mark = layer["mark"]
    if mark["type"] != "text" or "fontSize" not in mark or mark.get("baseline") not in _SHIFTS:
        return layer
    down = mark.get("dy", 0) + floor(_SHIFTS[mark["baseline"]] * mark["fontSize"] + 0.5)
    return {**layer, "mark": {**mark, "fontSize": 0, "baseline": "alphabetic", "dy": down}}
