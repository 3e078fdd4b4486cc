"""The cases as a part of the site."""

from django.apps import AppConfig


class Cases(AppConfig):
    """What is kept of negotiations."""

    name = "koek.web.cases"
    label = "cases"
