"""The page with the own words of a room: what they change, bringing them in and taking them away."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from koek.errors import KoekError
from koek.method.content import topic_text, topics
from koek.texts.catalogue import say
from koek.web.cases import own_words as shelf
from koek.web.cases.errors import NotYours, StaleSave
from koek.web.cases.shown import Room, SheetNow
from koek.web.own_words.reading import LARGEST, require_sound, texts_of, wrong_with
from koek.web.own_words.showing import changes_by
from koek.web.pages import is_number, language_of, viewer_of
from koek.web.rooms.views import around, room_of

Answer = Callable[[HttpRequest, Room, SheetNow], HttpResponse]


@login_required
@require_http_methods(["GET", "POST"])
def own_words(request: HttpRequest, case: str) -> HttpResponse:
    """Show what the own words change; a lead brings files in, takes them away or puts earlier ones back."""
    room = room_of(request, case)
    now = shelf.own_words(viewer_of(request), case)
    if request.method == "GET":
        return _page(request, room, now)
    answer = _DONE.get(request.POST.get("_do", ""))
    if answer is None or not room.leads:
        raise Http404
    try:
        return answer(request, room, now)
    except StaleSave:
        messages.error(request, say("web_own_words.moved", language_of(request)))
        return redirect("own_words", case)
    except NotYours as missing:
        raise Http404 from missing
    except KoekError as refused:
        return _page(request, room, now, wrong_with(refused, language_of(request)))


@login_required
def method_files(request: HttpRequest, case: str) -> HttpResponse:
    """Give the files of the method itself, to read and to change."""
    room_of(request, case)
    return _packed({topic: topic_text(topic) for topic in topics()}, "method")


@login_required
def own_files(request: HttpRequest, case: str) -> HttpResponse:
    """Give the own files back as they were brought in."""
    room_of(request, case)
    files = shelf.own_words(viewer_of(request), case).content
    if not files:
        raise Http404
    return _packed(files, "own-words")


def _page(request: HttpRequest, room: Room, now: SheetNow, wrong: tuple[str, ...] = ()) -> HttpResponse:
    told = {
        "wrong": wrong,
        "changes": changes_by(now.content or {}, language_of(request)),
        "base": now.number,
        "kilobytes": LARGEST // 1000,
        "versions": shelf.past_own_words(viewer_of(request), room.id),
    }
    status = 422 if wrong else 200
    return render(request, "own_words/page.html", around(request, room, "own_words") | told, status=status)


def _look(request: HttpRequest, room: Room, now: SheetNow) -> HttpResponse:
    """Show what the files that were brought would change, beside those that are there already."""
    language = language_of(request)
    brought = [(file.name or "", file.read(LARGEST + 1)) for file in request.FILES.getlist("files")]
    if not brought:
        return _page(request, room, now, (say("web_own_words.none", language),))
    files = texts_of(brought)
    require_sound((now.content or {}) | files)
    told = {
        "changes": changes_by(files, language),
        "replaced": [topic for topic in files if topic in (now.content or {})],
        "incoming": json.dumps(files, ensure_ascii=False),
        "base": now.number,
    }
    return render(request, "own_words/compare.html", around(request, room, "own_words") | told)


def _keep(request: HttpRequest, room: Room, now: SheetNow) -> HttpResponse:
    """Use the files that were looked at."""
    try:
        incoming = json.loads(request.POST.get("incoming", ""))
    except (ValueError, RecursionError):
        incoming = None
    if not isinstance(incoming, dict) or not all(isinstance(text, str) for text in incoming.values()):
        raise Http404
    brought = [(topic, text.encode(errors="replace")) for topic, text in incoming.items()]
    return _kept(request, room, (now.content or {}) | texts_of(brought), "imported")


def _drop(request: HttpRequest, room: Room, now: SheetNow) -> HttpResponse:
    """Take the file of one topic away, or all of them."""
    topic = request.POST.get("topic", "")
    left = {one: text for one, text in (now.content or {}).items() if topic and one != topic}
    return _kept(request, room, left, "saved")


def _restore(request: HttpRequest, room: Room, now: SheetNow) -> HttpResponse:
    """Put back the files of an earlier revision."""
    del now
    wanted = request.POST.get("number", "")
    versions = shelf.past_own_words(viewer_of(request), room.id)
    found = next((one for one in versions if str(one.number) == wanted and not one.is_deleted), None)
    if found is None:
        raise Http404
    return _kept(request, room, found.content or {}, "restored")


def _forget(request: HttpRequest, room: Room, now: SheetNow) -> HttpResponse:
    """Delete what earlier revisions said."""
    del now
    shelf.forget_own_words(viewer_of(request), room.id)
    messages.success(request, say("web_own_words.forgotten", language_of(request)))
    return redirect("own_words", room.id)


def _kept(request: HttpRequest, room: Room, files: Mapping[str, str], why: str) -> HttpResponse:
    require_sound(files)
    base = request.POST.get("base", "")
    number = int(base) if is_number(base) else 0
    shelf.keep_own_words(viewer_of(request), room.id, files, base=number, why=why)
    code = "web_own_words.in_use" if files else "web_own_words.all_gone"
    messages.success(request, say(code, language_of(request)))
    return redirect("own_words", room.id)


_DONE: Mapping[str, Answer] = {
    "look": _look,
    "keep": _keep,
    "drop": _drop,
    "restore": _restore,
    "forget": _forget,
}


def _packed(files: Mapping[str, Any], name: str) -> HttpResponse:
    """Return files as an archive; the same files give the same bytes."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for topic, text in sorted(files.items()):
            archive.writestr(ZipInfo(f"{topic}.toml"), text, ZIP_DEFLATED)
    headers = {
        "Content-Disposition": f'attachment; filename="koek-{name}.zip"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(packed.getvalue(), content_type="application/zip", headers=headers)
