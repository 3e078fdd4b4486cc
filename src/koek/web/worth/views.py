"""The page on which somebody says what things are worth."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from koek.web.rooms.views import room_of


@login_required
def preferences(request: HttpRequest, case: str, party: int) -> HttpResponse:
    """Lead to the sheet of preferences."""
    del party
    return redirect("sheet", room_of(request, case).id, "worth", "preferences")
