"""Trust from both sides: gaps, fading, guesses, examples, course."""

from datetime import date

import pytest

from koek.case.negotiation_case import NegotiationCase
from koek.case.reading import case_from
from koek.errors import InvalidCase
from koek.findings import Finding
from koek.method.content import METHOD, MethodWord
from koek.trust.course import courses
from koek.trust.review import TrustReview, trust_review
from koek.trust.views import Age, age_of, latest, unknown_behaviours
from unit.trust.trust_cases import TODAY, case, codes, view, with_views


def review(built: NegotiationCase) -> TrustReview:
    return trust_review(built, TODAY)


def found(answer: TrustReview, code: str) -> Finding:
    return next(finding for finding in answer.findings if finding.code == code)


def test_the_thirteen_behaviours_stand_in_the_order_of_the_method() -> None:
    groups = [fields["group"] for fields in METHOD.topic("trust_behaviours").values()]

    assert groups == ["character"] * 5 + ["competence"] * 5 + ["both"] * 3


def test_a_gap_between_self_and_other_is_the_subject_of_the_talk() -> None:
    answer = review(with_views(view("a", "a", 5), view("a", "b", 2)))

    (gap,) = answer.gaps
    assert (gap.behaviour, gap.party, gap.apart) == ("listen-first", "a", -3)
    finding = found(answer, "trust.other_sees_less")
    assert finding.facts["ours"] is True
    assert finding.facts["ground"] == "trust.ground.said"
    assert codes(finding.because) == ["trust.hint"]


def test_one_step_is_a_nuance_and_no_gap() -> None:
    answer = review(with_views(view("a", "a", 4), view("a", "b", 3)))

    assert answer.gaps == ()
    assert "trust.seen_alike" in codes(answer.findings)


def test_the_other_may_see_more_of_it_than_you_do() -> None:
    answer = review(with_views(view("b", "b", 2), view("b", "a", 4)))

    assert answer.gaps[0].apart == 2
    assert found(answer, "trust.other_sees_more").because == ()


def test_the_widest_gap_comes_first() -> None:
    straight = {"behaviour": "talk-straight"}
    answer = review(
        with_views(
            view("a", "a", 4) | straight, view("a", "b", 2) | straight, view("a", "a", 5), view("a", "b", 1)
        )
    )

    assert [gap.behaviour for gap in answer.gaps] == ["listen-first", "talk-straight"]


def test_what_both_see_often_is_a_good_way_to_begin() -> None:
    answer = review(with_views(view("a", "a", 4), view("a", "b", 5)))

    expected = (MethodWord("trust_behaviours", "listen-first"),)
    assert found(answer, "trust.begin_with").facts["behaviours"] == expected


def test_a_guess_is_an_estimate_and_proves_no_agreement() -> None:
    answer = review(with_views(view("a", "a", 5), view("a", "b", 2, guessed_by="a")))

    assert found(answer, "trust.other_sees_less").facts["ground"] == "trust.ground.guessed"
    assert found(answer, "trust.only_guessed").facts["party"] == "b"
    alike = review(with_views(view("a", "a", 5), view("a", "b", 5, guessed_by="a")))
    assert "trust.seen_alike" not in codes(alike.findings)
    assert "trust.begin_with" not in codes(alike.findings)


def test_own_words_go_before_a_later_guess() -> None:
    said = with_views(view("a", "b", 4), view("a", "b", 1, "2027-02-20", guessed_by="a"))
    guessed_first = with_views(view("a", "b", 1, "2026-12-01", guessed_by="a"), view("a", "b", 4))

    assert latest(said, TODAY)["listen-first", "a", "b"].step == 4
    assert latest(guessed_first, TODAY)["listen-first", "a", "b"].step == 4


def test_of_two_views_the_later_counts_and_one_of_tomorrow_not_yet() -> None:
    seen = latest(
        with_views(view("a", "a", 2), view("a", "a", 4, "2027-02-01"), view("a", "a", 5, "2027-03-02")), TODAY
    )

    assert seen["listen-first", "a", "a"].step == 4
    assert seen["listen-first", "a", "a"].word == "trust.step.4"


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ("2026-03-01", Age.FRESH),
        ("2026-02-28", Age.FRESH),
        ("2026-02-27", Age.FADING),
        ("2025-02-28", Age.FADING),
        ("2025-02-27", Age.OLD),
    ],
)
def test_a_view_fades_after_a_year_and_is_old_after_two(day: str, age: Age) -> None:
    assert age_of(date.fromisoformat(day), TODAY) is age


def test_an_old_view_no_longer_makes_a_gap_but_asks_to_look_again() -> None:
    answer = review(with_views(view("a", "a", 5), view("a", "b", 1, "2024-01-01")))

    assert answer.gaps == ()
    assert found(answer, "trust.too_old").facts["others"] == ("a",)


def test_a_fading_view_says_that_it_fades() -> None:
    answer = review(with_views(view("a", "a", 5), view("a", "b", 1, "2025-12-01")))

    assert "trust.fading" in codes(found(answer, "trust.other_sees_less").because)


