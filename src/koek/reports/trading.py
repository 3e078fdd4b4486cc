"""Exchanges from the last offer in words, and balanced proposals beside it."""

from collections.abc import Iterator

from koek.bargaining.found import Found
from koek.case.choices import Choice
from koek.findings import Finding
from koek.reports.sections import Block, Callout, Column, Details, Exchange, Paragraph, Section, Table
from koek.reports.values import party_label
from koek.reports.voice import Voice
from koek.texts.catalogue import finding_text
from koek.workbench.advice import Advice
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.trade_advice import TradeAdvice

SHOWN_RULES = ("nash", "kalai_smorodinsky", "equal_gain")
"""The balanced proposals a reader compares; what differs only in name is shown once."""


def trades_section(advice: Advice, voice: Voice, *, estimated: bool) -> Section | None:
    """Return the exchanges that make all involved better off; None when none was looked for."""
    if advice.assessment is None or not advice.assessment.acceptable or advice.assessment.is_best:
        return None
    if not advice.trades:
        said = ("trade.none",) if advice.trades.complete else ("trade.none", "trade.not_all")
        return Section("trades", voice.say("report.no_trades"), tuple(Paragraph(voice.say(c)) for c in said))
    sure = [trade for trade in advice.trades if trade.question is None]
    code = _heading(len(voice.names.parties), estimated=estimated)
    heading = voice.say(code, count=len(sure)) if sure else voice.say("report.trades_ask_first")
    return Section("trades", heading, tuple(_trades(advice.trades, voice)))


def _heading(parties: int, *, estimated: bool) -> str:
    """Return the code of the heading: where more than two sit, an exchange of two is not better for all."""
    if parties > 2:  # noqa: PLR2004  # an exchange is between two
        return "report.trades_of_many_estimated" if estimated else "report.trades_of_many"
    return "report.trades_estimated" if estimated else "report.trades"


def _trades(trades: Found[TradeAdvice], voice: Voice) -> Iterator[Block]:
    """Yield the exchanges, with a word before those that an answer must decide on first."""
    yield Paragraph(voice.say("report.trades_lead"))
    asked = False
    for number, trade in enumerate(trades, start=1):
        if trade.question is not None and not asked:
            asked = True
            yield Paragraph(voice.say("report.ask_first"))
        yield exchange_block(number, trade, voice)
    if not trades.complete:
        yield Paragraph(voice.say("trade.not_all"))


def exchange_block(number: int, advice: TradeAdvice, voice: Voice) -> Exchange:
    """Return an exchange in words: who gives what, who gets what, and why both gain."""
    facts = advice.exchange.facts
    giver = str(facts["giver"])
    told = (*advice.reasons, *advice.gains)
    reasons = tuple(finding_text(finding, voice.language, voice.names) for finding in told)
    if advice.question is not None:
        question = finding_text(advice.question, voice.language, voice.names)
        reasons = (question, *reasons)
    gets = "report.gets" if advice.trade.gives else "trade.better_for"
    return Exchange(
        number,
        voice.say("report.gives", party=giver),
        _changes(facts["gives"], voice),
        voice.say(gets, party=giver, other=facts["taker"]),
        _changes(facts["gets"], voice),
        reasons,
    )


def _changes(findings: object, voice: Voice) -> tuple[str, ...]:
    changes = findings if isinstance(findings, tuple) else ()
    return tuple(finding_text(change, voice.language, voice.names) for change in changes)


def proposals_section(
    best: BestAgreements, advice: Advice, offer: tuple[Choice, ...] | None, voice: Voice
) -> Section:
    """Return the balanced proposals side by side with the last offer."""
    shown = dict(_proposals(best, advice))
    code = "report.proposals_estimated" if best.problem.estimated else "report.proposals"
    blocks: list[Block] = [Paragraph(voice.say("report.proposals_lead"))]
    blocks.append(_comparison(best, offer, tuple(shown), voice))
    payment = next((f for f in advice.proposal if f.code == "proposal.payment"), None)
    if payment is not None:
        text = finding_text(payment, voice.language, voice.names)
        blocks.append(Callout(voice.say("report.with_payment"), text))
    blocks.append(_rules(best, shown, voice))
    return Section("proposals", voice.say(code, count=len(shown)), tuple(blocks))


def _proposals(best: BestAgreements, advice: Advice) -> Iterator[tuple[tuple[Choice, ...], tuple[str, ...]]]:
    """Yield every different proposal with the rules that select it."""
    chosen = {
        rule: advice.balanced if rule == SHOWN_RULES[0] else next(best.outcomes(best.solutions[rule]))
        for rule in SHOWN_RULES
    }
    for outcome in dict.fromkeys(chosen.values()):
        yield outcome, tuple(rule for rule, selected in chosen.items() if selected == outcome)


def _comparison(
    best: BestAgreements,
    offer: tuple[Choice, ...] | None,
    proposals: tuple[tuple[Choice, ...], ...],
    voice: Voice,
) -> Table:
    outcomes = ((offer,) if offer else ()) + proposals
    letters = [voice.say("report.proposal", letter=chr(ord("A") + k)) for k in range(len(proposals))]
    heads = ([voice.say("report.last_offer")] if offer else []) + letters
    rows = [
        (voice.names.issue(issue), *(voice.option(outcome[k]) for outcome in outcomes))
        for k, issue in enumerate(best.problem.issues)
    ]
    utilities = [best.problem.utility(outcome) for outcome in outcomes]
    worth = [
        (party_label(best.problem, party, voice), *(voice.gain(best, value, k) for value in utilities))
        for k, party in enumerate(best.problem.parties)
    ]
    columns = (Column(voice.say("report.issue")), *map(Column, heads))
    return Table(voice.say("report.proposals_caption"), columns, (*rows, *worth), totals=len(worth))


def _rules(best: BestAgreements, shown: dict[tuple[Choice, ...], tuple[str, ...]], voice: Voice) -> Details:
    findings = []
    for position, rules in enumerate(shown.values()):
        letter = chr(ord("A") + position)
        for rule in rules:
            count = best.outcome_count(best.solutions[rule])
            ties = (Finding("report.ties", {"count": count}),)
            findings.append(Finding(f"report.rule.{rule}", {"letter": letter}, ties))
    return voice.calculation(*findings)
