"""Which files of a folder make a scenario, and which profiles sit at the table."""

import json
from pathlib import Path

import pytest

from formats.scenario_files import write
from koek.errors import FormatError, Mistake
from koek.formats import scenario
from koek.formats.scenario import is_scenario, read_scenario
from koek.formats.scenario_parts import natural_key, unique_ids
from koek.texts.catalogue import mistake_text
from koek.texts.language import Language

DOMAIN = """<negotiation_template><utility_space><objective name="roof">
<issue index="1" name="Colour"><item value="red"/><item value="blue"/></issue>
</objective></utility_space></negotiation_template>"""
PROFILE = """<utility_space><objective>
<issue index="1" name="Colour"><item value="red" evaluation="1"/><item value="blue" evaluation="0"/></issue>
<weight index="1" value="1"/></objective></utility_space>"""
NEGOLOG = json.dumps({"issueWeights": {"A": 1}, "issues": {"A": {"x": 1, "y": 0}}})


def _genius(folder: Path, *names: str, **more: str) -> Path:
    files = {"domain.xml": DOMAIN, **dict.fromkeys((f"{name}.xml" for name in names), PROFILE)}
    return write(folder, files | {name.replace("__", "."): text for name, text in more.items()})


def _mistakes(path: Path, profiles: tuple[str, ...] = ()) -> list[Mistake]:
    with pytest.raises(FormatError) as caught:
        read_scenario(path, profiles)
    return list(caught.value.mistakes)


def _ids(path: Path, profiles: tuple[str, ...] = ()) -> list[str]:
    return [party.id for party in read_scenario(path, profiles).parties]


def test_profiles_come_in_natural_order(tmp_path: Path) -> None:
    assert _ids(_genius(tmp_path, "p10", "p9", "P1")) == ["p1", "p9", "p10"]


def test_content_decides_what_a_file_is(tmp_path: Path) -> None:
    others = {
        "pareto__xml": "\n0.6, 1.0\n",
        "feed__xml": "<rss/>",
        "notes__txt": "<",
        "_x__xml": "<<",
        "empty__xml": "",
    }

    assert _ids(_genius(tmp_path, "a", "b", **others)) == ["a", "b"]


def test_a_folder_inside_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "c.xml").mkdir()

    assert _ids(_genius(tmp_path, "a", "b")) == ["a", "b"]


def test_the_domain_file_stands_for_its_folder(tmp_path: Path) -> None:
    assert _ids(_genius(tmp_path, "a", "b") / "domain.xml") == ["a", "b"]


def test_a_profile_stands_for_its_folder_too(tmp_path: Path) -> None:
    assert _ids(_genius(tmp_path, "a", "b") / "a.xml") == ["a", "b"]


@pytest.mark.parametrize(
    "neighbour",
    [
        {"bomb.xml": '<!DOCTYPE a [<!ENTITY e "x">]><negotiation_template/>'},
        {"cut.xml": "<negotiation_template>"},
        {"anchors.yaml": "a: &a [1]\nb: *a\n"},
    ],
)
@pytest.mark.parametrize("name", ["case.yaml", "case.json"])
def test_what_lies_beside_a_file_that_is_no_scenario_is_not_blamed(
    tmp_path: Path, name: str, neighbour: dict[str, str]
) -> None:
    folder = write(tmp_path, {name: '{"title": "One van"}'} | neighbour)

    assert not is_scenario(folder / name)


def test_a_mistake_that_two_formats_meet_is_told_once(tmp_path: Path) -> None:
    folder = write(tmp_path, {"cut.json": '{"title": '})

    assert len(_mistakes(folder / "cut.json")) == 1


def test_the_given_domain_is_the_one_that_is_meant(tmp_path: Path) -> None:
    other = DOMAIN.replace("roof", "shed")
    folder = _genius(tmp_path, "a", "b", other__xml=other)

    assert read_scenario(folder / "other.xml").title == "shed"
    (mistake,) = _mistakes(folder)
    assert (mistake.code, mistake.facts["files"]) == ("scenario.several_domains", ("domain.xml", "other.xml"))


def test_profiles_are_chosen_by_file_stem_or_name_in_the_order_asked_for(tmp_path: Path) -> None:
    folder = _genius(tmp_path, "the_buyer", "seller", "third")

    assert _ids(folder, ("third.xml", "the buyer", "third")) == ["third", "the-buyer"]
    assert _ids(folder, ("seller", "the_buyer")) == ["seller", "the-buyer"]


