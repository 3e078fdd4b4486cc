"""The addresses of what can be done with comments."""

from django.urls import path

from koek.web.comments import views

urlpatterns = [
    path("comments/<slug:kind>/", views.write, name="comment_write"),
    path("comments/<slug:comment>/settle/", views.settle, name="comment_settle"),
    path("comments/<slug:comment>/delete/", views.delete, name="comment_delete"),
]
