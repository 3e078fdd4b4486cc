"""The pages that need no account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def start(request: HttpRequest) -> HttpResponse:
    """Say what koek is and how to begin."""
    return render(request, "public/start.html")
