"""The two-minute start: four questions to a first useful page."""

from collections.abc import Mapping
from typing import Any

from django import forms

from koek.case.noun import slug
from koek.texts.catalogue import say
from koek.texts.language import Language

QUESTIONS = ("us", "them", "title", "ours_want", "theirs_want")
REQUIRED = ("us", "them", "title")


class Beginning(forms.Form):
    """Who you are, with whom you talk, what about, and what each of you wants most."""

    us = forms.CharField(max_length=200)
    them = forms.CharField(max_length=200)
    title = forms.CharField(max_length=200)
    ours_want = forms.CharField(max_length=200, required=False)
    theirs_want = forms.CharField(max_length=200, required=False)

    def __init__(self, typed: Mapping[str, Any] | None, *, language: Language) -> None:
        super().__init__(typed, auto_id="%s", label_suffix="")
        self.language = language
        for name in QUESTIONS:
            field = self.fields[name]
            field.label = say(f"web_public.ask.{name}", language)
            field.help_text = say(f"web_public.hint.{name}", language)
            field.error_messages["required"] = say(f"web_public.missing.{name}", language)
            field.error_messages["max_length"] = say("web_public.too_long", language, {"most": 200})

    def clean(self) -> dict[str, Any]:
        """Refuse two parties with one name: nothing could be said of either."""
        answers: dict[str, Any] = super().clean() or {}
        if "us" in answers and "them" in answers and slug(answers["us"]) == slug(answers["them"]):
            self.add_error("them", say("web_public.same_name", self.language))
        return answers

    def content(self) -> dict[str, Any]:
        """Return the case that was begun, as plain content."""
        answers = self.cleaned_data
        ours, theirs = slug(answers["us"]), slug(answers["them"])
        wants = ((ours, answers["ours_want"]), (theirs, answers["theirs_want"]))
        interests = [_interest(party, want, ours) for party, want in wants if want]
        return {
            "koek": "1",
            "title": answers["title"],
            "language": self.language.value,
            "ours": ours,
            "parties": [{"id": ours, "name": answers["us"]}, {"id": theirs, "name": answers["them"]}],
            **({"interests": interests} if interests else {}),
        }


def _interest(party: str, want: str, ours: str) -> dict[str, str]:
    told = {"party": party, "name": want, "id": f"{party[:20].strip('-')}-{slug(want)[:40].strip('-')}"}
    return told if party == ours else {**told, "according_to": ours}
