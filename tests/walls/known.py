"""What the crawl cannot read from the address book: values of arguments, and the routes it leaves out."""

from collections.abc import Mapping

USUAL: Mapping[str, str] = {
    "about": "privacy",
    "document": "a4",
    "ending": "pdf",
    "figure": "valuations",
    "form": "genius",
    "kind": "issues",
    "item": "1",
    "name": "worth",
    "number": "1",
    "party": "1",
    "question": "next-step",
    "rest": "nothing",
    "subject": "mandate",
    "session": "00000000000000000000000000000000",
    "secret": "a-secret-that-nobody-was-given",
    "subscription": "00000000000000000000000000000000",
    "what": "a4",
}
"""Values of arguments by their name, for routes to which no link leads; the case is A's."""

ARGUMENTS: Mapping[str, list[Mapping[str, str]]] = {
    "withdraw_token": [{"token": "00000000000000000000000000000000"}],
    "picture": [{"ending": "svg"}, {"ending": "png"}],
    "document": [{"ending": "html"}, {"what": "for-the-table", "ending": "docx"}, {"what": "pie"}],
    "questions": [{"kind": "trust"}, {"kind": "network"}],
    "network_table": [{"table": "members"}, {"table": "links"}],
    "api:read_network": [{"table": "members"}, {"table": "links"}],
    "api:read_questionnaire": [{"kind": "trust"}, {"kind": "network"}],
    "api:read_topic": [{"topic": "needs"}, {"topic": "trust_behaviours"}],
    "without_names": [{"ending": "yaml"}],
    "account_reset_password_from_key": [{"uidb36": "1", "key": "set-password"}],
    "mfa_remove_webauthn": [{"pk": "1"}],
    "mfa_edit_webauthn": [{"pk": "1"}],
}
"""Arguments by route, where the usual ones make no address."""

FEWER: Mapping[str, int] = {"document": 8, "picture": 6}
"""Routes that are slow and alike: how many of their addresses are enough."""

NOT_ASKED: Mapping[str, str] = {
    "openid_connect_login": "goes to the login of another organisation; none is configured",
    "openid_connect_callback": "comes from the login of another organisation; none is configured",
}
"""Routes that the crawl does not ask, with the reason."""
