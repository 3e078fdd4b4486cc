"""What each party finds important, and where they differ: the raw material of a bigger pie."""

from koek.charts.valuation_bars import valuation_bars
from koek.preferences.problem import NegotiationProblem
from koek.reports.sections import Paragraph, Section
from koek.reports.voice import Voice
from koek.workbench.valuation_differences import ValuationDifferences, valuation_differences


def values_section(problem: NegotiationProblem, voice: Voice) -> Section:
    """Return how heavily each issue counts for whom; the heading names the largest difference."""
    answer = valuation_differences(problem)
    blocks = (
        Paragraph(voice.say("report.values_lead")),
        voice.picture(lambda reader: valuation_bars(answer, reader)),
        Paragraph(voice.say("report.values_scale"), soft=True),
    )
    return Section("values", _heading(answer, voice), blocks)


def _heading(answer: ValuationDifferences, voice: Voice) -> str:
    largest = answer.issues[0]
    if not largest.gap:
        return voice.say("report.values_alike")
    party = answer.parties[largest.shares.index(max(largest.shares))]
    code = "report.values_differ_estimated" if answer.estimated else "report.values_differ"
    return voice.say(code, party=party, issue=largest.issue)


def party_label(problem: NegotiationProblem, party: str, voice: Voice) -> str:
    """Return how a party is called above a column: "you", or its name, marked where it is an estimate."""
    name = voice.party(party)
    return voice.say("report.estimate_of", name=name) if party in problem.estimated else name
