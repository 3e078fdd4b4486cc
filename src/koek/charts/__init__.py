"""Answers as figures: a picture, a table beside it and a text alternative, in Dutch and English."""
