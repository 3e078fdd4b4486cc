"""XML that tries to exhaust or trick its reader is refused at once, with its place."""

from pathlib import Path
from time import monotonic

import pytest
from defusedxml.ElementTree import DefusedXMLParser

from koek.errors import FormatError, HostileFile, Mistake
from koek.formats import hostile_xml
from koek.formats.hostile_xml import looks_like_xml, parse_xml

FILE = Path("profile.xml")
BILLION_LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE a [
  <!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
]>
<a x="&d;"/>"""


def _mistake(content: bytes, error: type[FormatError] = HostileFile) -> Mistake:
    with pytest.raises(error) as caught:
        parse_xml(content, FILE)
    (mistake,) = caught.value.mistakes
    return mistake


@pytest.mark.parametrize(
    "content",
    [
        BILLION_LAUGHS,
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://example.org/">]><a>&x;</a>',
        b"<!DOCTYPE a><a/>",
    ],
)
def test_a_document_type_is_refused_before_anything_of_it_is_used(content: bytes) -> None:
    assert _mistake(content).code == "xml.document_type"


def test_declared_entities_are_refused_even_if_document_types_were_let_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "defusedxml.ElementTree.DefusedXMLParser", lambda target, **_: DefusedXMLParser(target=target)
    )

    assert _mistake(BILLION_LAUGHS).code == "xml.entities"


def test_deep_nesting_is_refused_where_it_becomes_too_deep() -> None:
    mistake = _mistake(b"<a>\n" * 65 + b"</a>" * 65)

    assert (mistake.code, mistake.place.line) == ("file.too_deep", 65)


def test_sixty_four_levels_are_fine() -> None:
    assert parse_xml(b"<a>" * 64 + b"</a>" * 64, FILE).tag == "a"


@pytest.mark.parametrize(
    "many", [b"<a>" + b"<b/>" * 3000 + b"</a>", b"<a>" + b'<b c="" d=""/>' * 1000 + b"</a>"]
)
def test_a_flood_of_parts_is_refused(many: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile_xml, "MOST_PARTS", 2000)

    assert _mistake(many).code == "xml.too_many_parts"


def test_an_element_with_endless_attributes_is_refused_in_seconds() -> None:
    start = monotonic()

    mistake = _mistake(b"<a " + b" ".join(b'a%d=""' % i for i in range(hostile_xml.MOST_PARTS + 1)) + b"/>")

    assert mistake.code == "xml.too_many_parts"
    assert monotonic() - start < 20


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [(b"\n\n<a>\n<b></a>", 4, 6), (b"<a", 1, 1), (b"", 1, 1), (b"\n<a>&x;</a>", 2, 4), (b"<a/><b/>", 1, 5)],
)
def test_what_is_not_well_formed_is_told_with_its_line(content: bytes, line: int, column: int) -> None:
    mistake = _mistake(content, FormatError)

    assert (mistake.code, mistake.place.line, mistake.place.column) == ("xml.malformed", line, column)


@pytest.mark.parametrize("encoding", [b"bogus", b"hex", b"idna"])
def test_an_encoding_that_is_none_is_told(encoding: bytes) -> None:
    content = b'<?xml version="1.0" encoding="%s"?><a/>' % encoding

    assert _mistake(content, FormatError).code == "xml.encoding"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_text_in_any_encoding_xml_knows_is_read(encoding: str) -> None:
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    root = parse_xml(f'<?xml version="1.0" encoding="{declared}"?><a b="één"/>'.encode(encoding), FILE)

    assert root.attributes == {"b": "één"}


def test_blank_lines_before_the_declaration_count_in_the_line_numbers() -> None:
    root = parse_xml(b"\xef\xbb\xbf\r\n\n  <?xml version='1.0'?>\n<a>text<b/></a>", FILE)

    assert (root.line, root.children[0].line, root.children[0].column) == (4, 4, 8)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\n \t<a/>", True),
        ("<a/>".encode("utf-16"), True),
        (b"0.6, 1.0\n", False),
        (b"", False),
        (b"{}", False),
    ],
)
def test_xml_is_told_from_other_content(content: bytes, expected: bool) -> None:  # noqa: FBT001  # a table of cases
    assert looks_like_xml(content) is expected
