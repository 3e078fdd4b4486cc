"""The languages koek speaks."""

from enum import StrEnum


class Language(StrEnum):
    """Dutch first, English second; the values are language codes."""

    DUTCH = "nl"
    ENGLISH = "en"

    @property
    def locale(self) -> str:
        """Name of the locale for numbers, dates and lists: as written in Europe."""
        return {"nl": "nl_NL", "en": "en_GB"}[self.value]
