"""A form of collaboration has its name of purchasing only where the case says that one side buys."""

from datetime import date

import pytest

from formats.example_cases import both_languages, case_of, solvable_example
from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import RelationModel
from koek.method.content import METHOD, MethodWord
from koek.reports.method_answers import MethodAnswer
from koek.reports.method_sections import method_sections
from koek.reports.sections import Block, Picture
from koek.reports.voice import Voice
from koek.texts.catalogue import finding_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.workbench.form_of_collaboration import form_of_collaboration
from unit.workbench.small_cases import small_case

TODAY = date(2026, 11, 22)
FAR = {"now": "transactional", "wanted": "vested", "chosen": "vested"}
ANSWERS = [{"question": question, "step": 5} for question in METHOD.ids("relation_questions")]
SEEN = {"behaviour": "extend-trust", "party": "them", "according_to": "us", "on": "2026-10-01", "step": 1}


def names(field: str, language: str) -> set[str]:
    return {METHOD.words(MethodWord("relation_models", m.value, field), language) for m in RelationModel}


def told(case: NegotiationCase, language: str) -> str:
    """Return everything that the report says about the relation: sentences, pictures and tables."""
    answer = MethodAnswer("relation", form_of_collaboration(case, today=TODAY))
    voice = Voice.of(case, Language(language))
    (section,) = method_sections(case, (answer,), voice, today=TODAY)
    return " ".join((section.heading, *map(words, section.blocks)))


def words(block: Block) -> str:
    if not isinstance(block, Picture):
        return str(block)
    figure = block.figure
    return " ".join((figure.title, figure.description, str(figure.table), str(figure.spec)))


def bought(**relation: object) -> NegotiationCase:
    return small_case(relation={"answers": ANSWERS, **FAR, **relation}, trust={"views": [SEEN]})


@solvable_example
@both_languages
def test_the_examples_speak_of_suppliers_only_in_the_maintenance_contract(name: str, language: str) -> None:
    shown = told(case_of(name, language), language)
    here, elsewhere = ("name", "plain") if name == "maintenance" else ("plain", "name")

    assert all(form in shown for form in names(here, language))
    assert not [form for form in names(elsewhere, language) if f"‘{form}’" in shown or f": {form}." in shown]
    assert name == "maintenance" or not [form for form in names("name", language) if form in shown]


@both_languages
@pytest.mark.parametrize(
    "said", [{}, {"purchasing": False}, {"portfolio": {"supply_risk": 5, "financial_impact": 5}}]
)
def test_nothing_is_inferred_where_nobody_says_that_it_is_a_purchase(
    said: dict[str, object], language: str
) -> None:
    shown = told(bought(**said), language)

    assert not [form for form in names("name", language) if form in shown]
    assert all(form in shown for form in names("plain", language))


@pytest.mark.parametrize("purchasing", [True, False])
def test_every_finding_calls_the_forms_the_same_way(*, purchasing: bool) -> None:
    field = "name" if purchasing else "plain"
    for chosen in (None, "vested", "transactional"):
        case = bought(purchasing=purchasing, chosen=chosen, now="preferred")
        answer = form_of_collaboration(case, today=TODAY)
        found = [answer.headline, answer.next_step, *(f for part in answer.parts for f in part.findings)]
        facts = [fact for f in (*found, *found[0].because) for fact in f.facts.values()]
        flat = [one for fact in facts for one in (fact if isinstance(fact, tuple) else (fact,))]
        fields = {w.field for w in flat if isinstance(w, MethodWord) and w.topic == "relation_models"}

        assert fields <= {field, "change"}
        assert field in fields


def test_the_conclusion_of_a_purchase_names_the_supplier_and_elsewhere_the_result() -> None:
    said = {
        purchasing: finding_text(
            form_of_collaboration(bought(purchasing=purchasing), today=TODAY).headline,
            Language.DUTCH,
            CaseNames(),
        )
        for purchasing in (True, None)
    }

    assert "uitkomstleverancier" in said[True]
    assert "samen voor het resultaat" in said[None]
