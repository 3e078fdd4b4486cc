"""What can still be checked of a case of which some parts are wrong by themselves."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError, model_validator

from koek.case.negotiation_case import NegotiationCase
from koek.case.noun import slug
from koek.case.parties import Party
from koek.case.references import reference_mistakes
from koek.case.shape import Path, Spot, locate
from koek.case.wording import mistake_of
from koek.errors import Mistake, Place

_CHOICES = ("outcome", "limit_outcome", "worth")
_STAND_INS = {"at": "2000-01-01", "adds": "0", "amount": "0", "slope": "0", "value": "0", "what": "-"}
_SILENCED = {
    "parties": ("party.unknown", "division.not_a_party"),
    "issues": ("issue.unknown",),
    "periods": ("period.unknown",),
}


class _Loose(NegotiationCase):
    """A case of which nothing is asked as a whole."""

    koek: Any = 1
    title: Any = ""
    parties: tuple[Party, ...] = ()

    @model_validator(mode="after")
    def _sections_agree(self) -> "_Loose":
        return self


class Draft:
    """Content of which what is wrong by itself is taken out, so that the rest can be checked.

    Parameters
    ----------
    content : dict
        Plain content of a case that did not validate.
    """

    def __init__(self, content: Any) -> None:
        self._content = content
        self._removed: dict[Path, set[int | str]] = {}
        self._stand_ins: dict[Path, str] = {}
        self._mended: set[Path] = set()
        self._declared: set[str] = set()
        self._silenced: set[str] = set()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is wrong between the parts that are left, with paths in the whole content.

        Nothing is said about a part that was taken out, nor about those who refer to it.
        """
        if not isinstance(self._content, dict):
            return
        first = True
        while True:
            rest = self._rest(self._content)
            try:
                draft = _Loose.model_validate(rest)
            except ValidationError as wrong:
                errors = wrong.errors(include_url=False)
                if not first:
                    yield from self._restored(
                        mistake_of(error, rest) for error in errors if "." in error["type"]
                    )
                first = False
                self._mend([(error["type"], locate(error["loc"], rest)) for error in errors])
            else:
                break
        yield from self._restored(reference_mistakes(draft))

    def _mend(self, errors: list[tuple[str, Spot]]) -> None:
        found = [(kind, self._original(spot.path), spot) for kind, spot in errors]
        for kind, path, spot in found:
            if kind == "extra_forbidden":
                self._remove(path)
            elif kind != "missing" and _is_free(spot):
                self._mended.add(path)
                self._remove(path)
            elif kind != "missing" and spot.holder and path[-1] in _STAND_INS and path not in self._stand_ins:
                self._mended.add(path)
                self._stand_ins[path] = _STAND_INS[str(path[-1])]
            else:
                is_missing_key = kind == "missing" and isinstance(path[-1], str)
                self._remove(_item_around(path[:-1] if is_missing_key else path))

    def _rest(self, content: Any, path: Path = ()) -> Any:
        if path in self._stand_ins:
            return self._stand_ins[path]
        removed = self._removed.get(path, set())
        if isinstance(content, dict):
            return {k: self._rest(v, (*path, k)) for k, v in content.items() if k not in removed}
        if isinstance(content, list):
            return [self._rest(v, (*path, i)) for i, v in enumerate(content) if i not in removed]
        return content

    def _remove(self, path: Path) -> None:
        self._removed.setdefault(path[:-1], set()).add(path[-1])
        lost = self._content
        for step in path:
            lost = lost[step]
        self._declared.update(_ids(lost))
        if len(path) == 1 or path[0] == "division":
            self._silenced.update(_SILENCED.get(str(path[-1]), ()))

    def _original(self, path: Path) -> Path:
        """Return the path in the whole content of a path in what is left of it."""
        found: Path = ()
        for step in path:
            position = step
            if isinstance(position, int):
                for gone in sorted(gone for gone in self._removed.get(found, ()) if isinstance(gone, int)):
                    position += gone <= position
            found = (*found, position)
        return found

    def _restored(self, mistakes: Iterable[Mistake]) -> Iterator[Mistake]:
        for mistake in mistakes:
            path = self._original(mistake.place.path)
            excused = mistake.facts.get("id") in self._declared and mistake.code != "id.duplicate"
            about_mended = any(mended[: len(path)] == path for mended in self._mended)
            if not (excused or about_mended or mistake.code.removesuffix(".none") in self._silenced):
                yield Mistake(mistake.code, mistake.facts, Place(path=path))


def _is_free(spot: Spot) -> bool:
    """Whether the rest of the item means the same without this part of it."""
    if len(spot.path) > 1 and spot.path[-2] in _CHOICES:
        return True
    field = spot.holder.model_fields.get(str(spot.path[-1])) if spot.holder else None
    return field is not None and not field.is_required() and spot.path[0] != "issues"


def _item_around(path: Path) -> Path:
    """Return the path of the nearest item of a list around this place, else its section."""
    return path[: max((depth for depth, step in enumerate(path, 1) if isinstance(step, int)), default=1)]


def _ids(lost: Any) -> Iterator[str]:
    if isinstance(lost, str):
        yield from (lost, slug(lost))
    elif isinstance(lost, dict):
        yield from (slug(str(lost.get("name"))), str(lost.get("id")))
    for part in lost.values() if isinstance(lost, dict) else lost if isinstance(lost, list) else ():
        if isinstance(part, dict | list):
            yield from _ids(part)
