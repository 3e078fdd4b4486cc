"""A questionnaire as a small file: only the questions, for somebody else to fill in and send back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap

from koek.case.differences import LEFT_POLE, RIGHT_POLE
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import HowMuch, Network
from koek.formats.case_yaml import scalar
from koek.formats.field_texts import choice_word, field_note
from koek.method.content import METHOD, Method, MethodWord
from koek.texts.catalogue import say
from koek.texts.language import Language

SURVEY_VERSION = 1
MEMBER_LISTS = ("wishes", "expects", "possible", "will_not", "cannot")
STEPS = (1, 2, 3, 4, 5)
_WIDTH = 96


@dataclass(frozen=True)
class _Words:
    """In which language, and in whose words, is asked."""

    language: Language
    method: Method

    def item(self, topic: str, item: str, field: str) -> str:
        return self.method.words(MethodWord(topic, item, field), self.language.value)


class SurveyKind(StrEnum):
    """What a questionnaire asks about."""

    TRUST = "trust"
    NETWORK = "network"
    DIFFERENCES = "differences"


def survey_text(
    case: NegotiationCase,
    kind: SurveyKind,
    respondent: str,
    language: Language,
    method: Method = METHOD,
) -> str:
    """Return a questionnaire as YAML with explanation in comments, to be filled in by somebody else.

    Only questions of the method, the names of the two sides and (for a network) the shared goal are in it:
    nothing that the owner of the file thinks, wants or estimates, and no title of the case.

    Parameters
    ----------
    case : NegotiationCase
        The case; its owner asks (the first party where no owner is named).
    kind : SurveyKind
        What is asked.
    respondent : str
        Id of the party that answers; for a network, of the member.
    language : Language
        Language of the questions.
    method : Method
        Whose questions, and in whose words.

    Raises
    ------
    KeyError
        There is no such party or member: a programming mistake.
    """
    if kind is SurveyKind.NETWORK:
        network = case.network or Network()
        member = {member.id: member for member in network.members}[respondent]
        lines = _network_lines(network.shared_goal, _Words(language, method))
        name, asker = member.name, None
    else:
        asker = asker_of(case, respondent)
        name = {party.id: party.name for party in case.parties}[respondent]
        lines = (_trust_lines if kind is SurveyKind.TRUST else _difference_lines)(_Words(language, method))
    head = [
        *_head(case, kind, name, asker, language),
        f"koek_survey: {SURVEY_VERSION}",
        f"kind: {kind.value}",
    ]
    who = "member" if kind is SurveyKind.NETWORK else "party"
    asked = [f"asked_by: {asker}"] if asker else []
    return "\n".join([*head, f"{who}: {respondent}", *asked, "on:", "", *lines, ""])


def asker_of(case: NegotiationCase, respondent: str) -> str:
    """Return who asks: the owner of the file, or the first party that is not the one who answers."""
    others = [party.id for party in case.parties if party.id != respondent]
    return case.ours if case.ours in others else others[0]


def _head(
    case: NegotiationCase, kind: SurveyKind, name: str, asker: str | None, language: Language
) -> Iterator[str]:
    owner = asker or case.ours or case.parties[0].id
    facts = {"name": _line(name), "asker": _line(case.party(owner).name)}
    yield from _comment(say(f"survey.about.{kind.value}", language, facts))
    yield from _comment(say("survey.how", language))
    if kind is SurveyKind.TRUST:
        steps = [f"{step} {say(f'trust.step.{step}', language)}" for step in STEPS]
        yield from _comment(say("survey.steps", language, {"steps": tuple(steps), "asker": facts["asker"]}))
    if kind is SurveyKind.DIFFERENCES:
        poles = {"left": LEFT_POLE, "right": RIGHT_POLE, "asker": facts["asker"]}
        yield from _comment(say("survey.poles", language, poles))
    yield from _comment(say("survey.date", language))


def _trust_lines(words: _Words) -> Iterator[str]:
    yield "answers:"
    for behaviour in words.method.ids("trust_behaviours"):
        name, meaning = (words.item("trust_behaviours", behaviour, f) for f in ("name", "meaning"))
        yield from _comment(f"{name}: {meaning}", "  ")
        yield f"  - behaviour: {behaviour}"
        yield from ("    ourselves:", "    other:", "    example:", "    example_on:")
    yield "core:"
    for question in words.method.ids("core_questions"):
        yield from _comment(words.item("core_questions", question, "question"), "  ")
        yield from _comment(_choices(("yes", "partly", "no"), words.language), "  ")
        yield from (f"  - question: {question}", "    answer:", "    reason:")


def _difference_lines(words: _Words) -> Iterator[str]:
    yield "answers:"
    for factor in words.method.ids("factors"):
        name, question = (words.item("factors", factor, field) for field in ("name", "question"))
        left, right = (words.item("factors", factor, field) for field in ("left", "right"))
        yield from _comment(f"{name}: {question}", "  ")
        yield from _comment(f"{LEFT_POLE} {left} … {RIGHT_POLE} {right}", "  ")
        yield from (f"  - factor: {factor}", "    ourselves:", "    other:")


def _network_lines(goal: str | None, words: _Words) -> Iterator[str]:
    language = words.language
    for field in ("brings", "gets"):
        yield from _comment(field_note("Member", field, language))
        yield from _comment(_choices(tuple(HowMuch), language))
        yield f"{field}:"
        for good in words.method.ids("network_goods"):
            yield from _comment(words.item("network_goods", good, "name"), "  ")
            yield from (f"  - good: {good}", "    how_much:", "    what:")
    for field in MEMBER_LISTS:
        yield from _comment(field_note("Member", field, language))
        yield from (f"{field}:", "  -", "  -")
    if goal:
        yield from _comment(say("survey.goal", language))
        yield from (f"shared_goal: {scalar(_line(goal), flow=False)}",)
        yield from _comment(_choices(("yes", "partly", "no"), language))
        yield from ("signs:", "words:")


def _choices(words: tuple[str, ...], language: Language) -> str:
    return say("survey.choose", language, {"words": tuple(choice_word(word, language) for word in words)})


def _comment(text: str, indent: str = "") -> Iterator[str]:
    for line in wrap(_line(text), _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"{indent}# {line}"


def _line(text: str) -> str:
    """Return a text on one line: what a user typed cannot leave the comment or value it stands in."""
    return " ".join(text.split())
