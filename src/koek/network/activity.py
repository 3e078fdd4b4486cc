"""What goes on in the network: news, talks inside, what goes otherwise, the own board, own skills."""

from collections.abc import Iterator
from datetime import date

from koek.case.differences import Answer
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import InnerTalk, OwnBoard
from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.network.reading import leaving, names_of, network_of, others_in

NEWS_DAYS = 92
"""Rule of thumb: members hear how things stand every quarter."""
NOT_YET_STEP = 2
"""Up to this step a small exercise is offered."""
BOARD_PARTS = (
    "asks",
    "knowledge",
    "what_people_think",
    "people_to_move",
    "board_gains",
    "hoped_for",
    "at_least",
)


def news_due(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return which members have not heard for a quarter how things stand, and whose channel is not known."""
    network = network_of(case)
    gone = leaving(network, today)
    members = [member for member in others_in(case) if member.id not in gone]
    recent = [update for update in network.updates if 0 <= (today - update.on).days <= NEWS_DAYS]
    heard = {member for update in recent for member in update.to}
    unheard = [member for member in members if member.id not in heard]
    unknown = [member for member in members if member.channel is None]
    found = (("network.tell_news", unheard), ("network.ask_channel", unknown))
    return tuple(Finding(c, {"members": names_of(m), "count": len(m)}) for c, m in found if m)


def inner_talks(case: NegotiationCase, today: date) -> tuple[Finding, ...]:
    """Return the next step of every negotiation inside the network that is not settled."""
    network = network_of(case)
    names = {member.id: member.name for member in network.members}
    talks = [talk for talk in network.talks if talk.settled_on is None or talk.settled_on > today]
    return tuple(finding for talk in talks for finding in _talk_findings(talk, names))


def _talk_findings(talk: InnerTalk, names: dict[str, str]) -> Iterator[Finding]:
    facts = {"talk": talk.name, "subject": MethodWord("inner_talks", talk.subject)}
    if len(talk.members) < 2:  # noqa: PLR2004  # it takes two
        yield Finding("network.talk_with_whom", facts)
    if talk.where_it_rubs is None:
        question = MethodWord("inner_talks", talk.subject, "question")
        yield Finding("network.find_where_it_rubs", facts | {"question": question})
    elif talk.issue is None:
        yield Finding("network.make_it_an_issue", facts)
    else:
        with_whom = tuple(names[member] for member in talk.members)
        yield Finding("network.talk_goes_on", facts | {"issue": talk.issue, "members": with_whom})


def deviations(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return, per thing that goes otherwise than thought, whether it matters and what then."""
    return tuple(
        Finding(code, {"on": deviation.on, "what": deviation.what, "next": deviation.next_step})
        for deviation in network_of(case).deviations
        for code in [_deviation_code(deviation.matters, has_step=deviation.next_step is not None)]
    )


def _deviation_code(matters: Answer | None, *, has_step: bool) -> str:
    if matters is Answer.NO:
        return "network.deviation.let_go"
    if matters in (Answer.YES, Answer.PARTLY):
        return "network.deviation.next_step" if has_step else "network.deviation.what_then"
    return "network.deviation.does_it_matter"


def own_board(case: NegotiationCase) -> tuple[Finding, ...]:
    """Return what is still open before asking the own board, or that all of it is there; nothing without one.

    Without formal power there is other power: what you know, what lives among people, whom you can move.
    """
    board: OwnBoard | None = network_of(case).board
    if board is None:
        return ()
    missing = tuple(f"network.board.{part}" for part in BOARD_PARTS if getattr(board, part) is None)
    if missing:
        return (Finding("network.board_open", {"missing": missing}),)
    return (Finding("network.board_asked" if board.asked_on else "network.board_ready"),)


def skill_check(case: NegotiationCase, method: Method = METHOD) -> tuple[Finding, ...]:
    """Return the skills that were not looked at yet and an exercise for those that are not there yet.

    For the person alone; the latest answer per skill counts.
    """
    checks = sorted(network_of(case).skills, key=lambda check: check.on or date.min)
    told = {check.skill: check.step for check in checks}
    return tuple(f for skill in method.ids("network_skills") for f in _skill(skill, told.get(skill)))


def _skill(skill: str, step: int | None) -> Iterator[Finding]:
    name = {"skill": MethodWord("network_skills", skill)}
    if step is None:
        question = MethodWord("network_skills", skill, "question")
        yield Finding("network.skill_ask", name | {"question": question})
    elif step <= NOT_YET_STEP:
        yield Finding("network.skill_exercise", name | {"step": MethodWord("network_skills", skill, "step")})
