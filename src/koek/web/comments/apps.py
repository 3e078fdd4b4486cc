"""Comments beside a sheet as a part of the site."""

from django.apps import AppConfig


class Comments(AppConfig):
    """What members of a party say to each other beside a sheet."""

    name = "koek.web.comments"
    label = "comments"
