"""``python -m koek.web.operations.site SOCKET``: the site, on a socket that `koek serve` opened."""

import os
import socket
import sys

from koek.web.environment import environment
from koek.web.operations.family import follow_parent

GRACE_SECONDS = 2
"""How long requests may take to finish after the site was asked to stop."""


def main() -> None:
    """Serve until SIGTERM or SIGINT."""
    import uvicorn  # noqa: PLC0415  # heavy

    follow_parent()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "koek.web.settings")
    proxy = environment().proxy
    config = uvicorn.Config(
        "koek.web.asgi:application",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxy),
        forwarded_allow_ips=proxy or None,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=int(sys.argv[1]))])


if __name__ == "__main__":
    main()
