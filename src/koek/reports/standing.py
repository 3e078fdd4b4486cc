"""Where the parties stand: the last offers, what they are worth to whom, and how the pie can grow."""

from collections.abc import Sequence
from fractions import Fraction

from koek.case.negotiation_case import NegotiationCase
from koek.case.offers import Offer
from koek.charts.figure import Figure
from koek.charts.graph_facts import shown_offers
from koek.charts.pie import growing_pie_picture
from koek.charts.reader import Reader
from koek.charts.utility_graph import utility_graph
from koek.reports.sections import Block, Column, Paragraph, Picture, Section, Table
from koek.reports.values import party_label
from koek.reports.voice import Voice
from koek.workbench.advice import BALANCED_RULE, Advice
from koek.workbench.best_agreements import BestAgreements
from koek.workbench.offers_on_the_table import complete_outcome
from koek.workbench.pie import growing_pie

SHOWN_OFFERS = 3


def offers_table(case: NegotiationCase, voice: Voice, worth: Sequence[tuple[str, ...]] = ()) -> Table:
    """Return the last offers side by side, issue by issue, the newest on the right.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    voice : Voice
        Language and names.
    worth : sequence of tuple of str
        Rows to add under the issues, each as long as the table is wide.
    """
    offers = case.offers[-SHOWN_OFFERS:]
    rows = [(issue.name, *(_chosen(offer, issue.id, voice) for offer in offers)) for issue in case.issues]
    columns = (Column(voice.say("report.issue")), *(Column(_offer_label(o, voice)) for o in offers))
    return Table(voice.say("report.offers_caption"), columns, (*rows, *worth), totals=len(worth))


def _chosen(offer: Offer, issue: str, voice: Voice) -> str:
    return next((voice.option(choice) for choice in offer.outcome if choice.issue == issue), "–")


def _offer_label(offer: Offer, voice: Voice) -> str:
    return voice.say("report.offer_by", name=voice.party(offer.by), day=offer.at)


def standing_section(case: NegotiationCase, best: BestAgreements, advice: Advice, voice: Voice) -> Section:
    """Return what the last offers are worth to everyone, below the alternative first."""
    standing = advice.assessment
    if standing is None:
        blocks: tuple[Block, ...] = (Paragraph(voice.say("report.no_offer_lead")),)
        return Section("standing", voice.say("report.no_offer"), blocks)
    blocks = (
        _graph(case, best, advice, voice),
        Paragraph(voice.say("report.worth_lead")),
        offers_table(case, voice, _worth(case, best, voice)),
    )
    return Section("standing", _heading(best, advice, voice), blocks)


def _heading(best: BestAgreements, advice: Advice, voice: Voice) -> str:
    standing = advice.assessment
    if standing is None or standing.short or standing.infeasible:
        return voice.say("report.offer_not_good_enough")
    code = "report.offer_best" if standing.is_best else "report.offer_acceptable"
    return voice.say(f"{code}_estimated" if best.problem.estimated else code)


def _worth(case: NegotiationCase, best: BestAgreements, voice: Voice) -> tuple[tuple[str, ...], ...]:
    offers = case.offers[-SHOWN_OFFERS:]
    values = [_utilities(case, best, offer) for offer in offers]
    return tuple(
        (
            party_label(best.problem, party, voice),
            *("–" if value is None else voice.gain(best, value, position) for value in values),
        )
        for position, party in enumerate(best.problem.parties)
    )


def _utilities(case: NegotiationCase, best: BestAgreements, offer: Offer) -> tuple[Fraction, ...] | None:
    if len(offer.outcome) < len(case.issues):
        return None
    return best.problem.utility(complete_outcome(case, offer.outcome, offer.id))


def _graph(case: NegotiationCase, best: BestAgreements, advice: Advice, voice: Voice) -> Picture:
    """Return the graph of what every combination is worth, with offers, best trade and proposal."""
    value = best.problem.utility(advice.balanced)
    selected = best.solutions[BALANCED_RULE].selected
    proposal = next(point for point in selected if best.frontier.utilities(point) == value)
    sure = [trade.trade for trade in advice.trades if trade.question is None]

    def draw(reader: Reader) -> Figure:
        trade = sure[0] if sure else None
        return utility_graph(best, reader, offers=shown_offers(case), trade=trade, proposal=proposal)

    return voice.picture(draw)


def pie_section(best: BestAgreements, advice: Advice, voice: Voice) -> Section | None:
    """Return the pie before and after; None where there is no pie to show.

    There is none without an offer that is acceptable to all: nobody's loss is drawn as a slice.
    """
    standing = advice.assessment
    if standing is None or not standing.acceptable or standing.is_best:
        return None
    pie = growing_pie(best, best.problem.utility(advice.balanced), before=standing.utilities)
    picture = voice.picture(lambda reader: growing_pie_picture(pie, reader))
    lead = voice.say("report.pie_lead" if best.problem.all_money else "report.pie_aid")
    return Section("pie", picture.figure.title, (Paragraph(lead), picture))
