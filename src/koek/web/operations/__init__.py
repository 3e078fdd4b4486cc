"""Keeping an installation running: the worker, health, logs, backups, and what a chain proves."""
