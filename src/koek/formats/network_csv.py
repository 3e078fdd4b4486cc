"""A network as two tables in CSV: its members, and the links between them; out and back in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import HowMuch, MemberKind, Network
from koek.case.noun import slug
from koek.case.reading import case_from, plain
from koek.errors import InvalidCase, Mistake, Place
from koek.formats.csv_text import CsvRow, CsvTable, csv_text, joined, parts_of, read_csv
from koek.formats.field_texts import choice_word, field_name
from koek.method.content import METHOD, Method, MethodWord
from koek.texts.language import Language

MEMBER_COLUMNS = (
    "id", "name", "kind", "party", "role", "represents", "contact_persons", "reachable", "cost", "channel",
    "at_table", "brings", "gets", "wishes", "expects", "possible", "will_not", "cannot", "told_on",
    "last_contact", "next_contact", "delete_by",
)  # fmt: skip
LINK_COLUMNS = ("giver", "receiver", "good", "strength", "what")
_LISTS = ("contact_persons", "wishes", "expects", "possible", "will_not", "cannot")
_GOODS = ("brings", "gets")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(MemberKind),
    "strength": tuple(HowMuch),
    "at_table": ("yes", "no"),
}
_TOPICS = {"good": "network_goods", "role": "network_roles"}


def members_csv(network: Network, language: Language, method: Method = METHOD) -> str:
    """Return the members of a network as CSV with headings and words in a language.

    What members decide on and whom they move is not in it; it stays in the case.
    """
    items = [member.model_dump(mode="json") for member in network.members]
    return _written("Member", MEMBER_COLUMNS, items, _Words(language, method))


def links_csv(network: Network, language: Language, method: Method = METHOD) -> str:
    """Return the links of a network as CSV with headings and words in a language."""
    items = [link.model_dump(mode="json") for link in network.links]
    return _written("NetworkLink", LINK_COLUMNS, items, _Words(language, method))


def with_members(case: NegotiationCase, file: Path, method: Method = METHOD) -> NegotiationCase:
    """Return the case with the members of a CSV file.

    A row with the id (or, without an id, the name) of a member replaces what stands in the columns of the
    file; other rows add members. Members that are not in the file, and fields without a column, stay.

    Raises
    ------
    InvalidCase
        What the rows say cannot be; each mistake with its line and column.
    FormatError
        The file is no such table.
    """
    table = read_csv(file, _headings("Member", MEMBER_COLUMNS), ("name",))
    content = plain(case)
    members = content.setdefault("network", {}).setdefault("members", [])
    index = {member["id"]: number for number, member in enumerate(members)}
    lines: dict[int, CsvRow] = {}
    for row in table.rows:
        identifier = row.cells.get("id") or _id_of(row.cells["name"], members)
        number = index.setdefault(identifier, len(members))
        if number in lines:
            place = Place(file=str(file), line=row.line, column=1)
            raise InvalidCase((Mistake("id.duplicate", {"id": identifier}, place),))
        if number == len(members):
            members.append({"id": identifier})
        members[number] = _merged(members[number], row, method)
        lines[number] = row
    return _checked(content, lines, table, file)


def with_links(case: NegotiationCase, file: Path, method: Method = METHOD) -> NegotiationCase:
    """Return the case with the links of a CSV file instead of those it had; members by id or name.

    Raises
    ------
    InvalidCase
        What the rows say cannot be; each mistake with its line and column.
    FormatError
        The file is no such table.
    """
    table = read_csv(file, _headings("NetworkLink", LINK_COLUMNS), ("giver", "receiver"))
    content = plain(case)
    network = content.setdefault("network", {})
    members = network.get("members", [])
    network["links"] = [_merged({}, row, method) for row in table.rows]
    for link in network["links"]:
        for end in ("giver", "receiver"):
            if end in link:
                link[end] = _named(link[end], members) or link[end]
    return _checked(content, dict(enumerate(table.rows)), table, file)


@dataclass(frozen=True)
class _Words:
    """In which language, and in whose words, a table is written."""

    language: Language
    method: Method

    def item(self, topic: str, identifier: str) -> str:
        return self.method.words(MethodWord(topic, identifier), self.language.value)


def _written(noun: str, columns: tuple[str, ...], items: list[dict[str, Any]], words: _Words) -> str:
    headings = [field_name(noun, column, words.language) for column in columns]
    rows = [[_cell(column, item[column], words) for column in columns] for item in items]
    return csv_text(headings, rows, words.language)


def _cell(column: str, value: Any, words: _Words) -> str:
    if value is None or value == []:
        return ""
    if column in _GOODS:
        return joined(_good_text(good, words) for good in value)
    if column in _LISTS:
        return joined(value)
    if column == "at_table":
        return choice_word("yes" if value else "no", words.language)
    if column in _CHOICES:
        return choice_word(value, words.language)
    return words.item(_TOPICS[column], value) if column in _TOPICS else str(value)


def _good_text(good: Mapping[str, Any], words: _Words) -> str:
    name = words.item("network_goods", good["good"])
    what = [good["what"]] if good["what"] else []
    return ": ".join([name, choice_word(good["how_much"], words.language), *what])


def _headings(noun: str, columns: tuple[str, ...]) -> dict[str, str]:
    found = {column: column for column in columns}
    for language in Language:
        found |= {field_name(noun, column, language).lower(): column for column in columns}
    return found


def _merged(item: dict[str, Any], row: CsvRow, method: Method) -> dict[str, Any]:
    told = {column: _value(column, cell.strip(), method) for column, cell in row.cells.items()}
    kept = {key: value for key, value in item.items() if key not in told or key == "id"}
    return kept | {key: value for key, value in told.items() if value not in ("", [])}


def _value(column: str, cell: str, method: Method) -> Any:
    if column in _GOODS:
        return [_good(part, method) for part in parts_of(cell)]
    if column in _LISTS:
        return parts_of(cell)
    if column in _CHOICES:
        return _word(cell, _CHOICES[column])
    return _item_id(_TOPICS[column], cell, method) if column in _TOPICS else cell


def _good(part: str, method: Method) -> dict[str, str]:
    name, how_much, what = (*(piece.strip() for piece in part.split(":", 2)), "", "")[:3]
    good = {"good": _item_id("network_goods", name, method)}
    if how_much:
        good["how_much"] = _word(how_much, tuple(HowMuch))
    return good | ({"what": what} if what else {})


def _word(written: str, keys: tuple[str, ...]) -> str:
    """Return the key of a word that can be chosen, in either language; else what was written."""
    words = {choice_word(key, language).lower(): str(key) for key in keys for language in Language}
    return words.get(written.lower(), written)


def _item_id(topic: str, written: str, method: Method) -> str:
    words = [_Words(language, method) for language in Language]
    names = {one.item(topic, key).lower(): key for key in method.ids(topic) for one in words}
    return names.get(written.lower(), written)


def _id_of(name: str, members: list[dict[str, Any]]) -> str:
    return _named(name, members) or slug(name)


def _named(written: str, members: list[dict[str, Any]]) -> str | None:
    ids = {str(member["id"]) for member in members}
    if written in ids:
        return written
    wanted = written.casefold()
    return next((str(m["id"]) for m in members if str(m.get("name", "")).casefold() == wanted), None)


def _checked(
    content: dict[str, Any], lines: Mapping[int, CsvRow], table: CsvTable, file: Path
) -> NegotiationCase:
    try:
        return case_from(content)
    except InvalidCase as wrong:
        found = (_located(mistake, lines, table, file) for mistake in wrong.mistakes)
        raise InvalidCase(tuple(sorted(found, key=lambda m: m.place.line or 0))) from None


def _located(mistake: Mistake, lines: Mapping[int, CsvRow], table: CsvTable, file: Path) -> Mistake:
    """Return a mistake with the row and column it came from; one about the whole stands at the top."""
    _, _, number, field = (*mistake.place.path, None, None, None, None)[:4]
    line = lines[number].line if isinstance(number, int) and number in lines else 1
    place = Place(file=str(file), line=line, column=table.columns.get(str(field), 1))
    return Mistake(mistake.code, mistake.facts, place)
