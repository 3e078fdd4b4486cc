"""What the shelf shows a viewer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.method.content import METHOD, Method


@dataclass(frozen=True)
class Card:
    """A case in the list of a viewer's cases."""

    id: str
    title: str
    parties: tuple[str, ...]
    saved_at: datetime
    role: str


@dataclass(frozen=True)
class Room:
    """The room of the viewer's own party in a case.

    Attributes
    ----------
    id : str
        Of the case.
    owner : str
        Whose room it is; cached answers are kept per owner, never across.
    head : str
        Digest of the last link of the owner's chain: another head, other content.
    case : NegotiationCase
        Everything on the sheets, as one case.
    numbers : mapping
        The revision that stands on each sheet that there is.
    may_write, leads : bool
        What the viewer may do here.
    method : Method
        The method, with the owner's own words over it.
    """

    id: str
    owner: str
    head: str
    case: NegotiationCase
    numbers: Mapping[str, int]
    may_write: bool
    leads: bool
    method: Method = METHOD


@dataclass(frozen=True)
class SheetNow:
    """What stands on a sheet: its content, and the revision a change must start from (0: none yet)."""

    kind: str
    content: Any
    number: int


@dataclass(frozen=True)
class Version:
    """One revision in the history of a sheet; `content` is None when it was empty or deleted."""

    number: int
    saved_at: datetime
    author: str
    why: str
    content: Any
    is_deleted: bool = False
