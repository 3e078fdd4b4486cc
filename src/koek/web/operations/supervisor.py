"""Keeps child processes running: starts again what stopped by itself, and stops all when asked."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event

from koek.web.operations.family import PARENT

STOP_SECONDS = 5.0
"""How long a child may take to stop before it is ended."""

QUICK_SECONDS = 10.0
MOST_QUICK = 5
LONGEST_WAIT = 30.0
_LOOK_SECONDS = 0.1


@dataclass
class Child:
    """One process that must run.

    Attributes
    ----------
    name : str
        What it is.
    command : sequence of str
        How it is started.
    sockets : tuple of int
        Descriptors that it is given.
    quick : int
        How many times in a row it stopped right after its start.
    """

    name: str
    command: Sequence[str]
    sockets: tuple[int, ...] = ()
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    quick: int = 0
    not_before: float = 0.0

    def start(self, variables: Mapping[str, str]) -> None:
        """Start it, in a session of its own: a Ctrl-C is for the supervisor."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            env={**variables, PARENT: str(os.getpid())},
            pass_fds=self.sockets,
            start_new_session=True,
        )

    def end(self) -> None:
        """End it at once, with what it started."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


def supervise(children: Sequence[Child], variables: Mapping[str, str]) -> Child | None:
    """Keep these running until SIGTERM, SIGINT or SIGHUP, and return the one that cannot be kept running.

    Returns
    -------
    Child or None
        None when all were stopped because that was asked; a child that stopped `MOST_QUICK` times right after
        its start otherwise: then too all were stopped.
    """
    stop = Event()
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, lambda *_: stop.set())
    try:
        while not stop.is_set():
            for child in children:
                _look_after(child, variables)
                if child.quick >= MOST_QUICK:
                    return child
            stop.wait(_LOOK_SECONDS)
        return None
    finally:
        _stop(children)


def _look_after(child: Child, variables: Mapping[str, str]) -> None:
    now = time.monotonic()
    if child.process is None:
        if now >= child.not_before:
            child.start(variables)
    elif (code := child.process.poll()) is not None:
        child.end()
        lived = now - child.started
        child.quick = child.quick + 1 if lived < QUICK_SECONDS else 0
        wait = min(2.0**child.quick / 4, LONGEST_WAIT)
        child.not_before = now + wait
        _tell(child=child.name, code=code, seconds=round(wait, 1))


def _stop(children: Sequence[Child]) -> None:
    for child in children:
        if child.process is not None:
            child.process.terminate()
    last = time.monotonic() + STOP_SECONDS
    for child in children:
        if child.process is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.process.wait(max(0.0, last - time.monotonic()))
        child.end()


def _tell(**facts: object) -> None:
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "level": "WARNING"}
    line |= {"logger": "koek.serve", "event": "child stopped"}
    sys.stderr.write(json.dumps(line | facts) + "\n")
    sys.stderr.flush()
