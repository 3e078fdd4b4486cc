"""The operations as a part of the site."""

from django.apps import AppConfig


class Operations(AppConfig):
    """What keeps an installation running."""

    name = "koek.web.operations"
    label = "operations"
