"""What is typed in the forms to see whether they hold, and how one sees that something came out as script."""

from collections.abc import Iterator
from io import BytesIO

from hypothesis import strategies as st
from lxml import html
from openpyxl import load_workbook

MARK = "koekmark"
SCRIPTS = (
    f'"><{MARK} on{MARK}="1">',
    f"'><{MARK} on{MARK}='1'>",
    f"<svg/onload={MARK}()>",
    f"</script><script>{MARK}()</script>",
    f"</textarea></title></style><img src=x onerror={MARK}()>",
    f"javascript:{MARK}()",
    f"<![CDATA[<{MARK}/>]]>",
    f"&lt;{MARK}&gt;",
    f"{{{{ {MARK} }}}}{{% {MARK} %}}",
)
FORMULAS = (
    f'=HYPERLINK("http://{MARK}.example","klik")',
    "=1+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1;2)",
    "\t=1+1",
    "\r=1+1",
)
NUMBERS = ("0", "-1", "1e9999", "NaN", "Infinity", "9" * 400, "1,5", "½", "٣", "0x10", "1_000", "--1")
NESTED = ("[" * 500 + "]" * 500, '{"a":' * 200 + "1" + "}" * 200, '{"__proto__": {"a": 1}}', "null", "[]")
ODD = ("\x00", "a\x00b", "\u202eomgekeerd", "🍰" * 50, " ", "")
STEPS = ("0", "1", "99", "-1", "name", "id", "options", "kind", "", "999999999999", "__class__")


def typed() -> st.SearchStrategy[str]:
    """Return texts that forms find hard: script, formulas, numbers, nesting, odd signs, long and ordinary."""
    short = st.sampled_from((*SCRIPTS, *FORMULAS, *NUMBERS, *NESTED, *ODD))
    piece, times = st.sampled_from(("x", "é ", "🍰")), st.integers(200, 30_000)
    long = st.builds(lambda text, often: text * often, piece, times)
    return st.one_of(short, short, st.text(max_size=40), long)


def names(known: list[str]) -> st.SearchStrategy[str]:
    """Return names of fields: those of the form, and others that look like them."""
    made = st.lists(st.sampled_from(STEPS), min_size=1, max_size=6).map(".".join)
    own = st.sampled_from(known) if known else made
    beside = st.builds(lambda name, step: f"{name.rpartition('.')[0]}.{step}", own, st.sampled_from(STEPS))
    return st.one_of(own, own, own, beside, made)


def scripts_in(page: str) -> Iterator[str]:
    """Yield everything in a page that our texts made of it, beyond text."""
    if not page.strip():
        return
    for element in html.document_fromstring(page.replace("\x00", "").encode(), parser=_PARSER).iter():
        if not isinstance(element.tag, str):
            continue
        if MARK in element.tag or (element.tag in ("script", "style") and MARK in (element.text or "")):
            yield element.tag
        for name, value in element.attrib.items():
            script = str(name).startswith("on") and MARK in str(value)
            leads = str(name) in ("href", "src", "action", "formaction") and "javascript:" in str(value)
            if MARK in str(name) or script or leads:
                yield f"{element.tag} {name}"


def formulas_in(book: bytes) -> list[str]:
    """Return the cells of a workbook that calculate."""
    sheets = load_workbook(BytesIO(book)).worksheets
    cells = (cell for sheet in sheets for row in sheet.iter_rows() for cell in row)
    return [f"{cell.parent.title}!{cell.coordinate}" for cell in cells if cell.data_type == "f"]


_PARSER = html.HTMLParser(encoding="utf-8", huge_tree=True)
