"""What a talk about trust would be about, and whether now is the moment for it."""

from dataclasses import dataclass, replace

from django.http import HttpRequest

from koek.reports.sections import Statement
from koek.trust.stress import TrustTalk
from koek.web.rooms.answers import Question, findings_of

PAGE = "trust"


@dataclass(frozen=True)
class Talk:
    """The subjects of a talk with the one that was chosen, and what is advised about its moment."""

    subjects: tuple[TrustTalk, ...]
    chosen: TrustTalk
    advice: tuple[Statement, ...]


def about(request: HttpRequest, question: Question) -> Question:
    """Return the question with the subject of the talk that the viewer chose."""
    wanted = request.GET.get("about", "")
    return replace(question, talk=TrustTalk(wanted)) if wanted in set(TrustTalk) else question


def talk_of(question: Question) -> Talk:
    """Return what the form on the page of trust shows."""
    found = findings_of(PAGE, question, "trust.part.moment")
    return Talk(tuple(TrustTalk), question.talk, tuple(map(question.voice.statement, found)))
