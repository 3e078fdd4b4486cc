"""The pages about who works in a room."""

import logging
from smtplib import SMTPException
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from koek.texts.catalogue import say
from koek.web.accounts.mail import neutral_mail, site_link
from koek.web.cases import shelf
from koek.web.cases.errors import NotYours
from koek.web.cases.models import Member
from koek.web.members import approvals, people
from koek.web.members.forms import Invite
from koek.web.pages import is_number, language_of, viewer_of
from koek.web.rooms.views import around, room_of

_log = logging.getLogger(__name__)


def _tell(request: HttpRequest, code: str, **facts: Any) -> None:
    messages.success(request, say(f"web_members.{code}", language_of(request), facts))


@login_required
@require_http_methods(["GET", "POST"])
def members(request: HttpRequest, case: str) -> HttpResponse:
    """Show who works in a room; a lead invites from here."""
    room = room_of(request, case)
    if request.method == "POST" and not room.leads:
        raise Http404
    form = Invite(request.POST if request.method == "POST" else None, shown=language_of(request))
    if form.is_bound and form.is_valid():
        _invite(request, case, form.cleaned_data["email"], form.cleaned_data["role"])
        return redirect("members", case)
    viewer = viewer_of(request)
    shown = {
        "form": form,
        "people": people.people(viewer, case),
        "roles": Member.Role.values,
        "open": people.invitations(viewer, case) if room.leads else (),
    }
    status = 422 if form.is_bound else 200
    return render(request, "members/members.html", around(request, room) | shown, status=status)


def _invite(request: HttpRequest, case: str, email: str, role: str) -> None:
    token, until = people.invite(viewer_of(request), case, email, role)
    link = site_link(reverse("invitation", args=[token]))
    facts = {"link": link, "day": timezone.localdate(until)}
    try:
        neutral_mail("invitation", email, language_of(request), facts).send()
    except (OSError, SMTPException):
        _log.warning("an invitation could not be mailed")
        _tell(request, "not_sent", link=link)
    else:
        _tell(request, "sent")


@login_required
@require_POST
def change_role(request: HttpRequest, case: str, member: str) -> HttpResponse:
    """Let a member do something else."""
    role = request.POST.get("role", "")
    if role not in Member.Role.values:
        raise Http404
    return _changed(
        request, case, "changed", lambda: people.change_role(viewer_of(request), case, member, role)
    )


@login_required
@require_POST
def remove(request: HttpRequest, case: str, member: str) -> HttpResponse:
    """Take a member out of a room, or leave it."""
    room_of(request, case)
    own = [person.id for person in people.people(viewer_of(request), case) if person.is_viewer]
    told = "left" if own == [member] else "removed"
    return _changed(request, case, told, lambda: people.remove(viewer_of(request), case, member))


def _changed(request: HttpRequest, case: str, told: str, change: Any) -> HttpResponse:
    try:
        change()
    except NotYours as missing:
        raise Http404 from missing
    except people.LastLead:
        messages.error(request, say("web_members.last_lead", language_of(request)))
        return redirect("members", case)
    _tell(request, told)
    return redirect("my_cases") if told == "left" else redirect("members", case)


@login_required
@require_POST
def withdraw(request: HttpRequest, case: str, invitation: str) -> HttpResponse:
    """Make an invitation stop working."""
    return _changed(request, case, "withdrawn", lambda: people.withdraw(viewer_of(request), case, invitation))


@login_required
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show an invitation and accept it; who has no account yet makes one first and comes back."""
    viewer = viewer_of(request)
    try:
        role = people.invitation_for(viewer, token).role
        if request.method == "POST":
            return redirect("overview", people.accept(viewer, token))
    except NotYours:
        return render(request, "members/expired.html", status=404)
    except people.OtherAddress:
        return render(request, "members/other_address.html", status=403)
    return render(request, "members/accept.html", {"role": role, "token": token})


@login_required
@require_POST
def approve(request: HttpRequest, case: str, subject: str) -> HttpResponse:
    """Approve a subject as it was shown, or take that back."""
    viewer = viewer_of(request)
    typed = {kind: request.POST.get(kind, "") for kind in approvals.SHEETS.get(subject, ())}
    seen = {kind: int(text) for kind, text in typed.items() if is_number(text)}
    try:
        if "withdraw" in request.POST:
            approvals.withdraw(viewer, case, subject)
        elif not approvals.approve(viewer, case, subject, seen):
            messages.error(request, say("web_members.stale", language_of(request)))
    except NotYours as missing:
        raise Http404 from missing
    return redirect("overview", case)


@login_required
@require_http_methods(["GET", "POST"])
def delete_room(request: HttpRequest, case: str) -> HttpResponse:
    """Ask whether the room must go with everything in it, and delete it."""
    room = room_of(request, case)
    if not room.leads:
        raise Http404
    if request.method == "POST" and "sure" in request.POST:
        shelf.delete_case(viewer_of(request), case)
        _tell(request, "deleted")
        return redirect("my_cases")
    return render(request, "members/delete.html", around(request, room))


@login_required
@require_http_methods(["GET", "POST"])
def forget(request: HttpRequest, case: str, kind: str) -> HttpResponse:
    """Ask whether the history of a sheet must go, and empty it."""
    room = room_of(request, case)
    if not room.leads or kind not in room.numbers:
        raise Http404
    if request.method == "POST":
        shelf.forget_revisions(viewer_of(request), case, kind)
        _tell(request, "forgotten")
        return redirect("overview", case)
    return render(request, "members/forget.html", around(request, room) | {"kind": kind})
