"""How somebody negotiates in one talk, and what power and strength both sides bring."""
