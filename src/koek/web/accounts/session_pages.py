"""The page that shows where somebody is signed in, and ends it there."""

from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from koek.web.accounts.devices import device_words
from koek.web.accounts.sessions import end_other_sessions, end_session, has_session, own_sessions
from koek.web.accounts.views import tell
from koek.web.pages import language_of, viewer_of


@login_required
@require_http_methods(["GET", "POST"])
@reauthentication_required(allow_get=True)  # type: ignore[untyped-decorator]  # allauth has no types
def sessions(request: HttpRequest) -> HttpResponse:
    """Show where somebody is signed in; sign out everywhere but here."""
    viewer, here = viewer_of(request), request.session.session_key
    if request.method == "POST":
        end_other_sessions(viewer, here)
        update_session_auth_hash(request, viewer)
        tell(request, "web_accounts.told.elsewhere")
        return redirect("sessions")
    language = language_of(request)
    listed = [(one, device_words(one.device, language)) for one in own_sessions(viewer, here)]
    return render(request, "account/sessions.html", {"listed": listed})


@login_required
@require_POST
def end_one(request: HttpRequest, session: str) -> HttpResponse:
    """Sign out in one other place; one of somebody else answers like one that does not exist."""
    viewer = viewer_of(request)
    if not has_session(viewer, session):
        raise Http404
    raise_if_reauthentication_required(request, app="allauth.account")
    end_session(viewer, session)
    tell(request, "web_safety.told.session_ended")
    return redirect("sessions")
