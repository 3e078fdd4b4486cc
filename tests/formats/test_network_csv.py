"""A network goes out as CSV and comes back the same; nothing in it is taken for a formula."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formats.example_cases import SOLVABLE, both_languages, case_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Network
from koek.errors import FormatError, HostileFile, InvalidCase
from koek.formats.csv_text import csv_bytes, joined, parts_of, plain_cell, safe_cell
from koek.formats.network_csv import links_csv, members_csv, with_links, with_members
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language
from strategies import texts

ODD = "=1+1; 'x\\"


def network_of(case: NegotiationCase) -> Network:
    assert case.network is not None
    return case.network


def case(*members: dict[str, Any], **network: Any) -> NegotiationCase:
    content: dict[str, Any] = {"koek": "1", "title": "T", "parties": ["A", "B"]}
    if members or network:
        content["network"] = {"members": list(members), **network}
    return NegotiationCase.model_validate(content)


def file_with(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "leden.csv"
    file.write_bytes(text.encode())
    return file


@both_languages
@pytest.mark.parametrize("name", SOLVABLE)
def test_the_network_of_an_example_comes_back_the_same(name: str, language: str, tmp_path: Path) -> None:
    built = case_of(name, language)
    file = tmp_path / "n.csv"
    file.write_bytes(csv_bytes(members_csv(network_of(built), Language(language))))
    links = tmp_path / "l.csv"
    links.write_bytes(csv_bytes(links_csv(network_of(built), Language(language))))

    assert with_links(with_members(built, file), links) == built


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(texts, min_size=1, max_size=3), name=texts.filter(lambda t: len(t) < 100))
def test_whatever_people_type_comes_back(told: list[str], name: str, tmp_path: Path) -> None:
    brings = [{"good": "knowledge", "how_much": "much", "what": told[0]}, {"good": "own-good"}]
    built = case({"id": "x", "name": name, "wishes": told, "reachable": told[0], "brings": brings})
    text = members_csv(network_of(built), Language.DUTCH)
    file = tmp_path / "m.csv"
    file.write_bytes(csv_bytes(text))

    assert with_members(built, file) == built
    assert with_members(case(), file) == built


@given(text=st.text())
def test_no_cell_looks_like_a_formula_and_each_reads_back(text: str) -> None:
    cell = safe_cell(text)

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert plain_cell(cell) == text


@given(parts=st.lists(st.text().map(str.strip).filter(bool)))
def test_parts_in_one_cell_come_apart_again(parts: list[str]) -> None:
    assert parts_of(joined(parts)) == parts


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_of_somebody_else_is_read_with_its_own_separator(separator: str, tmp_path: Path) -> None:
    rows = [
        ["Naam", "Soort lid", "aan tafel", "Brengt"],
        ["Buurthuis", "ORGANISATIE", "ja", "kennis: veel"],
        ["", "", "", ""],
    ]
    text = "\n".join(separator.join(row) for row in rows)
    (member,) = network_of(with_members(case(), file_with(tmp_path, text))).members

    assert (member.id, member.kind, member.at_table) == ("buurthuis", "organisation", True)
    assert (member.brings[0].good, member.brings[0].how_much) == ("knowledge", "much")


def test_rows_change_add_and_clear_and_keep_what_has_no_column(tmp_path: Path) -> None:
    there = {
        "id": "x",
        "name": "Xen",
        "cost": "10 euro",
        "channel": "bellen",
        "moves": [{"constituency": "buren"}],
    }
    file = file_with(tmp_path, "name,cost,brings\nXen,,kennis\n")
    found = with_members(case(there, {"id": "y", "name": "Y"}), file)

    changed, kept = network_of(found).members
    assert (changed.cost, changed.channel, changed.moves[0].constituency) == (None, "bellen", "buren")
    assert changed.brings[0].good == "knowledge"
    assert kept.name == "Y"


def test_links_name_members_by_id_or_name(tmp_path: Path) -> None:
    built = case({"id": "x", "name": "Het Huis"}, {"id": "y", "name": "Y"})
    text = "giver,receiver,strength\nhet huis,y,weinig\ny,Het Huis\n"
    links = network_of(with_links(built, file_with(tmp_path, text))).links

    assert [(link.giver, link.receiver, link.strength) for link in links] == [
        ("x", "y", "little"),
        ("y", "x", "some"),
    ]


def complaints(wrong: FormatError | InvalidCase) -> list[tuple[str, int | None, int | None]]:
    return [(m.code, m.place.line, m.place.column) for m in wrong.mistakes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("file.empty", 1, 1)]),
        ("\nname\nX", [("csv.column_missing", 1, 1), ("csv.row_too_long", 2, 1), ("csv.row_too_long", 3, 1)]),
        ("name,nmae\nX,Y", [("csv.column_unknown", 1, 2)]),
        ("kind,\norganisation", [("csv.column_missing", 1, 1)]),
        ("name,name\nX,Y", [("csv.column_twice", 1, 2)]),
        ("name,kind\nX,organisation,hm", [("csv.row_too_long", 2, 3)]),
        ('name\n"X', [("csv.unreadable", 2, 1)]),
    ],
)
def test_a_table_that_is_none_is_refused_with_its_place(
    text: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    with pytest.raises(FormatError) as wrong:
        with_members(case(), file_with(tmp_path, text))

    assert complaints(wrong.value) == expected
    assert all(mistake_text(m, language) for m in wrong.value.mistakes for language in Language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,kind\nX,bedrijf", [("choice.unknown", 2, 2)]),
        ("name,brings\nX,kennis: heel veel", [("choice.unknown", 2, 2)]),
        (
            'name,reachable,last_contact\nX,"a\nb",morgen\n,,2027-01-01',
            [("date.unreadable", 2, 3), ("key.missing", 4, 1)],
        ),
        ("id,name\nx,X\nx,Y", [("id.duplicate", 3, 1)]),
        ("name,party\nX,zz", [("party.unknown", 2, 2)]),
    ],
)
def test_every_mistake_in_a_row_has_its_line_and_column(
    text: str, expected: list[tuple[str, int, int]], tmp_path: Path
) -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_members(case(), file_with(tmp_path, text))

    assert complaints(wrong.value) == expected


def test_a_link_to_nobody_is_told_and_a_table_is_not_endless(tmp_path: Path) -> None:
    with pytest.raises(InvalidCase) as wrong:
        with_links(case(), file_with(tmp_path, "giver,receiver\nx,\n"))

    assert complaints(wrong.value) == [("key.missing", 2, 2)]
    with pytest.raises(InvalidCase) as wrong:
        with_links(case({"id": "x", "name": "X"}), file_with(tmp_path, "giver,receiver\nx,x\nx,y\n"))
    assert complaints(wrong.value) == [("link.unknown", 3, 2)]
    with pytest.raises(HostileFile):
        with_members(case(), file_with(tmp_path, "name\n" + "x\n" * 2001))
