"""How allauth speaks here: its messages, errors and mails come from our own sentences."""

from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as current
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import lazystr
from django.utils.translation import get_language

from koek.texts.catalogue import known_codes, say
from koek.texts.language import Language
from koek.web.accounts.factors import decrypted, encrypted
from koek.web.accounts.language import remember_language
from koek.web.accounts.mail import neutral_mail, site_link
from koek.web.accounts.models import Account
from koek.web.pages import language_of


class Sentence:
    """The sentence of a code, said in the language of the page at the moment it is shown."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __str__(self) -> str:
        shown = get_language() or Language.DUTCH.value
        return say(self.code, Language(shown) if shown in set(Language) else Language.DUTCH)


def _own_errors(theirs: dict[str, Any]) -> dict[str, Any]:
    own = {code: f"web_accounts.wrong.{code}" for code in theirs}
    return theirs | {code: lazystr(Sentence(mine)) for code, mine in own.items() if mine in known_codes()}


def shown_name(account: Account) -> str:
    """Return how an account is shown to itself, such as in the list of a device's passkeys."""
    return account.name or account.email or "koek"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts in our own words."""

    error_messages = _own_errors(DefaultAccountAdapter.error_messages)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_args: Any,
        **_more: Any,
    ) -> None:
        """Tell what was done, when there is something worth telling."""
        code = f"web_accounts.told.{_bare(message_template or '')}"
        if code in known_codes():
            messages.add_message(request, level, say(code, language_of(request)))

    def render_mail(
        self, template_prefix: str, email: str, context: dict[str, Any], headers: dict[str, str] | None = None
    ) -> EmailMessage:
        """Return the mail of this name, in the language of the page it comes from."""
        name = _bare(template_prefix).replace("_signup", "")
        facts = {key: _ours(key, value) for key, value in context.items() if isinstance(value, str)}
        changed = "code" not in facts and not any(key.endswith("_url") for key in facts)
        close = {"reset": site_link(reverse("account_reset_password"))} if changed else None
        return neutral_mail(name, email, language_of(current.request), facts, headers=headers, not_you=close)

    def save_user(self, request: HttpRequest, user: Account, form: Any, commit: bool = True) -> Account:  # noqa: FBT001, FBT002  # allauth's own signature
        """Make an account that speaks the language in which it was made."""
        user.language = language_of(request).value
        saved: Account = super().save_user(request, user, form, commit=commit)
        return saved

    def post_login(self, request: HttpRequest, user: Account, **more: Any) -> HttpResponse:
        """Bring the language of the account to this browser."""
        response: HttpResponse = super().post_login(request, user, **more)
        if not more.get("signup"):
            remember_language(response, user.language)
        return response

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Keep an account from the moment its address is confirmed; messages reach it again."""
        is_confirmed: bool = super().confirm_email(request, email_address)
        if is_confirmed:
            ours = Account.objects.filter(pk=email_address.user_id)
            ours.update(ends_at=None, unreachable_since=None)
        return is_confirmed

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go back to the account after changing the password."""
        del request
        return reverse("account")


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # idem
    """The second factor in our own words; its secrets are kept encrypted."""

    error_messages = _own_errors(DefaultMFAAdapter.error_messages)

    def encrypt(self, text: str) -> str:
        """Return a secret as it is kept."""
        return encrypted(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret from what was kept."""
        return decrypted(encrypted_text)


class LoginAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # idem
    """The login of an organisation."""

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Account:
        """Take over name and language."""
        account: Account = super().populate_user(request, sociallogin, data)
        both = " ".join(data[part] for part in ("first_name", "last_name") if data.get(part))
        account.name = (data.get("name") or both)[:200]
        account.language = language_of(request).value
        return account


def _bare(path: str) -> str:
    return path.rsplit("/", 1)[-1].removesuffix(".txt")


def _ours(key: str, value: str) -> str:
    """Return a link with the address of this site, whatever host was asked; other facts as they are."""
    return site_link(urlsplit(value).path) if key.endswith("_url") else value
