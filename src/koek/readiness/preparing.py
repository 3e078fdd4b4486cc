"""Is the preparation in balance: questions beside arguments, what is known of the other, what you expect?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from koek.case.listening import Preparation
from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items


class Balance(StrEnum):
    """How arguments and questions stand to each other."""

    EMPTY = "empty"
    ALL_PITCH = "all_pitch"
    MORE_ARGUMENTS = "more_arguments"
    IN_BALANCE = "in_balance"


@dataclass(frozen=True)
class PreparationBalance:
    """How many arguments and questions are ready, and what that says."""

    balance: Balance
    arguments: int
    questions: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class OtherSide:
    """What is known of another party, and which topics are still to be asked about."""

    party: str
    known: tuple[str, ...]
    unknown: tuple[str, ...]
    findings: tuple[Finding, ...]


def preparation_balance(case: NegotiationCase) -> PreparationBalance:
    """Return whether questions are ready beside arguments; a warning when it is all pitch.

    At least as many questions as arguments count as balanced.
    """
    ready = case.preparation or Preparation()
    arguments, questions = len(ready.arguments), len(ready.questions)
    if not arguments and not questions:
        balance = Balance.EMPTY
    elif not questions:
        balance = Balance.ALL_PITCH
    else:
        balance = Balance.IN_BALANCE if questions >= arguments else Balance.MORE_ARGUMENTS
    first = Finding(f"readiness.balance.{balance.value}", {"arguments": arguments, "questions": questions})
    return PreparationBalance(balance, arguments, questions, (first, *_customs(ready)))


def _customs(ready: Preparation) -> Iterator[Finding]:
    for custom in ready.customs:
        if custom.expected_back:
            yield Finding("readiness.custom", {"what": custom.what, "back": custom.expected_back})
        else:
            yield Finding("readiness.custom_no_return", {"what": custom.what})


def other_side(
    case: NegotiationCase, *, today: date | None = None, viewpoint: str | None = None, method: Method = METHOD
) -> tuple[OtherSide, ...]:
    """Return, per other party, what is known and which open questions are left to ask.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date, optional
        The day of reading: what should have been deleted by then is named, and no longer counts as known.
    viewpoint : str, optional
        The party that reads this; `ours` by default.
    method : Method
        The topics.
    """
    viewpoint = viewpoint or case.ours
    return tuple(
        _other_side(case, party.id, today, method) for party in case.parties if party.id != viewpoint
    )


def _other_side(case: NegotiationCase, party: str, today: date | None, method: Method) -> OtherSide:
    written = [item for item in case.other_side if item.party == party]
    overdue = [item for item in written if today and item.delete_by and item.delete_by < today]
    known = {item.topic for item in written if item not in overdue}
    known |= {"interests" for interest in case.interests if interest.party == party}
    topics = method.ids("other_side_topics")
    unknown = tuple(topic for topic in topics if topic not in known)
    findings = [Finding("readiness.delete_overdue", {"id": i.id, "day": i.delete_by}) for i in overdue]
    findings += [
        Finding(
            "readiness.ask_other_side",
            {
                "party": party,
                "topic": MethodWord("other_side_topics", topic),
                "question": MethodWord("other_side_topics", topic, "question"),
            },
        )
        for topic in unknown
    ]
    findings += unknown_items("other_side_topics", (item.topic for item in written), method)
    return OtherSide(party, tuple(t for t in topics if t in known), unknown, tuple(findings))
