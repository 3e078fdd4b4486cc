"""Marks for the extraction of messages: what a sentence is, before it is translated."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """An English sentence with placeholders; with `plural`, the fact named `by` chooses the form."""

    singular: str
    plural: str | None = None
    by: str = "count"


def N_(text: str) -> Message:  # noqa: N802  # the name that message extractors know
    """Mark a sentence that does not depend on a number."""
    return Message(text)


def NP_(singular: str, plural: str, *, by: str = "count") -> Message:  # noqa: N802  # idem
    """Mark a sentence with a singular and a plural form."""
    return Message(singular, plural, by)
