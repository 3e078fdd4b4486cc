"""A sound case, and hundreds of ways to spoil it: each returns the bytes of a file that is wrong."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from koek.formats.case_yaml import yaml_text

Path = tuple[str | int, ...]

SOUND: dict[str, Any] = {
    "koek": "1",
    "title": "Sport hall",
    "language": "en",
    "ours": "club",
    "money": {"currency": "EUR", "vat": "included", "period": "year"},
    "parties": [
        {
            "id": "club",
            "name": "The club",
            "people": [
                {
                    "id": "ann",
                    "name": "Ann",
                    "mandate": {"may_bind": "yes", "up_to": "500.50", "confirmed_on": "2027-01-31"},
                }
            ],
        },
        {"id": "town", "name": "The town"},
    ],
    "issues": [
        {"id": "rent", "name": "Rent", "kind": "money", "lowest": "100", "highest": "200", "step": "10"},
        {"id": "days", "name": "Days", "kind": "whole", "lowest": "1", "highest": "7"},
        {"id": "heat", "name": "Heating", "kind": "real", "lowest": "0", "highest": "1.5", "step": "0.5"},
        {"id": "bar", "name": "Bar", "options": [{"id": "yes", "name": "Yes"}, {"id": "no", "name": "No"}]},
    ],
    "interests": [
        {"id": "play", "name": "Play", "party": "club", "issues": ["days", "bar"], "nature": "emotional"}
    ],
    "preferences": [
        {
            "party": "town",
            "according_to": "club",
            "confidence": "low",
            "evidence": [{"kind": "interview", "what": "They said so", "on": "2027-02-01"}],
            "issues": [
                {"issue": "rent", "kind": "linear", "slope": "0.5"},
                {"issue": "days", "kind": "piecewise", "points": [["1", "0"], ["7", "10"]]},
                {"issue": "heat", "kind": "triangular", "lowest": "0", "peak": "1", "highest": "1.5"},
                {"issue": "bar", "worth": {"yes": "3", "no": "0"}},
            ],
            "interactions": [{"when": [{"issue": "bar", "options": ["yes"]}], "adds": "2"}],
            "limit": "5",
        }
    ],
    "alternatives": [{"id": "alone", "name": "Alone", "party": "club", "worth": "1"}],
    "hard_limits": [
        {"id": "cap", "name": "Cap", "party": "club", "kind": "cash", "issue": "rent", "at_most": "190"}
    ],
    "constraints": [
        {
            "id": "both",
            "name": "Both",
            "when": [{"issue": "bar", "options": ["yes"]}],
            "then": [{"issue": "days", "lowest": "3", "highest": "5"}],
        }
    ],
    "offers": [
        {"id": "first", "by": "club", "at": "2027-03-01", "outcome": {"rent": "120", "bar": "yes"}}
    ],
    "division": {
        "parties": ["club", "town"],
        "agreed_on": "2027-01-01",
        "loss_rule": "equal",
        "days_to_answer": "14",
        "periods": [{"id": "spring", "name": "Spring", "starts": "2027-01-01", "ends": "2027-06-30"}],
        "lines": [
            {
                "id": "lamps",
                "name": "Lamps",
                "party": "club",
                "period": "spring",
                "kind": "cost",
                "amount": "10.25",
            }
        ],
    },
}  # fmt: skip

_NUMBERS = ("lowest", "highest", "step", "slope", "peak", "limit", "worth", "at_most", "adds", "yes")
_AMOUNTS = ("up_to", "amount")
_DAYS = ("confirmed_on", "on", "at", "agreed_on", "starts", "ends")
_WORDS = ("language", "vat", "period", "kind", "may_bind", "nature", "confidence", "loss_rule")
_LINKS = ("ours", "party", "according_to", "issue", "by")
_NEEDED = (
    "parties",
    "kind",
    "lowest",
    "slope",
    "points",
    "peak",
    "what",
    "adds",
    "when",
    "amount",
    "by",
    "at",
)


def spoilt_contents() -> Iterator[tuple[str, Any]]:
    """Yield a name and the content of a case with one or more mistakes."""
    for path, value in _parts(SOUND):
        last = path[-1] if path else ""
        where = ".".join(map(str, path)) or "case"
        if isinstance(value, str):
            yield f"list at {where}", _with(path, [value, value])
            yield f"mapping at {where}", _with(path, {"deep": {"er": value}})
            for wrong in _wrong_values(path, str(last)):
                yield f"{wrong} at {where}", _with(path, wrong)
        elif path[-2:-1] != ("people",):
            yield f"text at {where}", _with(path, "just a text")
        if isinstance(value, dict) and last not in ("outcome", "worth"):
            yield f"unknown key at {where}", _with((*path, "naem"), "x")
            yield f"empty key at {where}", _with((*path, " "), "x")
        if last in _NEEDED and not (last == "period" and path[0] == "money") and path[0] != "constraints":
            yield f"without {where}", _without(path)
        if isinstance(last, int) and isinstance(value, dict):
            yield f"twice {where}", _twice(path, value)


def _wrong_values(path: Path, last: str) -> tuple[str, ...]:
    if last in _WORDS and path[:2] != ("division", "lines"):
        return ("mybe", "Yes!")
    if last in _DAYS:
        return ("31-03-2027", "2027-02-30", "soon")
    if last in _AMOUNTS:
        return ("10,50", "1.005", "ten")
    if last in _NUMBERS:
        return ("1,5", "many", "1e999", "1/0", "0x10")
    if last in _LINKS:
        return ("nobody", "Not An Id", "clubb")
    return ("9" * 5000,) if last in ("name", "what", "title") else ()


def _parts(content: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, content
    for key, value in (
        content.items()
        if isinstance(content, dict)
        else enumerate(content)
        if isinstance(content, list)
        else ()
    ):
        yield from _parts(value, (*path, key))


def _with(path: Path, value: Any) -> Any:
    if not path:
        return value
    content = copy.deepcopy(SOUND)
    holder: Any = content
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return content


def _without(path: Path) -> Any:
    content = copy.deepcopy(SOUND)
    holder: Any = content
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return content


def _twice(path: Path, value: Any) -> Any:
    content = copy.deepcopy(SOUND)
    holder: Any = content
    for step in path[:-1]:
        holder = holder[step]
    holder.append(copy.deepcopy(value) | {"naem": "x"})
    return content


def _yaml(content: Any) -> str:
    return yaml_text(content) if isinstance(content, dict) else f"- {content}\n"


def spoilt_files() -> list[tuple[str, str, bytes]]:
    """Return more than 300 files: what is wrong, the suffix, and the bytes."""
    chance = random.Random(2027)  # noqa: S311  # a choice of test files
    yaml = [(name, ".yaml", _yaml(content).encode()) for name, content in spoilt_contents()]
    written = [(name, ".json", json.dumps(content, indent=1).encode()) for name, content in spoilt_contents()]
    return [*chance.sample(yaml, 200), *chance.sample(written, 60), *_spoilt_texts()]


def _spoilt_texts() -> Iterator[tuple[str, str, bytes]]:
    sound = yaml_text(SOUND)
    as_json = json.dumps(SOUND, indent=1)
    for name, text in BY_HAND.items():
        yield name, ".yaml", text.encode()
    for name, text in JSON_BY_HAND.items():
        yield name, ".json", text.encode()
    for cut in range(5, len(as_json) - 5, len(as_json) // 20):
        yield f"JSON cut off at {cut}", ".json", as_json[:cut].encode()
    lines = sound.split("\n")
    for line in range(3, len(lines) - 1, 16):
        tabbed = [*lines[:line], f"\t{lines[line] or 'x'}", *lines[line + 1 :]]
        yield f"tab before line {line}", ".yaml", "\n".join(tabbed).encode()
        yield f"quote on line {line}", ".yaml", "\n".join([*lines[:line], 'x: "', *lines[line:]]).encode()
    yield "UTF-16", ".yaml", sound.encode("utf-16")
    yield "UTF-32", ".yaml", sound.encode("utf-32")
    yield "Latin-1", ".yaml", sound.replace("The club", "Café").encode("latin-1")
    yield "Latin-1 in JSON", ".json", as_json.replace("The club", "Café").encode("latin-1")
    yield "binary", ".yaml", bytes(range(256))
    yield "a zip that is none", ".yaml", b"PK\x03\x04 nothing here"
    yield "too large", ".yaml", b"#" * 5_000_001
    yield "many mistakes at once", ".yaml", (sound.replace("kind:", "knid:") + "x: 1\ny: 2\n").encode()


_HEAD = "koek: 1\ntitle: x\nparties: [a, b]\n"
_CHOICE = f"{_HEAD}issues: [{{name: x, options: [p]}}]\n"
_NUMBER = f"{_HEAD}issues: [{{name: x, kind: real, lowest: 0, highest: 3}}]\n"
_ODD = f"{_HEAD}issues: [{{name: x, kind: whole, lowest: 1, highest: 9, step: 2}}]\n"
_OFFER = "offers: [{id: o, by: a, at: 2027-01-01, outcome: "
_TOLD = "preferences: [{party: a, issues: ["
_LINE = "{name: x, party: a, period: p, kind: gain, amount: 1}"
BY_HAND = {
    "empty": "",
    "only a comment": "# nothing\n",
    "only nothing": "~\n",
    "a list": "- a\n- b\n",
    "a text": "hello\n",
    "no version": "title: x\nparties: [a, b]\n",
    "a newer version": "koek: 2\n",
    "an old version": "koek: 0\n",
    "a version in words": "koek: one\n",
    "alias": f"{_HEAD}about: &x text\nours: *x\n",
    "anchor": f"{_HEAD}about: &x text\n",
    "billion laughs": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
    "merge key": f"{_HEAD}issues: [{{<<: {{a: b}}}}]\n",
    "tag": f"{_HEAD}about: !!python/object/apply:os.system [ls]\n",
    "own tag": f"{_HEAD}about: !secret x\n",
    "tagged text": f"{_HEAD}about: !!str x\n",
    "two documents": f"{_HEAD}---\n{_HEAD}",
    "key twice": f"{_HEAD}title: y\n",
    "key twice, deep": f"{_HEAD}issues: [{{name: x, name: y, options: [a]}}]\n",
    "list as key": f"{_HEAD}? [a, b]\n: c\n",
    "empty as key": f"{_HEAD}: c\n",
    "colon in a text": f"{_HEAD}about: this: that\n",
    "unclosed list": f"{_HEAD}issues: [a, b\noffers: []\n",
    "unclosed mapping": f"{_HEAD}issues: [{{name: x\n",
    "bracket too many": f"{_HEAD}issues: []]\n",
    "no colon": f"{_HEAD}about\nours: a\n",
    "wrong indent": f"{_HEAD}issues:\n  - name: x\n   options: [a]\n",
    "indent too deep": "koek: 1\n  title: x\n",
    "begins with @": f"{_HEAD}about: @home\n",
    "begins with %": f"{_HEAD}about: %x\n",
    "begins with `": f"{_HEAD}about: `x`\n",
    "bad escape": f'{_HEAD}about: "\\q"\n',
    "control character": f"{_HEAD}about: a\x07b\n",
    "escaped control character": f'{_HEAD}about: "a\\u0007b"\n',
    "escaped half of a pair": f'{_HEAD}about: "\\ud800"\n',
    "deep list": f"{_HEAD}about: {'[' * 40}{']' * 40}\n",
    "very deep list": f"{_HEAD}about: {'[' * 50_000}\n",
    "deep mapping": "".join(f"{' ' * depth}a:\n" for depth in range(60)),
    "one party": "koek: 1\ntitle: x\nparties: [a]\n",
    "no parties": "koek: 1\ntitle: x\n",
    "parties as text": "koek: 1\ntitle: x\nparties: a, b\n",
    "same party twice": "koek: 1\ntitle: x\nparties: [a, A]\n",
    "nothing in a worth": f"{_CHOICE}{_TOLD}{{issue: x, worth: {{p: }}}}]}}]\n",
    "nothing in an outcome": f"{_CHOICE}{_OFFER}{{x: }}}}]\n",
    "nothing in a list": f"{_HEAD}issues: [{{name: x, options: [p, ~]}}]\n",
    "option not there": f"{_CHOICE}{_OFFER}{{x: q}}}}]\n",
    "number off the step": f"{_ODD}{_OFFER}{{x: 2}}}}]\n",
    "number outside": f"{_NUMBER}{_OFFER}{{x: 10}}}}]\n",
    "highest below lowest": f"{_HEAD}issues: [{{name: x, kind: real, lowest: 3, highest: 1}}]\n",
    "step of nothing": f"{_HEAD}issues: [{{name: x, kind: real, lowest: 1, highest: 3, step: 0}}]\n",
    "tiny step": f"{_HEAD}issues: [{{name: x, kind: real, lowest: 0, highest: 3, step: 0.000001}}]\n",
    "not whole": f"{_HEAD}issues: [{{name: x, kind: whole, lowest: 0.5, highest: 3}}]\n",
    "kind left out": f"{_HEAD}issues: [{{name: x, lowest: 0, highest: 3}}]\n",
    "points fall": f"{_NUMBER}{_TOLD}{{issue: x, kind: piecewise, points: [[2, 1], [1, 1]]}}]}}]\n",
    "point of three": f"{_NUMBER}{_TOLD}{{issue: x, kind: piecewise, points: [[2, 1, 1]]}}]}}]\n",
    "point of one": f"{_NUMBER}{_TOLD}{{issue: x, kind: piecewise, points: [[2]]}}]}}]\n",
    "line on options": f"{_CHOICE}{_TOLD}{{issue: x, kind: linear, slope: 1}}]}}]\n",
    "value twice": f"{_CHOICE}{_TOLD}{{issue: x, worth: {{p: 1}}}}, {{issue: x, worth: {{p: 1}}}}]}}]\n",
    "number worth twice": f"{_NUMBER}{_TOLD}{{issue: x, worth: {{1: 1, 1.0: 2}}}}]}}]\n",
    "told twice": f"{_HEAD}preferences: [{{party: a}}, {{party: a, according_to: a}}]\n",
    "limit on nothing": f"{_HEAD}hard_limits: [{{name: x, party: a, kind: cash, at_most: 3}}]\n",
    "condition on nothing": f"{_HEAD}issues: [x]\n",
    "moment without zone": f"{_HEAD}offers: [{{id: o, by: a, at: 2027-01-01T10:00, outcome: {{}}}}]\n",
    "moment that is none": f"{_HEAD}offers: [{{id: o, by: a, at: '2027-01-01T25:00Z', outcome: {{}}}}]\n",
    "moment before time": f"{_HEAD}offers: [{{id: o, by: a, at: '0001-01-01T00:00+10:00', outcome: {{}}}}]\n",
    "days of nothing": f"{_HEAD}division: {{parties: [a, b], days_to_answer: 0}}\n",
    "days without end": f"{_HEAD}division: {{parties: [a, b], days_to_answer: 1000}}\n",
    "stranger in a division": f"{_HEAD}division: {{parties: [a, b], odd_cent: c}}\n",
    "period not there": f"{_HEAD}division: {{parties: [a, b], lines: [{_LINE}]}}\n",
    "two kinds of mistakes": f"{_CHOICE}offers: [{{id: o, by: q, at: soon, outcome: {{x: z}}}}]\n",
}  # fmt: skip
JSON_BY_HAND = {
    "nothing": "",
    "only spaces": " \n ",
    "NaN": '{"koek": 1, "title": NaN}',
    "Infinity": '{"koek": 1, "title": -Infinity}',
    "comma at the end": '{"koek": 1,}',
    "comma at the end of a list": '{"koek": [1, ]}',
    "no comma": '{"koek": 1 "title": "x"}',
    "no colon": '{"koek" 1}',
    "key without quotes": "{koek: 1}",
    "single quotes": "{'koek': 1}",
    "text without end": '{"koek": "1}',
    "bad escape": '{"koek": "\\q"}',
    "half of a pair": '{"koek": 1, "title": "\\ud800", "parties": ["a", "b"]}',
    "escaped zero": '{"koek": 1, "title": "a\\u0000", "parties": ["a", "b"]}',
    "raw line break": '{"koek": "a\nb"}',
    "key twice": '{"koek": 1, "koek": 1}',
    "after the end": '{"koek": 1} x',
    "a comment": '{"koek": 1 // one\n}',
    "deep": "[" * 100_000,
    "a number": "1",
    "leading zero": '{"koek": 01}',
    "nothing for a value": '{"koek": }',
    "true for a list": '{"koek": 1, "title": "x", "parties": true}',
}
