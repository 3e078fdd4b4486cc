"""What may stand where in a case: the fields of the nouns along a path through the file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from koek.case.negotiation_case import NegotiationCase

Path = tuple[str | int, ...]


def nouns_of(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the nouns that a value with this annotation can be, not those inside a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from nouns_of(get_args(annotation)[0])
    elif get_origin(annotation) is not tuple:
        for member in get_args(annotation):
            yield from nouns_of(member)


def kind_of(noun: type[BaseModel]) -> str | None:
    """Return the `kind` that tells this noun from the others in its union; None when it has none."""
    field = noun.model_fields.get("kind")
    words = get_args(field.annotation) if field else ()
    return str(words[0]) if words else None


def item_of(annotation: Any) -> Any:
    """Return what stands in a list with this annotation; None when it is no list."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    items = (item_of(member) for member in get_args(annotation))
    return next((item for item in items if item is not None), None)


@dataclass(frozen=True)
class Spot:
    """A place in the content: its path, the noun that holds its last step, and that noun's alternatives."""

    path: Path
    holder: type[BaseModel] | None = None
    siblings: tuple[type[BaseModel], ...] = ()


def locate(location: Path, content: Any) -> Spot:
    """Return where in the content pydantic's location points.

    Parameters
    ----------
    location : tuple of str and int
        As pydantic gives it: with the tags of unions in it, and positions in what the file has as a mapping.
    content : object
        The plain content that was validated.

    Returns
    -------
    Spot
        The path as far as it exists in the content; its last step may be a key that is missing.
    """
    annotation: Any = NegotiationCase
    spot = Spot(())
    siblings: tuple[type[BaseModel], ...] = ()
    for step in location:
        nouns = tuple(nouns_of(annotation))
        if len(nouns) > 1 and (chosen := [noun for noun in nouns if kind_of(noun) == step]):
            annotation, siblings = chosen[0], nouns
            continue
        holder = nouns[0] if len(nouns) == 1 else None
        if isinstance(content, dict) and isinstance(step, int):
            return Spot((*spot.path, list(content)[step]))
        if isinstance(content, list) and isinstance(step, int) and step < len(content):
            content, annotation = content[step], item_of(annotation)
        elif isinstance(content, dict):
            field = holder.model_fields.get(str(step)) if holder else None
            content, annotation = content.get(step), field.annotation if field else None
        else:
            return spot
        spot, siblings = Spot((*spot.path, step), holder, siblings), ()
    return spot


def kinds_of(nouns: Iterable[type[BaseModel]]) -> tuple[str, ...]:
    """Return the `kind` of each of these nouns, in their order."""
    return tuple(kind for noun in nouns if (kind := kind_of(noun)))


def kinds_at(location: Path) -> tuple[str, ...]:
    """Return the kinds that can be chosen at the place pydantic's location points to."""
    annotation: Any = NegotiationCase
    for step in location:
        nouns = tuple(nouns_of(annotation))
        annotation = item_of(annotation) if isinstance(step, int) else nouns[0].model_fields[step].annotation
    return kinds_of(nouns_of(annotation))
