"""The kinds of sheets: one for each section of a case, and one for what a case says of itself."""

from collections.abc import Mapping
from typing import Any

from koek.case.negotiation_case import FORMAT_VERSION, NegotiationCase

Content = dict[str, Any]
"""A case as plain content: what a file holds, numbers as text."""

COVER = "case"
"""The sheet with the title, what it is about, the language, who we are, and the money basis."""

COVER_FIELDS = ("title", "about", "language", "ours", "money")
KINDS = (COVER, *(f for f in NegotiationCase.model_fields if f not in {*COVER_FIELDS, "koek"}))


OWN_WORDS = "method"
"""The sheet with an organisation's own files over the method: beside the case, never in its file."""


def split(content: Content) -> dict[str, Any]:
    """Return what belongs on each sheet, for the sheets that have something to hold.

    Examples
    --------
    >>> split({"koek": "1", "title": "Lift", "parties": [{"id": "a"}], "issues": []})
    {'case': {'title': 'Lift'}, 'parties': [{'id': 'a'}]}
    """
    cover = {key: content[key] for key in COVER_FIELDS if content.get(key) is not None}
    rest = {kind: content[kind] for kind in KINDS[1:] if content.get(kind)}
    return {COVER: cover, **rest} if cover else rest


def joined(sheets: Mapping[str, Any]) -> Content:
    """Return the content of the whole case from that of its sheets."""
    rest = {kind: sheets[kind] for kind in KINDS[1:] if sheets.get(kind)}
    return {"koek": str(FORMAT_VERSION), **(sheets.get(COVER) or {}), **rest}
