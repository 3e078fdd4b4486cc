"""The network as a table: what stands on its sheet, and what changes when the table is filled in."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

from koek.case.network import HowMuch, MemberKind
from koek.web.pages import is_number
from koek.web.sheets.shape import Control
from koek.web.sheets.writing import kept, new_id

Item = dict[str, Any]
Typed = Callable[[str], list[str]]
"""Gives everything that was sent under a name."""

LINES = ("will_not", "cannot")
DAYS = ("last_contact", "next_contact")
GOODS = ("brings", "gets")
MOST = 300
"""So many rows are read at most."""
_MENTIONS = ("signatures", "reviews")
_LISTS = (("updates", "to"), ("talks", "members"))


def with_table(content: Item | None, typed: Typed) -> Item:
    """Return the content of the sheet with the members and links of a table that was filled in.

    Everything that the table does not show stays as it was. Who is taken out is taken out of every place of
    the sheet that names it.
    """
    whole = deepcopy(content or {})
    members, gone = _members(whole.get("members", []), typed)
    links = _links(whole.get("links", []), typed)
    there = {member["id"] for member in members}
    whole["members"] = members
    whole["links"] = [link for link in links if {link.get("giver"), link.get("receiver")} <= there]
    return _without(whole, gone)


def _members(now: list[Item], typed: Typed) -> tuple[list[Item], set[str]]:
    known = {member["id"]: member for member in now}
    taken, made, gone = set(known), [], set()
    for row in _rows("m", typed):
        identifier, name = _one(typed, f"{row}.id"), kept(_one(typed, f"{row}.name"), Control.LINE)
        if typed(f"{row}.remove"):
            gone.add(identifier)
            continue
        if identifier not in known:
            if not name:
                continue
            identifier = new_id(name, taken)
            taken.add(identifier)
        made.append(_member(known.get(identifier, {"id": identifier}), row, name, typed))
    seen = {member["id"] for member in made} | gone
    return [*made, *(member for key, member in known.items() if key not in seen)], gone & set(known)


def _member(now: Item, row: str, name: str, typed: Typed) -> Item:
    member = {**now, "name": name}
    kind = _one(typed, f"{row}.kind")
    _put(member, "kind", kind if kind in set(MemberKind) and kind != MemberKind.ORGANISATION else "")
    at_table = _one(typed, f"{row}.at_table")
    _put(member, "at_table", at_table if at_table in ("true", "false") else "")
    for section in GOODS:
        _put(member, section, _chosen(member.get(section, []), "good", typed(f"{row}.{section}")))
    _put(member, "decides", _chosen(member.get("decides", []), "decision", typed(f"{row}.decides")))
    people = _lines(_one(typed, f"{row}.moves"))
    _put(member, "moves", _chosen(member.get("moves", []), "constituency", people))
    for section in LINES:
        _put(member, section, _lines(_one(typed, f"{row}.{section}")))
    for section in DAYS:
        _put(member, section, kept(_one(typed, f"{row}.{section}"), Control.DATE))
    return member


def _chosen(now: Iterable[Item], key: str, wanted: Iterable[str]) -> list[Item]:
    """Return an item for each that was chosen, those that were there already as they were."""
    before = list(now)
    asked = [one for one in dict.fromkeys(wanted) if one]
    there = {item[key] for item in before}
    return [item for item in before if item[key] in asked] + [{key: one} for one in asked if one not in there]


def _links(now: list[Item], typed: Typed) -> list[Item]:
    made = []
    for row in _rows("l", typed):
        giver, receiver = _one(typed, f"{row}.giver"), _one(typed, f"{row}.receiver")
        if typed(f"{row}.remove") or not (giver and receiver):
            continue
        place = _one(typed, f"{row}.place")
        before = now[int(place)] if is_number(place) and int(place) < len(now) else {}
        link = {**before, "giver": giver, "receiver": receiver}
        strength = _one(typed, f"{row}.strength")
        _put(link, "good", _one(typed, f"{row}.good"))
        _put(link, "strength", strength if strength in set(HowMuch) and strength != HowMuch.SOME else "")
        _put(link, "what", kept(_one(typed, f"{row}.what"), Control.LINE))
        made.append(link)
    return made


def _without(whole: Item, gone: set[str]) -> Item:
    for section in _MENTIONS:
        if section in whole:
            whole[section] = [one for one in whole[section] if one.get("member") not in gone]
    for section, field in _LISTS:
        for one in whole.get(section, []):
            if field in one:
                one[field] = [member for member in one[field] if member not in gone]
    for one in (*whole.get("needs", []), *filter(None, [whole.get("board")])):
        if one.get("member") in gone:
            del one["member"]
    return whole


def _put(item: Item, key: str, value: Any) -> None:
    """Set a field; nothing to say means that it is not there."""
    if value:
        item[key] = value
    else:
        item.pop(key, None)


def _rows(letter: str, typed: Typed) -> list[str]:
    count = _one(typed, f"{letter}.count")
    number = int(count) if count.isascii() and count.isdecimal() and len(count) < 4 else 0  # noqa: PLR2004  # MOST
    return [f"{letter}.{row}" for row in range(min(number, MOST))]


def _one(typed: Typed, name: str) -> str:
    return next(iter(typed(name)), "")


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
