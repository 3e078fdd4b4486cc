"""Questionnaires for somebody else to fill in, and the tables of a network: small files that travel."""

from dataclasses import dataclass

from koek.case.negotiation_case import NegotiationCase
from koek.case.network import Network
from koek.differences.factors import others_of
from koek.formats.csv_text import csv_bytes
from koek.formats.network_csv import links_csv, members_csv
from koek.formats.survey import SurveyKind, survey_text
from koek.method.content import METHOD, Method
from koek.texts.language import Language

TABLES = {"members": members_csv, "links": links_csv}
"""The tables of a network by their name in the address."""


@dataclass(frozen=True)
class Asked:
    """Somebody who can be asked: `number` is the place among all of that kind, from 1."""

    kind: SurveyKind
    number: int
    id: str
    name: str


def who_can_be_asked(case: NegotiationCase) -> tuple[Asked, ...]:
    """Return everybody who can be sent a questionnaire, by kind, in the order of the case."""
    names = {party.id: party.name for party in case.parties}
    others = [(other, names[other]) for other in others_of(case)]
    members = case.network.members if case.network else ()
    network = [(one.id, one.name) for one in members if one.party is None or one.party != case.ours]
    people = {SurveyKind.TRUST: others, SurveyKind.DIFFERENCES: others, SurveyKind.NETWORK: network}
    return tuple(
        Asked(kind, number, *who) for kind, all_ in people.items() for number, who in enumerate(all_, 1)
    )


def questionnaire(
    case: NegotiationCase, kind: str, number: int, language: Language, method: Method = METHOD
) -> bytes | None:
    """Return a questionnaire, with nothing in it of what its owner thinks; None when nobody is asked so."""
    wanted = (one for one in who_can_be_asked(case) if (one.kind.value, one.number) == (kind, number))
    asked = next(wanted, None)
    return None if asked is None else survey_text(case, asked.kind, asked.id, language, method).encode()


def network_table(
    case: NegotiationCase, table: str, language: Language, method: Method = METHOD
) -> bytes | None:
    """Return a table of the network for a spreadsheet; None when there is no such table."""
    write = TABLES.get(table)
    return None if write is None else csv_bytes(write(case.network or Network(), language, method))
