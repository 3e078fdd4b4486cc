"""Addresses of the pages of an account."""

from django.urls import path

from koek.web.accounts import session_pages, views

urlpatterns = [
    path("", views.account, name="account"),
    path("sessions/", session_pages.sessions, name="sessions"),
    path("sessions/<slug:session>/end/", session_pages.end_one, name="end_session"),
    path("keep/", views.keep, name="keep"),
    path("export/", views.export, name="export"),
    path("delete/", views.delete, name="account_delete"),
    path("deleted/", views.deleted, name="account_deleted"),
    path("reminders/off/<str:token>/", views.reminders_off, name="reminders_off"),
]
