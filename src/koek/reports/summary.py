"""The first page of a report: the conclusion, what to mind, and the next useful step."""

from collections.abc import Iterator
from fractions import Fraction

from koek.reports.answers import Answers
from koek.reports.sections import (
    SUMMARY,
    Block,
    Callout,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Reference,
    Section,
)
from koek.reports.voice import Voice
from koek.texts.catalogue import error_text, finding_text
from koek.workbench.advice import Advice
from koek.workbench.best_agreements import BestAgreements


def headline(answers: Answers, voice: Voice) -> str:
    """Return the conclusion of the whole report in one sentence."""
    if answers.advice is not None:
        return finding_text(answers.advice.headline, voice.language, voice.names)
    if answers.best is not None and answers.best.problem.estimated:
        return voice.say("report.no_zone_estimated", ours=voice.ours is not None)
    return voice.say("report.no_zone" if answers.best is not None else "report.no_answer_yet")


def summary_section(answers: Answers, voice: Voice) -> Section:
    """Return the summary: warnings first, then the next step, then what the answer rests on."""
    return Section(SUMMARY, voice.say("report.summary"), tuple(_blocks(answers, voice)))


def _blocks(answers: Answers, voice: Voice) -> Iterator[Block]:
    if answers.no_answer is not None:
        yield voice.warning(error_text(answers.no_answer, voice.language, voice.names))
    if answers.advice is not None:
        for warning in answers.advice.warnings:
            yield voice.warning(finding_text(warning, voice.language, voice.names))
        yield _next_step(answers.advice, voice)
    if answers.best is not None and answers.best.problem.estimated:
        estimated = answers.best.problem.estimated
        yield Paragraph(voice.say("report.rests_on_estimate", parties=estimated))
    if answers.best is not None and answers.advice is not None:
        yield from _key_figures(answers.best, answers.advice, voice)
    yield Reference(voice.say("report.see_basis"), "basis")


def _next_step(advice: Advice, voice: Voice) -> Callout:
    """Return the next step; an exchange it rests on is its reason."""
    step = voice.statement(advice.next_step)
    return Callout(voice.say("report.next_step"), step.text, " ".join(reason.text for reason in step.because))


def _key_figures(best: BestAgreements, advice: Advice, voice: Voice) -> Iterator[Block]:
    """Yield what is gained now and by the balanced proposal: together in money, else each on its own scale.

    Without an acceptable offer only the proposal is shown: nobody grows from below its alternative.
    """
    standing = advice.assessment
    now = best.gains(standing.utilities) if standing and standing.acceptable else None
    then = best.gains(best.problem.utility(advice.balanced))
    if best.problem.all_money:
        figures = [] if now is None else [KeyFigure(voice.say("report.extra_now"), voice.euros(sum(now)))]
        figures.append(KeyFigure(voice.say("report.extra_then"), voice.euros(sum(then))))
        yield KeyFigures(tuple(figures))
        return
    yield KeyFigures(tuple(_own_figures(best, now, then, voice)))


def _own_figures(
    best: BestAgreements, now: tuple[Fraction, ...] | None, then: tuple[Fraction, ...], voice: Voice
) -> Iterator[KeyFigure]:
    for k, party in enumerate(best.problem.parties):
        part = best.part_of_most(then[k], k)
        if part is None:
            continue
        reached = voice.percent(part)
        earlier = None if now is None else best.part_of_most(now[k], k)
        if earlier is not None:
            reached = voice.say("report.from_to", before=voice.percent(earlier), after=reached)
        yield KeyFigure(voice.say("report.reached", party=party), reached)
