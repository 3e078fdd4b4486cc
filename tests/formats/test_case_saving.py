"""A save into a YAML file changes what changed, and nothing else."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from koek.case.reading import case_from, plain
from koek.errors import FormatError
from koek.formats.case_file import read_case, save_case, write_case

Content = dict[str, Any]

FILE = """\
# Our case
koek: 1   # version
title:   Lift   # the title
parties:   # who
  - Alfa   # we
  # they
  - name: Beta
    people: [Ann, {name: Bob, role: boss}]   # people
issues:
  # about price
  - name: Price
    about: >-
      A long
      text.
    kind: money
    lowest: 1.50   # low
    highest: 10
    step: 0.50

  # about term
  - name: Term
    options:
      - Short  # s
      # longer
      - Long
  - {name: Days, kind: whole, lowest: 1, highest: 9}
offers:
- id: o1
  by: alfa
  at: 2026-01-01
  outcome: {price: 2.0, term: long}
- id: o2
  # second
  by: beta
  at: 2026-01-02
  binding: no
  outcome:
    price: 3   # three
    term: short
  note:
# the end
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "case.yaml"
    path.write_text(FILE, encoding="utf-8")
    save_case(read_case(path), path)
    return path


def _saved(file: Path, change: Callable[[Content], object]) -> str:
    """Return the text after a change of the case, and check that it holds the changed case."""
    content = plain(read_case(file))
    change(content)
    wanted = case_from(content)
    save_case(wanted, file)

    assert read_case(file) == wanted
    return file.read_text(encoding="utf-8")


