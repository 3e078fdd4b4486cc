"""From pydantic's errors to mistakes of our own: a code, its facts, and where it stands."""

from collections.abc import Callable, Mapping
from enum import EnumType
from typing import Any, get_args

from koek.case.nearness import suggested
from koek.case.shape import Spot, kinds_at, kinds_of, locate
from koek.errors import Mistake, Place

Told = tuple[str, dict[str, object]]
_SHOWN = 80
_MAPPING_FIELDS = ("outcome", "limit_outcome", "worth")
_ABOUT_ONE_VALUE = (".unreadable", ".malformed", ".without_zone")


def mistake_of(error: Mapping[str, Any], content: Any) -> Mistake:
    """Return pydantic's error about this content as a mistake with a code that `texts` knows."""
    spot = locate(error["loc"], content)
    code, facts = _told(error, spot)
    path = (*spot.path, "kind") if error["type"] == "union_tag_invalid" else spot.path
    return Mistake(code=code, facts=facts, place=Place(path=path))


def _told(error: Mapping[str, Any], spot: Spot) -> Told:
    kind, written = error["type"], error["input"]
    if written is None:
        return "value.missing", {"key": _last(spot)}
    if kind in _ABOUT_KEYS_AND_LISTS:
        return _ABOUT_KEYS_AND_LISTS[kind](error, spot)
    if isinstance(written, dict | list) and ("." not in kind or kind.endswith(_ABOUT_ONE_VALUE)):
        return "value.not_single", {}
    if kind in _ABOUT_VALUES:
        return _ABOUT_VALUES[kind](error, spot)
    return (kind, dict(error["ctx"])) if "." in kind else ("value.unreadable", {"written": _shown(error)})


def _last(spot: Spot) -> str:
    return str(spot.path[-1]) if spot.path else ""


def _shown(error: Mapping[str, Any]) -> str:
    return str(error["input"])[:_SHOWN]


def _missing(error: Mapping[str, Any], _: Spot) -> Told:
    if isinstance(error["loc"][-1], int):
        return "list.too_short", {"least": error["loc"][-1] + 1, "found": len(error["input"])}
    return "key.missing", {"key": str(error["loc"][-1])}


def _unknown_key(_: Mapping[str, Any], spot: Spot) -> Told:
    key = _last(spot)
    elsewhere = kinds_of(noun for noun in spot.siblings if key in noun.model_fields)
    if elsewhere:
        return "key.other_kind", {"key": key, "kinds": elsewhere}
    known = tuple(spot.holder.model_fields) if spot.holder else ()
    return "key.unknown", {"key": key, "suggested": suggested(key, known)}


def _not_mapping(error: Mapping[str, Any], _: Spot) -> Told:
    return "value.not_mapping", {"written": _shown(error)}


def _not_list(error: Mapping[str, Any], spot: Spot) -> Told:
    return f"value.not_{'mapping' if _last(spot) in _MAPPING_FIELDS else 'list'}", {"written": _shown(error)}


def _too_short(error: Mapping[str, Any], _: Spot) -> Told:
    return "list.too_short", {"least": error["ctx"]["min_length"], "found": len(error["input"])}


def _too_long(error: Mapping[str, Any], _: Spot) -> Told:
    return "list.too_long", {"most": error["ctx"]["max_length"], "found": len(error["input"])}


def _unknown_kind(error: Mapping[str, Any], _: Spot) -> Told:
    return _choice_among(error["ctx"]["tag"], kinds_at(error["loc"]))


def _unknown_word(error: Mapping[str, Any], spot: Spot) -> Told:
    field = spot.holder.model_fields[_last(spot)] if spot.holder else None
    return _choice_among(_shown(error), tuple(_words(field.annotation if field else None)))


def _choice_among(written: str, allowed: tuple[str, ...]) -> Told:
    written = written[:_SHOWN]
    return "choice.unknown", {"written": written, "suggested": suggested(written, allowed)}


def _words(annotation: Any) -> list[str]:
    if isinstance(annotation, EnumType):
        return list(annotation.__members__.values())
    if get_args(annotation):
        return [word for member in get_args(annotation) for word in _words(member)]
    return [annotation] if isinstance(annotation, str) else []


def _text_too_long(error: Mapping[str, Any], _: Spot) -> Told:
    return "text.too_long", {"most": error["ctx"]["max_length"], "found": len(error["input"])}


def _simply(code: str) -> Callable[[Mapping[str, Any], Spot], Told]:
    return lambda error, _: (code, {"written": _shown(error), **error.get("ctx", {})})


_ABOUT_KEYS_AND_LISTS: dict[str, Callable[[Mapping[str, Any], Spot], Told]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "model_type": _not_mapping,
    "tuple_type": _not_list,
    "too_short": _too_short,
    "too_long": _too_long,
    "union_tag_invalid": _unknown_kind,
}
_ABOUT_VALUES: dict[str, Callable[[Mapping[str, Any], Spot], Told]] = {
    "literal_error": _unknown_word,
    "enum": _unknown_word,
    "string_too_short": _simply("text.empty"),
    "string_too_long": _text_too_long,
    "string_pattern_mismatch": _simply("currency.malformed"),
    "bool_parsing": _simply("yes_no.unreadable"),
    "int_parsing": _simply("number.not_whole"),
    "int_from_float": _simply("number.not_whole"),
    "greater_than_equal": _simply("number.too_low"),
    "less_than_equal": _simply("number.too_high"),
}
