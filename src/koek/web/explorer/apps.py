"""The explorer of agreements as a part of the site."""

from django.apps import AppConfig


class Explorer(AppConfig):
    """What somebody composes and has not written down yet."""

    name = "koek.web.explorer"
    label = "explorer"
