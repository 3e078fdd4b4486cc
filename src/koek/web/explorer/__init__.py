"""Composing packages: what one is worth to whom, what is better for all, and two side by side."""
