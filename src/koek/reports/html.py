"""A report as one HTML file that needs nothing else: style, fonts and pictures are inside it."""

from base64 import b64encode
from functools import singledispatch
from html import escape
from importlib.resources import files

from koek.charts.figure import svg
from koek.charts.palette import css_variables
from koek.reports.light_svg import light_svg
from koek.reports.plain import plain
from koek.reports.sections import (
    Block,
    Callout,
    Details,
    Exchange,
    KeyFigures,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Report,
    Section,
    Statement,
    Statements,
    Subheading,
    Table,
)

_FONTS = (("Fraunces", "Fraunces.woff2"), ("Inter", "Inter.woff2"))


def html_report(report: Report) -> str:
    """Return the whole page: no script, light and dark, on a phone, on paper."""
    sections = "".join(_section(section) for section in report.sections)
    return (
        f'<!DOCTYPE html>\n<html lang="{report.language.value}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(report.headline)} – {_text(report.title)}</title>\n"
        f"<style>{_style()}</style>\n</head>\n<body{' class=sheet' if report.one_sheet else ''}>\n"
        f'<a class="skip" href="#report">{_text(report.labels.skip)}</a>\n'
        f'<header><p class="privacy">{_text(report.privacy)}</p></header>\n'
        f'<main id="report">\n<p class="eyebrow">{_text(report.title)}<br>{_text(report.about)}</p>\n'
        f"<h1>{_text(report.headline)}</h1>\n"
        f"{sections}</main>\n{_contents(report)}</body>\n</html>\n"
    )


def _contents(report: Report) -> str:
    """Return the list of sections; one sheet needs none."""
    if report.one_sheet:
        return ""
    items = "".join(
        f'<li><a href="#{section.id}">{_text(section.heading)}</a></li>' for section in report.sections
    )
    return (
        f'<nav aria-labelledby="contents"><h2 id="contents">{_text(report.labels.contents)}</h2>'
        f"<ol>{items}</ol></nav>\n"
    )


def _text(text: str) -> str:
    return escape(plain(text))


def _style() -> str:
    folder = files("koek.reports")
    faces = "".join(
        f"@font-face{{font-family:{family};font-weight:100 900;src:url(data:font/woff2;base64,"
        f'{b64encode((folder / "fonts" / file).read_bytes()).decode()}) format("woff2")}}'
        for family, file in _FONTS
    )
    sheet = (folder / "report.css").read_text(encoding="utf-8")
    return f"{faces}@layer base,parts,paper;@layer base{{:root{{{css_variables()}}}}}{sheet}"


def _section(section: Section) -> str:
    blocks = "".join(block_html(block) for block in section.blocks)
    return (
        f'<section id="{section.id}" aria-labelledby="{section.id}-heading">\n'
        f'<h2 id="{section.id}-heading">{_text(section.heading)}</h2>\n{blocks}</section>\n'
    )


@singledispatch
def block_html(block: Block) -> str:
    """Return a block as HTML, for a page that defines the colours of `css_variables`."""
    raise TypeError(type(block))


@block_html.register
def _(block: Paragraph) -> str:
    return f"<p{' class=soft' if block.soft else ''}>{_text(block.text)}</p>\n"


@block_html.register
def _(block: Subheading) -> str:
    return f"<h3>{_text(block.text)}</h3>\n"


@block_html.register
def _(block: Reference) -> str:
    return f'<p><a href="#{block.section}">{_text(block.text)}</a></p>\n'


@block_html.register
def _(block: Statements) -> str:
    return _statements(block.items)


def _statements(items: tuple[Statement, ...]) -> str:
    told = (f"<li>{_text(s.text)}{_statements(s.because) if s.because else ''}</li>" for s in items)
    return f"<ul>{''.join(told)}</ul>\n"


@block_html.register
def _(block: ListBlock) -> str:
    return f"<ul>{''.join(f'<li>{_text(item)}</li>' for item in block.items)}</ul>\n"


