"""Questions that begin a case: what it is about, who talks, and what there is to choose."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koek.case.noun import slug
from koek.case.reading import case_from
from koek.cli.asking import Question, Setting
from koek.cli.asking_answers import Choices, choices
from koek.cli.asking_parts import Put, add_to, asked, item, put_at
from koek.texts.catalogue import say
from koek.texts.language import Language

if TYPE_CHECKING:
    from koek.case.negotiation_case import NegotiationCase
    from koek.cli.asking import Content

US, THEM = "koek-us", "koek-them"
"""Ids of the two parties until they have a name."""


def beginning(language: Language) -> "NegotiationCase":
    """Return a case in which everything is still to be told."""
    names = {US: "asking.us", THEM: "asking.them"}
    return case_from(
        {
            "koek": "1",
            "title": say("asking.untitled", language),
            "language": language.value,
            "ours": US,
            "parties": [{"id": party, "name": say(code, language)} for party, code in names.items()],
        }
    )


def questions(case: "NegotiationCase", setting: Setting) -> Iterator[Question]:
    """Yield what is still to be told: the subject, who talks, and what there is to choose."""
    del setting
    if case.title in {say("asking.untitled", language) for language in Language}:
        yield asked("asking.title", put_at("title"))
    known = {party.id: party for party in case.parties}
    if US in known:
        yield asked("asking.our_name", _named(US))
    elif not known[case.ours or case.parties[0].id].people:
        yield asked("asking.our_person", _add_our_person)
    if THEM in known:
        yield asked("asking.their_name", _named(THEM))
    else:
        yield _another("asking.another_party", len(case.parties), add_to("parties"))
    code = "asking.issue.more" if case.issues else "asking.issue"
    yield _another(code, len(case.issues), _add_issue, Choices())


def _another(code: str, count: int, put: Put, answers: Choices | None = None) -> Question:
    """Return the question for one more; every answer makes it a new question."""
    question = asked(code, put, answers)
    return Question(f"{code}/{count}", question.asked, question.answers, put)


def _named(party: str) -> Put:
    """Return what gives a party its name, and an id after it."""

    def put(content: "Content", answer: str) -> None:
        item(content, party, "parties").update(id=slug(answer), name=answer)
        if content.get("ours") == party:
            content["ours"] = slug(answer)

    return put


def _add_our_person(content: "Content", answer: str) -> None:
    our_party = content.get("ours") or content["parties"][0]["id"]
    item(content, our_party, "parties").setdefault("people", []).append({"name": answer})


def _add_issue(content: "Content", answer: str) -> None:
    name, options = choices(answer)
    content.setdefault("issues", []).append({"name": name, "options": list(options)})
