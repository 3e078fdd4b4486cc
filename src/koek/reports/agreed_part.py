"""What of closing all parties have seen: the part of a case that may lie on the table."""

from typing import Any, TypeVar

from koek.case.closing import Clause, ClauseStatus, Pilot
from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import Noun
from koek.closing.sides import between
from koek.closing.transparency import Standing, transparency_advice

N = TypeVar("N", bound=Noun)

_AGREEMENT = ("id", "name", "status", "in_writing_on")
_SIDE = ("party", "words")
_STEP = ("id", "name", "owner", "by_when", "done_on")
_ANSWER = ("id", "name", "party", "due", "initiative", "answered_on")
_PILOT = ("id", "name", "starts", "ends")
_RUNG = ("goes", "measure", "on", "next_step", "owner")
_RULE = ("id", "name", "what", "shown_by", "shown_to", "also", "status", "agreed_on", "until")


def agreed_part(case: NegotiationCase) -> dict[str, Any]:
    """Return the sections of closing without everything that not all have seen.

    An agreement stays when every party it is between said yes, with the words of each; what one party wrote
    down for another goes out, as do notes, what each gives and gets, and where things came from. A step, an
    open answer or a pilot stays when it belongs to such an agreement, or when it was said at the table: it is
    written who named the step, who gets in touch, or how two parties themselves see the pilot. A rule on
    openness stays while it is agreed.
    """
    agreed = tuple(one for one in case.agreements if _is_agreed(one, case))
    ids = {one.id for one in agreed}
    rules = (
        standing.rule for standing in transparency_advice(case).rules if standing.standing is Standing.AGREED
    )
    return {
        "agreements": tuple(map(_agreement, agreed)),
        "next_steps": tuple(
            only(step, *_STEP) for step in case.next_steps if step.agreement in ids or step.according_to
        ),
        "open_answers": tuple(
            only(one, *_ANSWER) for one in case.open_answers if one.agreement in ids or one.initiative
        ),
        "pilots": tuple(
            only(pilot, *_PILOT).model_copy(
                update={"rungs": tuple(only(rung, *_RUNG) for rung in pilot.rungs)}
            )
            for pilot in case.pilots
            if pilot.agreement in ids or _is_seen_by_both(pilot)
        ),
        "transparency": tuple(only(rule, *_RULE) for rule in rules),
    }


def _is_agreed(agreement: Clause, case: NegotiationCase) -> bool:
    said_yes = {side.party for side in agreement.sides if side.agreed_on}
    return agreement.status is ClauseStatus.AGREED and said_yes >= set(between(agreement, case))


def _is_seen_by_both(pilot: Pilot) -> bool:
    return len({view.party for view in pilot.views if view.according_to in (None, view.party)}) > 1


def _agreement(agreement: Clause) -> Clause:
    """Return what all agreed, with the words each party wrote itself."""
    sides = (side for side in agreement.sides if side.according_to in (None, side.party))
    own = tuple(only(side, *_SIDE) for side in sides if side.words)
    return only(agreement, *_AGREEMENT).model_copy(update={"sides": own})


def only(noun: N, *kept: str) -> N:
    """Return a noun of which every field that is not kept is as if nobody wrote it.

    What is new in a noun goes out until it is kept here: nothing slips through.
    """
    fields = type(noun).model_fields.items()
    return noun.model_copy(update={name: info.get_default() for name, info in fields if name not in kept})
