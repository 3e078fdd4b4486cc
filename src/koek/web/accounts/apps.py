"""The accounts as a part of the site."""

from django.apps import AppConfig


class Accounts(AppConfig):
    """Who may sign in."""

    name = "koek.web.accounts"
    label = "accounts"
