"""What can be chosen on a form: items of the case by name, items of the method, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from koek.case.issues import Issue, OptionsIssue
from koek.case.links import items_of
from koek.case.negotiation_case import NegotiationCase
from koek.case.relation import Relation, RelationModel
from koek.method.content import METHOD, Method, MethodWord
from koek.method.used import FACTORS
from koek.relations.fit import model_word
from koek.texts.formatting import date_text
from koek.texts.language import Language
from koek.texts.names import CaseNames
from koek.web.cases.kinds import KINDS
from koek.web.sheets.wording import choice_word, label_and_note
from koek.web.sheets.writing import day_and_time, is_day

Choice = tuple[str, str]
"""What is kept, and how it is called on screen."""

_TEXTS = ("name", "what", "words", "for_what", "constituency", "whom", "good", "reason", "about")
_LONGEST_TITLE = 70
CASES_KEPT = 64


class _ById:
    """A case that is compared as the same object: that is quick, and cases do not change."""

    def __init__(self, case: NegotiationCase) -> None:
        self.case = case

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ById) and self.case is other.case

    def __hash__(self) -> int:
        return id(self.case)


@lru_cache(maxsize=CASES_KEPT)
def _anything(whose: _ById, language: Language) -> Mapping[str, str]:
    choices = Choices(whose.case, language, "", None)
    called: dict[str, str] = {}
    seen: set[str] = set()
    for key, item in items_of(whose.case, "anything").items():
        section, identifier = key.split("/", 1)
        title = f"{choices.section(section)}: {choices.title(item)}"
        called[key] = f"{title} ({identifier})" if title in seen else title
        seen.add(title)
    return called


@dataclass(frozen=True)
class Choices:
    """What can be chosen on one sheet.

    Attributes
    ----------
    case : NegotiationCase
        What stands on all sheets.
    language : Language
        Language of the words of the method.
    kind : str
        The sheet that is being filled in: its own items are those that are typed.
    typed : object
        What is typed on it.
    method : Method
        The method with the owner's own words.
    """

    case: NegotiationCase
    language: Language
    kind: str
    typed: Any
    method: Method = METHOD

    @cached_property
    def names(self) -> CaseNames:
        """How parties, issues and options are called."""
        return CaseNames.of(self.case, self.method)

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        return {}

    @cached_property
    def _found(self) -> dict[str, tuple[Choice, ...]]:
        return {}

    def of(self, place: str) -> tuple[Choice, ...]:
        """Return what can be chosen from a place of the case or a topic of the method, in its order."""
        if place not in self._found:
            self._found[place] = self._gathered(place)
        return self._found[place]

    def called(self, place: str, identifier: str) -> str:
        """Return what an item is called; its id when it is not there."""
        if place not in self._names:
            self._names[place] = dict(self.of(place))
        return self._names[place].get(identifier, identifier)

    def options(self, issue: str) -> tuple[Choice, ...] | None:
        """Return the options of an issue; None when it is on numbers or not there."""
        found = self.issue(issue)
        if not isinstance(found, OptionsIssue):
            return None
        return tuple((option.id, option.name) for option in found.options)

    def issue(self, issue: str) -> Issue | None:
        """Return an issue of the case."""
        return self._issues.get(issue)

    @cached_property
    def _issues(self) -> Mapping[str, Issue]:
        return {issue.id: issue for issue in self.case.issues}

    @property
    def anything(self) -> Mapping[str, str]:
        """Every item of the case: ``section/id`` → what it is called."""
        return _anything(_ById(self.case), self.language)

    def meant(self, written: str) -> str:
        """Return the ``section/id`` of the item that is called so; what was written when there is none."""
        return self._ids.get(written, written)

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {name: key for key, name in self.anything.items()}

    def section(self, kind: str) -> str:
        """Return what a kind of sheet is called."""
        return label_and_note("NegotiationCase", kind, self.language)[0]

    def title(self, item: Any) -> str:
        """Return what to call an item, a noun or what was typed: its name, else what it says first."""
        told = (
            item if isinstance(item, dict) else {key: getattr(item, key) for key in type(item).model_fields}
        )
        text = next((told[key] for key in _TEXTS if isinstance(told.get(key), str) and told[key]), "")
        if not text:
            parts = [str(told[key]) for key in ("by", "party", "person") if told.get(key)][:1]
            days = [day_and_time(str(told[key]))[0] for key in ("at", "on") if told.get(key)][:1]
            text = ", ".join([*(self.called("parties", part) for part in parts), *map(self.day, days)])
        line = (text or str(told.get("id") or "")).split("\n")[0]
        return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1].rstrip()}…"

    def day(self, written: str) -> str:
        """Return a day in words; what was written when it is none."""
        from datetime import date  # noqa: PLC0415  # only where a day is shown

        return date_text(date.fromisoformat(written), self.language) if is_day(written) else written

    def _gathered(self, place: str) -> tuple[Choice, ...]:
        if place.startswith("method:"):
            return self._method(place.removeprefix("method:"))
        if place == "sections":
            return tuple((kind, self.section(kind)) for kind in KINDS[1:])
        if self.kind == ("parties" if place == "people" else place.split(".", maxsplit=1)[0]):
            return self._typed(place)
        return tuple((key, self.title(item)) for key, item in items_of(self.case, place).items())

    def _typed(self, place: str) -> tuple[Choice, ...]:
        found: Any = self.typed
        if place == "people":
            found = [person for party in found or () for person in party.get("people") or ()]
        for step in place.split(".")[1:]:
            found = (found or {}).get(step)
        return tuple((item["id"], self.title(item)) for item in found or () if item.get("id"))

    def _method(self, topic: str) -> tuple[Choice, ...]:
        own = self.case.differences.factors if topic == FACTORS and self.case.differences else ()
        known = self.names.method.ids(topic)
        words = [(key, self.names.word(MethodWord(topic, key), self.language.value)) for key in known]
        return (*words, *((factor.id, factor.name) for factor in own if factor.id not in known))

    def word(self, word: str) -> str:
        """Return a word that can be chosen."""
        is_form = word in set(RelationModel)
        return self._form(RelationModel(word)) if is_form else choice_word(word, self.language)

    def _form(self, model: RelationModel) -> str:
        """Return a form of collaboration as findings name it; with its plain name where that is another."""
        relation = self.case.relation or Relation()
        words = (model_word(model, relation), MethodWord("relation_models", model.value, "plain"))
        name, plain = (self.names.word(one, self.language.value) for one in words)
        return name if name == plain else f"{name} ({plain})"
