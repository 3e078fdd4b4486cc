"""The addresses of the API, and of the pages around it."""

from django.urls import path

from koek.web.api import pages
from koek.web.api.service import api, nothing_here

urlpatterns = [
    path("api/v1/", pages.about, name="api_about"),
    path("api/v1/", api.urls),
    path("api/v1/<path:rest>", nothing_here, name="api_nothing"),
    path("c/<slug:case>/tokens/", pages.tokens, name="tokens"),
    path("c/<slug:case>/tokens/<slug:token>/withdraw/", pages.withdraw_token, name="withdraw_token"),
    path("c/<slug:case>/calendar/", pages.subscribe, name="subscribe"),
    path("c/<slug:case>/calendar/<slug:subscription>/withdraw/", pages.unsubscribe, name="unsubscribe"),
    path("c/<slug:case>/calendar/<slug:secret>.ics", pages.subscription, name="subscription"),
]
