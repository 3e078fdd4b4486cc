"""Messages by e-mail: neutral subject and text, and a way out of reminders in every one of them."""

from collections.abc import Mapping

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.urls import reverse

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.accounts.models import Account

SALT = "koek.reminders"


def site_link(path: str) -> str:
    """Return the whole address of a page."""
    return f"{settings.SITE_ADDRESS}{path}"


def neutral_mail(
    name: str,
    email: str,
    language: Language,
    facts: Mapping[str, object],
    *,
    headers: Mapping[str, str] | None = None,
    not_you: Mapping[str, str] | None = None,
) -> EmailMessage:
    """Return the message ``web_mail.<name>``; nothing in it tells of a case.

    Parameters
    ----------
    name, email, language, facts
        Which message, to whom, in which language, with which facts in its text.
    headers : mapping, optional
        More headers.
    not_you : mapping, optional
        Facts of the sentence about what to do when somebody else did this; without it, no such sentence.
    """
    parts = [say("web_mail.hello", language), say(f"web_mail.{name}.body", language, facts)]
    if not_you is not None:
        parts.append(say("web_mail.not_you", language, not_you))
    parts.append(say("web_mail.end", language, {"site": settings.SITE_ADDRESS}))
    marked = {"Auto-Submitted": "auto-generated", **(headers or {})}
    subject = say(f"web_mail.{name}.subject", language)
    return EmailMessage(subject, "\n\n".join(parts), None, [email], headers=marked)


def may_be_reminded(account: Account) -> bool:
    """Return whether an account wants reminders, and whether our messages reach it."""
    return bool(account.email and account.wants_reminders and account.unreachable_since is None)


def reminder_mail(account: Account, path: str) -> EmailMessage:
    """Return the message that something is due; it says neither what nor for whom.

    Parameters
    ----------
    account : Account
        To whom; ask `may_be_reminded` first.
    path : str
        The page to go to after signing in.
    """
    off = site_link(reverse("reminders_off", args=[signing.dumps(account.pk, salt=SALT)]))
    return neutral_mail(
        "reminder",
        account.email or "",
        Language(account.language),
        {"link": site_link(path), "off": off},
        headers={"List-Unsubscribe": f"<{off}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )


def reminded_account(token: str) -> Account | None:
    """Return whose reminders this link is about; None when the link is not ours."""
    try:
        found = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Account.objects.filter(pk=found).first()
