"""Django's settings, all of them from the environment or from here."""

from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from koek.web.environment import LOCAL, environment
from koek.web.outside import mail_settings, provider_settings

HERE = Path(__file__).parent
HOME = environment()

DEBUG = False
SECRET_KEY = HOME.secret_key
SECRET_KEYS_BEFORE = [HOME.secret_key_before] if HOME.secret_key_before else []
ALLOWED_HOSTS = [HOME.host, *LOCAL] if HOME.host in LOCAL else [HOME.host]
CSRF_TRUSTED_ORIGINS = [HOME.address]
ROOT_URLCONF = "koek.web.urls"
ASGI_APPLICATION = "koek.web.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.Account"
SITE_ADDRESS = HOME.address

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "rules",
    "koek.web.accounts",
    "koek.web.api",
    "koek.web.cases",
    "koek.web.comments",
    "koek.web.operations",
    "koek.web.explorer",
    "koek.web.members",
    "koek.web",
]

MIDDLEWARE = [
    "koek.web.operations.logs.log_requests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "koek.web.accounts.lasting.not_for_good",
    "koek.web.accounts.middleware.own_time",
    "koek.web.accounts.middleware.not_kept",
    "koek.web.cases.once.looking",
    "django_htmx.middleware.HtmxMiddleware",
    "koek.web.api.encrypted.only_encrypted",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "koek.web.pages.surroundings",
            ],
            "builtins": ["django.templatetags.static", "koek.web.templatetags.words"],
            "libraries": {"words": "koek.web.templatetags.words"},
        },
    }
]

HOME.data.mkdir(parents=True, exist_ok=True, mode=0o700)

# The database: one writer at a time, and what was acknowledged is on the disk.
DATABASES = {"default": dj_database_url.parse(HOME.database, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",
    }
ATOMIC_REQUESTS = False
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# Processes that draw pictures; 0 draws them where they are asked for.
PICTURE_WORKERS = 2

# The log: lines for an administrator, without anything that a user typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "koek.web.operations.logs.Lines"}},
    "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
    "loggers": {
        "koek": {"level": "INFO"},
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},
    },
}

# Language and time: Dutch first; moments are UTC, shown in the user's zone.
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

# Files of the workbench itself: style, script, fonts; nothing from elsewhere.
STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static", ("fonts", HERE.parent / "reports" / "fonts")]
STATIC_ROOT = HOME.data / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True, mode=0o700)
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "koek.web.static_files.NamedByContent"},
}

# Walls towards the browser.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF, *([HOME.login.origin] if HOME.login else [])],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "koek.web.operations.errors.expired"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
ADDRESSES_OF_PROGRAMS = [r"^api/v1/.", r"^c/[^/]+/calendar/[^/]+\.ics$"]
SECURE_REDIRECT_EXEMPT = [r"^health/$", *ADDRESSES_OF_PROGRAMS]
if HOME.is_secure:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"

# Accounts: an e-mail address and a password, a second factor, or the organisation's own login.
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_REDIRECT_URL = "my_cases"
LOGIN_URL = "account_login"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_ADAPTER = "koek.web.accounts.adapter.AccountAdapter"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_USER_DISPLAY = "koek.web.accounts.adapter.shown_name"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"try_out": "40/h/ip,100/d/ip"}  # enough for a class behind one address
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HOME.is_secure else 0
SOCIALACCOUNT_ADAPTER = "koek.web.accounts.adapter.LoginAdapter"
SOCIALACCOUNT_PROVIDERS = provider_settings(HOME.login)
MFA_ADAPTER = "koek.web.accounts.adapter.FactorAdapter"
MFA_FORMS = {"activate_totp": "koek.web.accounts.enrolling.LinkApp"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "koek"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = HOME.host in LOCAL

# Messages.
globals().update(mail_settings(HOME.mail))
DEFAULT_FROM_EMAIL = HOME.sender
SERVER_EMAIL = HOME.sender
