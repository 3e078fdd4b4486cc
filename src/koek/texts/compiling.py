"""Compile and complete the Dutch catalogues (`python -m koek.texts.compiling [update [area …]]`)."""

import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from koek.texts.catalogue import areas
from koek.texts.marking import Message

LOCALE = Path(__file__).parent / "locale" / "nl" / "LC_MESSAGES"


def compile_catalogues(locale: Path = LOCALE) -> tuple[Path, ...]:
    """Write the `.mo` of every `.po` that is newer; return those written."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415  # needed only when building
    from babel.messages.pofile import read_po  # noqa: PLC0415  # idem

    written = []
    for source in sorted(locale.glob("*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        with source.open("rb") as stream:
            catalog = read_po(stream, locale="nl")
        partial = target.with_suffix(f".mo.{id(catalog)}")
        with partial.open("wb") as stream:
            write_mo(stream, catalog)
        partial.replace(target)
        written.append(target)
    return tuple(written)


def update_catalogues(chosen: Iterable[str] = (), locale: Path = LOCALE) -> tuple[str, ...]:
    """Bring every `.po` up to date with the sentences of its area; return what still needs Dutch.

    Existing translations stay; messages that no longer exist are dropped; new ones come in empty.
    """
    from babel.messages.catalog import Catalog  # noqa: PLC0415  # idem
    from babel.messages.pofile import read_po, write_po  # noqa: PLC0415  # idem

    missing: list[str] = []
    for area in tuple(chosen) or areas():
        path = locale / f"{area}.po"
        known = Catalog(locale="nl")
        if path.exists():
            with path.open("rb") as stream:
                known = read_po(stream, locale="nl")
        fresh = Catalog(locale="nl", domain=area, fuzzy=False)
        for code, message in import_module(f"koek.texts.sentences.{area}").SENTENCES.items():
            identifier = _identifier(message)
            old = known.get(identifier)
            fresh.add(identifier, old.string if old else "", auto_comments=[code])
            if not old or not all(old.string if isinstance(old.string, tuple | list) else [old.string]):
                missing.append(f"{area}: {code}")
        with path.open("wb") as stream:
            stream.write(_HEADER.encode())
            write_po(stream, fresh, width=110, omit_header=True)
    return tuple(missing)


_HEADER = r"""msgid ""
msgstr ""
"Language: nl\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""
"""A header without dates or addresses, so that an update changes only what changed."""


def _identifier(message: Message) -> str | tuple[str, str]:
    return message.singular if message.plural is None else (message.singular, message.plural)


if __name__ == "__main__":  # pragma: no cover  # lines that only call the functions above
    if "update" in sys.argv:
        chosen = [word for word in sys.argv[1:] if word != "update"]
        sys.stdout.write("".join(f"needs Dutch: {line}\n" for line in update_catalogues(chosen)))
    compile_catalogues()
