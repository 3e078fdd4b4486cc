"""The method in the own report: what the case has, as conclusions with their step, pictures and reasons."""

from itertools import pairwise
from typing import Any

import pytest

from koek.errors import MissingSection
from koek.findings import Finding
from koek.reports import method_answers as module
from koek.reports.agreement_report import Audience
from koek.reports.method_answers import QUESTIONS, MethodAnswer, method_answers
from koek.reports.method_pictures import method_pictures
from koek.reports.method_sections import method_sections
from koek.reports.sections import Callout, Details, Paragraph, Picture, Report, Statements, Subheading, texts
from koek.reports.voice import Voice
from koek.reports.writing import report_bytes
from koek.texts.language import Language
from koek.workbench.told import Part, Told
from reports.private_method import private_method
from reports.report_cases import TODAY, both_languages, example, report_on, section, small_case

FOUR = ("maintenance", "community-centre", "reimbursement", "volunteers")
every_complete_example = pytest.mark.parametrize("name", FOUR)


def people() -> dict[str, Any]:
    """Return parties of whom one has a person, as the private parts need."""
    piet = {"id": "piet", "name": "Piet"}
    return {
        "parties": [{"id": "wielen", "name": "Wielen", "people": [piet]}, {"id": "zadel", "name": "Zadel"}]
    }


def report_with(*parts: str, **changes: Any) -> Report:
    """Return the own report on the small case with sections of the method."""
    known = private_method()
    return report_on(small_case(**people() | {part: known[part] for part in parts} | changes))


@every_complete_example
@both_languages
def test_every_question_of_the_method_has_a_section_in_a_complete_case(name: str, language: Language) -> None:
    found = [part.id for part in example(name, language).sections if part.id in QUESTIONS]

    assert found == [question for question in QUESTIONS if question in found]
    assert set(QUESTIONS) - {"trust", "network"} <= set(found)


@every_complete_example
@both_languages
def test_every_section_of_the_method_opens_with_its_next_step(name: str, language: Language) -> None:
    parts = [part for part in example(name, language).sections if part.id in QUESTIONS]
    openings = [next(b for b in part.blocks if not isinstance(b, Paragraph)) for part in parts]

    assert all(isinstance(opening, Callout) and opening.text for opening in openings)


def test_a_case_without_the_method_has_no_section_of_it() -> None:
    assert not set(QUESTIONS) & {part.id for part in report_with().sections}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_section_of_the_case_brings_its_section_of_the_report(question: str) -> None:
    parts = QUESTIONS[question].sections
    known = private_method()

    assert all(part in known for part in parts)
    assert question in {part.id for part in report_with(parts[0]).sections}


def test_the_heading_is_the_conclusion_and_the_rest_of_it_stands_below() -> None:
    part = section(example("volunteers"), "differences")

    assert "." not in part.heading
    assert isinstance(part.blocks[0], Paragraph)


def test_reasons_stand_apart_from_what_they_are_reasons_for() -> None:
    part = section(example("maintenance"), "ready")
    lists = [block for block in part.blocks if isinstance(block, Statements)]
    reasons = [block for block in part.blocks if isinstance(block, Details)]

    assert all(not item.because for block in lists for item in block.items)
    assert [block.heading for block in reasons] == ["Hoe is dit berekend?"]


def test_what_the_conclusion_itself_rests_on_is_told_first() -> None:
    part = section(example("maintenance"), "relation")
    reasons = next(block for block in part.blocks if isinstance(block, Details)).blocks[0]

    assert isinstance(reasons, Statements)
    assert reasons.items[0].text.startswith(part.heading)
    assert reasons.items[0].because[0].text.startswith("Voor ‘prestatieleverancier’ spreken")


def test_each_part_has_a_heading() -> None:
    blocks = section(example("maintenance"), "closing").blocks
    headings = [block.text for block in blocks if isinstance(block, Subheading)]

    assert "Afspraak voor afspraak" in headings
    assert len(headings) == len([block for block in blocks if isinstance(block, Statements)])