def test_an_unknown_profile_is_told_with_what_there_is(tmp_path: Path) -> None:
    first, second = _mistakes(_genius(tmp_path, "buyer", "seller"), ("sellr", "buyer", "zzz"))

    assert (first.code, first.facts) == (
        "scenario.profile_unknown",
        {"profile": "sellr", "known": ("seller",)},
    )
    assert second.facts["known"] == ("buyer", "seller")


@pytest.mark.parametrize(("names", "chosen"), [((), ()), (("a",), ()), (("a", "b"), ("a",))])
def test_one_party_is_no_negotiation(names: tuple[str, ...], chosen: tuple[str, ...], tmp_path: Path) -> None:
    (mistake,) = _mistakes(_genius(tmp_path, *names), chosen)

    assert (mistake.code, mistake.facts["found"]) == ("scenario.too_few_profiles", min(len(names), 1))


@pytest.mark.parametrize("suffix", [".xml", ".yml"])
def test_a_domain_that_is_missing_is_told(suffix: str, tmp_path: Path) -> None:
    text = PROFILE if suffix == ".xml" else "type: LinearAdditiveUtilityFunction"
    write(tmp_path, {f"a{suffix}": text, f"b{suffix}": text})

    assert [mistake.code for mistake in _mistakes(tmp_path)] == ["scenario.no_domain"]


@pytest.mark.parametrize(
    "files", [{}, {"a.txt": "x"}, {"a.json": "{}"}, {"a.yml": "koek: 1"}, {"a.xml": "<a/>"}]
)
def test_a_folder_without_scenario_is_told(files: dict[str, str], tmp_path: Path) -> None:
    write(tmp_path, files)

    assert [mistake.code for mistake in _mistakes(tmp_path)] == ["scenario.unrecognised"]
    assert not is_scenario(tmp_path)


def test_a_file_that_is_no_part_of_the_scenario_beside_it_is_not_one(tmp_path: Path) -> None:
    folder = _genius(tmp_path, "a", "b", feed__xml="<rss/>")

    assert not is_scenario(folder / "feed.xml")
    assert is_scenario(folder)
    assert is_scenario(folder / "a.xml")


def test_a_path_that_does_not_exist_is_told(tmp_path: Path) -> None:
    assert [mistake.code for mistake in _mistakes(tmp_path / "gone")] == ["file.not_found"]
    assert not is_scenario(tmp_path / "gone" / "away.xml")


def test_a_broken_file_is_told_with_its_line_and_the_scenario_is_still_one(tmp_path: Path) -> None:
    folder = _genius(tmp_path, "a", "b", broken__xml="<utility_space>\n<a></b>")
    (mistake,) = _mistakes(folder)

    assert (mistake.code, mistake.place.line) == ("xml.malformed", 2)
    assert is_scenario(folder)


def test_broken_files_alone_are_told_rather_than_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"a.xml": "<a", "b.json": "{"})

    assert len(_mistakes(tmp_path)) >= 2


def test_the_formats_do_not_stand_in_each_others_way(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": NEGOLOG, "b.json": NEGOLOG, "other.xml": "<rss/>", "set.yml": "a: 1"})

    assert _ids(tmp_path) == ["a", "b"]


def test_a_folder_full_of_files_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenario, "MOST_FILES", 2)

    assert [mistake.code for mistake in _mistakes(_genius(tmp_path, "a", "b"))] == ["scenario.too_many_files"]


def test_names_that_clash_get_the_next_free_number() -> None:
    assert list(unique_ids(["0 kW", "0-kW", "0-kw 2", "€", "£"])) == [
        "0-kw",
        "0-kw-2",
        "0-kw-2-2",
        "item",
        "item-2",
    ]


def test_parties_with_the_same_name_are_told_apart(tmp_path: Path) -> None:
    assert _ids(_genius(tmp_path, "a b", "a_b")) == ["a-b", "a-b-2"]


def test_natural_order_reads_numbers_as_numbers() -> None:
    assert sorted(["p10x", "p9y", "p", "10", "9"], key=natural_key) == ["9", "10", "p", "p9y", "p10x"]


@pytest.mark.parametrize("language", Language)
def test_a_mistake_reads_as_a_sentence_with_its_place(language: Language, tmp_path: Path) -> None:
    wrong = PROFILE.replace("blue", "bleu")
    (mistake,) = _mistakes(_genius(tmp_path, "a", b__xml=wrong))

    assert mistake_text(mistake, language).startswith(f"{tmp_path / 'b.xml'}, ")
    assert "“bleu”" in mistake_text(mistake, language)
