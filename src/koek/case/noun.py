"""The base of every noun, and the ids that link nouns to each other."""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

_ID = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?")
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Noun(BaseModel):
    """A thing of the case: cannot change, has no unknown parts, holds tuples and no lists.

    Its validator is built when first used: most nouns are only ever read as part of a whole case.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False, defer_build=True
    )


def _well_formed(identifier: str) -> str:
    if not _ID.fullmatch(identifier):
        raise PydanticCustomError("id.malformed", "malformed id {id}", {"id": identifier})
    return identifier


Id = Annotated[
    str,
    AfterValidator(_well_formed),
    WithJsonSchema({"type": ["string", "integer"], "pattern": rf"^\s*{_ID.pattern}\s*$"}),
]
"""Short stable name of an item: lower-case letters, digits, ``-`` and ``_``, at most 64 characters."""


def _plain(text: str) -> str:
    """Return the text with one kind of line end; refuse what no terminal, page or document can show."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in _UNSHOWABLE.findall(text):
        raise PydanticCustomError("text.control_character", "{sign}", {"sign": f"U+{ord(character):04X}"})
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(_plain)]
"""Something a user wrote, kept as typed."""

Name = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(_plain)]
"""A short text: the name of a party, an issue or an option."""


def slug(name: str) -> str:
    """Return the id that an item gets on first save.

    Examples
    --------
    >>> slug("Hersteltijd bij storing (uur)")
    'hersteltijd-bij-storing-uur'
    >>> slug("€")
    'item'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:48].strip("-") or "item"


def kind_or(default: str) -> Callable[[Any], str]:
    """Return what tells the members of a union apart: their `kind`, or the default when left out."""

    def kind_of(written: Any) -> str:
        kind = (
            written.get("kind", default) if isinstance(written, dict) else getattr(written, "kind", default)
        )
        return str(kind)

    return kind_of


class Named(Noun):
    """A noun with an id that survives renaming and a name as the user typed it."""

    id: Id
    name: Name

    @model_validator(mode="before")
    @classmethod
    def _give_id(cls, written: Any) -> Any:
        if isinstance(written, str):
            written = {"name": written}
        if isinstance(written, dict) and not written.get("id") and isinstance(written.get("name"), str):
            return {"id": slug(written["name"]), **{k: v for k, v in written.items() if k != "id"}}
        return written
