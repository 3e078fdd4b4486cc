"""Addresses of the pages about who works in a room."""

from django.urls import path

from koek.web.members import views

urlpatterns = [
    path("members/", views.members, name="members"),
    path("members/<slug:member>/role/", views.change_role, name="member_role"),
    path("members/<slug:member>/remove/", views.remove, name="member_remove"),
    path("invitations/<slug:invitation>/withdraw/", views.withdraw, name="invitation_withdraw"),
    path("approve/<slug:subject>/", views.approve, name="approve"),
    path("delete/", views.delete_room, name="delete_room"),
    path("forget/<slug:kind>/", views.forget, name="forget"),
]
