"""Closing: openness, agreements in own words, what stays open, what comes next, and looking back."""
