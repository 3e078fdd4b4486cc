"""The commands on the method answer in both languages, as text and as JSON, on the examples that ship."""

import json
import shlex
from pathlib import Path

import pytest

from cli.commands import LANGUAGES, SOLVABLE, example, koek
from koek.cli.arguments import COMMANDS
from koek.cli.next import COMMANDS as NEXT_COMMANDS
from koek.texts.sentences.questions import SENTENCES

Screen = pytest.CaptureFixture[str]
METHOD_COMMANDS = ("prepare", "differences", "relation", "trust", "network", "close")
TODAY = "2026-11-22"
ALMOST_EMPTY = "koek: 1\ntitle: Brood\nparties: [Bakker, Wijkhuis]\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A copy of an example that a command may write into."""
    file = tmp_path / "case.yaml"
    file.write_text(example("maintenance").read_text(encoding="utf-8"), encoding="utf-8")
    return file


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A case of two minutes: a title and two parties."""
    file = tmp_path / "empty.yaml"
    file.write_text(ALMOST_EMPTY, encoding="utf-8")
    return file


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SOLVABLE)
@pytest.mark.parametrize("command", [*METHOD_COMMANDS, "next"])
def test_an_example_reads_like_advice(capsys: Screen, command: str, name: str, language: str) -> None:
    run = koek(capsys, command, example(name, language), "--lang", language, "--today", TODAY, "--explain")

    assert (run.code, run.err) == (0, "")
    assert {"nl": "volgende stap", "en": "next"}[language] in run.out.lower()
    assert "{" not in run.out
    assert all(len(line) <= 90 for line in run.out.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", METHOD_COMMANDS)
def test_the_same_answer_as_json_holds_codes_and_sentences(
    capsys: Screen, command: str, language: str
) -> None:
    words = (command, example("community-centre", language), "--lang", language, "--today", TODAY)
    answer, text = koek(capsys, *words, "--json").answer, koek(capsys, *words).out

    assert answer["headline"]["code"]
    assert answer["next_step"]["text"]
    assert " ".join(answer["headline"]["text"].split()) in " ".join(text.split())
    for part in answer["parts"]:
        assert part["findings"]
        assert all(finding["text"] for finding in part["findings"])
        assert part["heading"] in text


def test_the_reasons_of_a_finding_are_in_the_json(capsys: Screen) -> None:
    answer = koek(capsys, "differences", example("community-centre"), "--today", TODAY, "--json").answer

    assert answer["headline"]["because"][0]["text"]


def test_explaining_adds_reasons_and_takes_nothing_away(capsys: Screen) -> None:
    words = ("trust", example("community-centre"), "--today", TODAY)
    plain, explained = koek(capsys, *words).out, koek(capsys, *words, "--explain").out

    assert set(plain.splitlines()) < set(explained.splitlines())


@pytest.mark.parametrize("command", [*METHOD_COMMANDS, "next"])
def test_a_case_of_two_minutes_gets_an_answer_or_hears_what_is_missing(
    capsys: Screen, command: str, empty: Path
) -> None:
    run = koek(capsys, command, empty, "--lang", "nl", "--today", TODAY)

    assert run.code == (1 if command in ("differences", "relation") else 0)
    assert run.out + run.err
    assert koek(capsys, command, empty, "--json").code == run.code


@pytest.mark.parametrize("command", METHOD_COMMANDS)
def test_without_a_day_the_day_of_today_counts(capsys: Screen, command: str) -> None:
    assert koek(capsys, command, example("volunteers"), "--json").code == 0


@pytest.mark.parametrize("command", METHOD_COMMANDS)
def test_a_wrong_day_is_a_wrong_command_and_a_wrong_file_a_wrong_file(
    capsys: Screen, command: str, tmp_path: Path
) -> None:
    assert koek(capsys, command, example("volunteers"), "--today", "soon").code == 2
    assert koek(capsys, command, tmp_path / "none.yaml").code == 3


@pytest.mark.parametrize("command", [*METHOD_COMMANDS, "next"])
def test_an_answer_can_be_read_through_the_eyes_of_the_other(capsys: Screen, command: str) -> None:
    words = (command, example("maintenance"), "--today", TODAY)
    ours, theirs = koek(capsys, *words), koek(capsys, *words, "--as", "torenkroon")

    assert theirs.code == 0
    assert theirs.out != ours.out or command in ("close", "relation", "next")
    assert koek(capsys, *words, "--as", "nobody").code == 3


def test_the_next_step_as_json_tells_moment_theme_and_reason(capsys: Screen) -> None:
    answer = koek(capsys, "next", example("volunteers"), "--json", "--today", TODAY).answer

    assert answer.keys() == {"moment", "theme", "step", "reason", "says"}
    assert answer["moment"] == "after"


def test_in_a_stall_there_are_words_to_say(capsys: Screen) -> None:
    words = ("next", example("volunteers", "en"), "--lang", "en", "--today", TODAY)
    stall, signs = koek(capsys, *words, "--moment", "stall"), koek(capsys, *words, "--sign", "vague", "vagu")

    assert stall.out.startswith("The next useful step, when it stalls")
    assert "You can say" in signs.out
    assert koek(capsys, *words, "--moment", "never").code == 2


@pytest.mark.parametrize(
    ("name", "more"),
    [
        *((name, ()) for name in SOLVABLE),
        ("volunteers", ("--as", "pollepel")),
        ("volunteers", ("--method", "own")),
    ],
)
def test_the_next_step_names_a_command_that_can_be_typed(
    capsys: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, more: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("our case.yaml").write_bytes(example(name).read_bytes())
    Path("own").mkdir()
    run = koek(capsys, "next", "our case.yaml", "--lang", "nl", "--today", TODAY, *more)
    typed = shlex.split(run.out.splitlines()[-1])

    assert (typed[0], typed[2:]) == ("koek", ["our case.yaml", *more])
    assert koek(capsys, *typed[1:], "--lang", "nl").code == 0


def test_a_talk_that_is_stuck_needs_words_and_no_command(capsys: Screen) -> None:
    run = koek(capsys, "next", example("volunteers"), "--moment", "stall", "--lang", "en")

    assert "--ask" not in run.out


def test_every_theme_of_a_step_has_a_command() -> None:
    reasons = {code.removeprefix("step.reason.") for code in SENTENCES if code.startswith("step.reason.")}

    assert {*NEXT_COMMANDS} == reasons - {"stall"}
    assert set(NEXT_COMMANDS.values()) <= set(COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thread_runs_from_its_source_to_the_right(capsys: Screen, language: str) -> None:
    words = ("next", example("maintenance", language), "--lang", language, "--thread", "issues/price")
    run, answer = koek(capsys, *words), koek(capsys, *words, "--json").answer

    assert run.code == 0
    assert len(run.out.splitlines()) == len(answer)
    assert [one["distance"] for one in answer] == sorted(one["distance"] for one in answer)
    assert sum(line.lstrip().startswith("→") for line in run.out.splitlines()) == 1


def test_an_unknown_item_has_no_thread(capsys: Screen) -> None:
    run = koek(capsys, "next", example("maintenance"), "--thread", "issues/prise")

    assert run.code == 3
    assert "issues/price" in run.err


def test_what_is_for_yourself_alone_stands_at_the_end_of_preparing(capsys: Screen) -> None:
    answer = koek(capsys, "prepare", example("maintenance"), "--today", TODAY, "--json").answer

    assert answer["parts"][-1]["code"] == "ready.part.yourself"


def test_a_talk_at_the_start_never_waits(capsys: Screen, case: Path) -> None:
    words = ("trust", case, "--today", TODAY, "--lang", "en", "--json")
    answer = koek(capsys, *words, "--about", "start_of_relation").answer

    assert answer["parts"][0]["findings"][0]["code"] == "trust.never_waits.start_of_relation"


def test_the_days_that_wait_go_into_a_calendar_once(capsys: Screen, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    words = ("close", example("community-centre"), "--today", TODAY, "--calendar", file)
    first = koek(capsys, *words, "--json")

    assert first.answer["headline"]
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert koek(capsys, *words).code == 3
    file.unlink()

    assert str(file.name) in koek(capsys, *words).out.replace("\n", "")


def test_a_questionnaire_goes_out_and_comes_back(capsys: Screen, case: Path, tmp_path: Path) -> None:
    file = tmp_path / "ask.yaml"
    written = koek(capsys, "trust", case, "--survey", file, "--lang", "nl", "--today", TODAY)
    text = file.read_text(encoding="utf-8")

    assert written.code == 0
    assert "--answers" in written.out
    filled = text.replace("\non:\n", "\non: 2026-11-21\n").replace("ourselves:\n", "ourselves: 2\n", 1)
    file.write_text(filled, encoding="utf-8")
    back = koek(capsys, "trust", case, "--answers", file, "--lang", "nl", "--today", TODAY)

    assert back.code == 0
    assert "2026-11-21" in case.read_text(encoding="utf-8")
    assert koek(capsys, "trust", case, "--survey", file, "--json").code == 3


def test_a_questionnaire_as_json_tells_only_the_answer(capsys: Screen, case: Path, tmp_path: Path) -> None:
    words = ("differences", case, "--survey", tmp_path / "ask.yaml", "--with", "torenkroon", "--json")

    assert koek(capsys, *words).answer["headline"]


def test_a_member_of_the_network_can_be_asked(
    capsys: Screen, case: Path, empty: Path, tmp_path: Path
) -> None:
    first, named = tmp_path / "first.yaml", tmp_path / "named.yaml"

    assert koek(capsys, "network", case, "--survey", first).code == 0
    member = next(
        line for line in first.read_text(encoding="utf-8").splitlines() if line.startswith("member:")
    )
    identifier = member.removeprefix("member: ")

    assert koek(capsys, "network", case, "--survey", named, "--with", identifier).code == 0
    assert named.read_bytes() == first.read_bytes()
    assert koek(capsys, "network", case, "--survey", named, "--with", "nobody").code == 3
    assert koek(capsys, "network", empty, "--survey", named).code == 1
    assert koek(capsys, "trust", case, "--survey", named, "--with", "nobody").code == 3


def test_a_network_goes_out_and_in_as_tables(capsys: Screen, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    before = case.read_bytes()
    out = koek(capsys, "network", case, "--csv", folder)

    assert out.code == 0
    assert sorted(file.name for file in folder.iterdir()) == ["links.csv", "members.csv"]
    assert koek(capsys, "network", case, "--from", folder, "--json").answer["headline"]
    assert case.read_bytes() == before
    (folder / "links.csv").unlink()

    assert koek(capsys, "network", case, "--from", folder).code == 0
    assert koek(capsys, "network", case, "--csv", tmp_path / "again", "--json").answer["headline"]


def test_an_organisation_brings_its_own_words(capsys: Screen, tmp_path: Path) -> None:
    folder = tmp_path / "method"

    assert "40" in koek(capsys, "method", "export", folder, "--lang", "en").out
    assert koek(capsys, "method", "export", folder).code == 3
    assert koek(capsys, "method", "check", folder).code == 0
    for file in folder.iterdir():
        file.unlink()
    own = '[listen-first]\nen.name = "hear each other out"\n'
    (folder / "trust_behaviours.toml").write_text(own, encoding="utf-8")
    words = ("trust", example("maintenance", "en"), "--lang", "en", "--today", TODAY)

    assert "hear each other out" in koek(capsys, *words, "--method", folder).out
    assert "hear each other out" not in koek(capsys, *words).out
    assert koek(capsys, *words, "--method", tmp_path / "none").code == 3


def test_an_interrupted_answer_says_so(capsys: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("koek.workbench.our_trust.our_trust", interrupt)

    assert koek(capsys, "trust", example("volunteers")).code == 130


def test_every_answer_is_json_that_another_program_can_read(capsys: Screen) -> None:
    run = koek(capsys, "relation", example("reimbursement"), "--json")

    assert json.loads(run.out)["parts"]
