"""The addresses of the sheets of a room."""

from django.urls import path

from koek.web.sheets import views

urlpatterns = [
    path("<slug:name>/<slug:kind>/", views.sheet, name="sheet"),
]
