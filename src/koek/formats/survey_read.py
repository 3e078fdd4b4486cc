"""A questionnaire that came back: read as what the one who filled it in says, and as nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from koek.case.nearness import suggested
from koek.case.negotiation_case import NegotiationCase
from koek.case.network import HowMuch
from koek.case.reading import case_from, plain
from koek.errors import InvalidCase, Mistake, Place
from koek.formats.case_bytes import decoded, read_bytes
from koek.formats.field_texts import choice_word
from koek.formats.places import Mapping, content_of, located, refuse
from koek.formats.survey import MEMBER_LISTS, STEPS, SURVEY_VERSION, SurveyKind
from koek.formats.yaml_text import read_yaml
from koek.texts.catalogue import say
from koek.texts.language import Language

Path_ = tuple[str | int, ...]
Content = dict[str, Any]
_NOT_ITSELF = {"guessed_by", "person", "subject"}
"""Keys (left out where they go without saying) of what is not said by the party about itself as a person."""

_ANSWERS = ("yes", "partly", "no", "unknown")
_KEYS = {
    SurveyKind.TRUST: ("koek_survey", "kind", "party", "asked_by", "on", "answers", "core"),
    SurveyKind.DIFFERENCES: ("koek_survey", "kind", "party", "asked_by", "on", "answers"),
    SurveyKind.NETWORK: (
        *("koek_survey", "kind", "member", "on", "brings", "gets"),
        *(*MEMBER_LISTS, "shared_goal", "signs", "words"),
    ),
}


@dataclass
class _Reading:
    """What a questionnaire says, where it goes in the case, and where each part of that stood."""

    told: Content
    content: Content
    mistakes: list[Mistake] = field(default_factory=list)
    fixed: dict[Path_, Path_] = field(default_factory=dict)
    added: list[tuple[Path_, Content, Path_, Content]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return not self.fixed and not self.added

    def refuse(self, code: str, path: Path_, **facts: object) -> None:
        self.mistakes.append(Mistake(code, facts, Place(path=path)))

    def add(self, section: Path_, item: Content, where: Path_, **fields: str | None) -> None:
        """Add an item to a section; `fields` name the keys under `where` that fields came from."""
        told = {key: value for key, value in item.items() if value is not None}
        _list_at(self.content, section).append(told)
        self.added.append((section, told, where, fields))

    def places(self) -> dict[Path_, Path_]:
        """Return where each added part of the case stood in the questionnaire."""
        found = dict(self.fixed)
        for section, item, where, fields in self.added:
            siblings = _list_at(self.content, section)
            here = (*section, next(n for n, one in enumerate(siblings) if one is item))
            found[here] = where
            found[*here, "on"] = ("on",)
            found |= {(*here, key): (*where, name) for key, name in fields.items() if name}
        return found

    def items(self, key: str, keys: tuple[str, ...]) -> Iterator[tuple[int, Content]]:
        """Yield the items of a list with their number; other shapes and unknown keys are mistakes."""
        found = self.told.get(key) or []
        if not isinstance(found, list):
            self.refuse("value.not_list", (key,), written=str(found)[:80])
            return
        seen: set[str] = set()
        for number, item in enumerate(found):
            if not isinstance(item, dict):
                self.refuse("value.not_mapping", (key, number), written=str(item)[:80])
                continue
            name = str(item.get(keys[0]))[:80]
            if name in seen:
                self.refuse("id.duplicate", (key, number, keys[0]), id=name)
            seen.add(name)
            for unknown in item.keys() - set(keys):
                known = suggested(unknown, keys)
                self.refuse("key.unknown", (key, number, unknown), key=unknown, suggested=known)
            yield number, {wanted: item.get(wanted) for wanted in keys}


def with_survey(case: NegotiationCase, file: Path, respondent: str | None = None) -> NegotiationCase:
    """Return the case with the answers of a questionnaire that came back, as that party's own words.

    What the same party said itself on the same day is replaced, so that reading a file twice changes nothing.
    Nothing but answers is taken from the file.

    Parameters
    ----------
    case : NegotiationCase
        The case that asked.
    file : Path
        YAML, as `survey_text` made it, filled in.
    respondent : str, optional
        Who was asked: a file in another name is refused.

    Raises
    ------
    InvalidCase
        Every mistake in the answers, each with its line and column.
    FormatError
        It is no such file, or nothing was filled in.
    """
    tree = read_yaml(decoded(read_bytes(file), file), file)
    if not isinstance(tree, Mapping) or "koek_survey" not in tree.entries:
        refuse("survey.not_a_survey", file, tree.span.line, tree.span.column)
    reading = _Reading(content_of(tree), plain(case))
    kind = _kind_of(reading)
    if kind is not None:
        _check_head(case, reading, kind, respondent)
        _READERS[kind](reading)
        if reading.is_empty and not reading.mistakes:
            refuse("survey.empty", file, tree.span.line, tree.span.column)
    if reading.mistakes:
        raise InvalidCase(located(tuple(reading.mistakes), tree, file))
    try:
        return case_from(reading.content)
    except InvalidCase as wrong:
        places = reading.places()
        moved = tuple(_moved(mistake, places) for mistake in wrong.mistakes)
        raise InvalidCase(located(moved, tree, file)) from None


def _kind_of(reading: _Reading) -> SurveyKind | None:
    if reading.told["koek_survey"] != str(SURVEY_VERSION):
        reading.refuse("survey.version", ("koek_survey",), version=SURVEY_VERSION)
        return None
    written = str(reading.told.get("kind"))
    if written not in list(SurveyKind):
        allowed = suggested(written, list(SurveyKind))
        reading.refuse("choice.unknown", ("kind",), written=written[:80], suggested=allowed)
        return None
    return SurveyKind(written)


def _check_head(case: NegotiationCase, reading: _Reading, kind: SurveyKind, respondent: str | None) -> None:
    for key in reading.told.keys() - set(_KEYS[kind]):
        reading.refuse("key.unknown", (key,), key=key, suggested=suggested(key, _KEYS[kind]))
    if not isinstance(reading.told.get("on"), str):
        reading.refuse("value.missing", ("on",), key="on")
    parties = [party.id for party in case.parties]
    members = [member.id for member in case.network.members] if case.network else []
    expected = [("member", members)] if kind is SurveyKind.NETWORK else [("party", parties)]
    if kind is not SurveyKind.NETWORK:
        expected.append(("asked_by", parties))
    for key, known in expected:
        written = str(reading.told.get(key))
        if written not in known:
            reading.refuse(
                "survey.unknown_name", (key,), id=written[:80], suggested=suggested(written, known)
            )
    who = str(reading.told.get(expected[0][0]))
    if respondent is not None and who != respondent:
        reading.refuse("survey.other_respondent", (expected[0][0],), id=who[:80], expected=respondent)


def _moved(mistake: Mistake, places: dict[Path_, Path_]) -> Mistake:
    """Return a mistake of the case with the place in the questionnaire that it came from."""
    path = mistake.place.path
    known = [length for length in range(len(path) + 1) if path[:length] in places]
    longest = max(known, default=len(path))
    where = (*places.get(path[:longest], ()), *path[longest:])
    return Mistake(mistake.code, mistake.facts, Place(path=where))


def _read_trust(reading: _Reading) -> None:
    told = reading.told
    party, asker, on = told.get("party"), told.get("asked_by"), told.get("on")
    trust = reading.content.setdefault("trust", {})
    keys = ("behaviour", "ourselves", "other", "example", "example_on")
    for number, item in reading.items("answers", keys):
        where: Path_ = ("answers", number)
        for about, key in ((party, "ourselves"), (asker, "other")):
            if item[key] is None:
                continue
            voice = None if about == party else party
            view = {"behaviour": item["behaviour"], "party": about, "according_to": voice, "on": on}
            _drop(trust, "views", view)
            step = _step(item[key])
            reading.add(("trust", "views"), view | {"step": step}, where, step=key)
        if item["example"] is not None:
            _add_example(reading, item, where)
    for number, item in reading.items("core", ("question", "answer", "reason")):
        if item["answer"] is not None:
            answer = {"question": item["question"], "party": party, "on": on}
            _drop(trust, "core", answer)
            told_answer = {"answer": _choice(item["answer"], _ANSWERS), "reason": item["reason"]}
            reading.add(("trust", "core"), answer | told_answer, ("core", number))


def _add_example(reading: _Reading, item: Content, where: Path_) -> None:
    party, asker, on = (reading.told.get(key) for key in ("party", "asked_by", "on"))
    identifier = f"{item['behaviour']}-{on}-{party}"[:64].rstrip("-_")
    example = {"behaviour": item["behaviour"], "party": asker, "seen_by": party, "what": item["example"]}
    example |= {"id": identifier, "on": item["example_on"] or on}
    trust = reading.content["trust"]
    trust["examples"] = [e for e in trust.get("examples", []) if e.get("id") != identifier]
    day = "example_on" if item["example_on"] else None
    reading.add(("trust", "examples"), example, where, on=day, what="example")


def _read_differences(reading: _Reading) -> None:
    told = reading.told
    party, asker, on = told.get("party"), told.get("asked_by"), told.get("on")
    section = reading.content.setdefault("differences", {})
    for number, item in reading.items("answers", ("factor", "ourselves", "other")):
        for about, key in ((party, "ourselves"), (asker, "other")):
            if item[key] is not None:
                voice = None if about == party else party
                score = {"factor": item["factor"], "party": about, "according_to": voice, "on": on}
                _drop(section, "scores", score)
                where: Path_ = ("answers", number)
                reading.add(("differences", "scores"), score | {"value": item[key]}, where, value=key)


def _read_network(reading: _Reading) -> None:
    told = reading.told
    network = reading.content.get("network", {})
    members = network.get("members", [])
    number = next((n for n, m in enumerate(members) if m["id"] == told.get("member")), None)
    if number is None:
        return
    member, here = members[number], ("network", "members", number)
    for key in ("brings", "gets"):
        given = [(n, g) for n, g in reading.items(key, ("good", "how_much", "what")) if g["how_much"]]
        if given:
            member[key] = []
        for line, good in given:
            good["how_much"] = _choice(good["how_much"], tuple(HowMuch))
            reading.add((*here, key), good, (key, line))
    for key in MEMBER_LISTS:
        found = told.get(key)
        lines = [line for line in found if line is not None] if isinstance(found, list) else found
        if lines:
            member[key] = lines
            reading.fixed[*here, key] = (key,)
    if told.get("signs") is not None:
        answer = {"member": told["member"], "answer": _choice(told["signs"], _ANSWERS), "on": told.get("on")}
        kept = [s for s in network.get("signatures", []) if s["member"] != told["member"]]
        network["signatures"] = kept
        signature = answer | {"words": told.get("words")}
        reading.add(("network", "signatures"), signature, (), answer="signs")
    if not reading.is_empty:
        member["told_on"] = told.get("on")
        reading.fixed[*here, "told_on"] = ("on",)


_READERS: dict[SurveyKind, Callable[[_Reading], None]] = {
    SurveyKind.TRUST: _read_trust,
    SurveyKind.DIFFERENCES: _read_differences,
    SurveyKind.NETWORK: _read_network,
}


def _drop(section: Content, key: str, said: Content) -> None:
    """Take out what the same voice said itself about the same on the same day."""
    wanted = {name: value for name, value in said.items() if value is not None}

    def is_same(item: Content) -> bool:
        told = {name: value for name, value in item.items() if name in said}
        if told.get("according_to") == told.get("party"):
            told.pop("according_to", None)
        return told == wanted and not _NOT_ITSELF & item.keys()

    section[key] = [item for item in section.get(key, []) if not is_same(item)]


def _list_at(content: Any, path: Path_) -> list[Any]:
    for step in path[:-1]:
        content = content[step] if isinstance(step, int) else content.setdefault(step, {})
    found: list[Any] = content.setdefault(path[-1], [])
    return found


def _step(written: Any) -> Any:
    """Return the number of a step that was written as a word of either language; else what was written."""
    words = {say(f"trust.step.{step}", language): str(step) for step in STEPS for language in Language}
    return words.get(written.strip().lower(), written) if isinstance(written, str) else written


def _choice(written: Any, keys: tuple[str, ...]) -> Any:
    words = {choice_word(key, language).lower(): str(key) for key in keys for language in Language}
    return words.get(written.strip().lower(), written) if isinstance(written, str) else written
