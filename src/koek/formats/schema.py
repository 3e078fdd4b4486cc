"""The JSON Schema of a case file, for editors: it allows what the reader allows, and explains every key."""

from typing import Any

from koek.case.negotiation_case import FORMAT_VERSION, NegotiationCase
from koek.formats.field_texts import field_note
from koek.texts.language import Language

Schema = dict[str, Any]
SCHEMA_ID = f"urn:koek:case:{FORMAT_VERSION}"
_TEXT_TYPES = ["string", "number", "boolean"]
_YES_NO = ["yes", "no", "true", "false", "on", "off", "y", "n", "t", "f", "0", "1"]


def case_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a case file in YAML or JSON.

    Returns
    -------
    dict
        Every key has a description in English. Where the reader takes any scalar as text, numbers and
        booleans are allowed too, because that is what an editor takes them for; an item that needs only a
        name may be that name; a key that may be left out may be empty.

    Notes
    -----
    References between sections and bounds such as highest ≥ lowest are the reader's: a file that fits the
    schema can still be wrong, a file that does not fit is always wrong.
    """
    made = NegotiationCase.model_json_schema()
    definitions = made.pop("$defs")
    nouns = {"NegotiationCase": made, **definitions}
    for name, noun in nouns.items():
        if "properties" in noun:
            _widen(name, noun)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **made,
        "title": "koek case file",
        "$defs": {name: _or_its_name(noun) for name, noun in sorted(definitions.items())},
    }


def _widen(name: str, noun: Schema) -> None:
    required = [
        field for field in noun.get("required", ()) if field != "id" or "name" not in noun["required"]
    ]
    noun["description"] = noun["description"].split("\n\n")[0].replace("\n", " ")
    noun["properties"] = {
        field: _property(name, field, value, may_be_empty=field not in required)
        for field, value in noun["properties"].items()
    }
    noun.pop("required", None)
    if required:
        noun["required"] = required


def _property(noun: str, field: str, value: Schema, *, may_be_empty: bool) -> Schema:
    default = value.get("default")
    wide = _allowed({key: part for key, part in value.items() if key not in ("default", "title")})
    alternatives = wide.pop("anyOf", None) or [wide]
    note = field_note(noun, field, Language.ENGLISH)
    if may_be_empty and {"type": "null"} not in alternatives:
        alternatives = [*alternatives, {"type": "null"}]
    shape = alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}
    told: Schema = {"description": note, **{key: part for key, part in shape.items() if key != "description"}}
    return told if default in (None, [], {}) else {**told, "default": default}


def _allowed(value: Schema) -> Schema:
    """Return a schema widened to what the reader takes as text."""
    value = {key: part for key, part in value.items() if key not in ("title", "discriminator")}
    for union in ("anyOf", "oneOf"):
        if union in value:
            return {"anyOf": _flat([_allowed(part) for part in value[union]])}
    if "items" in value:
        return {**value, "items": _allowed(value["items"])}
    if "prefixItems" in value:
        return {**value, "prefixItems": [_allowed(part) for part in value["prefixItems"]]}
    return _allowed_scalar(value)


def _allowed_scalar(value: Schema) -> Schema:
    if value.get("const") == FORMAT_VERSION:
        return {"enum": [FORMAT_VERSION, str(FORMAT_VERSION)]}
    if value.get("type") == "boolean":
        return {"anyOf": [{"type": "boolean"}, {"enum": _YES_NO}]}
    if value.get("type") == "integer":
        return {"anyOf": [value, {"type": "string", "pattern": r"^\s*[0-9]+\s*$"}]}
    if value.get("type") == "string" and not value.keys() & {"enum", "const", "pattern", "format"}:
        return {**value, "type": _TEXT_TYPES}
    return value


def _flat(alternatives: list[Schema]) -> list[Schema]:
    flat: list[Schema] = []
    for part in alternatives:
        flat += part["anyOf"] if part.keys() <= {"anyOf", "description"} and "anyOf" in part else [part]
    return flat


def _or_its_name(noun: Schema) -> Schema:
    if noun.get("required") != ["name"]:
        return noun
    name = {key: part for key, part in noun["properties"]["name"].items() if key != "description"}
    return {"description": noun["description"], "anyOf": [noun, name]}