@block_html.register
def _(block: Table) -> str:
    numeric = [column.numeric for column in block.columns]
    head = "".join(_cell("th", c.heading, c.numeric, ' scope="col"') for c in block.columns)
    first_total = len(block.rows) - block.totals
    rows = "".join(_row(row, numeric, total=k >= first_total) for k, row in enumerate(block.rows))
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{_text(block.caption)}">'
        f"<table><caption>{_text(block.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>\n"
    )


def _row(row: tuple[str, ...], numeric: list[bool], *, total: bool) -> str:
    first = _cell("th", row[0], numeric[0], ' scope="row"')
    rest = "".join(_cell("td", text, right) for text, right in zip(row[1:], numeric[1:], strict=True))
    return f"<tr{' class=total' if total else ''}>{first}{rest}</tr>"


def _cell(tag: str, text: str, numeric: bool, more: str = "") -> str:  # noqa: FBT001  # how a cell is set
    return f"<{tag}{' class=n' if numeric else ''}{more}>{_text(text)}</{tag}>"


@block_html.register
def _(block: Picture) -> str:
    figure = block.figure
    head = "".join(
        _cell("th", text, k in figure.table.numeric, ' scope="col"')
        for k, text in enumerate(figure.table.columns)
    )
    numeric = [k in figure.table.numeric for k in range(len(figure.table.columns))]
    rows = "".join(_row(row, numeric, total=False) for row in figure.table.rows)
    caption = f"<figcaption>{_text(figure.caption)}</figcaption>" if figure.caption else ""
    return (
        f"<figure>{_drawings(block)}{caption}"
        f"<details><summary>{_text(block.table_heading)}</summary>"
        f'<div class="table" role="region" tabindex="0" '
        f'aria-label="{_text(block.table_heading)}: {_text(figure.title)}">'
        f"<table><caption>{_text(figure.title)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div></details></figure>\n"
    )


def _drawings(block: Picture) -> str:
    """Return the drawing, and the one for a telephone; a drawing without one scrolls sideways there."""
    wide = light_svg(svg(block.figure))
    if block.narrow is not None:
        return f'<div class="wide">{wide}</div><div class="narrow">{light_svg(svg(block.narrow))}</div>'
    label = _text(block.figure.title)
    return f'<div class="drawing" role="group" tabindex="0" aria-label="{label}">{wide}</div>'


@block_html.register
def _(block: KeyFigures) -> str:
    pairs = "".join(f"<div><dt>{_text(i.label)}</dt><dd>{_text(i.value)}</dd></div>" for i in block.items)
    return f"<dl>{pairs}</dl>\n"


@block_html.register
def _(block: Callout) -> str:
    kind = "callout warning" if block.warning else "callout"
    reason = f'<p class="soft">{_text(block.reason)}</p>' if block.reason else ""
    return (
        f'<div class="{kind}"><p><strong>{_text(block.heading)}</strong></p>'
        f"<p>{_text(block.text)}</p>{reason}</div>\n"
    )


@block_html.register
def _(block: Exchange) -> str:
    sides = ((block.gives_heading, block.gives, "gives"), (block.gets_heading, block.gets, "gets"))
    told = "".join(
        f'<h3 class="{kind}">{_text(heading)}</h3><ul>'
        f"{''.join(f'<li>{_text(item)}</li>' for item in items)}</ul>"
        for heading, items, kind in sides
        if items
    )
    reason = " ".join(map(_text, block.reason))
    return (
        f'<div class="exchange"><span class="number">{block.number}</span>'
        f'<div>{told}<p class="soft">{reason}</p></div></div>\n'
    )


@block_html.register
def _(block: Details) -> str:
    inside = "".join(block_html(inner) for inner in block.blocks)
    return f"<details><summary>{_text(block.heading)}</summary>{inside}</details>\n"