def test_both_directions_are_asked_for() -> None:
    answer = review(with_views(view("a", "a", 4), view("b", "a", 3)))

    assert codes(answer.findings)[:2] == ["trust.not_said_of_other", "trust.not_said_of_self"]
    assert found(answer, "trust.not_said_of_other").facts == {"party": "b", "ours": False, "others": ("a",)}


def test_without_anything_you_begin_with_yourself() -> None:
    assert codes(review(case()).findings) == ["trust.nothing_yet"]


def example(kind: str = "missed", **more: object) -> dict[str, object]:
    written = {"id": "e", "on": "2027-01-05", "behaviour": "listen-first", "party": "a", "seen_by": "b"}
    return {**written, "kind": kind, "what": "Iets.", **more}


def test_a_gap_shows_the_situations_it_rests_on() -> None:
    situations = [example(), example("showed", id="f", on="2027-01-09", other_explanation="Druk.")]
    answer = review(with_views(view("a", "a", 5), view("a", "b", 2), examples=situations))

    because = found(answer, "trust.other_sees_less").because
    assert codes(because) == ["trust.example", "trust.example_missed", "trust.hint"]
    assert codes(because[0].because) == ["trust.other_explanation"]
    assert "trust.ask_example" not in codes(answer.findings)


def test_what_was_missed_asks_what_else_could_explain_it() -> None:
    told = example(id="g", other_explanation="Druk.")
    answer = review(with_views(view("a", "b", 3), examples=[example(), told, example(id="h", seen_by="a")]))

    assert codes(answer.findings).count("trust.what_else") == 1


@pytest.mark.parametrize("day", ["2024-01-01", "2027-03-02"])
def test_an_old_or_later_situation_is_no_example(day: str) -> None:
    answer = review(with_views(view("a", "b", 3), examples=[example(on=day)]))

    assert found(answer, "trust.ask_example").facts["voice"] == "b"


def test_no_more_than_three_examples_are_asked_at_once_the_widest_first() -> None:
    some = METHOD.ids("trust_behaviours")[:5]
    views = [view("a", "b", 3) | {"behaviour": b} for b in some]
    views += [view("a", "a", 5) | {"behaviour": some[4]}]
    asked = found(review(with_views(*views)), "trust.ask_example").facts["behaviours"]

    assert asked == tuple(MethodWord("trust_behaviours", some[n]) for n in (4, 0, 1))


def test_the_course_keeps_every_moment_and_names_the_last_change() -> None:
    built = with_views(
        view("a", "b", 2, "2025-06-01"), view("a", "b", 4), view("a", "a", 4, "2026-06-01"), view("a", "a", 3)
    )
    both = courses(built, TODAY)

    assert [(c.voice, [p.step for p in c.points], c.change) for c in both] == [
        ("a", [4, 3], -1),
        ("b", [2, 4], 2),
    ]
    assert {"trust.seen_more", "trust.seen_less_self"} <= set(codes(review(built).findings))


def test_less_of_the_other_and_more_of_itself_are_told_too() -> None:
    built = with_views(
        view("b", "a", 4, "2026-06-01"), view("b", "a", 2), view("b", "b", 1, "2026-06-01"), view("b", "b", 2)
    )

    assert {"trust.seen_less", "trust.seen_more_self"} <= set(codes(review(built).findings))


def test_an_old_last_view_is_no_change_and_a_guess_no_point() -> None:
    built = with_views(
        view("a", "b", 2, "2023-06-01"), view("a", "b", 4, "2024-06-01"), view("a", "a", 1, guessed_by="b")
    )

    (course,) = courses(built, TODAY)
    assert course.change == 0


def test_one_moment_is_no_course() -> None:
    assert "trust.one_moment" in codes(review(with_views(view("a", "a", 4))).findings)


def test_an_unknown_behaviour_is_kept_and_told_with_what_it_looks_like() -> None:
    odd = with_views(
        view("a", "a", 4) | {"behaviour": "listen-frist"},
        view("a", "a", 4) | {"behaviour": "zzz"},
        core=[{"question": "valuable", "party": "a", "on": "2027-01-01"}],
    )
    findings = unknown_behaviours(odd)

    assert codes(findings) == [
        "method.unknown_trust_item_near",
        "method.unknown_trust_item",
        "method.unknown_trust_item_near",
    ]
    assert {p.behaviour for p in review(odd).pictures} == {"listen-frist", "zzz"}


def test_one_voice_says_one_thing_about_a_behaviour_on_a_day() -> None:
    views = [view("a", "a", 4), view("a", "a", 3) | {"according_to": None}]
    with pytest.raises(InvalidCase) as wrong:
        case_from({"koek": "1", "title": "T", "parties": ["A", "B"], "trust": {"views": views}})

    assert [mistake.code for mistake in wrong.value.mistakes] == ["trust.rated_twice"]