def _differences(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def _comments(text: str) -> list[str]:
    return sorted(line.split("#", 1)[1].strip() for line in text.splitlines() if "#" in line)


def test_the_first_save_writes_ids_and_nothing_else(file: Path) -> None:
    gone, new = _differences(FILE, file.read_text(encoding="utf-8"))

    assert gone == [
        "  - Alfa   # we",
        "  - name: Beta",
        "    people: [Ann, {name: Bob, role: boss}]   # people",
        "  - name: Price",
        "  - name: Term",
        "      - Short  # s",
        "      - Long",
        "  - {name: Days, kind: whole, lowest: 1, highest: 9}",
    ]
    assert new == [
        "  - {id: alfa, name: Alfa}   # we",
        "  - id: beta",
        "    name: Beta",
        "    people: [{id: ann, name: Ann}, {id: bob, name: Bob, role: boss}]   # people",
        "  - id: price",
        "    name: Price",
        "  - id: term",
        "    name: Term",
        "      - {id: short, name: Short}  # s",
        "      - {id: long, name: Long}",
        "  - {id: days, name: Days, kind: whole, lowest: 1, highest: 9}",
    ]


def test_a_save_without_a_change_leaves_the_file_alone(file: Path) -> None:
    os.utime(file, (1, 1))
    save_case(read_case(file), file)

    assert file.stat().st_mtime == 1


def test_a_changed_value_changes_one_line(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    after = _saved(file, lambda case: case.update(title="Lift: new # one"))

    assert _differences(before, after) == (
        ["title:   Lift   # the title"],
        ['title:   "Lift: new # one"   # the title'],
    )


def test_other_notations_of_the_same_stay(file: Path) -> None:
    after = _saved(file, lambda case: case["issues"][0].update(highest="11"))

    assert "lowest: 1.50   # low" in after
    assert "outcome: {price: 2.0, term: long}" in after
    assert "binding: no" in after
    assert "      A long\n      text.\n" in after


def _move_issues(case: Content) -> None:
    case["issues"] = [case["issues"][1], case["issues"][2], case["issues"][0]]


def test_items_move_with_their_comments(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    after = _saved(file, _move_issues)

    assert _comments(after) == _comments(before)
    assert after.index("# about term") < after.index("name: Term") < after.index("# about price")
    assert "  # about price\n  - id: price\n" in after


def _everything(case: Content) -> None:
    case["about"] = "one\ntwo"
    case["parties"][1]["people"] = [{"id": "bob", "name": "Bob"}, {"id": "cee", "name": "C, C"}]
    case["issues"][1]["options"] = [{"id": "none", "name": "None"}, {"id": "long", "name": "Long"}]
    case["issues"][0]["about"] = "short"
    del case["issues"][2]
    case["offers"][1]["outcome"] = {"term": "none"}
    case["offers"][1]["note"] = "said"
    case["offers"].insert(0, {"id": "o0", "by": "alfa", "at": "2025-01-01", "outcome": {}})
    case["division"] = {"parties": ["alfa", "beta"], "periods": [{"id": "p", "name": "P"}]}


def test_many_changes_at_once_keep_the_comments_of_what_stays(file: Path) -> None:
    after = _saved(file, _everything)

    assert set(_comments(FILE)) - set(_comments(after)) == {"s", "three"}
    assert "about: |-\n  one\n  two\n" in after


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case["parties"][1].pop("people"),
        lambda case: case["parties"][1]["people"].reverse(),
        lambda case: case["parties"][1]["people"].insert(0, {"id": "zed", "name": "Zed"}),
        lambda case: case["parties"][1]["people"].pop(),
        lambda case: case["parties"][1].update(
            people=[{"id": i, "name": i} for i in ("ann", "c", "bob", "d")]
        ),
        lambda case: case["parties"][1]["people"][0].update(role="=1"),
        lambda case: case["offers"].clear(),
        lambda case: case["offers"].pop(0),
        lambda case: case["offers"].reverse(),
        lambda case: case["offers"].append({"id": "o3", "by": "beta", "at": "2027-01-01", "outcome": {}}),
        lambda case: case["offers"][0]["outcome"].clear(),
        lambda case: case["offers"][0].update(outcome={"term": "short"}),
        lambda case: case["offers"][0]["outcome"].update(days="3"),
        lambda case: case["offers"][1].update(outcome={"days": "3"}),
        lambda case: case["offers"][1].update(outcome={"days": "3", "term": "long"}),
        lambda case: case["offers"][1].update(id="other", note="a\nb"),
        lambda case: case["offers"][1].update(binding="true", note="x" * 150 + " " + "y" * 30),
        lambda case: case["issues"][0].pop("about"),
        lambda case: case["issues"][0].update(about="x\n\ny # z", unit="stuk"),
        lambda case: case["issues"][0].update(kind="real"),
        lambda case: case["issues"].insert(
            1, {"id": "new", "name": "New", "options": [{"id": "a", "name": "A"}]}
        ),
        lambda case: case.update(money={"vat": "included"}, ours="beta"),
        lambda case: case.update(
            preferences=[{"party": "alfa", "issues": [{"issue": "term", "worth": {"long": "2/3"}}]}]
        ),
    ],
)
def test_every_change_is_saved_and_can_be_taken_back(file: Path, change: Callable[[Content], object]) -> None:
    before = read_case(file)
    _saved(file, change)
    save_case(before, file)

    assert read_case(file) == before


LAYOUTS = {
    "tight": "koek: 1\ntitle: x\nparties:\n- a\n- b\n- c\n",
    "wide": "koek: 1\ntitle: x\nparties:\n    -   a\n\n    -   b # b\n    # c\n    -   c\n",
    "in one line": "{koek: 1, title: x, parties: [a, b, c]}\n",
    "over lines": "{\n  koek: 1,\n  title: x,\n  parties: [\n    a, # first\n    b,\n    c,\n  ],\n}\n",
    "with marks": "%YAML 1.2\n---\nkoek: 1\ntitle: x\nparties: [a, b, c]\n...\n",
    "no last line end": "koek: 1\ntitle: x\nparties: [a, b, c]",
    "quoted": "'koek': \"1\"\n\"title\": 'x'\n'parties': ['a', \"b\", c]\n",
    "dash alone": "koek: 1\ntitle: x\nparties:\n  -\n    name: a\n  - # a - b\n    name: b\n  - name: c\n",
    "block at the end": "koek: 1\ntitle: x\nparties: [a, b, c]\nabout: |\n  one\n\n  two",
    "empty lists": "koek: 1\ntitle: x\noffers: []\nissues: []\nparties: [a, b, c]\n",
    "nothing written": "koek: 1\ntitle: x\nabout:\nours: ~\nissues:\nparties: [a, b, c]\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_can_be_saved_into(layout: str, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(LAYOUTS[layout], encoding="utf-8")
    comments = _comments(LAYOUTS[layout])
    _saved(file, lambda case: case["parties"].insert(1, {"id": "d", "name": "D"}))
    _saved(
        file,
        lambda case: case.update(about="x: y", ours="b", issues=[{"id": "i", "name": "I", "options": ["p"]}]),
    )
    after = _saved(file, lambda case: case["parties"].pop(0))

    assert set(comments) - set(_comments(after)) <= {"first"}


def test_an_item_inside_a_list_on_one_line_can_go(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("koek: 1\ntitle: x\nparties: [a, b, c, d] # all\n", encoding="utf-8")
    after = _saved(file, lambda case: case["parties"].pop(1))

    assert after.endswith("parties: [{id: a, name: a}, {id: c, name: c}, {id: d, name: d}] # all\n")


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(b"koek: 1\r\ntitle: x # t\r\nparties: [a, b]\r\n")
    save_case(case_from({"koek": "1", "title": "y", "about": "z", "parties": ["a", "b"]}), file)

    assert file.read_bytes().startswith(b"koek: 1\r\ntitle: y # t\r\nabout: z\r\n")
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")


@pytest.mark.parametrize("spoilt", ["koek: [", "koek: 1\ntitle: other\nparties: [a, b]\n"])
def test_a_change_that_does_not_hold_the_case_is_never_written(
    spoilt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.yaml"
    case = case_from({"koek": "1", "title": "x", "parties": ["a", "b"]})
    write_case(case, file)
    monkeypatch.setattr("koek.formats.case_file.edited", lambda *_: spoilt)
    with pytest.raises(FormatError) as caught:
        save_case(case.model_copy(update={"title": "y"}), file)

    assert caught.value.mistakes[0].code == "file.layout"
    assert read_case(file) == case


def test_keys_with_a_question_mark_can_be_saved_into(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("? koek\n: 1\n? title\n: x\n? parties\n: [a, b]\n", encoding="utf-8")

    assert "? title\n: x\nabout: y\n" in _saved(file, lambda case: case.update(about="y"))


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    case = case_from({"koek": "1", "title": "x", "parties": ["a", "b"]})
    for suffix in (".yaml", ".json", ".xlsx"):
        file = tmp_path / f"case{suffix}"
        file.write_bytes(b"mine")
        with pytest.raises(FormatError) as caught:
            write_case(case, file)

        assert caught.value.mistakes[0].code == "file.exists"
        assert file.read_bytes() == b"mine"


def test_json_is_left_alone_when_nothing_changed(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    text = '{"koek":1,"title":"x",   "parties":["a","b"]}'
    file.write_text(text, encoding="utf-8")
    save_case(read_case(file), file)

    assert file.read_text(encoding="utf-8") == text


def test_a_save_keeps_the_rights_and_the_link_of_a_file(file: Path, tmp_path: Path) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    save_case(read_case(file).model_copy(update={"title": "New"}), link)

    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert read_case(file).title == "New"


def test_places_that_cannot_be_written_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_from({"koek": "1", "title": "x", "parties": ["a", "b"]})
    with pytest.raises(FormatError) as nowhere:
        write_case(case, tmp_path / "no" / "folder.yaml")
    file = tmp_path / "case.yaml"
    write_case(case, file)

    def fail(*_: object, **__: object) -> None:
        raise OSError

    codes = [nowhere.value.mistakes[0].code]
    for name in ("tempfile.mkstemp", "os.fsync"):
        with monkeypatch.context() as patched:
            patched.setattr(name, fail)
            with pytest.raises(FormatError) as caught:
                save_case(case.model_copy(update={"title": "y"}), file)
        codes.append(caught.value.mistakes[0].code)

    assert codes == ["file.not_writable"] * 3
    assert [found.name for found in tmp_path.iterdir()] == ["case.yaml"]
    assert read_case(file) == case


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    codes = []
    for file in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(FormatError) as caught:
            read_case(file)
        codes.append(caught.value.mistakes[0].code)

    assert codes == ["file.not_found", "file.not_readable"]
