"""The members of a party as a part of the site."""

from django.apps import AppConfig


class Members(AppConfig):
    """Who works in a room, invitations, and approvals."""

    name = "koek.web.members"
    label = "members"
