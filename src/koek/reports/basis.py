"""How it was calculated and what was assumed."""

from collections.abc import Iterator

from koek.case.estimates import Evidence
from koek.case.negotiation_case import NegotiationCase
from koek.reports.answers import Answers
from koek.reports.sections import Block, ListBlock, Paragraph, Section, Statement, Statements
from koek.reports.voice import Voice
from koek.texts.catalogue import finding_text
from koek.workbench.advice import basis


def basis_section(case: NegotiationCase, answers: Answers, voice: Voice) -> Section:
    """Return counts and proof, what each party compares with, and what rests on an estimate."""
    if answers.best is None:
        return Section("basis", voice.say("report.basis_none"), (Paragraph(voice.say("report.basis_open")),))
    best = answers.best
    heading = voice.say("report.basis_proven" if best.proven else "report.basis_not_proven")
    findings = tuple(basis(case, best, case.ours))
    blocks: list[Block] = [Statements(tuple(map(voice.statement, findings)))]
    evidence = tuple(_evidence(case, answers, voice))
    if evidence:
        blocks += [Paragraph(voice.say("report.evidence_lead")), Statements(evidence)]
    blocks += [
        Paragraph(voice.say("report.assumptions_lead")),
        ListBlock(tuple(_assumptions(case, answers, voice))),
    ]
    return Section("basis", heading, tuple(blocks))


def _evidence(case: NegotiationCase, answers: Answers, voice: Voice) -> Iterator[Statement]:
    best = answers.best
    for party in best.problem.estimated if best else ():
        grounds = best.problem.statements[party].evidence if best else ()
        alternatives = [a for a in case.alternatives if a.party == party and a.according_to]
        told = tuple(_ground(ground, voice) for ground in grounds)
        told += tuple(_ground(ground, voice) for a in alternatives for ground in a.evidence)
        code = "report.evidence_of" if told else "report.no_evidence_of"
        yield Statement(voice.say(code, party=party), tuple(map(Statement, told)))


def _ground(evidence: Evidence, voice: Voice) -> str:
    kind = voice.say(f"report.evidence_kind.{evidence.kind.value}")
    when = f" ({voice.day(evidence.on)})" if evidence.on else ""
    return f"{kind}: {evidence.what}{when}"


def _assumptions(case: NegotiationCase, answers: Answers, voice: Voice) -> Iterator[str]:
    best = answers.best
    yield voice.say("report.assume_entered")
    yield voice.say("report.assume_adds_up")
    if best is not None and best.problem.all_money:
        yield money_basis(case, voice)
    if best is not None and not best.problem.all_money:
        yield voice.say("report.assume_own_scale")
    if answers.division is not None:
        for assumption in answers.division.division.assumptions:
            yield finding_text(assumption, voice.language, voice.names)


def money_basis(case: NegotiationCase, voice: Voice) -> str:
    """Return what amounts of money mean in this case, in one sentence."""
    money = case.money
    parts = [
        money.currency,
        voice.say(f"report.vat.{money.vat.value}"),
        voice.say(f"report.per.{money.period.value}"),
        *(text for text in (money.price_level, money.indexation) if text),
    ]
    return voice.say("report.money_basis", basis="; ".join(parts))
