"""The pictures of the method in a report: per question those that the case has something to show in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from koek.case.negotiation_case import NegotiationCase
from koek.charts.difference_lines import difference_lines
from koek.charts.figure import Figure
from koek.charts.give_take_bars import give_take_bars
from koek.charts.network_map import network_map
from koek.charts.reader import Reader
from koek.charts.relation_stairs import relation_stairs
from koek.charts.style_lines import style_lines_picture
from koek.charts.trust_course import trust_course
from koek.charts.trust_wheel import trust_wheel
from koek.differences.profiles import profiles
from koek.network.exchange import give_and_take
from koek.network.figures import key_figures
from koek.relations.fit import relation_fit
from koek.reports.sections import Picture
from koek.reports.voice import Voice
from koek.styles.lines import style_lines
from koek.trust.review import trust_review

Draw = Callable[[NegotiationCase, Voice, date], Iterator[Picture]]


def method_pictures(
    question: str, case: NegotiationCase, voice: Voice, *, today: date
) -> tuple[Picture, ...]:
    """Return the pictures that belong to an answer, in reading order.

    Parameters
    ----------
    question : str
        As in `koek.reports.method_answers.QUESTIONS`.
    case : NegotiationCase
        The case.
    voice : Voice
        Language, names and viewpoint; the method of its names is the one that is shown.
    today : date
        The day of reading: older views are fainter.
    """
    draw = _PICTURES.get(question)
    return tuple(draw(case, voice, today)) if draw else ()


def _differences(case: NegotiationCase, voice: Voice, today: date) -> Iterator[Picture]:
    del today
    people = {person.id: person.name for party in case.parties for person in party.people}
    for pair in profiles(case, voice.names.method):
        if pair.lines:
            yield voice.picture(partial(difference_lines, pair, people=people))


def _relation(case: NegotiationCase, voice: Voice, today: date) -> Iterator[Picture]:
    """Yield the staircase of forms."""
    del today
    relation = case.relation
    if relation is not None and (relation.now or relation.wanted or relation.chosen):
        fit = relation_fit(relation, voice.names.method) if relation.answers else None
        yield voice.picture(partial(relation_stairs, relation, fit=fit))


def _trust(case: NegotiationCase, voice: Voice, today: date) -> Iterator[Picture]:
    """Yield the wheel of every party that was seen, and the course of what someone saw more than once."""
    method = voice.names.method
    review = trust_review(case, today, method)
    for party in [party.id for party in case.parties]:
        if any(seen.party == party for seen in review.pictures):
            yield voice.picture(partial(trust_wheel, review, party=party, method=method))
        if any(one.party == party and len(one.points) > 1 for one in review.courses):
            yield voice.picture(partial(trust_course, review, party=party, method=method))


def _styles(case: NegotiationCase, voice: Voice, today: date) -> Iterator[Picture]:
    del today
    answer = style_lines(case, voice.names.method)
    who = dict.fromkeys((line.party, line.person) for line in answer.lines)
    for number, (party, person) in enumerate(who, start=1):
        draw = partial(style_lines_picture, answer, party=party, person=person)
        yield voice.picture(partial(_numbered, draw, number))


def _network(case: NegotiationCase, voice: Voice, today: date) -> Iterator[Picture]:
    """Yield the network with what goes around, and what organisations bring and get."""
    network = case.network
    if network is not None and network.members:
        figures = key_figures(case, today, voice.names.method)
        yield voice.picture(partial(network_map, network, figures))
        exchange = give_and_take(case)
        if any(one.balance for one in exchange.members):
            yield voice.picture(partial(give_take_bars, exchange, network))


def _numbered(draw: Callable[[Reader], Figure], number: int, reader: Reader) -> Figure:
    """Return a figure under a name of its own: two people of one party have one each."""
    figure = draw(reader)
    return replace(figure, name=f"{figure.name}-{number}")


_PICTURES: Mapping[str, Draw] = {
    "differences": _differences,
    "relation": _relation,
    "trust": _trust,
    "how": _styles,
    "network": _network,
}
