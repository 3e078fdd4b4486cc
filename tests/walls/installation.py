"""One whole installation, from an empty database to A's transcript: ``installation.py busy told.json``."""

import json
import logging
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ["DJANGO_SETTINGS_MODULE"] = "web_settings"
os.environ.pop("KOEK_TEST_DATABASE", None)


def main(variant: str, target: str) -> None:
    import django  # noqa: PLC0415  # after the settings are named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  # needs the apps
    from django.test.utils import setup_test_environment  # noqa: PLC0415  # idem

    from koek.web.cases.models import Revision  # noqa: PLC0415  # idem
    from walls.acts import VARIANTS  # noqa: PLC0415  # idem
    from walls.chance import frozen  # noqa: PLC0415  # idem
    from walls.crawl import Crawl  # noqa: PLC0415  # idem
    from walls.probes import probes, seen_by_bob  # noqa: PLC0415  # idem
    from walls.world import OURS, begun  # noqa: PLC0415  # idem

    written: list[str] = []
    _listen(written)
    setup_test_environment(debug=False)
    call_command("migrate", verbosity=0)
    world = begun(*frozen())
    VARIANTS[variant](world)
    crawl = Crawl(world, world.ann)
    crawl.everything()
    found = {
        "told": crawl.told,
        "visited": sorted(crawl.visited),
        "log": list(written),
        "bodies": Revision.objects.count(),
        "probes": probes(world, crawl.told) if variant == "quiet" else [],
        "bob": seen_by_bob(world, crawl.told, OURS) if variant == "busy" else [],
    }
    Path(target).write_text(json.dumps(found), encoding="utf-8")


def _listen(written: list[str]) -> None:
    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(logging.Formatter().format(record))

    logging.getLogger().addHandler(Ear())


if __name__ == "__main__":
    main(*sys.argv[1:])
