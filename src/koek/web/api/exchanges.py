"""Operations on what goes to others and comes back: questionnaires, and the network as a table."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router

from koek.case.reading import plain
from koek.errors import FormatError, InvalidCase, Mistake
from koek.formats.survey import SurveyKind
from koek.web.api import schemas, shapes
from koek.web.api.about import NOT_KEPT, file_operation, operation
from koek.web.api.access import asking
from koek.web.cases import shelf
from koek.web.cases.chains import canonical
from koek.web.cases.kinds import KINDS, split
from koek.web.downloads.asking import network_table, questionnaire, who_can_be_asked
from koek.web.downloads.views import KINDS_OF_FILE
from koek.web.rooms.additions import added_to
from koek.web.rooms.files_read import require_few_parts

ANSWERS = "questions.yaml"

router = Router()


class TableOfNetwork(StrEnum):
    """Which table of a network."""

    MEMBERS = "members"
    LINKS = "links"


@router.get("/cases/{case}/questionnaires", **operation("list_questionnaires", list[shapes.Askable]))
def list_questionnaires(request: HttpRequest, case: str) -> Any:
    """Tell who can be sent a questionnaire, and about what."""
    asked = asking(request).question(case)
    return [vars(one) for one in who_can_be_asked(asked.case)]


@router.get(
    "/cases/{case}/questionnaires/{kind}/{number}",
    **operation("read_questionnaire", shapes.Questionnaire),
)
def read_questionnaire(request: HttpRequest, case: str, kind: SurveyKind, number: int) -> Any:
    """Give a questionnaire to send to somebody; nothing of what you think is in it."""
    asked = asking(request).question(case)
    written = questionnaire(asked.case, kind.value, number, asked.language, asked.method)
    if written is None:
        raise Http404
    return {"kind": kind.value, "number": number, "text": written.decode()}


@router.post("/cases/{case}/questionnaires", **operation("bring_answers", schemas.Imported, writes=True))
def bring_answers(request: HttpRequest, case: str, answers: shapes.Answers) -> Any:
    """Put the answers of a questionnaire that came back on the sheets, or only tell what would change."""
    who = asking(request)
    room = who.room(case)
    who.require_writing()
    read = _read(room, answers.text)
    before, after = split(plain(room.case)), split(plain(read))
    kinds = [kind for kind in KINDS if canonical(before.get(kind)) != canonical(after.get(kind))]
    if not answers.preview:
        kinds = list(shelf.import_case(who.viewer, case, read, head=answers.head))
    changed = [{"kind": kind, "before": before.get(kind), "after": after.get(kind)} for kind in kinds]
    return {"saved": not answers.preview, "changed": changed}


@router.get("/cases/{case}/network/{table}", **file_operation("read_network", KINDS_OF_FILE["csv"]))
def read_network(request: HttpRequest, case: str, table: TableOfNetwork) -> HttpResponse:
    """Give the members or the links of the network as a table."""
    asked = asking(request).question(case)
    written = network_table(asked.case, table.value, asked.language, asked.method)
    headers = {"Cache-Control": NOT_KEPT}
    return HttpResponse(written or b"", content_type=KINDS_OF_FILE["csv"], headers=headers)


def _read(room: shelf.Room, text: str) -> Any:
    """Return the case with the answers in it; what is wrong is told without a word of where the text lay."""
    content = text.encode(errors="replace")
    require_few_parts(content)
    try:
        found = added_to(room.case, ANSWERS, content, room.method)
    except (InvalidCase, FormatError) as wrong:
        raise type(wrong)(tuple(map(_placeless, wrong.mistakes))) from None
    if found is None:
        raise InvalidCase((Mistake("web_api.no_questionnaire", {}),))
    return found


def _placeless(mistake: Mistake) -> Mistake:
    facts: Mapping[str, object] = {
        key: Path(str(fact)).name if str(fact).startswith("/") else fact
        for key, fact in mistake.facts.items()
    }
    return Mistake(mistake.code, facts, replace(mistake.place, file=None))
