"""Every command answers in both languages, on the examples that ship."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, SOLVABLE, example, koek
from koek.bargaining.trades import MOST_ISSUES_FOR_DOUBLES

Screen = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SOLVABLE)
def test_solving_an_example_reads_like_advice(capsys: Screen, name: str, language: str) -> None:
    run = koek(capsys, "solve", example(name, language), "--lang", language, "--explain")

    assert run.code == 0
    assert run.err == ""
    first = run.out.splitlines()[0]
    assert first.startswith({"nl": "Volgens jullie schatting", "en": "By your estimate"}[language])
    assert {"nl": "Volgende stap", "en": "Next step"}[language] in run.out
    assert {"nl": "Dat is bewezen", "en": "That is proven"}[language] in run.out
    assert "{" not in run.out


def test_solving_as_json_gives_one_object_with_everything_promised(capsys: Screen) -> None:
    answer = koek(capsys, "solve", example("volunteers"), "--json", "--exact").answer

    assert answer["outcome_count"] == "1053"
    frontier = answer["frontier"]
    assert frontier["size"] == 24 == len(frontier["points"]) == len(frontier["points_exact"])
    assert int(frontier["outcome_count"]) >= 24
    assert frontier["proven"] is True
    assert frontier["truncated"] is False
    rules = {"nash", "kalai_smorodinsky", "egalitarian", "equal_gain", "utilitarian", "leximin"}
    assert set(answer["solutions"]) == rules
    for solution in answer["solutions"].values():
        assert solution["proven"] is True
        assert int(solution["outcome_count"]) >= len(solution["outcomes"]) >= 1
        for party, text in solution["utilities_exact"].items():
            assert float(Fraction(text)) == solution["utilities"][party]


def test_points_beyond_the_limit_are_left_out_and_that_is_said(capsys: Screen) -> None:
    frontier = koek(capsys, "solve", example("volunteers"), "--json", "--limit", 3).answer["frontier"]

    assert len(frontier["points"]) == 3
    assert frontier["truncated"] is True
    assert frontier["size"] == 24


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offer_is_weighed_before_its_options_are_listed(capsys: Screen, language: str) -> None:
    run = koek(capsys, "offer", example("maintenance", language), "--lang", language)

    assert run.code == 0
    assert run.out.startswith(
        {"nl": "Dit rust op jullie schatting", "en": "This rests on your estimate"}[language]
    )
    assert "€" in run.out


def test_an_offer_below_somebodys_alternative_is_named_first_and_gets_no_percentage(capsys: Screen) -> None:
    run = koek(
        capsys, "offer", example("maintenance"), "--choose", "price=315000", "repair-time=8", "--lang", "nl"
    )

    assert run.code == 0
    assert "slechter dan" in run.out.splitlines()[1] + run.out.splitlines()[2]
    assert "%" not in run.out.split("Het voorstel")[0]


def test_a_new_offer_can_be_tried_without_writing_it(capsys: Screen, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(example("maintenance").read_text(encoding="utf-8"), encoding="utf-8")
    before = case.read_bytes()
    answer = koek(capsys, "offer", case, "--choose", "price=296000", "--json").answer

    assert answer["outcome"]["price"] == "296000"
    assert case.read_bytes() == before


def test_a_saved_offer_keeps_the_comments_of_the_file(capsys: Screen, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    written = example("maintenance").read_text(encoding="utf-8")
    case.write_text(written, encoding="utf-8")
    run = koek(
        capsys,
        "offer",
        case,
        "--choose",
        "price=296000",
        "--save",
        "tegenbod",
        "--at",
        "2026-11-22",
        "--lang",
        "nl",
    )

    assert run.code == 0
    assert "tegenbod" in run.out
    saved = case.read_text(encoding="utf-8")
    comments = [line for line in written.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in saved.splitlines() if line.lstrip().startswith("#")] == comments
    assert koek(capsys, "offer", case, "--offer", "tegenbod", "--json").answer["outcome"]["price"] == "296000"


@pytest.mark.parametrize("language", LANGUAGES)
def test_trades_are_told_in_words(capsys: Screen, language: str) -> None:
    run = koek(capsys, "trade", example("volunteers", language), "--lang", language)

    assert run.code == 0
    assert {"nl": "Jullie geven", "en": "You give"}[language] in run.out


@pytest.mark.parametrize("name", SOLVABLE)
def test_trades_are_better_for_both_or_come_as_a_question(capsys: Screen, name: str) -> None:
    answer = koek(capsys, "trade", example(name), "--json").answer

    assert answer["acceptable"] is True
    assert answer["trades"]
    for trade in answer["trades"]:
        assert all(trade["gains"][party] > 0 for party in trade["between"])
        assert all(gain >= 0 for gain in trade["gains"].values())


@pytest.mark.parametrize(
    ("language", "head"),
    [("nl", "Beter voor jullie en Gemeente Oudebeke"), ("en", "Better for you and Municipality of Oudebeke")],
)
def test_a_change_that_helps_two_of_three_says_whom(capsys: Screen, language: str, head: str) -> None:
    run = koek(capsys, "trade", example("community-centre", language), "--lang", language)

    assert head in run.out


def many_issues(count: int) -> dict[str, object]:
    """Return a case in which the two give and get on so many issues, half of them each."""
    issues = [{"id": f"i{k}", "name": f"Issue {k}", "options": ["low", "high"]} for k in range(count)]
    worth = {"us": (2, -1), "them": (-1, 2)}
    told = [
        {
            "party": party,
            "limit": "-100",
            "issues": [
                {"issue": f"i{k}", "weight": "13", "worth": {"low": "0", "high": str(gains[k % 2])}}
                for k in range(count)
            ],
        }
        for party, gains in worth.items()
    ]
    offer = {"id": "first", "by": "us", "at": "2026-11-22", "outcome": {f"i{k}": "low" for k in range(count)}}
    head = {"koek": "1", "title": "Many", "ours": "us", "parties": ["us", "them"]}
    return {**head, "issues": issues, "preferences": told, "offers": [offer]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [4, 14])
def test_trades_that_were_not_all_looked_at_are_told_as_such(
    capsys: Screen, tmp_path: Path, language: str, count: int
) -> None:
    complete = count <= MOST_ISSUES_FOR_DOUBLES
    file, page = tmp_path / "many.json", tmp_path / "many.html"
    file.write_text(json.dumps(many_issues(count)), encoding="utf-8")
    said = {"nl": "er kan een betere zijn", "en": "there may be a better one"}[language]
    koek(capsys, "report", file, page, "--lang", language)
    shown = (
        koek(capsys, "trade", file, "--lang", language).out,
        koek(capsys, "solve", file, "--lang", language).out,
        page.read_text(encoding="utf-8"),
    )

    assert [said not in " ".join(text.split()) for text in shown] == [complete] * 3
    assert koek(capsys, "trade", file, "--json").answer["complete"] is complete


def test_no_trade_is_offered_from_what_nobody_should_sign(capsys: Screen) -> None:
    run = koek(capsys, "trade", example("maintenance"), "--offer", "offer-1", "--json", "--lang", "nl")

    if run.code == 0:
        assert run.answer["acceptable"] is False
        assert run.answer["trades"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_dividing_tells_who_pays_whom_to_the_cent(capsys: Screen, language: str) -> None:
    run = koek(capsys, "divide", example("maintenance", language), "--lang", language, "--explain")
    answer = koek(capsys, "divide", example("maintenance", language), "--json").answer

    assert run.code == 0
    assert sum(answer["shares"].values()) == answer["net"] == 1516751
    assert sum(answer["transfers"].values()) == 0
    assert len(answer["periods"]) == 3
    assert {"nl": "7.607,26", "en": "7,607.26"}[language] in run.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_ledger_all_reach_an_equal_part_in_words(capsys: Screen, language: str) -> None:
    run = koek(capsys, "divide", example("volunteers", language), "--lang", language)
    answer = koek(capsys, "divide", example("volunteers", language), "--json").answer

    assert run.code == 0
    assert run.out.count("%") == 2
    assert answer["rule"] == "equal_gain"
    assert max(answer["shares"].values()) - min(answer["shares"].values()) < 0.1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*SOLVABLE, "not-yet"])
def test_checking_an_example_finds_nothing_wrong(capsys: Screen, name: str, language: str) -> None:
    run = koek(capsys, "check", example(name, language), "--lang", language)

    assert run.code == 0
    assert {"nl": "er staat niets in dat niet klopt", "en": "nothing in it is wrong"}[language] in run.out
    assert koek(capsys, "check", example(name, language), "--json").answer["mistakes"] == []


@pytest.mark.parametrize("suffix", ["json", "yaml", "xlsx"])
def test_a_converted_case_gives_the_same_answer(capsys: Screen, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"copy.{suffix}"
    run = koek(capsys, "convert", example("volunteers"), target)
    same = koek(capsys, "solve", target, "--json").answer

    assert run.code == 0
    assert same == koek(capsys, "solve", example("volunteers"), "--json").answer


@pytest.mark.parametrize("form", ["genius", "geniusweb"])
def test_a_scenario_says_what_it_cannot_hold(capsys: Screen, tmp_path: Path, form: str) -> None:
    target, case = tmp_path / form, tmp_path / "case.yaml"
    lines = example("volunteers").read_text(encoding="utf-8").splitlines(keepends=True)
    case.write_text("".join(line for line in lines if "according_to:" not in line), encoding="utf-8")
    run = koek(capsys, "convert", case, target, "--to", form, "--lang", "nl")
    points = koek(capsys, "solve", target, "--json").answer["frontier"]["size"]

    assert run.code == 0
    assert len(run.out.splitlines()) > 1
    assert points > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_case_can_be_solved_as_it_is(capsys: Screen, tmp_path: Path, language: str) -> None:
    target = tmp_path / "case.yaml"
    written = koek(capsys, "new", target, "--lang", language)
    solved = koek(capsys, "solve", target, "--lang", language)
    again = koek(capsys, "new", target, "--lang", language)

    assert (written.code, solved.code) == (0, 0)
    assert again.code == 3
    assert {"nl": "bestaat al", "en": "exists already"}[language] in again.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_workbook_is_there_to_be_filled_in(capsys: Screen, tmp_path: Path, language: str) -> None:
    run = koek(capsys, "new", tmp_path / "case.xlsx", "--excel", "--lang", language)

    assert run.code == 0
    assert (tmp_path / "case.xlsx").stat().st_size > 1000


def test_the_schema_is_json(capsys: Screen) -> None:
    assert koek(capsys, "schema").answer["$schema"].startswith("https://json-schema.org/draft/2020-12")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "suffix",
    [pytest.param("html", marks=pytest.mark.slow), "pdf", pytest.param("docx", marks=pytest.mark.slow)],
)
def test_a_report_is_written_once_and_replaced_only_when_asked(
    capsys: Screen, tmp_path: Path, suffix: str, language: str
) -> None:
    target = tmp_path / f"report.{suffix}"
    words = ("report", example("volunteers", language), target, "--lang", language, "--today", "2026-11-22")

    assert koek(capsys, *words).code == 0
    first = target.read_bytes()
    assert koek(capsys, *words).code == 3
    assert koek(capsys, *words, "--force", "--share").code == 0
    assert target.read_bytes() != first
