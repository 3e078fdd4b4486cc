"""Where something stands in a file."""

from koek.texts.marking import N_

SENTENCES = {
    "place.line": N_("line {line}, column {column}"),
    "place.cell": N_("sheet {sheet}, cell {cell}"),
}