def test_what_somebody_wrote_for_themselves_alone_is_in_no_report() -> None:
    start = {"starts": [{"hard_for_me": "Zwijgzaam gemaakt", "smallest_safe_step": "Zwijgzaam stapje"}]}
    alone = {"self_checks": [{"question": "rest", "step": 1, "what": "Zwijgzaam gedacht"}]}
    report = report_with("lookbacks", "own_state", "styles", trust=start, **alone)

    assert "Zwijgzaam gemaakt" not in " ".join(texts(report))
    assert "Zwijgzaam stapje" not in " ".join(texts(report))
    assert "Zwijgzaam gedacht" not in " ".join(texts(report))


def test_nothing_of_the_method_but_what_all_agreed_is_on_the_table() -> None:
    on_the_table = {part.id for part in example("maintenance", Language.DUTCH, Audience.TABLE).sections}

    assert not on_the_table & set(QUESTIONS)


@pytest.mark.parametrize(
    ("question", "pictures"),
    [("differences", 1), ("relation", 1), ("trust", 4), ("how", 2), ("network", 2), ("closing", 0)],
)
def test_the_pictures_of_a_question_stand_in_its_section(question: str, pictures: int) -> None:
    blocks = section(example("maintenance"), question).blocks

    assert len([block for block in blocks if isinstance(block, Picture)]) == pictures


@every_complete_example
def test_every_picture_of_a_report_has_a_name_of_its_own(name: str) -> None:
    blocks = [block for part in example(name).sections for block in part.blocks]
    names = [block.figure.name for block in blocks if isinstance(block, Picture)]

    assert len(names) == len(set(names))


def test_there_is_no_picture_of_what_nobody_filled_in() -> None:
    case = small_case(differences={"much_value": "yes"}, relation={"direction": "Samen"}, trust={})
    voice = Voice.of(case, Language.DUTCH)

    assert not any(method_pictures(question, case, voice, today=TODAY) for question in QUESTIONS)


def test_a_relation_without_answers_is_drawn_without_what_they_speak_for() -> None:
    case = small_case(relation={"now": "transactional", "wanted": "vested"})
    (picture,) = method_pictures("relation", case, Voice.of(case, Language.ENGLISH), today=TODAY)

    assert "point here" not in " ".join(texts(picture.figure.table.rows))


def test_a_question_without_an_answer_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:

    def refuse(*_: object, **__: object) -> None:
        raise MissingSection(section="relation")

    question = module.QUESTIONS["relation"]
    refusing = {"relation": type(question)(refuse, question.sections)}  # type: ignore[arg-type]  # never answers
    monkeypatch.setattr(module, "QUESTIONS", refusing)

    assert method_answers(small_case(relation={"now": "vested"}), TODAY) == ()


def test_an_answer_without_reasons_has_no_calculation() -> None:
    case = small_case()
    voice = Voice.of(case, Language.ENGLISH)

    plain = Finding("how.step.ask")
    told = Told(plain, (Part("how.part.mirror", (plain,)),), plain)
    (part,) = method_sections(case, (MethodAnswer("how", told),), voice, today=TODAY)

    assert not [block for block in part.blocks if isinstance(block, Details)]


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx"])
def test_a_report_on_all_of_the_method_is_a_file_of_every_kind(ending: str) -> None:
    assert len(report_bytes(report_with(*private_method()), ending)) > 10_000


def test_what_reads_the_same_is_told_once_in_a_part() -> None:
    case = small_case(**people())
    voice = Voice.of(case, Language.ENGLISH)
    plain = Finding("how.step.ask")
    told = Told(plain, (Part("how.part.mirror", (plain, plain)),), plain)
    (part,) = method_sections(case, (MethodAnswer("how", told),), voice, today=TODAY)
    (statements,) = [block for block in part.blocks if isinstance(block, Statements)]

    assert len(statements.items) == 1


@every_complete_example
def test_every_picture_stands_under_what_it_concludes(name: str) -> None:
    for question in QUESTIONS:
        blocks = section(example(name), question).blocks
        pairs = [(above, block) for above, block in pairwise(blocks) if isinstance(block, Picture)]

        assert all(above == Subheading(block.figure.title) for above, block in pairs)


def test_a_course_is_drawn_only_of_what_somebody_saw_more_than_once() -> None:
    drawn = {
        name: [
            block.figure.name
            for block in section(example(name), "trust").blocks
            if isinstance(block, Picture)
        ]
        for name in FOUR
    }

    assert [name for name in FOUR if any("course" in figure for figure in drawn[name])] == ["maintenance"]
