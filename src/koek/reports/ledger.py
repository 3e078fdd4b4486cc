"""The fifty-fifty division as an accountant follows it: rule, lines, accounts, what is open."""

from collections.abc import Iterator

from koek.case.ledger import DivisionAgreement, LedgerLine, LineKind
from koek.charts.ledger_bars import ledger_bars
from koek.division.payments import Payment
from koek.division.rule import Standing
from koek.division.statement import PeriodStatement, StatementLine
from koek.errors import NoAnswer
from koek.findings import Finding
from koek.reports.sections import (
    Block,
    Details,
    KeyFigure,
    KeyFigures,
    ListBlock,
    Paragraph,
    Section,
    Statements,
    Table,
)
from koek.reports.voice import Voice
from koek.texts.catalogue import error_text, finding_text
from koek.workbench.fair_division import FairDivision

_CLOSING = frozenset({"division.term_still_runs", "division.base_not_judged"})
_STEPS = frozenset({"division.pays", "division.receives", "division.settles_nothing"})


def division_section(fair: FairDivision | None, reason: NoAnswer | None, voice: Voice) -> Section | None:
    """Return the division with a statement that can be followed line by line; None without a ledger."""
    if fair is None:
        if reason is None:
            return None
        text = error_text(reason, voice.language, voice.names)
        return Section("division", voice.say("report.division_not_signed"), (voice.warning(text),))
    blocks = (
        *_conclusion(fair, voice),
        *([voice.picture(lambda reader: ledger_bars(fair, reader))] if fair.agreement.lines else []),
        *_agreement(fair.agreement, voice),
        *(_period_table(period, voice) for period in fair.division.periods if period.lines),
        _accounts(fair, voice),
        *_open_lines(fair, voice),
        *_remarks(fair, voice),
    )
    return Section("division", _heading(fair, voice), blocks)


def _heading(fair: FairDivision, voice: Voice) -> str:
    division = fair.division
    if division.standing is not Standing.SHARED:
        return voice.say("report.division_nothing", net=voice.cents(division.net))
    if not division.payments:
        return voice.say("report.division_even")
    return voice.say("report.division_pays", payments=_payments(division.payments, voice))


def _conclusion(fair: FairDivision, voice: Voice) -> Iterator[Block]:
    division = fair.division
    yield Paragraph(finding_text(division.findings[0], voice.language, voice.names))
    settlement = division.settlement
    yield KeyFigures(
        (
            KeyFigure(voice.say("report.gains"), voice.cents(settlement.gains)),
            KeyFigure(voice.say("report.costs"), voice.cents(settlement.costs)),
            KeyFigure(voice.say("report.to_divide"), voice.cents(settlement.net)),
        )
    )


def _agreement(agreement: DivisionAgreement, voice: Voice) -> Iterator[Block]:
    loss = agreement.loss_rule
    unknown = voice.say("report.not_agreed")
    key = agreement.key
    sharing = voice.say("report.key_equal")
    if key is not None and not key.is_equal:
        sharing = voice.say("report.key_signed", reason=key.reason)
    facts = (
        ("report.key", sharing),
        ("report.agreed_on", voice.day(agreement.agreed_on)),
        ("report.signed_by", voice.parties(agreement.signed_by) if agreement.signed_by else unknown),
        ("report.baseline", agreement.baseline or unknown),
        ("report.market_effects", agreement.market_effects or unknown),
        ("report.loss_rule", voice.say(f"report.loss_rule.{loss.value}") if loss else unknown),
        ("report.odd_cent", voice.names.party(agreement.odd_cent) if agreement.odd_cent else unknown),
        ("report.hourly_rates", _rates(agreement, voice) or unknown),
        ("report.margin", agreement.margin or voice.say("report.no_margin")),
        ("report.verifier", agreement.verifier or unknown),
    )
    columns = voice.columns("report.agreed", "report.content")
    rows = tuple((voice.say(code), text) for code, text in facts)
    yield Table(voice.say("report.rule_caption"), columns, rows)


def _rates(agreement: DivisionAgreement, voice: Voice) -> str:
    return voice.list(f"{voice.names.party(r.party)} {voice.cents(r.rate)}" for r in agreement.hourly_rates)


