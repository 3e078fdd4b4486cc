"""What is said of each operation, and which problems it may answer with."""

from typing import Any

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.api.schemas import Conflict, Problem

NOT_KEPT = "no-store"
"""What every answer says to whatever stands between asker and site."""

SIGNED = frozenset({401, 404, 422, 429})
"""What every operation may answer when it does not do what was asked."""

SENDING, WRITING = frozenset({413, 415}), frozenset({403})


def operation(
    name: str, answer: Any, *, sends: bool = False, writes: bool = False, status: int = 200
) -> dict[str, Any]:
    """Return what a route needs besides its path: name, words, and the shape of every answer."""
    response: dict[Any, Any] = {status: answer, SIGNED: Problem}
    if sends or writes:
        response |= {SENDING: Problem}
    if writes:
        response |= {WRITING: Problem, 409: Conflict}
    return {
        "operation_id": name,
        "summary": say(f"web_api.operation.{name}", Language.ENGLISH),
        "response": response,
        "by_alias": True,
        "exclude_unset": True,
        "url_name": name,
    }


def file_operation(name: str, *content_types: str) -> dict[str, Any]:
    """Return what the route of a file needs."""
    given = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in content_types}
    return {
        "operation_id": name,
        "summary": say(f"web_api.operation.{name}", Language.ENGLISH),
        "response": {SIGNED: Problem},
        "openapi_extra": {"responses": {200: {"description": "OK", "content": given}}},
        "url_name": name,
    }
