"""Reading the method's data files that lie beside the code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def method_content(name: str) -> Mapping[str, Mapping[str, Any]]:
    """Return a data file of the method: id → fields, in the order of the file.

    Parameters
    ----------
    name : str
        Name of the file without ``.toml``, for example ``"value_aspects"``.
    """
    text = (files("koek.method") / f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
