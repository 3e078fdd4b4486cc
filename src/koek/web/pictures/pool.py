"""Draws pictures in processes of their own, so that no page waits for another page's picture."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context, parent_process
from threading import Thread

from django.conf import settings

from koek.charts.figure import Figure
from koek.reports.sections import Block, Details, Picture, Section
from koek.web.pictures.kept import content_of, place_of

POLITENESS = 5
"""How far the processes stand back for the site itself: pages that draw nothing go first."""


def draw(sections: Iterable[Section], owner: str | None) -> None:
    """Draw every picture of these sections that this owner had not drawn yet, side by side.

    A drawing is kept on its figure, and by its content in `koek.web.pictures.kept`; without an owner it is
    not. When a process was taken away, new ones are started and draw what is missing.
    """
    sections = tuple(sections)
    try:
        _draw(sections, owner)
    except BrokenProcessPool:
        close()
        _draw(sections, owner)


def _draw(sections: Iterable[Section], owner: str | None) -> None:
    undrawn = [figure for figure in figures(sections) if not _is_drawn(figure)]
    waiting = [(figure, place_of(owner, content_of(figure)) if owner else []) for figure in undrawn]
    begun = [(place, _begun(figure)) for figure, place in waiting if not place]
    for place, drawing in begun:
        place.append(drawing())
    for figure, place in waiting:
        figure.__dict__["drawing"] = place[0]


def warm() -> None:
    """Start the processes and let them load what drawing takes, before anybody waits for it."""
    if settings.PICTURE_WORKERS:
        for ready in [_pool().submit(_loaded) for _ in range(settings.PICTURE_WORKERS)]:
            ready.result()


def close() -> None:
    """End the processes; whoever asks for a picture afterwards starts new ones."""
    _pool().shutdown(wait=False)
    _pool.cache_clear()


def _begun(figure: Figure) -> Callable[[], str]:
    """Return what gives the drawing; without processes it is made then and there."""
    return _pool().submit(_drawing, figure).result if settings.PICTURE_WORKERS else lambda: figure.drawing


def _is_drawn(figure: Figure) -> bool:
    return "drawing" in figure.__dict__


def figures(sections: Iterable[Section]) -> Iterator[Figure]:
    """Yield every figure in these sections, those for a telephone included."""
    for section in sections:
        for block in section.blocks:
            yield from _in_block(block)


def _in_block(block: Block) -> Iterator[Figure]:
    if isinstance(block, Picture):
        yield block.figure
        if block.narrow is not None:
            yield block.narrow
    elif isinstance(block, Details):
        for inner in block.blocks:
            yield from _in_block(inner)


@cache
def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(settings.PICTURE_WORKERS, mp_context=get_context("spawn"), initializer=_load)


def _load() -> None:
    """Load the library that draws, and its fonts, once per process, and end when the site ends."""
    Thread(target=_end_with_the_site, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    import vl_convert  # noqa: PLC0415  # this is the moment for it

    from koek.charts.figure import font_directory  # noqa: PLC0415  # idem

    vl_convert.register_font_directory(str(font_directory()))
    vl_convert.vegalite_to_svg({"data": {"values": [{}]}, "mark": "point"}, allowed_base_urls=[])


def _end_with_the_site() -> None:
    """Wait until the process that asked for pictures is gone, however it went, and go too."""
    site = parent_process()
    if site is not None:
        site.join()
        os._exit(0)


def _loaded() -> bool:
    return True


def _drawing(figure: Figure) -> str:
    return figure.drawing
