"""Secrets of second factors are kept encrypted; earlier rows and earlier keys can still be read."""

from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.test.utils import override_settings

from koek.web.accounts.factors import UnreadableFactor, decrypted, encrypt_all, encrypted
from koek.web.accounts.models import Account

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105  # of nobody
LATER = "another key of the installation, which was drawn later"


@pytest.fixture(autouse=True)
def _no_codes_used() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def somebody() -> Account:
    return Account.objects.create_user("ann@example.nl", "four words of my own")


def code_now() -> str:
    return str(format_hotp_value(hotp_value(SECRET, max(yield_hotp_counters_from_time()))))


def kept() -> str:
    return "".join(str(row.data) for row in Authenticator.objects.all())


def test_neither_the_secret_of_an_app_nor_the_seed_of_codes_is_in_the_database() -> None:
    ann = somebody()
    factor, codes = TOTP.activate(ann, SECRET), RecoveryCodes.activate(ann)

    assert SECRET not in kept()
    assert decrypted(codes.instance.data["seed"]) not in kept()
    assert factor.validate_code(code_now())
    assert not factor.validate_code("000000")
    assert codes.validate_code(codes.get_unused_codes()[0])


def test_what_an_earlier_release_kept_works_and_is_encrypted_at_the_next_start() -> None:
    row = Authenticator.objects.create(user=somebody(), type="totp", data={"secret": SECRET})
    seed = RecoveryCodes.generate_seed()
    Authenticator.objects.create(user=row.user, type="recovery_codes", data={"seed": seed, "used_mask": 5})
    Authenticator.objects.create(user=row.user, type="webauthn", data={"name": "key"})
    assert TOTP(row).validate_code(code_now())
    codes = RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes()

    call_command("migrate", verbosity=0)

    row.refresh_from_db()
    assert SECRET not in kept()
    assert seed not in kept()
    assert decrypted(row.data["secret"]) == SECRET
    assert RecoveryCodes(Authenticator.objects.get(type="recovery_codes")).get_unused_codes() == codes
    assert len(codes) == 8
    assert Authenticator.objects.get(type="webauthn").data == {"name": "key"}
    assert encrypt_all() == 0


def test_another_key_reads_what_the_one_before_encrypted_and_takes_it_over() -> None:
    row = TOTP.activate(somebody(), SECRET).instance

    with override_settings(SECRET_KEY=LATER, SECRET_KEYS_BEFORE=[settings.SECRET_KEY]):
        assert decrypted(row.data["secret"]) == SECRET
        assert encrypt_all() == 1

    row.refresh_from_db()
    with override_settings(SECRET_KEY=LATER):
        assert TOTP(row).validate_code(code_now())


def test_without_the_right_key_nothing_is_read_and_nothing_is_lost(caplog: pytest.LogCaptureFixture) -> None:
    row = TOTP.activate(somebody(), SECRET).instance
    before = kept()

    with override_settings(SECRET_KEY=LATER):
        with pytest.raises(UnreadableFactor):
            decrypted(row.data["secret"])
        assert encrypt_all() == 0

    assert kept() == before
    assert "KOEK_SECRET_KEY_BEFORE" in caplog.text


def test_the_same_secret_never_looks_the_same_twice() -> None:
    assert encrypted(SECRET) != encrypted(SECRET)
