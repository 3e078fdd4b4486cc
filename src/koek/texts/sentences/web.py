"""What every page of the site shows around its answers: rooms, phases, pages, and what went wrong."""

from koek.texts.marking import N_

SENTENCES = {
    "web.skip": N_("Go to the content"),
    "web.my_cases": N_("My negotiations"),
    "web.sign_in": N_("Sign in"),
    "web.switch_loses": N_("(save first: what you typed does not come along)"),
    "web.rooms": N_("Rooms"),
    "web.room.ours": N_("Our room"),
    "web.private": N_("Only you and yours see this"),
    "web.phases": N_("Pages by phase"),
    "web.phase.prepare": N_("Prepare"),
    "web.phase.table": N_("At the table"),
    "web.phase.after": N_("Afterwards"),
    "web.page.ready": N_("Ready to talk?"),
    "web.page.people": N_("Who decides, who counts?"),
    "web.page.differences": N_("Differences"),
    "web.page.relation": N_("Form of collaboration"),
    "web.page.worth": N_("What is it worth to you?"),
    "web.page.network": N_("Network"),
    "web.page.talk": N_("How you negotiate"),
    "web.page.pie": N_("The pie"),
    "web.page.openness": N_("Openness and facts"),
    "web.page.agreements": N_("Commitments"),
    "web.page.division": N_("Fifty-fifty"),
    "web.page.trust": N_("Trust"),
    "web.empty_page": N_(
        "There is nothing to say here yet. Fill in the first sheet below; this page grows with it."
    ),
    "web.no_cases": N_("You have no negotiations yet."),
    "web.start": N_("Make the pie bigger, then share it fairly"),
    "web.start_about": N_("Prepare a negotiation in which both sides win and stay partners."),
    "web.expired": N_("This page was open too long"),
    "web.expired_how": N_(
        "Nothing was saved. Go back, load the page again and fill it in once more; what you typed stands below, to copy."
    ),
    "web.not_yours": N_("There is no such page for you."),
    "web.stale_save": N_(
        "Somebody changed this sheet after you opened it. Nothing is lost: both versions stand below. Choose what must stand."
    ),
    "setting.address": N_(
        "{setting} is “{value}”. Write where users find koek: https://, the name of the machine, and nothing after it."
    ),
    "setting.address_open": N_(
        "{setting} is “{value}”: without encryption everybody on the way reads along. Write https://, or use http://127.0.0.1:8000 on your own machine."
    ),
    "setting.database": N_(
        "{setting} cannot be used. Write postgresql://user:password@host:5432/name, or leave it out: koek then keeps everything in one file."
    ),
    "setting.key_short": N_(
        "{setting} has {length} characters. Give it {least} random ones or more, or leave it out: koek then draws one and keeps it."
    ),
}
