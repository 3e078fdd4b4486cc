"""The addresses of files of a case."""

from django.urls import path

from koek.web.downloads import views

urlpatterns = [
    path("", views.files, name="files"),
    path("case.<slug:ending>", views.case_file, name="case_file"),
    path("without-names.<slug:ending>", views.without_names, name="without_names"),
    path("questions-<slug:kind>-<int:number>.yaml", views.questions, name="questions"),
    path("network-<slug:table>.csv", views.table, name="network_table"),
    path("scenario-<slug:form>.zip", views.scenario, name="scenario"),
    path("calendar.ics", views.reminders, name="reminders"),
    path("<slug:what>.<slug:ending>", views.document, name="document"),
    path("<slug:name>/<slug:figure>.<slug:ending>", views.picture, name="picture"),
]
