"""A network around a goal: what it needs, who gives and gets, who decides, when to look at it again."""
