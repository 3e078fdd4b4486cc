"""The API as a part of the site."""

from django.apps import AppConfig


class Api(AppConfig):
    """Tokens of programs and addresses of calendars."""

    name = "koek.web.api"
    label = "api"
