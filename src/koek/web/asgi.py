"""What the server runs."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "koek.web.settings")
application = get_asgi_application()

from koek.web.pictures.pool import warm  # noqa: E402  # needs the settings

warm()
