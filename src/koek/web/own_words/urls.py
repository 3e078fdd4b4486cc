"""The addresses of the own words of a room."""

from django.urls import path

from koek.web.own_words import views

urlpatterns = [
    path("own-words/", views.own_words, name="own_words"),
    path("own-words/method.zip", views.method_files, name="method_files"),
    path("own-words/own.zip", views.own_files, name="own_files"),
]
