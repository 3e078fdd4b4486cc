"""From plain content (mappings, lists, texts) to a case, or to everything that is wrong with it at once."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from koek.case.draft import Draft
from koek.case.negotiation_case import NegotiationCase
from koek.case.wording import mistake_of
from koek.errors import InvalidCase, Mistake

_FIRST = ("id", "name", "issue", "kind")
_KEPT_EMPTY = ("outcome", "limit_outcome", "worth")


def case_from(content: Any) -> NegotiationCase:
    """Return the case that plain content describes.

    Parameters
    ----------
    content : object
        Mappings, lists and texts as a file holds them; numbers as text, so that they stay exact. A key
        with None counts as left out.

    Returns
    -------
    NegotiationCase
        The case, with ids given to items that have only a name.

    Raises
    ------
    InvalidCase
        Every mistake in the content, each with its path: wrong shape, and references that lead nowhere
        (an item that is wrong by itself still counts as there for those who refer to it).
    """
    content = _without_nothing(content)
    try:
        return NegotiationCase.model_validate(content)
    except ValidationError as wrong:
        mistakes = [*_shape_mistakes(wrong, content), *Draft(content).mistakes()]
    raise InvalidCase(tuple(mistakes))


def plain(case: NegotiationCase) -> dict[str, Any]:
    """Return the case as plain content, without defaults, that `case_from` reads back as an equal case."""
    content: dict[str, Any] = case.model_dump(mode="json", exclude_defaults=True)
    return {"koek": str(content.pop("koek")), **_as_text(content)}


def complete(case: NegotiationCase) -> dict[str, Any]:
    """Return the case as plain content with everything in it that goes without saying, None included."""
    content: dict[str, Any] = _as_text(case.model_dump(mode="json"))
    return content


def _as_text(content: Any) -> Any:
    if isinstance(content, dict):
        first = [key for key in _FIRST if key in content]
        return {key: _as_text(content[key]) for key in dict.fromkeys([*first, *content])}
    if isinstance(content, list):
        return [_as_text(item) for item in content]
    if content is None:
        return None
    return str(content).lower() if isinstance(content, bool) else str(content)


def _without_nothing(content: Any, *, keep: bool = False) -> Any:
    if isinstance(content, dict):
        return {
            key: _without_nothing(value, keep=key in _KEPT_EMPTY)
            for key, value in content.items()
            if keep or value is not None
        }
    return [_without_nothing(item) for item in content] if isinstance(content, list) else content


def _shape_mistakes(wrong: ValidationError, content: Any) -> Iterator[Mistake]:
    errors = wrong.errors(include_url=False)
    missing_names = {error["loc"][:-1] for error in errors if error["loc"] and error["loc"][-1] == "name"}
    mistakes = [mistake_of(error, content) for error in errors]
    other_kind = {mistake.place.path[:-1] for mistake in mistakes if mistake.code == "key.other_kind"}
    for error, mistake in zip(errors, mistakes, strict=True):
        missing, last = error["type"] == "missing", error["loc"][-1:]
        follows_from_name = missing and last == ("id",) and error["loc"][:-1] in missing_names
        follows_from_kind = missing and mistake.place.path[:-1] in other_kind
        follows_from_items = (
            error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]
        )
        if not (follows_from_name or follows_from_kind or follows_from_items):
            yield mistake
