"""Style, script and fonts as they are served: packed, and under names that change when they do."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

_STAMP = ".gathered"


class NamedByContent(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """Names of files with a digest of what is in them, so that a browser may keep them for good.

    Before the files were gathered, a file goes by its own name.
    """

    def stored_name(self, name: str) -> str:
        """Return the name under which a file is served."""
        is_gathered = self.hash_key(name) in self.hashed_files
        return str(super().stored_name(name)) if is_gathered else name


def gather() -> None:
    """Put every file that is served together in one folder, packed; nothing when that was done already."""
    root = Path(settings.STATIC_ROOT)
    stamp, state = root / _STAMP, _state()
    if not stamp.exists() or stamp.read_text(encoding="ascii") != state:
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(state, encoding="ascii")


def _state() -> str:
    """Return a digest of which files there are, how large, and since when."""
    found: list[tuple[Any, ...]] = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            kept = Path(storage.path(name)).stat()
            found.append((name, kept.st_size, kept.st_mtime_ns))
    return hashlib.sha256(repr(sorted(found)).encode()).hexdigest()
