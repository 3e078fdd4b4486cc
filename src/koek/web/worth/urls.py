"""The address of what things are worth to a party."""

from django.urls import path

from koek.web.worth import views

urlpatterns = [path("worth/preferences/<int:party>/", views.preferences, name="preferences")]
