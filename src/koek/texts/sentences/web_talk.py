"""What a talk about trust would be about, asked on the page of trust."""

from koek.texts.marking import N_

SENTENCES = {
    "web_talk.heading": N_("Is this a good moment for a talk about trust?"),
    "web_talk.about": N_("What would the talk be about?"),
    "web_talk.about.review": N_("Looking back on what you saw of each other"),
    "web_talk.about.core_questions": N_("The two core questions"),
    "web_talk.about.start_of_relation": N_("The relation, at the start"),
    "web_talk.about.gap_in_intention": N_("A difference in intention"),
    "web_talk.show": N_("Show the advice"),
}
