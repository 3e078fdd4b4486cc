"""Settings of the tests: those of the site, with a throw-away home and quick passwords."""

import os
import tempfile

os.environ["KOEK_DATA"] = tempfile.mkdtemp(prefix="koek-test-")
os.environ["KOEK_ADDRESS"] = "http://127.0.0.1:8000"
os.environ["KOEK_SECRET_KEY"] = "a key for tests only, which signs nothing that anybody keeps"  # noqa: S105  # says so
if (database := os.environ.get("KOEK_TEST_DATABASE")) is not None:
    os.environ["DATABASE_URL"] = database
else:
    os.environ.pop("DATABASE_URL", None)

from koek.web.settings import *  # noqa: F403  # the environment comes first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PICTURE_WORKERS = 0
