"""Every operation, asked at random: it keeps to its description, never breaks, and never tells of another.

`make soak` asks more often.
"""

import os
from http import HTTPStatus
from typing import Any

import pytest
import schemathesis
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.result import Ok
from schemathesis.generation.modes import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from koek.web.api import access
from koek.web.api.service import api
from web.api_client import example, program

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

EXAMPLES = min(int(os.environ.get("KOEK_EXAMPLES", "20")), 500)
FEW = {"read_document": 10}
"""Operations that make whole documents, with how many of the examples they get: one in so many."""

SCHEMA = schemathesis.openapi.from_dict(api.get_openapi_schema())


def operations() -> list[Any]:
    """Return every operation of the API."""
    listed = SCHEMA.get_all_operations()
    return [found.ok() for found in listed if isinstance(found, Ok)]


OPERATIONS = {found.definition.raw["operationId"]: found for found in operations()}
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
MARK = "Quetzalcoatl"
"""A word that stands everywhere in the case of somebody else."""


def checks(asked: Any) -> list[Any]:
    """Return what must hold: a body that breaks the description is refused; more parameters are not read."""
    parts = asked.meta.components if asked.meta else {}
    wrong = [place for place, part in parts.items() if part.mode is GenerationMode.NEGATIVE]
    return [*CHECKS, negative_data_rejection] if wrong == [ParameterLocation.BODY] else CHECKS


def marked(content: Any) -> Any:
    """Return content in which every long text holds the mark."""
    if isinstance(content, dict):
        return {key: marked(value) for key, value in content.items()}
    if isinstance(content, list):
        return [marked(item) for item in content]
    return f"{content} {MARK}" if isinstance(content, str) and content.count(" ") > 1 else content


@pytest.mark.parametrize("name", sorted(OPERATIONS))
@pytest.mark.parametrize("mode", GenerationMode)
def test_an_operation_keeps_to_its_description(
    name: str, mode: GenerationMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "MOST_A_MINUTE", 10**9)
    operation, application = OPERATIONS[name], get_wsgi_application()
    other = example("volunteers")
    robot, case, _ = program("ann", example("maintenance"))
    _, foreign, _ = program("bob", marked(other) | {"title": MARK})
    secret = robot.client.defaults["HTTP_AUTHORIZATION"]

    @settings(
        max_examples=max(1, EXAMPLES // FEW.get(name, 1)),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        asked=operation.as_strategy(generation_mode=mode), whose=st.sampled_from([case, case, foreign, ""])
    )
    def ask(asked: Any, whose: str) -> None:
        has_case = "case" in (asked.path_parameters or {})
        if whose and has_case:
            asked.path_parameters["case"] = whose
        headers = {"Authorization": secret, "Accept-Language": "en", "Accept-Encoding": "identity"}
        answer = asked.call(app=application, headers=headers, base_url="http://127.0.0.1:8000")
        asked.validate_response(answer, checks=checks(asked), headers=headers)
        if has_case and whose == foreign:
            assert answer.status_code >= HTTPStatus.BAD_REQUEST
        assert MARK.encode() not in answer.content

    ask()
    cache.clear()


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_an_operation_refuses_whom_it_does_not_know(name: str) -> None:
    operation, application = OPERATIONS[name], get_wsgi_application()

    @settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
    @given(asked=operation.as_strategy())
    def ask(asked: Any) -> None:
        answer = asked.call(app=application, base_url="http://127.0.0.1:8000")

        assert answer.status_code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)

    ask()
