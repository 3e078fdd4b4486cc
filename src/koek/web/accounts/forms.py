"""Forms of an account: what somebody sets, how a try-out is kept, and how all of it is deleted."""

from typing import Any
from zoneinfo import available_timezones

from allauth.account.adapter import get_adapter
from allauth.account.forms import AddEmailForm
from django import forms

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.accounts.models import Account

ZONES = tuple(sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")))
SETTINGS = ("name", "language", "zone", "theme", "wants_reminders")
NAMES = {"nl": "Nederlands", "en": "English"}


class Settings(forms.Form):
    """What somebody sets for themselves."""

    name = forms.CharField(max_length=200, required=False)
    language = forms.ChoiceField(choices=list(NAMES.items()))
    zone = forms.ChoiceField(choices=[(zone, zone.replace("_", " ")) for zone in ZONES])
    theme = forms.ChoiceField(required=False)
    wants_reminders = forms.BooleanField(required=False)

    def __init__(self, typed: Any, *, account: Account, shown: Language) -> None:
        super().__init__(typed, initial={name: getattr(account, name) for name in SETTINGS}, auto_id="%s")
        words = {"device": "", "light": "light", "dark": "dark"}
        self.fields["theme"].choices = [  # type: ignore[attr-defined]  # a field of choices
            (value, say(f"web_accounts.theme.{word}", shown)) for word, value in words.items()
        ]
        for name, label in (*((name, name) for name in SETTINGS[:4]), ("wants_reminders", "reminders")):
            self.fields[name].label = say(f"web_accounts.{label}", shown)
        self.fields["name"].help_text = say("web_accounts.name_note", shown)
        self.fields["wants_reminders"].help_text = say("web_accounts.reminders_note", shown)
        self.fields["zone"].error_messages["invalid_choice"] = say("web_accounts.wrong.zone", shown)

    def save(self, account: Account) -> None:
        """Set it."""
        for name in SETTINGS:
            setattr(account, name, self.cleaned_data[name])
        account.save(update_fields=SETTINGS)


class Keep(AddEmailForm):  # type: ignore[misc]  # allauth has no types
    """An address and a password for a try-out, which becomes an account."""

    password1 = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))

    def clean_password1(self) -> str:
        """Require a password that follows the rules."""
        typed: str = self.cleaned_data["password1"]
        return str(get_adapter().clean_password(typed, self.user))


class Deleting(forms.Form):
    """A password, when there is one, and a tick: deletion cannot be undone."""

    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))
    sure = forms.BooleanField()

    def __init__(self, typed: Any, *, account: Account, shown: Language) -> None:
        super().__init__(typed, auto_id="%s")
        self.account, self.shown = account, shown
        self.fields["sure"].label = say("web_accounts.delete_sure", shown)
        self.fields["sure"].error_messages["required"] = say("web_accounts.delete_sure_wrong", shown)
        if not account.has_usable_password():
            del self.fields["password"]

    def clean_password(self) -> str:
        """Require the password of this account; wrong tries count as those at signing in."""
        typed: str = self.cleaned_data["password"]
        if not get_adapter().reauthenticate(self.account, typed):
            raise forms.ValidationError(say("web_accounts.wrong.incorrect_password", self.shown))
        return typed
