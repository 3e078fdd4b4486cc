"""A child process that ends when the process that started it is gone, however that went."""

import ctypes
import os
import signal
import sys

PARENT = "KOEK_PARENT"
"""Names the process that a child belongs to."""

_SET_DEATH_SIGNAL = 1


def follow_parent() -> None:
    """Let the system end this process when its parent ends; without a named parent nothing changes."""
    parent = os.environ.get(PARENT)
    if parent is None:
        return
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGTERM)
    if os.getppid() != int(parent):
        sys.exit(0)
