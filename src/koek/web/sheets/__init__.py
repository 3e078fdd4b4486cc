"""One form for every kind of sheet, derived from the nouns of a case."""
