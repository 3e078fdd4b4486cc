"""The addresses inside a room that are not a page of a phase."""

from django.urls import path

from koek.web.rooms import arriving, envelopes, network, scale, searching, views

urlpatterns = [
    path("search/", searching.search, name="search"),
    path("thread/<slug:kind>/<slug:item>/", searching.thread, name="thread"),
    path("import/", arriving.arrival, name="arrival"),
    path("differences/scale/", scale.scale, name="difference_scale"),
    path("differences/envelopes/", envelopes.envelopes, name="envelopes"),
    path("network/edit/", network.editor, name="network_editor"),
    path("<slug:name>/live/", views.live, name="live"),
]
