"""Sentences in templates: a code and its facts, in the language of the request."""

from typing import Any

from django import template
from django.template import Context

from koek.texts.catalogue import say as sentence
from koek.texts.language import Language
from koek.texts.names import NO_NAMES

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, code: str, **facts: Any) -> str:
    """Return the sentence of a code; names of the case are in the context as `names`."""
    language: Language = context["language"]
    return sentence(code, language, facts, context.get("names") or NO_NAMES)
