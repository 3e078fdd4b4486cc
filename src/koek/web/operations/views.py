"""What an installation tells: whether it does its work, and the chain of a room to its own members."""

import json
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from koek.web.cases.errors import NotYours
from koek.web.operations.heads import chain_document
from koek.web.operations.models import Beat
from koek.web.operations.tasks import GONE
from koek.web.pages import viewer_of


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when all is well, 503 when the database cannot be written or the worker is not seen."""
    del request
    now = timezone.now()
    writable = _is_writable(now)
    found = {
        "database": "ok" if writable else "not writable",
        "worker": "ok" if writable and _is_seen(now) else "not seen",
    }
    is_well = set(found.values()) == {"ok"}
    return JsonResponse({"status": "ok" if is_well else "degraded"} | found, status=200 if is_well else 503)


def _is_writable(now: datetime) -> bool:
    """Return whether a row can be written; it is taken back at once."""
    try:
        with transaction.atomic():
            Beat.objects.update_or_create(worker="health", defaults={"seen_at": now})
            transaction.set_rollback(True)
    except DatabaseError:
        return False
    return True


def _is_seen(now: datetime) -> bool:
    return Beat.objects.filter(seen_at__gt=now - GONE).exists()


@login_required
@require_safe
def chain_file(request: HttpRequest, case: str) -> HttpResponse:
    """Give the chain of the viewer's room with a signed proof of its end, for `koek verify`."""
    try:
        document = chain_document(viewer_of(request), case, timezone.now())
    except NotYours as not_yours:
        raise Http404 from not_yours
    response = HttpResponse(json.dumps(document, ensure_ascii=False, indent=1), "application/json")
    response["Content-Disposition"] = 'attachment; filename="chain.json"'
    return response