def _period_table(period: PeriodStatement, voice: Voice) -> Table:
    columns = voice.columns(
        "report.line",
        "report.of_party",
        "report.evidence",
        "report.gain",
        "report.cost",
        "report.running",
        numeric=3,
    )
    sums = map(voice.cents, (period.gains, period.costs, period.settlement.net))
    total = (voice.say("report.period_total"), "", "", *sums)
    rows = (*(_line_row(row, voice) for row in period.lines), total)
    caption = voice.say("report.period_caption", period=period.period.name)
    if period.payments:
        paid = _payments(period.payments, voice)
        caption = voice.say("report.period_caption_paid", period=period.period.name, payments=paid)
    return Table(caption, columns, rows, totals=1)


def _line_row(row: StatementLine, voice: Voice) -> tuple[str, ...]:
    line, amount = row.line, voice.cents(row.line.amount)
    sides = (amount, "") if line.kind is LineKind.GAIN else ("", amount)
    party = voice.names.party(line.party)
    return (line.name, party, _evidence(line, voice), *sides, voice.cents(row.net))


def _payments(payments: tuple[Payment, ...], voice: Voice) -> str:
    """Return who pays whom what, as a list in a sentence."""
    return voice.list(
        voice.say(
            "report.pays",
            payer=voice.names.party(payment.payer),
            receiver=voice.names.party(payment.receiver),
            amount=voice.cents(payment.cents),
        )
        for payment in payments
    )


def _evidence(line: LedgerLine, voice: Voice) -> str:
    told = [
        f"{evidence.what} ({voice.day(evidence.on)})" if evidence.on else evidence.what
        for evidence in line.evidence
    ]
    if line.verified_by:
        told.append(voice.say("report.verified_by", name=line.verified_by))
    return "; ".join(told) or voice.say("report.no_evidence")


def _accounts(fair: FairDivision, voice: Voice) -> Table:
    columns = voice.columns(
        "report.of_party",
        "report.gain",
        "report.cost",
        "report.own_result",
        "report.share",
        "report.ends_with",
        "report.transfer",
        numeric=6,
    )
    accounts = fair.division.accounts
    rows = [
        (
            voice.names.party(a.party),
            *map(
                voice.cents,
                (
                    a.gains,
                    a.costs,
                    a.own_result,
                    a.share,
                    a.ends_with,
                    a.transfer,
                ),
            ),
        )
        for a in accounts
    ]
    sums = (
        sum(amounts)
        for amounts in zip(
            *((a.gains, a.costs, a.own_result, a.share, a.ends_with, a.transfer) for a in accounts),
            strict=True,
        )
    )
    total = (voice.say("report.together"), *map(voice.cents, sums))
    return Table(voice.say("report.accounts_caption"), columns, (*rows, total), totals=1)


def _open_lines(fair: FairDivision, voice: Voice) -> Iterator[Block]:
    if not fair.division.pending:
        return
    rows = tuple(
        (
            pending.line.name,
            voice.names.party(pending.line.party),
            voice.say(f"report.status.{pending.line.status.value}"),
            voice.cents(pending.line.amount if pending.line.kind is LineKind.GAIN else -pending.line.amount),
            voice.cents(fair.division.net + pending.change.net),
        )
        for pending in fair.division.pending
    )
    columns = voice.columns(
        "report.line", "report.of_party", "report.status", "report.amount", "report.would_become", numeric=2
    )
    yield Table(voice.say("report.open_caption"), columns, rows)
    together = [f for f in fair.division.findings if f.code == "division.pending_together"]
    yield from (Paragraph(finding_text(finding, voice.language, voice.names)) for finding in together)


def _remarks(fair: FairDivision, voice: Voice) -> Iterator[Block]:
    division = fair.division
    if division.warnings:
        yield Paragraph(voice.say("report.still_to_mend"))
        yield ListBlock(tuple(finding_text(w, voice.language, voice.names) for w in division.warnings))
    closing = [f for f in division.findings if f.code in _CLOSING]
    if closing or division.assumptions:
        yield Statements(tuple(map(voice.statement, (*closing, *division.assumptions))))
    yield from _steps(division.findings, voice)


def _steps(findings: tuple[Finding, ...], voice: Voice) -> Iterator[Details]:
    """Yield how what everyone pays follows from the rule and the totals, without repeating the lines."""
    steps = [finding for finding in findings if finding.code in _STEPS]
    shallow = [Finding(f.code, f.facts, tuple(Finding(b.code, b.facts) for b in f.because)) for f in steps]
    yield voice.calculation(*(Finding(f.code, f.facts) for f in findings[0].because), *shallow)
