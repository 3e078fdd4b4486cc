"""What the API refuses, as facts with the status that tells programs."""

from typing import ClassVar

from koek.errors import KoekError


class Refused(KoekError):
    """The API does not do this."""

    code = "web_api.refused"
    status: ClassVar[int] = 400


class NoToken(Refused):
    """There is no token, or it is unknown, withdrawn or past its last day."""

    code = "web_api.no_token"
    status = 401


class ReadOnly(Refused):
    """The token may read and not write."""

    code = "web_api.read_only"
    status = 403


class NotEncrypted(Refused):
    """The program asked over a connection that anybody on the way can read."""

    code = "web_safety.not_encrypted"
    status = 403


class NoOperation(Refused):
    """There is nothing at this address."""

    code = "web_api.no_operation"
    status = 404


class TooLarge(Refused):
    """The body is larger than a case can be."""

    code = "web_api.too_large"
    status = 413


class NotJson(Refused):
    """The body is no JSON text in UTF-8, or says that it is something else."""

    code = "web_api.not_json"
    status = 415


class TooOften(Refused):
    """The token asked too much within a minute."""

    code = "web_api.too_often"
    status = 429
