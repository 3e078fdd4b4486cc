"""The form of a new token."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.api.keys import LONGEST

USUAL = timedelta(days=90)


class NewToken(forms.Form):
    """What a program is called, what it may do, and until when."""

    name = forms.CharField(max_length=80)
    may = forms.ChoiceField(choices=[("read", ""), ("write", "")], initial="read")
    ends_on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, typed: Any, *, language: Language, may_write: bool) -> None:
        super().__init__(typed, auto_id="token-%s")
        self.language, self.may_write = language, may_write
        self.last = timezone.localdate() + LONGEST
        self.fields["ends_on"].initial = timezone.localdate() + USUAL
        for name, field in self.fields.items():
            field.label = say(f"web_api.field.{name}", language)
            field.error_messages = dict.fromkeys(
                field.error_messages, say(f"web_api.field_wrong.{name}", language)
            )

    def clean_may(self) -> bool:
        """Return whether the token may write; who only reads makes tokens that only read."""
        writes: bool = self.cleaned_data["may"] == "write"
        if writes and not self.may_write:
            raise ValidationError(say("web_api.field_wrong.may", self.language))
        return writes

    def clean_ends_on(self) -> date:
        """Return the last day, which lies within a year."""
        chosen: date = self.cleaned_data["ends_on"]
        if not timezone.localdate() <= chosen <= self.last:
            raise ValidationError(say("web_api.field_wrong.ends_on", self.language))
        return chosen
