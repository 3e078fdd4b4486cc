"""Within one look at a page, who somebody is in a room and what stands there are asked once.

A look only reads, so the answers hold until the page is there; whatever saves asks anew each time.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse

_known: ContextVar[dict[Hashable, Any] | None] = ContextVar("known", default=None)
LOOKS = frozenset({"GET", "HEAD"})
P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def one_look() -> Iterator[None]:
    """Remember answers until the end of this block."""
    before = _known.set({})
    try:
        yield
    finally:
        _known.reset(before)


def asked_once(ask: Callable[P, T]) -> Callable[P, T]:
    """Make that a question with the same (positional) arguments is asked once within one look."""

    @wraps(ask)
    def told(*args: P.args, **kwargs: P.kwargs) -> T:
        known = _known.get()
        if known is None or kwargs:
            return ask(*args, **kwargs)
        key = (ask, args)
        if key not in known:
            known[key] = ask(*args, **kwargs)
        found: T = known[key]
        return found

    return told


def looking(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return the rest of the site, made to ask things once for a request that only looks."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.method not in LOOKS:
            return answer(request)
        with one_look():
            return answer(request)

    return answered
