"""The log: one JSON object per line, with what an administrator needs and nothing that a user typed.

A line of a request names its route, never its path: paths carry ids of cases. A line of another program
carries its text without the values filled in; an error is told by its kind and where it arose, without its
message, since messages quote what was typed.
"""

import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from traceback import extract_tb
from typing import Any

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import sync_and_async_middleware

FACTS = ("method", "route", "status", "ms", "duty", "count", "child", "code", "seconds")
"""What koek's own lines may say besides what happened."""

_request: ContextVar[str] = ContextVar("request", default="")
_log = logging.getLogger("koek.requests")
_ROOT = Path(__file__).parents[4]


class Lines(logging.Formatter):
    """Writes a record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": _event(record),
        }
        if _request.get():
            line["request"] = _request.get()
        line |= {name: vars(record)[name] for name in FACTS if name in vars(record)}
        if record.exc_info and record.exc_info[1]:
            line["error"] = list(_told(record.exc_info[1]))
        return json.dumps(line)


def _event(record: logging.LogRecord) -> str:
    """Return what happened: a text of ours, or of another program only when its values are apart."""
    if record.name.split(".")[0] == "koek" or record.args:
        return str(record.msg)
    return f"{Path(record.pathname).name}:{record.lineno}"


def _told(error: BaseException | None) -> Iterator[dict[str, Any]]:
    """Yield the kind of an error and of those it came from, with the lines of code it went through."""
    while error is not None:
        kind = type(error)
        steps = [f"{_short(step.filename)}:{step.lineno}" for step in extract_tb(error.__traceback__)]
        yield {"kind": f"{kind.__module__}.{kind.__qualname__}", "through": steps}
        error = error.__cause__ or error.__context__


def _short(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else "/".join(path.parts[-3:])


def _write(request: HttpRequest, status: int, started: float) -> None:
    match = request.resolver_match
    facts = {
        "method": request.method if request.method in _METHODS else "other",
        "route": match.view_name if match else "",
        "status": status,
        "ms": round((time.perf_counter() - started) * 1000, 1),
    }
    _log.info("request", extra=facts)


_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
Answering = Callable[[HttpRequest], HttpResponseBase]
LaterAnswering = Callable[[HttpRequest], Awaitable[HttpResponseBase]]


@sync_and_async_middleware
def log_requests(get_response: Any) -> Answering | LaterAnswering:
    """Write a line for every request; every line written during it carries its number."""
    if iscoroutinefunction(get_response):

        async def answer_later(request: HttpRequest) -> HttpResponseBase:
            started = _begin()
            response: HttpResponseBase = await get_response(request)
            _write(request, response.status_code, started)
            return response

        return answer_later

    def answer(request: HttpRequest) -> HttpResponseBase:
        started = _begin()
        response: HttpResponseBase = get_response(request)
        _write(request, response.status_code, started)
        return response

    return answer


def _begin() -> float:
    _request.set(token_hex(8))
    return time.perf_counter()
