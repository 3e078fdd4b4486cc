"""Codes become sentences; what is wrong is told with its place."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from koek.errors import InvalidCase, MissingSection, Mistake, Place
from koek.findings import Finding
from koek.texts import catalogue
from koek.texts.catalogue import error_text, finding_text, mistake_text, say, translate
from koek.texts.compiling import compile_catalogues, update_catalogues
from koek.texts.language import Language
from koek.texts.marking import N_, Message

DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH


def test_a_finding_speaks_both_languages() -> None:
    finding = Finding("proposal.share", {"party": "zilver", "share": Fraction(1, 2)})

    assert "50%" in finding_text(finding, ENGLISH)
    assert "50\xa0%" in finding_text(finding, DUTCH)


def test_our_own_party_is_addressed_and_an_estimate_says_so() -> None:
    facts: dict[str, object] = {"party": "zilver", "share": 1}

    assert say("proposal.share", DUTCH, facts | {"ours": True}).startswith("Jullie")
    assert "schatting" in say("proposal.share", DUTCH, facts | {"estimated": True})
    assert "schatting" not in say("proposal.share", DUTCH, facts)


def test_a_number_chooses_the_form() -> None:
    assert "1 fout." in say("cli.mistakes", DUTCH, {"count": 1})
    assert "2 fouten." in say("cli.mistakes", DUTCH, {"count": 2})
    assert "limit:" in say("offer.infeasible", ENGLISH, {"limits": ("x",), "count": ("x",)})


def test_an_error_tells_how_to_mend_it() -> None:
    assert "‘issues’" in error_text(MissingSection(section="issues"), DUTCH)


def test_a_code_without_a_sentence_is_a_programming_mistake() -> None:
    with pytest.raises(KeyError):
        say("no.such.code", DUTCH)


@pytest.mark.parametrize(
    ("place", "beginning"),
    [
        (
            Place(file="a.yaml", line=3, column=7, path=("issues", 0)),
            "a.yaml, regel 3, kolom 7, issues › 1: ",
        ),
        (Place(file="a.yaml", line=3), "a.yaml, regel 3, kolom 1: "),
        (Place(file="a.xlsx", sheet="Partijen", cell="B2"), "a.xlsx, blad Partijen, cel B2: "),
        (Place(file="a.xlsx", cell="B2"), "a.xlsx, blad , cel B2: "),
        (Place(path=("title",)), "title: "),
    ],
)
def test_a_mistake_begins_with_its_place(place: Place, beginning: str) -> None:
    mistake = Mistake("case.missing_section", {"section": "x"}, place)

    assert mistake_text(mistake, DUTCH).startswith(beginning)


def test_a_mistake_without_a_place_is_the_sentence_alone() -> None:
    mistake = Mistake("case.missing_section", {"section": "x"})

    assert mistake_text(mistake, ENGLISH).startswith("This question")


def test_texts_of_the_argument_parser_are_translated_when_known() -> None:
    assert translate("options", DUTCH) == "opties"
    assert translate("options", ENGLISH) == "options"
    assert translate("no such text", DUTCH) == "no such text"


def test_two_areas_may_not_own_one_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def same(area: str) -> Mapping[str, Message]:
        del area
        return {"twice": N_("x")}

    monkeypatch.setattr(catalogue, "_area_sentences", same)

    with pytest.raises(ValueError, match="twice"):
        catalogue.every_sentence()


def test_a_catalogue_is_compiled_only_when_its_source_is_newer(tmp_path: Path) -> None:
    update_catalogues(["places"], tmp_path)

    assert [path.name for path in compile_catalogues(tmp_path)] == ["places.mo"]
    assert compile_catalogues(tmp_path) == ()


def test_a_new_sentence_comes_in_without_dutch_and_is_named(tmp_path: Path) -> None:
    assert update_catalogues(["places"], tmp_path) == ("places: place.line", "places: place.cell")


def test_all_mistakes_of_a_case_are_counted_in_its_error() -> None:
    error = InvalidCase((Mistake("a"), Mistake("b")))

    assert error.facts["count"] == 2
    assert "a" in str(error)
