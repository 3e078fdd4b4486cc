"""The names that koek reads from the environment, so that a typo in one does not pass silently."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from ipaddress import ip_network

from koek.errors import Mistake

PREFIX = "KOEK_"

SETTINGS = (
    "KOEK_ADDRESS",
    "KOEK_DATA",
    "KOEK_MAIL",
    "KOEK_OIDC_CLIENT",
    "KOEK_OIDC_ISSUER",
    "KOEK_OIDC_NAME",
    "KOEK_OIDC_SECRET",
    "KOEK_PASSPHRASE",
    "KOEK_PROXY",
    "KOEK_SECRET_KEY",
    "KOEK_SECRET_KEY_BEFORE",
    "KOEK_SENDER",
)
"""What an installation sets."""

OURS = ("KOEK_CORPUS", "KOEK_EXAMPLES", "KOEK_FULL_MATRIX", "KOEK_PARENT", "KOEK_TEST_DATABASE")
"""What koek tells its own processes, its tests and its benchmarks."""


def variable_mistakes(variables: Mapping[str, str]) -> Iterator[Mistake]:
    """Yield the names that koek does not know, without their values, and proxies that are no addresses."""
    for name in sorted(variables):
        if name.upper().startswith(PREFIX) and name not in (*SETTINGS, *OURS):
            yield _unknown(name)
    proxy = variables.get("KOEK_PROXY", "")
    if proxy and not all(_is_address(one.strip()) for one in proxy.split(",")):
        yield Mistake("setting.proxy", {"setting": "KOEK_PROXY", "value": proxy})


def _unknown(name: str) -> Mistake:
    near = get_close_matches(name.upper(), SETTINGS, n=1)
    if near:
        return Mistake("setting.unknown_near", {"setting": name, "near": near[0]})
    return Mistake("setting.unknown", {"setting": name})


def _is_address(text: str) -> bool:
    """Return whether this is an address or a network of machines, and not everybody."""
    try:
        return ip_network(text).prefixlen > 0
    except ValueError:
        return False
