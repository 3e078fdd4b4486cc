"""Words that can be chosen in the sections on preparing, styles and power."""

from koek.texts.marking import N_

SENTENCES = {
    "choice_word.seen": N_("seen by both"),
    "choice_word.unseen": N_("there, but not seen"),
    "choice_word.none": N_("none"),
    "choice_word.consultation": N_("exploring the market"),
    "choice_word.tender": N_("running tender"),
    "choice_word.awarded": N_("awarded contract"),
    "choice_word.below_threshold": N_("below the threshold"),
    "choice_word.before": N_("before"),
    "choice_word.break": N_("in a break"),
    "choice_word.after": N_("after"),
    "choice_word.need": N_("something wanted"),
    "choice_word.fear": N_("something feared"),
    "choice_word.guess": N_("guess"),
    "choice_word.rejected": N_("not right"),
    "choice_word.moves_along": N_("moved along"),
    "choice_word.hesitates": N_("hesitated"),
    "choice_word.opposes": N_("opposed"),
    "choice_word.us": N_("about us"),
    "choice_word.them": N_("about them"),
    "choice_word.closer": N_("closer"),
    "choice_word.same": N_("the same"),
    "choice_word.further": N_("further apart"),
    "choice_word.open": N_("open"),
    "choice_word.closed": N_("closed"),
    "choice_word.as_seen": N_("as the other sees it"),
    "choice_word.wanted": N_("wanted"),
}
