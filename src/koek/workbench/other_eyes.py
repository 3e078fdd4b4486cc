"""A case through the eyes of another party: without what its owner keeps for itself."""

from koek.case.differences import DifferenceAnalysis
from koek.case.negotiation_case import NegotiationCase
from koek.case.readiness import Decision

OWNERS_ALONE = (
    *("first_talk", "own_state", "other_side", "resistances", "stances", "beliefs", "impressions"),
    *("preparation", "cocreation", "self_checks", "hard_line", "notes", "observations", "lookbacks"),
)
"""Sections that say nowhere whose they are: they belong to who wrote the file."""


def through_the_eyes_of(case: NegotiationCase, party: str) -> NegotiationCase:
    """Return the case as it concerns another party; the case itself when that party owns it.

    What the owner wrote for itself goes out, so that it is neither shown nor told as if the other had
    written it. What the owner gives, the other gets. A judgement without a name stays the owner's.

    Parameters
    ----------
    case : NegotiationCase
        The case of its owner; without an owner nothing is anybody's alone.
    party : str
        Id of the party that looks.
    """
    if case.ours in (None, party):
        return case.model_copy(update={"ours": party})
    fields = type(case).model_fields
    alone = {section: fields[section].get_default(call_default_factory=True) for section in OWNERS_ALONE}
    inside = {
        "decisions": tuple(map(_turned, case.decisions)),
        "differences": case.differences and _signed(case.differences, case.ours),
        "trust": case.trust and case.trust.model_copy(update={"starts": ()}),
        "network": case.network and case.network.model_copy(update={"skills": (), "board": None}),
    }
    return case.model_copy(update={"ours": party, **alone, **inside})


def _turned(decision: Decision) -> Decision:
    return decision.model_copy(update={"we_give": decision.we_get, "we_get": decision.we_give})


def _signed(differences: DifferenceAnalysis, owner: str) -> DifferenceAnalysis:
    judgements = tuple(one.model_copy(update={"by": one.by or owner}) for one in differences.judgements)
    return differences.model_copy(update={"judgements": judgements})
