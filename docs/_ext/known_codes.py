"""A directive that lists every code with its English and Dutch sentence, from the catalogue itself."""

import gettext
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from koek.texts.catalogue import areas


def sentences() -> Iterator[tuple[str, str, str]]:
    """Yield each code with its English and its Dutch sentence (the plural where there are two forms)."""
    for area in areas():
        dutch = gettext.translation(area, str(files("koek.texts") / "locale"), ["nl"])
        for code, message in import_module(f"koek.texts.sentences.{area}").SENTENCES.items():
            if message.plural is None:
                yield code, message.singular, dutch.gettext(message.singular)
            else:
                yield code, message.plural, dutch.ngettext(message.singular, message.plural, 2)


class KnownCodes(SphinxDirective):
    """``.. known-codes::`` gives one definition per code."""

    def run(self) -> list[nodes.Node]:
        """Return a definition list: the code, and what it says in both languages."""
        listing = nodes.definition_list()
        for code, english, dutch in sorted(sentences()):
            listing += nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal(text=code)),
                nodes.definition("", nodes.paragraph(text=english), nodes.paragraph(text=dutch)),
            )
        return [listing]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directive."""
    app.add_directive("known-codes", KnownCodes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
