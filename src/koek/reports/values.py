"""What each party finds important, and where they differ: the raw material of a bigger pie."""

from collections.abc import Mapping
from fractions import Fraction

from koek.preferences.problem import NegotiationProblem
from koek.reports.sections import Block, Column, Paragraph, Section, Table
from koek.reports.voice import Voice


def importance(problem: NegotiationProblem) -> Mapping[str, tuple[Fraction, ...]]:
    """Return per issue and party the part of what is at stake for that party, from 0 to 1.

    What is at stake on an issue is the difference between its best and its worst feasible option.
    """
    stakes = {
        issue: tuple(_stake(problem, party, issue) for party in problem.parties) for issue in problem.issues
    }
    totals = [sum(column, Fraction(0)) for column in zip(*stakes.values(), strict=True)]
    return {
        issue: tuple(at / total if total else Fraction(0) for at, total in zip(row, totals, strict=True))
        for issue, row in stakes.items()
    }


def _stake(problem: NegotiationProblem, party: str, issue: str) -> Fraction:
    worth = [problem.utilities[party].contributions[issue][option] for option in problem.options[issue]]
    return max(worth) - min(worth)


def values_section(problem: NegotiationProblem, voice: Voice) -> Section:
    """Return how heavy each issue counts for whom; the heading names the largest difference."""
    shares = importance(problem)
    issue = max(shares, key=lambda name: max(shares[name]) - min(shares[name]))
    heaviest = problem.parties[shares[issue].index(max(shares[issue]))]
    differs = max(shares[issue]) > min(shares[issue])
    code = "report.values_differ_estimated" if problem.estimated else "report.values_differ"
    heading = voice.say(code, party=heaviest, issue=issue) if differs else voice.say("report.values_alike")
    rows = tuple(
        (voice.names.issue(name), *(voice.percent(share) for share in row)) for name, row in shares.items()
    )
    blocks: list[Block] = [Paragraph(voice.say("report.values_lead"))]
    columns = (Column(voice.say("report.issue")), *estimate_columns(problem, voice))
    blocks.append(Table(voice.say("report.values_caption"), columns, rows))
    blocks.append(Paragraph(voice.say("report.values_scale"), soft=True))
    return Section("values", heading, tuple(blocks))


def estimate_columns(problem: NegotiationProblem, voice: Voice) -> tuple[Column, ...]:
    """Return a column of numbers per party that says where it rests on an estimate."""
    return tuple(Column(party_label(problem, party, voice), numeric=True) for party in problem.parties)


def party_label(problem: NegotiationProblem, party: str, voice: Voice) -> str:
    """Return how a party is called above a column: "you", or its name, marked where it is an estimate."""
    name = voice.party(party)
    return voice.say("report.estimate_of", name=name) if party in problem.estimated else name
