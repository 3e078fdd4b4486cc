"""What koek itself deletes on the promised day: what is known of people; and accounts with their rooms.

Here nobody looks: the days on the sheets decide. What is deleted leaves its place in the chain.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.contrib.sessions.models import Session
from django.db import transaction

from koek.case.reading import case_from
from koek.errors import InvalidCase
from koek.web.accounts.models import Account
from koek.web.cases import rows
from koek.web.cases.kinds import joined
from koek.web.cases.models import Case, Draft, Member, Owner, Revision

DAY = "delete_by"
_MARK = f'"{DAY}":"'


def delete_account(account: Account) -> None:
    """Delete an account and the rooms that only it has a key of; a case without rooms goes too."""
    with transaction.atomic():
        owners = Owner.objects.filter(members__account=account, kind=Owner.Kind.PARTY)
        alone = [owner for owner in owners if not Member.objects.filter(owner=owner).exclude(account=account)]
        cases = {owner.case_id for owner in alone}
        Owner.objects.filter(pk__in=[owner.pk for owner in alone]).delete()
        Case.objects.filter(pk__in=cases).exclude(owners__kind=Owner.Kind.PARTY).delete()
        Session.objects.filter(signed_in__account=account).delete()
        account.delete()


def delete_expired(today: date) -> int:
    """Delete what should be gone by today from every sheet and its history; return how many revisions.

    What the rest of a case still rests on stays until its owner takes it out: koek tells them so.
    """
    marked = Revision.objects.filter(body__contains=_MARK).values_list("owner_id", flat=True)
    return sum(_delete_of(owner, today) for owner in sorted(set(marked)))


def _delete_of(owner: str, today: date) -> int:
    with transaction.atomic():
        Owner.objects.select_for_update().get(pk=owner)
        before = rows.bodies(rows.standing(owner))
        after = without_expired(before, today)
        for kind in before:
            if after[kind] != before[kind]:
                rows.write(owner, None, kind, after[kind] or None, Revision.Why.EXPIRED)
                Draft.objects.filter(owner_id=owner, kind=kind).delete()
        newest = [revision.pk for revision in rows.standing(owner).values()]
        older = Revision.objects.filter(owner_id=owner, body__contains=_MARK).exclude(pk__in=newest)
        gone = [row.pk for row in older if next(_expired(rows.read_body(row.body), today), None)]
        return rows.forget(Revision.objects.filter(pk__in=gone))


def without_expired(sheets: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the sheets without what should be gone by today, as far as the rest holds without it."""
    left = dict(sheets)
    for kind in sheets:
        for path in sorted(_expired(left[kind], today), key=len, reverse=True):
            trial = _pruned(left | {kind: _without(left[kind], path)}, f"{kind}/{_at(left[kind], path)}")
            if _holds(trial):
                left = trial
    return left


def _expired(content: Any, today: date, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of items of lists whose day has come, the last of a list first."""
    if isinstance(content, dict):
        if path and isinstance(path[-1], int) and _is_past(content.get(DAY), today):
            yield path
        for key, value in content.items():
            yield from _expired(value, today, (*path, key))
    elif isinstance(content, list):
        for number in reversed(range(len(content))):
            yield from _expired(content[number], today, (*path, number))


def _is_past(day: Any, today: date) -> bool:
    return isinstance(day, str) and date.fromisoformat(day) <= today


def _without(content: Any, path: tuple[Any, ...]) -> Any:
    step, *rest = path
    if isinstance(content, list):
        kept = [] if not rest else [_without(content[step], tuple(rest))]
        return [*content[:step], *kept, *content[step + 1 :]]
    return content | {step: _without(content[step], tuple(rest))}


def _at(content: Any, path: tuple[Any, ...]) -> str:
    for step in path:
        content = content[step]
    return str(content.get("id", ""))


def _pruned(content: Any, link: str) -> Any:
    """Return content without the links that say it came from what is gone."""
    if isinstance(content, dict):
        kept = {key: _pruned(value, link) for key, value in content.items()}
        if link in kept.get("comes_from", ()):
            kept["comes_from"] = [other for other in kept["comes_from"] if other != link]
        return kept
    return [_pruned(item, link) for item in content] if isinstance(content, list) else content


def _holds(sheets: Mapping[str, Any]) -> bool:
    try:
        case_from(joined(sheets))
    except InvalidCase:
        return False
    return True
