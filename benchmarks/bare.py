"""A bare Django page, as a yardstick: Django's usual middleware, one template, no database."""

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    ROOT_URLCONF=__name__,
    SECRET_KEY="a yardstick keeps no secrets",  # noqa: S106  # as it says
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
PAGE = """<!DOCTYPE html><html lang="en"><title>{{ title }}</title><h1>{{ title }}</h1>
<ul>{% for number in numbers %}<li>{{ number }}</li>{% endfor %}</ul></html>"""


def page(request: HttpRequest) -> HttpResponse:
    template = engines["django"].from_string(PAGE)
    return HttpResponse(template.render({"title": "Bare", "numbers": range(100)}, request))


urlpatterns = [path("", page)]
application = get_asgi_application()
