"""What can go wrong at the shelf, as facts."""

from typing import Any

from koek.errors import KoekError


class NotYours(KoekError):
    """There is no such thing for this viewer; whether it exists for others is not told."""

    code = "web.not_yours"


class StaleSave(KoekError):
    """The sheet was changed since the viewer opened it; nothing was saved and nothing is lost.

    Parameters
    ----------
    kind : str
        Which sheet.
    mine, theirs : object
        What the viewer wanted to save, and what stands on the sheet now.
    number : int
        The revision that stands on the sheet now.
    """

    code = "web.stale_save"

    def __init__(self, *, kind: str, mine: Any, theirs: Any, number: int) -> None:
        super().__init__(kind=kind, number=number)
        self.mine = mine
        self.theirs = theirs
        self.number = number
