"""The form that invites somebody to a room."""

from typing import Any

from django import forms

from koek.texts.catalogue import say
from koek.texts.language import Language
from koek.web.cases.models import Member


class Invite(forms.Form):
    """To whom, and what they may do."""

    email = forms.EmailField()
    role = forms.ChoiceField(choices=Member.Role.choices, initial=Member.Role.COLLEAGUE)

    def __init__(self, typed: Any, *, shown: Language) -> None:
        super().__init__(typed, auto_id="invite-%s")
        self.fields["email"].label = say("web_members.email", shown)
        self.fields["role"].label = say("web_members.role", shown)
        self.fields["role"].choices = [  # type: ignore[attr-defined]  # a field of choices
            (role, f"{say(f'web_members.role.{role}', shown)}: {say(f'web_members.role_does.{role}', shown)}")
            for role in Member.Role.values
        ]
