"""Case files of other versions: older ones are upgraded when read, newer ones are named."""

from collections.abc import Callable, Mapping
from typing import Any

from koek.case.negotiation_case import FORMAT_VERSION
from koek.errors import InvalidCase, Mistake, Place

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
UPGRADES: Mapping[int, Upgrade] = {}
"""For each older version what makes its content that of the next version."""


def upgraded(
    content: dict[str, Any], upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = FORMAT_VERSION
) -> dict[str, Any]:
    """Return the content of a case file as the newest version writes it; the file itself is left alone.

    Parameters
    ----------
    content : dict
        Plain content with its version under ``koek``.
    upgrades : mapping of int to callable
        For each older version the step to the next.
    newest : int
        The version that is wanted.

    Raises
    ------
    InvalidCase
        No version is given, it is no number, or this release does not know it.
    """
    written = content.get("koek")
    if written is None:
        raise _wrong("version.missing", newest=newest)
    if not (isinstance(written, str) and written.isascii() and written.isdigit() and len(written) < 10):  # noqa: PLR2004  # longer is no version
        raise _wrong("version.unreadable", written=str(written)[:40], newest=newest)
    version = int(written)
    if version > newest:
        raise _wrong("version.newer", written=version, newest=newest)
    while version < newest:
        if version not in upgrades:
            raise _wrong("version.unknown", written=version, newest=newest)
        content = upgrades[version](content)
        version += 1
    return {**content, "koek": str(newest)}


def _wrong(code: str, **facts: object) -> InvalidCase:
    return InvalidCase((Mistake(code, facts, Place(path=("koek",))),))
