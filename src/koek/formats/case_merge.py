"""What a file should hold after a save: what its user wrote, where that still says the same."""

from typing import Any

from koek.formats.case_match import origins


def merged(written: Any, old: Any, new: Any, bare: Any) -> Any:
    """Return the content to write where the file now says `written`.

    Parameters
    ----------
    written : object
        Plain content of the file: what the user wrote.
    old, new : object
        The case as the file has it and as it should be, complete, in one canonical form.
    bare : object
        The case as it should be without what goes without saying.

    Returns
    -------
    object
        `written` where old and new agree (``2.50`` stays ``2.50``, a default that was written stays);
        ids that were given by name are added.
    """
    if isinstance(written, dict) and isinstance(old, dict) and isinstance(new, dict):
        return _merged_mapping(written, old, new, bare)
    if isinstance(written, list) and isinstance(old, list) and isinstance(new, list):
        return [
            merged(written[origin], old[origin], item, short) if origin is not None else short
            for origin, item, short in zip(origins(old, new), new, bare, strict=True)
        ]
    is_shorthand = isinstance(written, str) and isinstance(new, dict)
    return bare if old != new or is_shorthand else written


def _merged_mapping(
    written: dict[str, Any], old: dict[str, Any], new: dict[str, Any], bare: dict[str, Any]
) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for key, value in written.items():
        if value is None:
            kept[key] = bare.get(key)
        elif key in bare or (key in new and old.get(key) == new[key]):
            unsaid = {} if isinstance(value, dict) else new[key]
            kept[key] = merged(value, old.get(key), new[key], bare.get(key, unsaid))
    order = list(kept)
    at = 0
    for key in bare:
        if key in kept:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1
    return {key: kept[key] if key in kept else bare[key] for key in order}
