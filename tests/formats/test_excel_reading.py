"""A workbook that people filled in: names for ids, words in either language, mistakes with their cells."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from formats.malformed_cases import SOUND
from koek.case.reading import case_from
from koek.errors import FormatError, HostileFile, InvalidCase, KoekError
from koek.formats.case_file import read_case, save_case
from koek.formats.excel_cells import as_kept, text_in
from koek.formats.excel_file import read_excel, write_excel, write_excel_template
from koek.formats.excel_layout import tables
from koek.formats.excel_safety import MOST_PARTS
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

CASE = case_from(SOUND)


class Filled:
    """A workbook being filled in: cells by table, column key and row (from 1)."""

    def __init__(self, book: Workbook) -> None:
        self.book = book

    def sheet(self, table: str) -> Worksheet:
        return next(sheet for sheet in self.book.worksheets if sheet["A1"].value == f"koek/{table}")

    def put(self, table: str, key: str, value: Any, row: int = 1) -> None:
        sheet = self.sheet(table)
        by_column = {cell.value: cell.column or 0 for cell in sheet[1][1:]}
        if key in by_column:
            sheet.cell(3 + row, by_column[key]).value = value
        else:
            number = next(cell.row for cell in sheet["A"] if cell.value == key)
            sheet.cell(number, 3).value = value


def _read(tmp_path: Path, fill: Callable[[Filled], object], *, template: bool = False) -> Any:
    file = tmp_path / "case.xlsx"
    file.unlink(missing_ok=True)
    if template:
        write_excel_template(file, Language.DUTCH)
    else:
        write_excel(CASE, file, Language.ENGLISH)
    book = Filled(load_workbook(file))
    fill(book)
    book.book.save(file)
    return read_case(file)


def _mistakes(tmp_path: Path, fill: Callable[[Filled], object]) -> dict[str, str]:
    with pytest.raises(InvalidCase) as caught:
        _read(tmp_path, fill)
    for mistake in caught.value.mistakes:
        for language in Language:
            assert (mistake.place.sheet or "?") in mistake_text(mistake, language)
    return {f"{m.place.sheet}!{m.place.cell}": m.code for m in caught.value.mistakes}


def _fill_in(book: Filled) -> None:
    book.put("case", "title", "Zaal")
    book.put("case", "ours", "De club")
    book.put("case", "money.vat", "met btw")
    book.put("parties", "name", "De club")
    book.put("parties", "name", "Gemeente", 2)
    book.put("parties.people", "in", "De club")
    book.put("parties.people", "name", "Ann")
    book.put("parties.people", "mandate.may_bind", "ja")
    book.put("parties.people", "mandate.confirmed_on", datetime(2027, 1, 31))  # noqa: DTZ001  # as Excel has it
    book.put("issues", "name", "Huur")
    book.put("issues", "kind", "Bedragen")
    for key, number in (("lowest", 100), ("highest", 200.5), ("step", 0.1)):
        book.put("issues", key, number)
    book.put("issues", "name", "Bar", 2)
    book.put("issues.options", "in", "Bar")
    book.put("issues.options", "name", "Wel een bar")
    book.put("issues.options", "in", "bar", 2)
    book.put("issues.options", "name", 2027, 2)
    book.put("preferences", "party", "De club")
    book.put("preferences.issues", "in", "De club")
    book.put("preferences.issues", "issue", "Bar")
    book.put("preferences.issues.worth", "in", "De club/Bar")
    book.put("preferences.issues.worth", "key", "Wel een bar")
    book.put("preferences.issues.worth", "value", "2/3")
    book.put("interests", "name", "Spelen")
    book.put("interests", "party", "Gemeente")
    book.put("interests", "issues", "Huur\nBar")
    book.put("hard_limits", "name", "Alleen zo")
    book.put("hard_limits", "party", "De club")
    book.put("hard_limits", "kind", "eigen besluit")
    book.put("hard_limits", "issue", "Bar")
    book.put("hard_limits", "options", "Wel een bar; 2027")
    book.put("offers", "id", "eerste")
    book.put("offers", "by", "Gemeente")
    book.put("offers", "at", date(2027, 3, 1))
    book.put("offers", "binding", True)  # noqa: FBT003  # a cell of yes or no
    book.put("offers.outcome", "in", "eerste")
    book.put("offers.outcome", "key", "Bar")
    book.put("offers.outcome", "value", 2027)


def test_a_template_can_be_filled_in_with_names_and_dutch_words(tmp_path: Path) -> None:
    case = _read(tmp_path, _fill_in, template=True)

    assert case == case_from(
        {
            "koek": "1",
            "title": "Zaal",
            "ours": "de-club",
            "money": {"vat": "included"},
            "parties": [
                {
                    "name": "De club",
                    "people": [{"name": "Ann", "mandate": {"may_bind": "yes", "confirmed_on": "2027-01-31"}}],
                },
                "Gemeente",
            ],
            "issues": [
                {"name": "Huur", "kind": "money", "lowest": "100", "highest": "200.5", "step": "0.1"},
                {"name": "Bar", "options": ["Wel een bar", "2027"]},
            ],
            "interests": [{"name": "Spelen", "party": "gemeente", "issues": ["huur", "bar"]}],
            "preferences": [
                {"party": "de-club", "issues": [{"issue": "bar", "worth": {"wel-een-bar": "2/3"}}]}
            ],
            "hard_limits": [
                {
                    "name": "Alleen zo",
                    "party": "de-club",
                    "kind": "red_line",
                    "issue": "bar",
                    "options": ["wel-een-bar", "2027"],
                }
            ],
            "offers": [
                {
                    "id": "eerste",
                    "by": "gemeente",
                    "at": "2027-03-01",
                    "binding": "yes",
                    "outcome": {"bar": "2027"},
                }
            ],
        }
    )


def test_an_empty_template_says_what_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "new.xlsx"
    write_excel_template(file, Language.DUTCH)
    with pytest.raises(InvalidCase) as caught:
        read_case(file)

    told = {(m.code, m.facts["key"], m.place.sheet, m.place.cell) for m in caught.value.mistakes}
    assert told == {("key.missing", "title", "start", "C5"), ("key.missing", "parties", "start", "C4")}


def _without_keys(book: Filled) -> None:
    for cell in book.sheet("alternatives")[1][1:]:
        cell.value = None


def _wrong_values(book: Filled) -> None:
    book.put("case", "title", "=1+1")
    book.put("case", "language", "fr")
    book.put("issues", "lowest", "1,500", 1)
    book.put("issues", "lowest", "=A1", 2)
    book.put("issues", "lowest", "#N/A", 3)
    book.put("interests", "party", "Nobody")
    book.put("preferences.issues.points", "1", None)
    book.put("offers", "at", datetime(2027, 3, 1, 10))  # noqa: DTZ001  # as Excel has it
    book.put("division.lines", "amount", 10.255)


def _wrong_links(book: Filled) -> None:
    book.put("interests", "issues", "days; nothing")
    book.put("offers.outcome", "value", "155")
    book.put("offers.outcome", "value", None, 2)
    book.put("parties.people", "in", "nobody")
    book.put("division.lines", "period", "never")


def _rows_without_a_place(book: Filled) -> None:
    book.put("offers.outcome", "key", None)
    book.put("offers.outcome", "in", None, 2)
    book.put("preferences.interactions.when", "in", "town")


def _repeated_choice(book: Filled) -> None:
    book.put("offers.outcome", "key", "bar")
    book.put("offers.outcome", "value", "Maybe")


def _wrong_keys(book: Filled) -> None:
    book.sheet("case").cell(7, 1, "titel")
    book.sheet("case").cell(6, 1, "title")
    book.sheet("case").cell(40, 3, "stray")
    book.sheet("parties").cell(1, 4, "abuot")
    book.sheet("parties.people").cell(1, 5, "name")
    book.sheet("parties").cell(4, 40, "stray")
    _without_keys(book)


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        (
            _wrong_values,
            {
                "start!C5": "excel.formula",
                "start!C7": "choice.unknown",
                "issues!F4": "number.unreadable",
                "issues!F5": "excel.formula",
                "issues!F6": "excel.error_value",
                "interests!D4": "party.unknown",
                "value per issue – points!D4": "value.missing",
                "offers!D4": "moment.without_zone",
                "fifty-fifty – lines!G4": "money.unreadable",
            },
        ),
        (
            _wrong_links,
            {
                "interests!H4": "issue.unknown",
                "offers – choices!D4": "option.off_step",
                "offers – choices!D5": "value.missing",
                "parties – people!B4": "excel.no_parent",
                "fifty-fifty – lines!F4": "period.unknown",
            },
        ),
        (
            _rows_without_a_place,
            {
                "offers – choices!C4": "excel.item_missing",
                "offers – choices!B5": "excel.item_missing",
                "values together – when!B4": "excel.no_parent",
                "preferences – values together!B4": "key.missing",
            },
        ),
        (
            _repeated_choice,
            {"offers – choices!D4": "option.unknown", "offers – choices!C5": "key.repeated"},
        ),
        (
            lambda book: book.put("issues", "kind", "money", 4),
            {"issues!B7": "key.other_kind"},
        ),
        (
            _wrong_keys,
            {
                "start!A7": "excel.unknown_column",
                "start!A6": "excel.column_twice",
                "start!C40": "excel.stray_cell",
                "parties!D1": "excel.unknown_column",
                "parties – people!E1": "excel.column_twice",
                "parties!AN4": "excel.stray_cell",
                "alternatives!A1": "excel.no_keys",
            },
        ),
    ],
)
def test_every_mistake_has_its_sheet_and_cell(
    fill: Callable[[Filled], object], expected: dict[str, str], tmp_path: Path
) -> None:
    assert _mistakes(tmp_path, fill) == expected


def test_a_sheet_of_ones_own_is_left_alone(tmp_path: Path) -> None:
    def fill(book: Filled) -> None:
        book.book.create_sheet("my notes")["B2"] = "=1+1"
        book.book.remove(book.sheet("constraints.then"))

    case = _read(tmp_path, fill)

    assert case.constraints[0].then == ()
    assert case.issues == CASE.issues


def test_texts_never_become_formulas(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    title = '=HYPERLINK("http://example.org")'
    write_excel(CASE.model_copy(update={"title": title, "about": "+31 6"}), file)
    cells = load_workbook(file).worksheets[0]

    assert (cells["C5"].value, cells["C5"].data_type, cells["C5"].quotePrefix) == (title, "s", True)
    assert cells["C6"].quotePrefix
    assert b"<f>" not in zipfile.ZipFile(file).read("xl/worksheets/sheet1.xml")


def test_every_list_of_choices_is_a_drop_down(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    write_excel_template(file, Language.DUTCH)
    book = Filled(load_workbook(file))
    rules = {rule.formula1 for rule in book.sheet("issues").data_validations.dataValidation}
    links = {rule.formula1 for rule in book.sheet("preferences").data_validations.dataValidation}

    assert rules == {'"lijst met mogelijkheden,hele getallen,getallen met decimalen,bedragen"'}
    assert "'partijen'!$C$4:$C$204" in links


def test_headings_and_titles_are_in_the_language_and_keys_are_hidden(tmp_path: Path) -> None:
    titles = []
    for language in Language:
        file = tmp_path / f"{language.value}.xlsx"
        write_excel_template(file, language)
        sheets = load_workbook(file).worksheets
        titles.append([sheet.title for sheet in sheets])

        assert all(sheet.freeze_panes == "A4" for sheet in sheets)
        assert sheets[1].row_dimensions[1].hidden
    shown = [table for table in tables() if table.is_always_there]
    assert len(shown) == len(set(titles[0])) == len(set(titles[1]))
    assert titles[0] != titles[1]


def test_a_save_keeps_the_language_of_a_workbook(tmp_path: Path) -> None:
    for language in Language:
        file = tmp_path / f"{language.value}.xlsx"
        write_excel(CASE, file, language)
        changed = CASE.model_copy(update={"title": "Other"})
        save_case(changed, file)

        assert read_excel(file) == changed
        assert load_workbook(file).worksheets[1].title == {"nl": "partijen", "en": "parties"}[language.value]


def test_a_save_without_a_change_leaves_a_workbook_alone(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    write_excel(CASE, file)
    before = file.read_bytes()
    save_case(CASE, file)

    assert file.read_bytes() == before


def _zip(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("found", "code", "kind"),
    [
        (b"no zip at all", "excel.unreadable", FormatError),
        (b"PK\x03\x04 broken", "excel.unreadable", FormatError),
        (_zip({"a.txt": b"x"}), "excel.unreadable", FormatError),
        (_zip({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "excel.hostile_part", HostileFile),
        (_zip({"xl/workbook.xml": "<a/>".encode("utf-16")}), "excel.hostile_part", HostileFile),
        (_zip({"xl/a.xml": b"0" * 20_000_001}), "excel.too_large", HostileFile),
        (_zip({f"{n}.xml": b"" for n in range(MOST_PARTS + 1)}), "excel.too_large", HostileFile),
    ],
    ids=range(7),
)
def test_files_that_are_no_sound_workbook_are_refused(
    found: bytes, code: str, kind: type[KoekError], tmp_path: Path
) -> None:
    file = tmp_path / "case.xlsx"
    file.write_bytes(found)
    with pytest.raises(kind) as caught:
        read_case(file)

    assert isinstance(caught.value, FormatError)
    assert [mistake.code for mistake in caught.value.mistakes] == [code]


def test_a_workbook_of_something_else_is_named(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    book = Workbook()
    book.save(file)
    with pytest.raises(FormatError) as caught:
        read_case(file)

    assert caught.value.mistakes[0].code == "excel.no_case"


def _gaps(book: Filled) -> None:
    book.put("parties", "about", "nameless", 4)
    book.put("issues.options", "name", "homeless", 4)
    for cell in book.sheet("preferences.issues.points")[1]:
        cell.value = None if cell.value == "1" else cell.value


def test_gaps_in_a_workbook_are_told(tmp_path: Path) -> None:
    told = _mistakes(tmp_path, _gaps)

    assert told["parties!C7"] == "key.missing"
    assert told["issues – options!B7"] == "excel.item_missing"
    assert set(told.values()) == {"key.missing", "excel.item_missing", "excel.stray_cell", "value.missing"}


def test_a_workbook_without_rows_has_no_cell_to_point_at(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    book = Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["B1"] = "koek/parties", "name"
    book.save(file)
    with pytest.raises(InvalidCase) as caught:
        read_case(file)

    assert [(m.code, m.place.cell) for m in caught.value.mistakes] == [("version.missing", None)]


def test_a_long_list_of_words_is_not_forced_into_a_drop_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("koek.formats.excel_write._LONGEST_WORD_LIST", 10)
    file = tmp_path / "case.xlsx"
    write_excel_template(file, Language.ENGLISH)

    assert Filled(load_workbook(file)).sheet("issues").data_validations.count == 0


def test_values_of_cells_become_texts() -> None:
    values = [True, 0.1, 3.0, 1e300, datetime(2027, 3, 31, 10, tzinfo=UTC), time(10, 30), " ", "_x0041_"]

    assert [text_in(value) for value in values] == [
        "yes", "0.1", "3", "1e+300", "2027-03-31T10:00:00+00:00", "10:30:00", None, "A"
    ]  # fmt: skip


def test_a_workbook_under_another_name_is_still_one(tmp_path: Path) -> None:
    file = tmp_path / "case.xlsx"
    write_excel(CASE, file)
    other = file.rename(tmp_path / "case.dat")

    assert read_case(other) == CASE


def test_amounts_and_days_are_read_as_people_type_them(tmp_path: Path) -> None:
    def fill(book: Filled) -> None:
        _fill_in(book)
        book.put("parties.people", "mandate.up_to", "€ 250.000,50")
        book.put("parties.people", "mandate.confirmed_on", "3-11-2026")
        book.put("issues", "lowest", "€ 1.200")
        book.put("issues", "highest", "EUR 1.300,-")
        book.put("issues", "step", "12,5")

    case = _read(tmp_path, fill, template=True)
    mandate, issue = case.parties[0].people[0].mandate, case.issues[0]

    assert mandate.confirmed_on == date(2026, 11, 3)
    assert mandate.up_to == 25_000_050
    assert (issue.lowest, issue.highest, issue.step) == (1200, 1300, Fraction(25, 2))


@pytest.mark.parametrize("text", ["1,200", "1.200.5", "25%", "twelve", "1,200,000", "-"])
def test_what_can_be_read_in_two_ways_or_in_none_stays_as_it_was_typed(text: str) -> None:
    assert as_kept(text, "number") == text


def test_words_stay_as_they_are_and_a_day_that_is_none_too() -> None:
    assert as_kept("€ 12,50", "text") == "€ 12,50"
    assert as_kept("next week", "date") == "next week"
    assert as_kept("2026-11-22T10:00:00+01:00", "moment") == "2026-11-22T10:00:00+01:00"
    assert as_kept("-0.25", "number") == "-0.25"


def test_the_choices_are_told_in_the_words_of_the_lists(tmp_path: Path) -> None:
    def fill(book: Filled) -> None:
        _fill_in(book)
        book.put("parties.people", "mandate.may_bind", "weet niet")

    with pytest.raises(InvalidCase) as caught:
        _read(tmp_path, fill, template=True)
    said = [mistake_text(mistake, Language.DUTCH) for mistake in caught.value.mistakes]

    assert any("Schrijf ja, nee of onbekend." in text for text in said)


def test_with_headings_of_their_own_the_choices_are_those_of_the_file(tmp_path: Path) -> None:
    def fill(book: Filled) -> None:
        book.put("parties.people", "mandate.may_bind", "perhaps")
        book.sheet("parties").title = "wie"

    with pytest.raises(InvalidCase) as caught:
        _read(tmp_path, fill)

    assert "yes, no or unknown" in " ".join(mistake_text(m, Language.ENGLISH) for m in caught.value.mistakes)


def test_the_sheets_to_begin_with_have_a_colour(tmp_path: Path) -> None:
    write_excel_template(tmp_path / "new.xlsx", Language.DUTCH)
    book = load_workbook(tmp_path / "new.xlsx")
    coloured = [sheet.title for sheet in book if sheet.sheet_properties.tabColor]

    assert len(coloured) == 7
    assert coloured[:3] == ["start", "partijen", "partijen – mensen"]
