"""Findings, errors and labels as sentences in Dutch and English."""
