"""Workbench for negotiators who want both sides to win and to stay partners."""
