"""Commands of Django on this project."""
