"""Drawings made before, by what is in the picture: a save that leaves a picture alone redraws nothing."""

import json
from functools import lru_cache
from hashlib import sha256

from koek.charts.figure import Figure

DRAWINGS_KEPT = 512


@lru_cache(maxsize=DRAWINGS_KEPT)
def place_of(owner: str, content: str) -> list[str]:
    """Return the place of a drawing: empty until somebody puts it there.

    Kept apart per owner, so that no time taken tells whether somebody else has the same picture.
    """
    del owner, content
    return []


def content_of(figure: Figure) -> str:
    """Return the digest of what is drawn; the words around a picture are no part of its drawing."""
    return sha256(json.dumps(figure.spec).encode()).hexdigest()
