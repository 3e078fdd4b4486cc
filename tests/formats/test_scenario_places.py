"""What turns out to be wrong when a scenario is used gets the file and the line where it should stand."""

from pathlib import Path

import pytest

from formats.scenario_files import CORPUS, needs_corpus, write
from koek.errors import InvalidCase, Mistake, Place
from koek.formats.scenario import read_scenario
from koek.formats.scenario_places import placed_in_scenario
from koek.workbench.best_agreements import best_agreements

YAML = {
    "d.yml": "type: DiscreteCartesianOutcomeSpace\nissues:\n"
    "- {name: Hue, type: CategoricalIssue, values: [red, blue]}\n"
    "- {name: Size, type: CategoricalIssue, values: [big, small]}\n",
    "sun.yml": "type: LinearAdditiveUtilityFunction\nvalues:\n"
    "- {type: TableFun, mapping: {red: 1, blue: 0}}\n- {type: TableFun, mapping: {big: 1, small: 0}}\n",
    "tide.yml": "type: LinearAdditiveUtilityFunction\nvalues:\n"
    "  Hue: {type: TableFun, mapping: {red: 1, blue: 0}}\n  Size: {type: TableFun, mapping: {small: 2}}\n",
}
NEGOLOG = {
    "sun.json": '{"reservationValue": 0,\n"issueWeights": {"Hue": 0.5, "Size": 0.5},\n'
    '"issues": {"Hue": {"red": 1, "blue": 0},\n"Size": {"big": 1}}}',
    "tide.json": '{"reservationValue": 0,\n"issueWeights": {"Hue": 0.5, "Size": 0.5},\n'
    '"issues": {"Hue": {"red": 1, "blue": 0},\n"Size": {"big": 1, "small": 0}}}',
}
ISSUES = (
    '<issue index="{n}" name="{name}" type="discrete" etype="discrete" vtype="discrete">'
    '<item index="1" value="a"{one}/><item index="2" value="b"{two}/></issue>\n'
)


def _issue(number: int, name: str, *worth: str) -> str:
    one, two = (f' evaluation="{w}"' if w else "" for w in worth)
    return ISSUES.format(n=number, name=name, one=one, two=two)


def _space(first: str, second: str, *, weights: str = "") -> str:
    return (
        '<utility_space><objective index="0" name="r" type="objective" etype="objective">\n'
        f"{first}{second}</objective>\n{weights}</utility_space>"
    )


WEIGHTS = '<weight index="1" value="0.5"/>\n<weight index="2" value="0.5"/>\n'
GENIUS = {
    "d.xml": "<negotiation_template>"
    + _space(_issue(1, "Hue", "", ""), _issue(2, "Size", "", ""))
    + "</negotiation_template>",
    "sun.xml": _space(_issue(1, "Hue", "1", "2"), _issue(2, "Size", "1", ""), weights=WEIGHTS),
    "tide.xml": _space(_issue(1, "Hue", "1", "2"), _issue(2, "Size", "1", "2"), weights=WEIGHTS),
}


def _placed(folder: Path) -> list[Place]:
    with pytest.raises(InvalidCase) as caught:
        best_agreements(read_scenario(folder))
    return [mistake.place for mistake in placed_in_scenario(caught.value.mistakes, folder)]


@pytest.mark.parametrize(
    ("files", "file", "line"),
    [(YAML, "tide.yml", 4), (NEGOLOG, "sun.json", 4), (GENIUS, "sun.xml", 3)],
    ids=["yaml", "negolog", "genius"],
)
def test_what_a_profile_does_not_tell_is_placed_where_it_tells_of_that_issue(
    tmp_path: Path, files: dict[str, str], file: str, line: int
) -> None:
    (place,) = _placed(write(tmp_path / "s", files))

    assert (place.file, place.line, place.path) == (str(tmp_path / "s" / file), line, ())


def test_values_in_a_list_are_found_by_their_place_in_it(tmp_path: Path) -> None:
    silent = YAML | {"sun.yml": YAML["sun.yml"].replace("big: 1, small: 0", "big: 1")}

    assert [place.line for place in _placed(write(tmp_path / "s", silent))] == [4, 4]


def test_values_inside_a_function_that_melts_with_time_are_found(tmp_path: Path) -> None:
    inner = YAML["tide.yml"].replace("\n", "\n  ")
    melting = YAML | {"tide.yml": f"type: ExpDiscountedUFun\ndiscount: 0.9\nufun:\n  {inner}"}

    assert [place.line for place in _placed(write(tmp_path / "s", melting))] == [7]


def test_an_issue_that_a_profile_leaves_out_gets_the_file_alone(tmp_path: Path) -> None:
    hue = '"issueWeights": {"Hue": 1}, "issues": {"Hue": {"red": 1, "blue": 0}}'
    silent = NEGOLOG | {"sun.json": f'{{"reservationValue": 0, {hue}}}'}
    (place,) = _placed(write(tmp_path / "s", silent))

    assert (place.file, place.line) == (str(tmp_path / "s" / "sun.json"), None)


def test_an_issue_that_a_utility_space_leaves_out_gets_the_file_alone(tmp_path: Path) -> None:
    silent = GENIUS | {"sun.xml": _space(_issue(1, "Hue", "1", "2"), "", weights=WEIGHTS)}
    places = _placed(write(tmp_path / "s", silent))

    assert [(place.file, place.line) for place in places] == [(str(tmp_path / "s" / "sun.xml"), None)]


@pytest.mark.parametrize(
    "mistake",
    [
        Mistake("discount", {}, Place(path=("issues", 0))),
        Mistake("value.undefined_issue", {"issue": "hue"}, Place(path=("preferences", 0), file="elsewhere")),
    ],
)
def test_what_is_not_about_a_profile_or_has_a_file_stays_as_it_is(tmp_path: Path, mistake: Mistake) -> None:
    assert placed_in_scenario((mistake,), write(tmp_path / "s", YAML)) == (mistake,)


def test_a_mistake_without_an_issue_gets_the_file_of_the_party(tmp_path: Path) -> None:
    mistake = Mistake("value.discount_not_positive", {}, Place(path=("preferences", 1, "discount")))
    (placed,) = placed_in_scenario((mistake,), write(tmp_path / "s", YAML))

    assert placed.place == Place(file=str(tmp_path / "s" / "tide.yml"))


def test_files_that_are_gone_leave_a_mistake_where_it_was(tmp_path: Path) -> None:
    mistake = Mistake("value.undefined_issue", {"issue": "hue"}, Place(path=("preferences", 1)))

    assert placed_in_scenario((mistake,), tmp_path) == (mistake,)


@needs_corpus
@pytest.mark.corpus
def test_every_silence_in_a_collected_scenario_has_its_file_and_line() -> None:
    places = _placed(CORPUS / "yaml" / "Phone")

    assert len(places) == 5
    assert all(place.line and str(place.file).endswith(".yml") for place in places)
