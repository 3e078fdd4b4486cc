"""What the server runs."""

import os

import django
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "koek.web.settings")
django.setup(set_prefix=False)

from koek.web.static_files import gather  # noqa: E402  # needs the settings
from koek.web.warming import warm  # noqa: E402  # idem

gather()
application = get_asgi_application()
warm()
