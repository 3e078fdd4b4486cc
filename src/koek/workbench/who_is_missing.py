"""Who is missing at the table, and does the network live?"""

from datetime import date

from koek.case.negotiation_case import NegotiationCase
from koek.findings import Finding
from koek.method.content import METHOD, Method
from koek.network.activity import deviations, inner_talks, news_due, own_board, skill_check
from koek.network.exchange import give_and_take, member_questions
from koek.network.figures import key_figures
from koek.network.figures import who_is_missing as missing_at_the_table
from koek.network.graph import network_shape
from koek.network.needs import network_needs
from koek.network.rhythm import contacts_due, review_due
from koek.workbench.told import Gathering, Told

_GOAL = ("network.goal_first", "network.say_goal_in_one_sentence")
_MISSING = (
    "network.nobody_decides",
    "network.decider_not_at_table",
    "network.mover_not_at_table",
    "network.is_decider_at_table",
    "network.nobody_moves",
)


def who_is_missing(case: NegotiationCase, *, today: date, method: Method = METHOD) -> Told:
    """Return who should be at the table and is not, and what the network needs to stay alive.

    Parameters
    ----------
    case : NegotiationCase
        Any case; without a section `network` the answer asks for the goal first.
    today : date
        The day of reading.
    method : Method
        Kinds, needs, roles, decisions and skills.
    """
    gathering = Gathering()
    needs = gathering.add("network.part.needs", network_needs(case, method).findings)
    members = case.network.members if case.network else ()
    missing = missing_at_the_table(case, today, method) if members else ()
    gathering.add("network.part.missing", missing)
    if members:
        _what_goes_on(gathering, case, today, method)
    gathering.add("network.part.board", own_board(case))
    if case.network and case.network.skills:
        gathering.add("network.part.skills", skill_check(case, method))
    headline = _headline(missing, has_members=bool(members))
    step = _next_step(needs, missing, case, today) if members else _begin(needs)
    return Told(headline, tuple(gathering.parts), step)


def _what_goes_on(gathering: Gathering, case: NegotiationCase, today: date, method: Method) -> None:
    figures = key_figures(case, today, method).findings
    gathering.add("network.part.key_figures", (f for f in figures if f.code == "network.check_decider"))
    gathering.add("network.part.balance", (*give_and_take(case).findings, *member_questions(case)))
    gathering.add("network.part.shape", network_shape(case).findings)
    gathering.add("network.part.talks", (*inner_talks(case, today), *deviations(case)))
    gathering.add("network.part.contacts", (*contacts_due(case, today).findings, *news_due(case, today)))
    gathering.add("network.part.review", review_due(case, today).findings)


def _headline(missing: tuple[Finding, ...], *, has_members: bool) -> Finding:
    if not has_members:
        return Finding("network.nobody_named")
    if not missing:
        return Finding("network.nobody_missing")
    return Finding("network.some_missing", {"count": len(missing)})


def _begin(needs: tuple[Finding, ...]) -> Finding:
    goal = next((finding for finding in needs if finding.code in _GOAL), None)
    return goal or Finding("network.step.members")


def _next_step(
    needs: tuple[Finding, ...], missing: tuple[Finding, ...], case: NegotiationCase, today: date
) -> Finding:
    """Say the goal first; then find who decides or moves people; then keep the network alive."""
    goal = next((finding for finding in needs if finding.code in _GOAL), None)
    if goal is not None:
        return goal
    by_code = {finding.code: finding for finding in reversed(missing)}
    first = next((by_code[code] for code in _MISSING if code in by_code), None)
    if first is not None:
        return first
    due = [f for f in contacts_due(case, today).findings if f.code == "network.contact_due"]
    return due[0] if due else Finding("network.step.review")
