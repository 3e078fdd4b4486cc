"""Notes on the other side as personal data: what has to go, what is kept long, and how to forget."""

from datetime import date, timedelta
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun
from koek.closing.sides import phrase
from koek.findings import Finding

LONG = timedelta(days=365)
"""Keeping a note longer than this asks for a reason."""


def note_findings(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return which notes on others have to go today and which are kept long; first how to write them."""
    if not case.notes:
        return ()
    found = [Finding("closing.notes_as_if_read", {"count": len(case.notes)})]
    for note in case.notes:
        facts: dict[str, object] = {
            "id": note.id, "party": note.party, "purpose": phrase(note.purpose), "delete_by": note.delete_by
        }  # fmt: skip
        if note.delete_by <= today:
            found.append(Finding("closing.note_delete_now", facts))
        elif note.delete_by - (note.on or today) > LONG:
            found.append(Finding("closing.note_kept_long", facts))
    return tuple(found)


def without_expired_notes(case: NegotiationCase, today: date) -> NegotiationCase:
    """Return the case without the notes and observations whose day to go has come.

    What came from them stays, without the link to what is gone.
    """
    gone = {f"notes/{note.id}" for note in case.notes if note.delete_by <= today}
    gone |= {
        f"observations/{seen.id}"
        for seen in case.observations
        if seen.delete_by is not None and seen.delete_by <= today
    }
    kept = {
        "notes": tuple(note for note in case.notes if f"notes/{note.id}" not in gone),
        "observations": tuple(o for o in case.observations if f"observations/{o.id}" not in gone),
    }
    smaller: NegotiationCase = _unlinked(case.model_copy(update=kept), frozenset(gone))
    return smaller


def _unlinked(value: Any, gone: frozenset[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_unlinked(item, gone) for item in value)
    if not isinstance(value, Noun):
        return value
    changed = {}
    for name in type(value).model_fields:
        before = getattr(value, name)
        if name == "comes_from":
            changed[name] = tuple(link for link in before if link not in gone)
        else:
            changed[name] = _unlinked(before, gone)
    return value.model_copy(update=changed)
