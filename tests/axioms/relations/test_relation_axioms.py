"""What never changes the reasons for a form of collaboration."""

from hypothesis import given
from hypothesis import strategies as st

from koek.case.relation import Relation, RelationAnswer, RelationModel
from koek.method.content import METHOD
from koek.relations.fit import relation_fit

QUESTIONS = METHOD.ids("relation_questions")
ANSWERS = st.lists(
    st.builds(RelationAnswer, question=st.sampled_from(QUESTIONS), step=st.integers(1, 5)),
    unique_by=lambda answer: answer.question,
)


@given(answers=ANSWERS, seed=st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(answers: list[RelationAnswer], seed: object) -> None:
    shuffled = list(answers)
    seed.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random

    assert (
        relation_fit(Relation(answers=tuple(answers))).best
        == relation_fit(Relation(answers=tuple(shuffled))).best
    )


@given(answers=ANSWERS)
def test_a_reason_is_never_both_for_and_against(answers: list[RelationAnswer]) -> None:
    for model in relation_fit(Relation(answers=tuple(answers))).models:
        assert not set(model.speaks_for) & set(model.speaks_against)


@given(answers=ANSWERS)
def test_every_best_form_has_no_fewer_reasons_than_any_other(answers: list[RelationAnswer]) -> None:
    fit = relation_fit(Relation(answers=tuple(answers)))
    balance = {model.model: model.balance for model in fit.models}

    assert all(balance[model] == max(balance.values()) for model in fit.best)


@given(answers=ANSWERS)
def test_an_unrelated_note_changes_no_conclusion(answers: list[RelationAnswer]) -> None:
    plain = Relation(answers=tuple(answers))
    noted = plain.model_copy(update={"direction": "een losse gedachte", "wanted": RelationModel.VESTED})

    assert relation_fit(noted).best == relation_fit(plain).best
