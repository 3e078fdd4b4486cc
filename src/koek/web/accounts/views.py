"""The pages of an account: settings, keeping a try-out, taking everything along, and going."""

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.i18n import set_language

from koek.texts.catalogue import say
from koek.web.accounts.export import everything
from koek.web.accounts.forms import Deleting, Keep, Settings
from koek.web.accounts.language import keep_language, remember_language
from koek.web.accounts.leaving import delete_with_rooms, departure
from koek.web.accounts.mail import reminded_account
from koek.web.accounts.models import Account
from koek.web.cases import shelf
from koek.web.pages import language_of, viewer_of


def tell(request: HttpRequest, code: str) -> None:
    """Say on the next page what was done."""
    messages.success(request, say(code, language_of(request)))


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Show pages in another language from now on, and remember it for who is signed in."""
    response = set_language(request)
    keep_language(request, request.POST.get("language", ""))
    return response


@login_required
@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show and change what somebody set for themselves."""
    viewer = viewer_of(request)
    typed = request.POST if request.method == "POST" else None
    form = Settings(typed, account=viewer, shown=language_of(request))
    if form.is_bound and form.is_valid():
        form.save(viewer)
        with translation.override(viewer.language):
            request.LANGUAGE_CODE = viewer.language
            tell(request, "web_accounts.told.saved")
        response = redirect("account")
        remember_language(response, viewer.language)
        return response
    return render(request, "account/account.html", {"form": form}, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """Turn a try-out into an account, with everything in it."""
    viewer = viewer_of(request)
    if viewer.ends_at is None:
        return redirect("account")
    form = Keep(viewer, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        viewer.set_password(form.cleaned_data["password1"])
        viewer.save(update_fields=["password"])
        update_session_auth_hash(request, viewer)
        form.save(request)
        return redirect("account_email_verification_sent")
    return render(request, "account/keep.html", {"form": form}, status=422 if form.is_bound else 200)


@login_required
@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Hand over everything somebody owns."""
    response = HttpResponse(everything(viewer_of(request)), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="koek-{timezone.localdate()}.zip"'
    response["Cache-Control"] = "no-store"
    return response


@login_required
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Say what goes and what stays; after a password and a tick, delete it."""
    viewer = viewer_of(request)
    typed = request.POST if request.method == "POST" else None
    form = Deleting(typed, account=viewer, shown=language_of(request))
    if form.is_bound and form.is_valid():
        delete_with_rooms(viewer)
        logout(request)
        return redirect("account_deleted")
    leaving = departure(viewer)
    titles = {card.id: card.title for card in shelf.my_cases(viewer)}
    heirs = {titles[case]: heir.account for case, heir in leaving.heirs.items()}
    shown = {
        "form": form,
        "gone": [titles[case] for case in leaving.gone],
        "stay": [titles[case] for case in leaving.stay if case not in leaving.heirs],
        "heirs": [(title, heir.name or heir.email or "") for title, heir in heirs.items()],
    }
    return render(request, "account/delete.html", shown, status=422 if form.is_bound else 200)


@require_GET
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that nothing is left."""
    return render(request, "account/deleted.html")


@csrf_exempt
@require_http_methods(["GET", "POST"])
def reminders_off(request: HttpRequest, token: str) -> HttpResponse:
    """Stop reminders by the link in one of them; a mail program may post it by itself."""
    found = reminded_account(token)
    if found is None:
        raise Http404
    if request.method == "POST":
        Account.objects.filter(pk=found.pk).update(wants_reminders=False)
    return render(request, "account/reminders_off.html", {"done": request.method == "POST"})
