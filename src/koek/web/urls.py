"""Every address of the site."""

from django.urls import include, path

from koek.web.accounts.views import choose_language
from koek.web.members.views import invitation
from koek.web.operations import errors
from koek.web.operations import views as operations
from koek.web.public import views as public
from koek.web.rooms import views as rooms
from koek.web.rooms.arriving import begin_from_file
from koek.web.rooms.eyes import other_eyes

handler400, handler403 = errors.bad_request, errors.forbidden
handler404, handler500 = errors.not_found, errors.broken

urlpatterns = [
    path("health/", operations.health, name="health"),
    path("c/<slug:case>/files/chain.json", operations.chain_file, name="chain_file"),
    path("", public.start, name="start"),
    path("", include("koek.web.api.urls")),
    path("about/<slug:about>/", public.statement, name="statement"),
    path("try/", public.try_out, name="try_out"),
    path("cases/begin/", public.begin, name="begin"),
    path("accounts/", include("allauth.urls")),
    path("account/", include("koek.web.accounts.urls")),
    path("invitation/<str:token>/", invitation, name="invitation"),
    path("i18n/setlang/", choose_language, name="set_language"),
    path("cases/", rooms.my_cases, name="my_cases"),
    path("cases/from-file/", begin_from_file, name="begin_from_file"),
    path("c/<slug:case>/", rooms.overview, name="overview"),
    path("c/<slug:case>/", include("koek.web.members.urls")),
    path("c/<slug:case>/", include("koek.web.comments.urls")),
    path("c/<slug:case>/", include("koek.web.rooms.urls")),
    path("c/<slug:case>/files/", include("koek.web.downloads.urls")),
    path("c/<slug:case>/", include("koek.web.explorer.urls")),
    path("c/<slug:case>/", include("koek.web.worth.urls")),
    path("c/<slug:case>/", include("koek.web.own_words.urls")),
    path("c/<slug:case>/other-eyes/", other_eyes, name="other_eyes"),
    path("c/<slug:case>/<slug:name>/", rooms.page, name="page"),
    path("c/<slug:case>/", include("koek.web.sheets.urls")),
]
