"""The pages that need no account: what koek is, a try-out, and how to begin."""

from datetime import timedelta

from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from koek.errors import InvalidCase
from koek.texts.catalogue import mistake_text
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.pages import language_of, viewer_of
from koek.web.public.examples import EXAMPLES, example
from koek.web.public.forms import Beginning
from koek.web.public.trying import may_try

TRY_OUT = timedelta(hours=24)
TRY_AGAIN = 3600
"""After so many seconds a try-out that was refused may be asked for again."""


def start(request: HttpRequest) -> HttpResponse:
    """Say what koek is and how to begin."""
    return render(request, "public/start.html")


def statement(request: HttpRequest, about: str) -> HttpResponse:
    """Say what koek does with what it is told: privacy, who can see what, accessibility."""
    if about not in STATEMENTS:
        raise Http404
    return render(request, "public/statement.html", {"about": about, "parts": STATEMENTS[about]})


@require_POST
def try_out(request: HttpRequest) -> HttpResponse:
    """Let somebody look around in the example cases, without an address, for one day."""
    if request.user.is_authenticated:
        return redirect("my_cases")
    if not may_try(request):
        response = render(request, "public/no_try_out.html", status=429)
        response["Retry-After"] = str(TRY_AGAIN)
        return response
    account = Account.objects.create_user(None)
    account.language = language_of(request).value
    account.ends_at = timezone.now() + TRY_OUT
    account.save(update_fields=["language", "ends_at"])
    for name in reversed(EXAMPLES):
        shelf.start_case(account, example(name, language_of(request)))
    login(request, account, backend="django.contrib.auth.backends.ModelBackend")
    return redirect("my_cases")


@login_required
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Ask four questions and open the first useful page."""
    form = Beginning(request.POST if request.method == "POST" else None, language=language_of(request))
    if form.is_bound and form.is_valid():
        try:
            return redirect("overview", shelf.start_case(viewer_of(request), form.content()))
        except InvalidCase as wrong:
            for mistake in wrong.mistakes:
                form.add_error(None, mistake_text(mistake, language_of(request)))
    status = 422 if form.is_bound else 200
    return render(request, "public/begin.html", {"form": form}, status=status)


STATEMENTS = {
    "privacy": ("what", "why", "who", "how_long", "rights", "try_out"),
    "who-sees-what": ("you", "others", "host", "passing", "backups", "mail"),
    "accessibility": ("state", "how", "known", "tell"),
}
"""The pages about koek itself, each with its parts."""
