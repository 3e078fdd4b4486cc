"""The check before talks: who may decide, what for, what is left of last time, and where the limits are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import EmotionLeft
from koek.findings import Finding
from koek.readiness.mandate import CardState, MandateCard, mandate_cards


@dataclass(frozen=True)
class PreCheck:
    """The four questions before talks.

    Attributes
    ----------
    cards : tuple of MandateCard
        What every person may decide; open ones are red.
    to_do : tuple of Finding
        What is not answered yet, each with its next step.
    settled : tuple of Finding
        What is.
    """

    cards: tuple[MandateCard, ...]
    to_do: tuple[Finding, ...]
    settled: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing is left to answer; that does not say that the talk will go well."""
        return not self.to_do and all(card.state is not CardState.OPEN for card in self.cards)


def pre_check(case: NegotiationCase, today: date, viewpoint: str | None = None) -> PreCheck:
    """Return what to check before talks, and how far that is.

    Parameters
    ----------
    case : NegotiationCase
        The case.
    today : date
        The day of reading.
    viewpoint : str, optional
        The party that prepares; `ours` by default. Without one, no limits are asked.
    """
    viewpoint = viewpoint or case.ours
    cards = mandate_cards(case, today, viewpoint)
    talk = case.first_talk
    settled, to_do = [], list(_tables_without_decider(case, cards, viewpoint))
    if talk and talk.goal:
        settled.append(Finding("readiness.goal", {"goal": talk.goal}))
    else:
        to_do.append(Finding("readiness.no_goal"))
    for emotion in talk.emotions if talk else ():
        finding, done = _emotion(case, emotion)
        (settled if done else to_do).append(finding)
    if not (talk and talk.emotions):
        settled.append(Finding("readiness.no_emotions"))
    to_do += _limits(case, viewpoint) if viewpoint else ()
    return PreCheck(cards, tuple(to_do), tuple(settled))


def interest_ranges(case: NegotiationCase, viewpoint: str | None = None) -> tuple[Finding, ...]:
    """Return, per own interest, the most and the least that is wanted, or which of the two is missing.

    Without both there is nothing to give in on, or no point to stop.
    """
    viewpoint = viewpoint or case.ours
    own = [interest for interest in case.interests if interest.party == viewpoint]
    if not own:
        return (Finding("readiness.no_own_interests"),)
    return tuple(_range(i.name, i.hoped_for, i.at_least) for i in own)


def _range(name: str, most: str | None, least: str | None) -> Finding:
    facts: dict[str, object] = {"interest": name}
    if most and least:
        return Finding("readiness.interest_range", {**facts, "most": most, "least": least})
    if most or least:
        return Finding("readiness.interest_no_least" if most else "readiness.interest_no_most", facts)
    return Finding("readiness.interest_no_range", facts)


def _tables_without_decider(
    case: NegotiationCase, cards: Sequence[MandateCard], viewpoint: str | None
) -> Iterator[Finding]:
    for party in case.parties:
        facts: dict[str, object] = {"party": party.id, "ours": party.id == viewpoint}
        states = {card.state for card in cards if card.party == party.id}
        if not states:
            yield Finding("readiness.nobody_named", facts)
        elif CardState.CAN_BIND not in states:
            open_card = CardState.OPEN in states
            yield Finding("readiness.nobody_yet" if open_card else "readiness.nobody_can_bind", facts)


def _emotion(case: NegotiationCase, emotion: EmotionLeft) -> tuple[Finding, bool]:
    people = {person.id: person.name for party in case.parties for person in party.people}
    facts: dict[str, object] = {"what": emotion.name}
    if emotion.raise_it is Answer.NO:
        return Finding("readiness.emotion_rests", facts), True
    if emotion.raise_it in (None, Answer.UNKNOWN):
        return Finding("readiness.emotion_undecided", facts), False
    if emotion.by is None or emotion.when is None:
        return Finding("readiness.emotion_who_when", facts), False
    return Finding(
        "readiness.emotion_raised", {**facts, "person": people[emotion.by], "when": emotion.when}
    ), True


def _limits(case: NegotiationCase, viewpoint: str) -> Iterator[Finding]:
    """Yield what is missing; a limit or target in words, at an interest, is one too."""
    own = [p for p in case.preferences if p.party == viewpoint and p.according_to in (None, viewpoint)]
    wanted = [i for i in case.interests if i.party == viewpoint and i.according_to in (None, viewpoint)]
    in_numbers = any(p.limit is not None or p.limit_outcome is not None for p in own)
    if not (in_numbers or any(interest.at_least for interest in wanted)):
        yield Finding("readiness.no_limit")
    if not any(p.target is not None for p in own) and not any(i.hoped_for for i in wanted):
        yield Finding("readiness.no_target")
    if not any(alternative.party == viewpoint for alternative in case.alternatives):
        yield Finding("readiness.no_alternative")
