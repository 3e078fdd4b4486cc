"""The addresses of the sheets of a room."""

from django.urls import path

from koek.web.sheets import past, views

urlpatterns = [
    path("<slug:name>/<slug:kind>/", views.sheet, name="sheet"),
    path("<slug:name>/<slug:kind>/history/", past.history, name="sheet_history"),
    path("<slug:name>/<slug:kind>/history/<int:number>/", past.revision, name="sheet_revision"),
]
