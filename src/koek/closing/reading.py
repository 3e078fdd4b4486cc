"""All marks of a text, in the order of the text: what two readers must understand in the same way."""

from koek.closing.days import days_in, relative_days_in, weekdays_in
from koek.closing.figures import figures_in
from koek.closing.marks import Mark, Scan
from koek.closing.small_words import small_words_in, vague_words_in
from koek.closing.voices import Voice, who_in


def marks_in(text: str, voice: Voice, language: str = "nl") -> tuple[Mark, ...]:
    """Return the marks of a text in the order in which they stand.

    Parameters
    ----------
    text : str
        What a party wrote, in Dutch or English.
    voice : Voice
        Who wrote it, and how parties and people are called.
    language : str
        ``"nl"`` or ``"en"``: how a number such as 1.200 is read.

    Notes
    -----
    Rules only, so that everybody can see why something was found. Days go before amounts and amounts before
    other numbers, so that no digit is read twice.
    """
    scan = Scan(text)
    relative = list(relative_days_in(scan))
    days = list(days_in(scan, language))
    found = [*relative, *days, *([] if days else weekdays_in(scan)), *figures_in(scan, language)]
    found += [mark for mark in vague_words_in(scan) if not any(_overlap(mark, other) for other in relative)]
    found += [*who_in(scan, voice), *small_words_in(scan)]
    order = {mark: position for position, mark in enumerate(found)}
    return tuple(sorted(order, key=lambda mark: (mark.start, order[mark])))


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end
