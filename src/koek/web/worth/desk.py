"""One party's preferences as they lie open before somebody: the sheet, what is typed, and how to save it."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest

from koek.case.preferences import Preferences
from koek.texts.language import Language
from koek.web.cases import shelf
from koek.web.cases.chains import canonical
from koek.web.explorer.keeping import drop, keep, kept
from koek.web.pages import viewer_of
from koek.web.rooms.answers import Question
from koek.web.rooms.views import asked, room_of, today
from koek.web.worth.state import State, begun, from_json, to_json
from koek.web.worth.stating import issues_content

SHEET = "preferences"


@dataclass(frozen=True)
class Desk:
    """The preferences of one party in the viewer's room.

    Attributes
    ----------
    room : Room
        The room.
    asked : Question
        What is asked about the case.
    position : int
        Place of the party in the case, from 1.
    party : str
        Whose preferences these are.
    statement : Preferences or None
        What stands on the sheet; None when nothing does.
    content : dict or None
        The same as plain content.
    number : int
        The revision of the sheet.
    """

    room: shelf.Room
    asked: Question
    position: int
    party: str
    statement: Preferences | None
    content: dict[str, Any] | None
    number: int

    @property
    def language(self) -> Language:
        """Language of the page."""
        return self.asked.language

    @property
    def ours(self) -> str:
        """Who speaks: the party of this room; of a case that does not say, its first."""
        return self.room.case.ours or self.room.case.parties[0].id

    @property
    def is_estimate(self) -> bool:
        """Whether this is what the viewer's party thinks of another."""
        return self.party != self.ours

    @property
    def bench(self) -> str:
        """Under what name the work on this is kept."""
        return f"worth:{self.party}"[:80]

    @property
    def origin(self) -> str:
        """What stands on the sheet, as text: work that began from something else is stale."""
        return canonical(self.content)


def desk_of(request: HttpRequest, case: str, position: int) -> Desk:
    """Return the preferences of a party by its place in the case, or answer that there is no such page."""
    room = room_of(request, case)
    if not 1 <= position <= len(room.case.parties):
        raise Http404
    party = room.case.parties[position - 1].id
    ours = room.case.ours or room.case.parties[0].id
    now = shelf.sheet(viewer_of(request), case, SHEET)
    place = _place(now.content or [], party, ours)
    content = None if place is None else now.content[place]
    told = (p for p in room.case.preferences if p.party == party and (p.according_to or p.party) == ours)
    statement = next(told, None)
    return Desk(room, asked(request, room), position, party, statement, content, now.number)


def _place(told: list[dict[str, Any]], party: str, ours: str) -> int | None:
    for place, one in enumerate(told):
        if one["party"] == party and one.get("according_to", party) == ours:
            return place
    return None


def state_of(request: HttpRequest, desk: Desk) -> tuple[State, bool, bool]:
    """Return what is typed, whether it differs from the sheet, and whether the sheet changed since."""
    found = kept(viewer_of(request), desk.room, desk.bench)
    if found is None:
        return begun(desk.room.case, desk.statement), False, False
    return from_json(found, desk.room.case, desk.statement), True, found["origin"] != desk.origin


def keep_state(request: HttpRequest, desk: Desk, state: State, *, origin: str | None = None) -> None:
    """Keep what is typed."""
    keep(viewer_of(request), desk.room, desk.bench, to_json(state, desk.origin if origin is None else origin))


def origin_kept(request: HttpRequest, desk: Desk) -> str:
    """Return what the work that is kept began from; what stands on the sheet when nothing is kept."""
    found = kept(viewer_of(request), desk.room, desk.bench)
    return desk.origin if found is None else str(found["origin"])


def forget_state(request: HttpRequest, desk: Desk) -> None:
    """Forget what was typed: it stands on the sheet now, or nobody wants it."""
    drop(viewer_of(request), desk.room, desk.bench)


def save_state(request: HttpRequest, desk: Desk, state: State) -> None:
    """Put what is typed on the sheet, beside what is said of the others.

    Raises
    ------
    InvalidCase, StaleSave, NotYours
        See `koek.web.cases.shelf.save`.
    """
    now = shelf.sheet(viewer_of(request), desk.room.id, SHEET)
    told = list(now.content or [])
    place = _place(told, desk.party, desk.ours)
    content = statement_content(desk, state)
    told = [*told, content] if place is None else [*told[:place], content, *told[place + 1 :]]
    shelf.save(viewer_of(request), desk.room.id, SHEET, told, base=desk.number)


def statement_content(desk: Desk, state: State) -> dict[str, Any]:
    """Return the statement as a case file holds it."""
    content = dict(desk.content or {"party": desk.party, "unit": state.now.unit.value})
    content["issues"] = issues_content(state.now, desk.statement, desk.room.case.issues)
    if not desk.is_estimate:
        return content
    content["according_to"] = desk.ours
    content["confidence"] = state.estimate.get("confidence") or None
    if state.estimate.get("what"):
        found = {"kind": state.estimate.get("kind") or "observed", "what": state.estimate["what"]}
        content["evidence"] = [*content.get("evidence", ()), found | {"on": today().isoformat()}]
    return {name: one for name, one in content.items() if one is not None}
