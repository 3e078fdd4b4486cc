"""The form of collaboration: what fits, what it needs, and whether it drifts."""

from koek.texts.marking import N_, NP_

SENTENCES = {
    "relations.fits": NP_(
        "Your answers fit best with: {models:items}. Begin the talk there; it is not a measurement.",
        "Your answers fit equally well with: {models:items}. Talk about which of these you want.",
    ),
    "relations.too_few_answers": N_(
        "Too little is known to say which form of collaboration fits. Answer first: {questions:items}"
    ),
    "relations.speaks_for": N_("For ‘{model:item}’ speak: {topics:items}."),
    "relations.speaks_against": N_("Against ‘{model:item}’ speak: {topics:items}."),
    "relations.context_speaks_for": N_("Around you, this speaks for ‘{model:item}’: {notes:list}."),
    "relations.unknown_question": N_(
        "Question ‘{id}’ is not known and does not count. Known are: {known:list}."
    ),
    "relations.choose_first": N_(
        "No form of collaboration has been chosen yet. Choose one together before you talk about price: it decides how you talk."
    ),
    "relations.way_fits": N_(
        "With ‘{model:item}’ there is much to gain by negotiating this way: making the pie bigger, then sharing it."
    ),
    "relations.way_adds_little": N_(
        "With ‘{model:item}’ a simple deal will do; this way of negotiating adds little. Put your time where it brings more."
    ),
    "relations.dynamic_unknown": N_(
        "Say aloud how you want to talk: winning from each other, or with each other?"
    ),
    "relations.dynamic.win_from": N_(
        "The talks are about winning from each other. Make that a subject before you go on."
    ),
    "relations.dynamic.mixed": N_(
        "One moment you win with each other, the next from each other. Name it when it changes."
    ),
    "relations.good_to_start_with": N_(
        "You have worked together for years: a good relation to start this way of working with."
    ),
    "relations.say_where_you_are": N_(
        "You want ‘{wanted:item}’. Say first which form you have now, then the step is clear."
    ),
    "relations.way_there": N_("You go from ‘{now:item}’ to ‘{wanted:item}’. {change:item}"),
    "relations.no_direction": N_(
        "Where the relation should go is not written down yet. Ask each other: {question:item}"
    ),
    "relations.other_fits_better": N_(
        "You want ‘{wanted:item}’, while your answers fit better with {models:items}. That may be fine: talk about why."
    ),
    "relations.would_have_to_change": N_(
        "For ‘{wanted:item}’ this would have to change, or you accept it: {question:item}"
    ),
    "relations.put_on_agenda": N_("Put on the agenda: {topic:item}. {ask:item}"),
    "relations.words_to_start": N_("Words to start from: {words:item}"),
    "relations.clause_missing": N_(
        "‘{model:item}’ needs an agreement on {topic:item}, and not everyone has agreed one yet. Put it on the agenda."
    ),
    "relations.indicator_missed": NP_(
        "‘{indicator}’ was not kept when you last looked, {times} time of the last three. Ask what is behind it before you judge.",
        "‘{indicator}’ was not kept when you last looked, {times} times of the last three. Ask what is behind it before you judge.",
        by="times",
    ),
    "relations.indicator_unread": N_("Nobody has looked at ‘{indicator}’ yet. Plan when you do."),
    "relations.no_drift": N_(
        "What you agreed and what you see still fit ‘{model:item}’. Say so to each other."
    ),
    "relations.dependence_not_chosen_yet": N_(
        "{party:party} depends on {on:party} for {what}. Nobody has said whether that is a choice. Talk about it."
    ),
    "relations.dependence_not_chosen_yet.ours": N_(
        "You depend on {on:party} for {what}. Decide whether that is a choice, and say so."
    ),
    "relations.dependence_unwanted": N_(
        "{party:party} depends on {on:party} for {what} and does not want to. Make a plan to need each other less, or to choose it after all."
    ),
    "relations.dependence_unwanted.ours": N_(
        "You depend on {on:party} for {what} and do not want to. Make a plan to need each other less, or to choose it after all."
    ),
    "relations.theme_unknown": N_(
        "Dependence needs a fit on {theme:item}, and that is not known yet. Ask each other: {question:item}"
    ),
    "relations.theme_partly": N_(
        "On {theme:item} you fit in part. Say what is missing and what you do about it."
    ),
    "relations.theme_no": N_(
        "On {theme:item} you do not fit. Do not depend on each other before you have talked about that."
    ),
    "relations.dependence_plan_open": N_(
        "For this dependence is not written down yet: {missing:words}. Agree on it together, in calm water."
    ),
    "relations.plan.signals": N_("by what you notice in time that it goes wrong"),
    "relations.plan.safeguards": N_("what protects you both"),
    "relations.plan.second_source": N_("who could do it as well"),
    "relations.plan.step_in": N_("how you can step in"),
    "relations.plan.exit": N_("how you can part"),
    "relations.portfolio": N_("In a purchasing portfolio this is a {place:item}. {meaning:item}"),
    "relations.portfolio_between": N_("In a purchasing portfolio this lies between the four places."),
    "relations.portfolio_limits": N_(
        "This view classes purchases, not suppliers, and looks from one side only. It does not say which form of collaboration fits."
    ),
}
