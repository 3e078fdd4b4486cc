"""Pages for everybody: what koek is, and what it does with what you tell it."""
