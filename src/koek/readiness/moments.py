"""What helps at this moment of a talk, and what to say when it stalls."""

from collections.abc import Iterable, Iterator

from koek.findings import Finding
from koek.method.content import METHOD, Method, MethodWord
from koek.method.unknown import unknown_items


def advice_for_moment(moment: str, method: Method = METHOD) -> Finding:
    """Return what helps at a moment, with words to say and what to leave alone; there is no rule for always.

    Parameters
    ----------
    moment : str
        Id of the topic ``moments``: ``start``, ``feeling``, ``convince``, ``stall``, ``break``,
        ``after-hard-talk``. For another id the answer says so.
    method : Method
        The moments.
    """
    for unknown in unknown_items("moments", [moment], method):
        return unknown
    because = (
        Finding("readiness.say_this", {"phrase": MethodWord("moments", moment, "phrase")}),
        Finding("readiness.avoid", {"what": MethodWord("moments", moment, "avoid")}),
    )
    facts = {"moment": MethodWord("moments", moment), "advice": MethodWord("moments", moment, "advice")}
    return Finding("readiness.moment", facts, because)


def interventions(triggers: Iterable[str], method: Method = METHOD) -> tuple[Finding, ...]:
    """Return, per trigger, what to look for and ready phrases; some triggers bring the pilot question along.

    Parameters
    ----------
    triggers : iterable of str
        Ids of the topic ``interventions``, such as ``vague``, ``unaware``, ``waiting``, ``energy``. Without
        any, the moment of a stall is the answer: name it first.
    method : Method
        The interventions.
    """
    asked = tuple(dict.fromkeys(triggers))
    if not asked:
        return (advice_for_moment("stall", method),)
    content = method.topic("interventions")
    along = {trigger: content[trigger].get("also", ()) for trigger in asked if trigger in content}
    wanted = dict.fromkeys(one for trigger in asked for one in (trigger, *along.get(trigger, ())))
    found = tuple(_intervention(one, content[one]["phrases"]) for one in wanted if one in content)
    return (*found, *unknown_items("interventions", wanted, method))


def _intervention(trigger: str, phrases: Iterable[str]) -> Finding:
    facts = {
        "trigger": MethodWord("interventions", trigger),
        "sign": MethodWord("interventions", trigger, "sign"),
    }
    return Finding("readiness.intervention", facts, tuple(_phrases(trigger, phrases)))


def _phrases(trigger: str, phrases: Iterable[str]) -> Iterator[Finding]:
    for field in phrases:
        yield Finding("readiness.say_this", {"phrase": MethodWord("interventions", trigger, field)})
