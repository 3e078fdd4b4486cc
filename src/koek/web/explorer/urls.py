"""The address of the explorer of agreements."""

from django.urls import path

from koek.web.explorer import views

urlpatterns = [path("pie/explore/", views.explore, name="explore")]
