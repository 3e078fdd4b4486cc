"""The case through the eyes of another party, as the own party estimates it."""

from koek.texts.marking import N_

SENTENCES = {
    "web_eyes.title": N_("Through the eyes of the other"),
    "web_eyes.heading": N_("This is how {name} may see it"),
    "web_eyes.estimate": N_("your estimate"),
    "web_eyes.what": N_(
        "This page is made of your own sheets alone, with what you think about {name}. {name} said none of this here and sees none of it. What you wrote only for yourselves is left out. Use it to prepare questions, not as the truth."
    ),
    "web_eyes.you_are": N_('Below, "you" is {name}, not your own party.'),
    "web_eyes.who": N_("Whose eyes?"),
    "web_eyes.about": N_("What do you want to look at?"),
    "web_eyes.look": N_("Look"),
    "web_eyes.step": N_("What may help {name} most now"),
    "web_eyes.nothing": N_(
        "Your sheets do not tell this in the way {name} sees it. That is a good question to ask."
    ),
    "web_eyes.link": N_("Look through the eyes of the other"),
}
