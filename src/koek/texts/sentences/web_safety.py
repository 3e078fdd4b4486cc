"""Guarding an account and a room: where somebody is signed in, who may use an invitation, what is too much."""

from koek.texts.marking import N_

SENTENCES = {
    "web_safety.device": N_("{browser} on {system}"),
    "web_safety.device.some_browser": N_("An unknown browser"),
    "web_safety.device.some_system": N_("an unknown device"),
    "web_safety.device.unknown": N_("Unknown device"),
    "web_safety.sessions_see": N_("See where you are signed in"),
    "web_safety.sessions_how": N_(
        "You are signed in at these places. Is there one you do not know? Sign out there, and choose a new password."
    ),
    "web_safety.sessions_known": N_(
        "We keep the kind of browser, since when, and the last time, to ten minutes. Not from which address, and not what you look at."
    ),
    "web_safety.session_here": N_("here"),
    "web_safety.session_began": N_("Signed in since"),
    "web_safety.session_seen": N_("Last used"),
    "web_safety.session_end": N_("Sign out there"),
    "web_safety.session_end_of": N_("Sign out there: {device}, since {day}"),
    "web_safety.other_address": N_("This invitation is for another e-mail address"),
    "web_safety.other_address_how": N_("An invitation is only for the address to which it was sent."),
    "web_safety.other_address_sign_in": N_(
        "Do you have that address too? Sign out, sign in with it or make an account for it, and open the link again."
    ),
    "web_safety.other_address_ask": N_(
        "Otherwise ask the person who sent you the link for an invitation to the address you have here."
    ),
    "web_safety.too_many_items": N_(
        "There are {count} of these, and this site takes at most {most}. Keep what matters most, or use koek on your own machine."
    ),
    "web_safety.too_many_values": N_(
        "This is more than this site takes: at most {most} values in all. Keep what matters most, or use koek on your own machine."
    ),
    "web_safety.try_full": N_("There is no room to look around right now"),
    "web_safety.try_full_how": N_(
        "Many people are looking around without an account, or many from where you are. Make an account, or try again in an hour."
    ),
    "web_safety.not_encrypted": N_(
        "Ask at the address that begins with https://. Nothing was done. Others could read what you sent: withdraw this token or this address of the calendar, and make a new one."
    ),
    "web_safety.told.session_ended": N_("You are signed out there."),
    "setting.proxy": N_(
        "{setting} is “{value}”. Write the addresses of the proxies in front of koek, such as 127.0.0.1 or 10.0.0.0/8, with commas between them."
    ),
    "setting.unknown": N_("koek does not know a setting {setting}. Take it out."),
    "setting.unknown_near": N_("koek does not know a setting {setting}. Did you mean {near}?"),
}
