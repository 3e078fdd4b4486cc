"""From nothing to a running workbench: the folder, the socket, the database, the site and the worker."""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from koek.web.environment import LOCAL, Environment, environment
from koek.web.operations.keeping import alone, trouble
from koek.web.operations.supervisor import Child, supervise

NEEDED = ("django", "uvicorn", "allauth")
_WAITING, _LAST_PORT = 2048, 65535


def home_of(data: Path | None, variables: Mapping[str, str] = os.environ) -> Environment:
    """Return the settings of the installation in this folder.

    Raises
    ------
    FormatError
        ``serve.no_web``: koek was installed without its site; everything wrong with the settings; or
        ``serve.folder_closed``: its folder cannot be written.
    """
    if any(find_spec(name) is None for name in NEEDED):
        raise trouble("serve.no_web")
    variables = variables if data is None else {**variables, "KOEK_DATA": str(data)}
    try:
        return environment(variables)
    except OSError as closed:
        folder = variables.get("KOEK_DATA", "~/.local/share/koek")
        raise trouble("serve.folder_closed", folder=folder) from closed


def serve(data: Path | None, host: str, port: int, tell: Callable[[Environment], None]) -> None:
    """Serve the workbench until asked to stop.

    Parameters
    ----------
    data : Path or None
        Folder of the installation; None: as the environment says.
    host, port : str, int
        Where to listen.
    tell : callable
        Called once, when everything has been started.

    Raises
    ------
    FormatError
        Why it cannot be served.
    """
    address = {"KOEK_ADDRESS": f"http://{host if host in LOCAL else LOCAL[0]}:{port}"}
    home = home_of(data, {**address, **os.environ})
    variables = {**os.environ, "KOEK_ADDRESS": home.address, "KOEK_DATA": str(home.data)}
    variables["DJANGO_SETTINGS_MODULE"] = "koek.web.settings"
    with alone(home), listening(host, port) as listener:
        migrated = subprocess.run(
            _python("koek.web", "migrate", "--verbosity", "0"), env=variables, check=False
        )
        if migrated.returncode:
            raise trouble("serve.not_migrated")
        tell(home)
        number = listener.fileno()
        site = Child("site", _python("koek.web.operations.site", str(number)), (number,))
        failing = supervise([site, Child("worker", _python("koek.web", "worker"))], variables)
    if failing is not None:
        raise trouble("serve.keeps_failing", child=f"child.{failing.name}", count=failing.quick)


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens; it stays open while the site is started again.

    Raises
    ------
    FormatError
        ``serve.port_taken``, ``serve.port_forbidden``, ``serve.no_such_port`` or ``serve.no_such_host``.
    """
    facts = {"host": host, "port": str(port), "other": str(port + 1)}
    if not 0 <= port <= _LAST_PORT:
        raise trouble("serve.no_such_port", **facts)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as refused:
        codes = {errno.EADDRINUSE: "serve.port_taken", errno.EACCES: "serve.port_forbidden"}
        raise trouble(codes.get(refused.errno or 0, "serve.no_such_host"), **facts) from refused


def _python(module: str, *words: str) -> list[str]:
    return [sys.executable, "-m", module, *words]
