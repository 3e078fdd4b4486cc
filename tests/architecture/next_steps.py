"""What a sentence needs to count as a next step: a question, something to do, or words of the method."""

import re

_ACTS = """
accept add agree answer appoint arrange ask be begin bend bring build check choose compare connect
correct decide delete describe discuss do draw explain fill find get give go have hold invite
judge keep lay learn leave let listen look make measure mend mind name negotiate note offer place
plan praise prepare press put read replace rest say see send settle share show sort spread start
stay stop take talk tell thank think throw use wait watch weigh work write
"""
ACTS = frozenset(_ACTS.split())
_MOMENT = r"(?:(?:first|then|also|now|only|better|rather|always|together|so|preferably)[ ,]+)*"
_BEFORE = r"(?:^|[.:;,!–}\"] |\b(?:and|or|then|but|not|first|is to) )"
_OPENING = re.compile(f"{_BEFORE}{_MOMENT}([a-z]+)", re.IGNORECASE)
_WORDS_OF_THE_METHOD = re.compile(r"\{\w*(?:step|question|ask|follow_up|change|next)\w*(?::\w+)?\}")


def asks_or_tells(sentence: str) -> bool:
    """Return whether an English sentence asks something, tells to do something, or shows a step."""
    openings = {word.lower() for word in _OPENING.findall(sentence)}
    return "?" in sentence or bool(openings & ACTS) or bool(_WORDS_OF_THE_METHOD.search(sentence))
