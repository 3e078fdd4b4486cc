"""Operations around what the pages ask: the check, signs of a stuck talk, threads, and own words."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from koek.method.content import MethodWord
from koek.reports.json_answers import finding_json
from koek.web.api import shapes
from koek.web.api.about import operation
from koek.web.api.access import asking
from koek.web.cases.own_words import own_words
from koek.web.rooms.overview import signs
from koek.workbench.case_check import check_case
from koek.workbench.where_from import where_from

Item = Annotated[str, Query(max_length=200, description="Section and id, such as issues/price.")]

router = Router()


@router.get("/cases/{case}/check", **operation("check_case", shapes.Checked))
def check(request: HttpRequest, case: str) -> Any:
    """Tell what is worth a look in a case that is sound, and what can be asked of it."""
    asked = asking(request).question(case)
    return {"findings": [finding_json(one, asked.voice) for one in check_case(asked.case, asked.method)]}


@router.get("/cases/{case}/signs", **operation("read_signs", list[shapes.Sign]))
def read_signs(request: HttpRequest, case: str) -> Any:
    """Give the signs that a talk is stuck, to ask the next step with."""
    asked = asking(request).question(case)
    return [{"id": one, "name": name, "sign": sign} for one, name, sign in signs(asked)]


@router.get("/cases/{case}/thread", **operation("read_thread", list[shapes.ThreadItem]))
def read_thread(request: HttpRequest, case: str, item: Item) -> Any:
    """Tell where an item comes from, and what came of it."""
    asked = asking(request).question(case)
    return [vars(one) for one in where_from(asked.case, item)]


@router.get("/cases/{case}/own-words", **operation("read_own_words", shapes.OwnWords))
def read_own_words(request: HttpRequest, case: str) -> Any:
    """Give the own files over the method that this room uses, by the name of the topic."""
    who = asking(request)
    who.room(case)
    found = own_words(who.viewer, case)
    return {"number": found.number, "files": found.content or {}}


@router.get("/cases/{case}/topics/{topic}", **operation("read_topic", list[shapes.MethodItem]))
def read_topic(request: HttpRequest, case: str, topic: shapes.Topic) -> Any:
    """Give the items of a topic of the method as this room names them: the ids that a sheet may hold."""
    asked = asking(request).question(case)
    language = asked.language.value
    return [
        {"id": one, "name": asked.method.words(MethodWord(topic, one), language)}
        for one in asked.method.ids(topic)
    ]
