"""Every conclusion of the method tells what to do or asks something; only what serves as a reason may not."""

from importlib import import_module

import pytest

from architecture.next_steps import asks_or_tells
from koek.texts.marking import Message

AREAS = ("closing", "differences", "network", "readiness", "relations", "styles", "trust", "questions")
REASONS = """
readiness.trade.* readiness.dependence.* differences.size_* relations.speaks_for relations.speaks_against
relations.context_speaks_for styles.hard_line_because styles.power_formal
styles.power_informal styles.power_until trust.ground.* trust.round_is_open step.reason.*
"""
"""What another conclusion, with its next step, rests on; never said alone."""
SETTLED = """
readiness.decided_by readiness.paid_by readiness.who_asks readiness.can_bind relations.way_fits
relations.good_to_start_with relations.portfolio_between styles.nearest styles.power
readiness.emotion_raised readiness.interest_range
styles.power.ours styles.self_fine trust.calm_water trust.now_by_choice mandate.costs_nothing
"""
"""What is in order, or a view to lay beside others: there is nothing to do about it."""
HOLDS_ITS_STEP = """
closing.due_today* closing.due_soon* difference.closed method.unknown_item relations.unknown_question
item.unknown
"""
"""Who, what and when are in it already, or what can be chosen."""
NEED_NO_STEP = (*REASONS.split(), *SETTLED.split(), *HOLDS_ITS_STEP.split())


def full_sentences(area: str) -> dict[str, Message]:
    """Return the conclusions of an area: words and headings have no full stop."""
    sentences: dict[str, Message] = import_module(f"koek.texts.sentences.{area}").SENTENCES
    return {code: one for code, one in sentences.items() if one.singular.endswith((".", "?", "!"))}


def needs_no_step(code: str) -> bool:
    """Return whether a code is among those that need none; a star stands for any ending."""
    return any(
        code == one or (one.endswith("*") and code.startswith(one.removesuffix("*"))) for one in NEED_NO_STEP
    )


@pytest.mark.parametrize("area", AREAS)
def test_every_conclusion_of_the_method_has_a_next_step(area: str) -> None:
    silent = [
        code
        for code, message in full_sentences(area).items()
        for sentence in (message.singular, message.plural)
        if sentence and not needs_no_step(code) and not asks_or_tells(sentence)
    ]

    assert silent == []


def test_nothing_is_let_off_that_has_a_next_step_or_is_gone() -> None:
    sentences = {code: message for area in AREAS for code, message in full_sentences(area).items()}
    idle = [
        one
        for one in NEED_NO_STEP
        if not any(
            (code == one or (one.endswith("*") and code.startswith(one[:-1])))
            and not asks_or_tells(message.singular)
            for code, message in sentences.items()
        )
    ]

    assert idle == []


@pytest.mark.parametrize(
    ("sentence", "has_step"),
    [
        ("No interest of your own is named yet. Nobody can guess it.", False),
        ("For this dependence is not written down yet: {missing:words}.", False),
        ("Nothing is noted. Write it down.", True),
        ("Who decides?", True),
        ("Not there yet: {need:item}. {step:item}", True),
    ],
)
def test_a_sentence_without_a_step_is_seen(sentence: str, has_step: bool) -> None:  # noqa: FBT001  # a case
    assert asks_or_tells(sentence) is has_step
